"""What docs/self-hosting.md sets up, tried: nginx with TLS in front, signatures checked, nothing else let through."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from skill.local.admission import TOLERANCE
from skill.local.server import LARGEST
from skill.local.settings import settings_from
from tests.envelopes import SKILL, launch_request
from tests.local.authority import Issued, signature
from tests.local.fronted import DOCS, NAME, PREFIX, Fronted, documented_settings, fronted
from tests.local.running import ROOT

EXPOSURE = 20
"""The most that `systemd-analyze security` may say of the unit, in tenths: it says 12."""


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fronted]:
    """Both servers, running."""
    with fronted(tmp_path_factory.mktemp("fronted")) as running:
        yield running


def _request(age: float = 0, skill: str = SKILL) -> bytes:
    """A launch of some seconds ago. It names no services of Alexa's: none can be reached from here."""
    event: dict[str, Any] = launch_request("amzn1.echo-api.request.1")
    event["request"]["timestamp"] = (datetime.now(UTC) - timedelta(seconds=age)).isoformat()
    event["session"]["application"]["applicationId"] = skill
    event["context"]["System"]["application"]["applicationId"] = skill
    del event["context"]["System"]["apiEndpoint"]
    return json.dumps(event).encode()


def _signed(signer: Issued, body: bytes, chain: str = "alexa") -> dict[str, str]:
    return {
        "Content-Type": "application/json",
        "SignatureCertChainUrl": f"{PREFIX}{chain}.pem",
        "Signature-256": signature(signer, body),
    }


def test_what_alexa_signed_is_answered(host: Fronted) -> None:
    """Through TLS and nginx, byte for byte as it was signed, and the answer comes back whole."""
    body = _request()
    answer = host.ask("/alexa", body, _signed(host.alexa, body))
    assert answer.status == 200, answer
    assert "Welcome to Equal Footing" in json.loads(answer.body)["response"]["outputSpeech"]["ssml"]
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"
    assert answer.headers["Cache-Control"] == "no-store"


def test_everything_else_is_refused_in_a_line(host: Fronted) -> None:
    """Unsigned, signed by somebody else or for something else, too old, or meant for another skill: status 400, and why."""
    body, stale, another = _request(), _request(age=TOLERANCE + 5), _request(skill="amzn1.ask.skill.another")
    good = _signed(host.alexa, body)
    elsewhere = {**good, "SignatureCertChainUrl": "https://example.org/echo.api/alexa.pem"}
    refusals = [
        (body, {}, b"the header SignatureCertChainUrl is missing"),
        (body, {"SignatureCertChainUrl": good["SignatureCertChainUrl"]}, b"the header Signature-256 is missing"),
        (body, _signed(host.forger, body, "forger"), b"the certificate chain is not valid for echo-api.amazon.com now"),
        (body + b" ", good, b"the signature is not this request's"),
        (body, elsewhere, b"the certificate chain's URL is not at https://s3.amazonaws.com"),
        (stale, _signed(host.alexa, stale), b"the timestamp is too far from now"),
        (another, _signed(host.alexa, another), b"the application id is another skill's"),
    ]
    for sent, headers, reason in refusals:
        answer = host.ask("/alexa", sent, headers)
        assert (answer.status, answer.body) == (400, reason + b"\n")
    assert "Traceback" not in host.journal.read_text(encoding="utf-8")


def test_a_body_beyond_reason_is_not_passed_on(host: Fronted) -> None:
    """Nginx says no to what the application would say no to, at the same size."""
    most, more = b"x" * LARGEST, b"x" * (LARGEST + 1)
    assert host.ask("/alexa", most, _signed(host.alexa, most)).status == 400
    answer = host.ask("/alexa", more, _signed(host.alexa, more))
    assert answer.status == 413
    assert b"nginx" in answer.body


def test_only_what_amazon_asks_for_is_there(host: Fronted) -> None:
    """The tip of the day for everybody; no page, no simulated speaker, no other way to ask."""
    assert host.ask("/flash-briefing.json").status == 200
    assert host.ask("/alexa").status == 403
    assert host.ask("/").status == 404
    assert host.ask("/say", b'{"text": "help"}').status == 404
    assert host.ask("/alexa/", b"{}").status == 404


def test_nothing_is_said_in_the_clear(host: Fronted) -> None:
    """Plain HTTP is sent to the same path on HTTPS, under the server's own name."""
    for body in (None, _request()):
        answer = host.ask_in_the_clear("/alexa", body)
        assert answer.status == 301
        assert answer.headers["Location"] == f"https://{NAME}/alexa"


def test_the_documented_settings_verify_everything() -> None:
    """Signature, timestamp and skill id, though the application listens on loopback."""
    settings = settings_from(documented_settings())
    assert settings.loopback
    assert settings.signed
    assert settings.fresh
    assert settings.scoped
    assert settings.skill_id
    assert f"proxy_pass http://{settings.host}:{settings.port};" in (DOCS / "nginx.conf").read_text(encoding="utf-8")


def test_systemd_takes_the_unit_without_a_word(tmp_path: Path) -> None:
    """Every key is known, the command is there, and the sandbox is as tight as it says."""
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        if os.environ.get("CI"):
            pytest.fail("there is no systemd-analyze: apt-get install systemd")
        pytest.skip("there is no systemd-analyze")
    unit = tmp_path / "equal-footing.service"
    documented = (DOCS / "equal-footing.service").read_text(encoding="utf-8")
    assert "ExecStart=/opt/equal-footing/.venv/bin/python -m skill.local serve\n" in documented
    here = documented.replace("/opt/equal-footing/.venv/bin/python", sys.executable)
    unit.write_text(here.replace("/opt/equal-footing", str(ROOT)), encoding="utf-8")
    for command in (["verify"], ["security", "--offline=true", f"--threshold={EXPOSURE}"]):
        done = subprocess.run([analyze, *command, str(unit)], capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        assert not done.stderr, done.stderr
