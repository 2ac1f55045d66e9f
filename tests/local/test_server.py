"""The coach over HTTP."""

from __future__ import annotations

import gc
import json
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

import skill.local
from skill.alexa.adapter import handler_for
from skill.local.browsers import MOST, Browsers, is_token, new_token
from skill.local.recogniser import Recogniser
from skill.local.server import LARGEST, create_app
from skill.local.settings import Settings
from skill.local.wiring import web_app
from tests.alexa.samples import SKILL, intent, launch
from tests.local.asked import SIGNED, client, is_one_line
from tests.local.authority import URL, leaf, signature
from tests.local.scripted import Interview, door, speaker

STATIC = Path(skill.local.__file__).parent / "static"


def _said(browser: FlaskClient, text: str) -> dict[str, Any]:
    answer = browser.post("/say", json={"text": text})
    assert answer.status_code == 200
    shown: dict[str, Any] = answer.get_json()
    return shown


def test_alexa_gets_what_lambda_would_answer() -> None:
    """The very JSON in, the very JSON out, whatever the content type says."""
    for content_type in ("application/json; charset=utf-8", "application/x-www-form-urlencoded"):
        answer = client().post("/alexa", data=json.dumps(launch()), content_type=content_type)
        assert answer.status_code == 200
        assert answer.get_json() == handler_for(Interview(), None)(launch(), None)


@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        (b"{", "not JSON"),
        (b"[]", "not a JSON object"),
        (json.dumps({"request": {"type": "Teleport"}}).encode(), "request type"),
        (json.dumps(launch()).replace(SKILL, "amzn1.ask.skill.another").encode(), "application id"),
        (json.dumps(launch()).replace("2026-11-23", "2026-11-22").encode(), "timestamp"),
    ],
)
def test_a_bad_request_gets_one_line(sent: bytes, reason: str) -> None:
    """Status 400 and why, and no trace of what went on inside."""
    answer = client(skill_id=SKILL).post("/alexa", data=sent)
    assert answer.status_code == 400
    assert is_one_line(answer)
    assert reason in answer.text


def test_signatures_are_checked_over_the_bytes_that_came() -> None:
    """A good signature lets in, a forged or missing one gets one line."""
    sent = json.dumps(launch(), indent=1).encode()
    headers = {"SignatureCertChainUrl": URL, "Signature-256": signature(leaf(), sent)}
    browser = client(chains=SIGNED)
    assert browser.post("/alexa", data=sent, headers=headers).status_code == 200
    for answer in (browser.post("/alexa", data=sent + b" ", headers=headers), browser.post("/alexa", data=sent)):
        assert answer.status_code == 400
        assert is_one_line(answer)
        assert "ignature" in answer.text


def test_a_failure_inside_is_a_spoken_apology() -> None:
    """Alexa gets something to say, as it would from Lambda."""
    event = intent("AnswerIntent", attributes={})
    del event["session"]["user"], event["context"]["System"]["user"]
    answer = client().post("/alexa", json=event)
    assert answer.status_code == 200
    assert answer.get_json()["response"]["outputSpeech"]["ssml"] == "<speak>Sorry, something went wrong.</speak>"


@pytest.mark.parametrize(
    ("method", "path", "status"), [("GET", "/alexa", 405), ("GET", "/nowhere", 404), ("POST", "/", 405)]
)
def test_what_is_not_there_gets_one_line(method: str, path: str, status: int) -> None:
    """Other errors are as short."""
    answer = client().open(path, method=method)
    assert answer.status_code == status
    assert is_one_line(answer)


@pytest.mark.parametrize("path", ["/alexa", "/say"])
def test_a_request_that_is_too_large_is_not_read(path: str) -> None:
    """Nobody needs as much to say what they mean."""
    answer = client().post(path, data=b" " * (LARGEST + 1))
    assert answer.status_code == 413
    assert is_one_line(answer)


def test_the_page_talks_to_a_speaker_of_its_own() -> None:
    """What is said gets the lines, the state of the microphone and the card."""
    browser = client()
    assert _said(browser, "open equal footing") == {
        "lines": [
            {
                "speaker": "Coach",
                "text": "Welcome. Shall we begin?",
                "language": "",
                "breaths": [
                    {"text": "Welcome.", "pause": 0, "rate": 1, "volume": 1},
                    {"text": "Shall we begin?", "pause": 0, "rate": 1, "volume": 1},
                ],
            }
        ],
        "listening": True,
        "reminders": [],
        "card": None,
    }
    assert _said(browser, "interview me for a nursing job")["lines"][-1]["speaker"] == "Dana"
    last = _said(browser, "we were two down")
    assert last["listening"] is False
    assert last["card"]["title"] == "Your debrief"


def test_two_browsers_are_two_speakers() -> None:
    """A session in one does not open the microphone of the other."""
    app = client().application
    ann, ben = app.test_client(), app.test_client()
    _said(ann, "open equal footing")
    assert _said(ann, "")["lines"] != []
    assert _said(ben, "")["lines"] == []


def test_everybody_is_heard_by_one_recogniser(tmp_path: Path) -> None:
    """It takes seconds and tens of megabytes to make: nobody who opens the page pays for it again."""
    app = web_app(Settings(database=tmp_path / "practice.db"), "en-US", "you")
    before = _recognisers()
    for browser in (app.test_client(), app.test_client()):
        assert browser.get("/").status_code == 200
    assert _recognisers() == before + 1


def _recognisers() -> int:
    gc.collect()
    return sum(type(each) is Recogniser for each in gc.get_objects())


def test_the_page_shows_where_things_stand() -> None:
    """Loaded again in the middle, it has the last words and an open microphone."""
    browser = client()
    before = browser.get("/").text
    assert "Microphone off" in before
    _said(browser, "open equal footing")
    after = browser.get("/").text
    assert "Microphone open" in after
    assert "Welcome. Shall we begin?" in after


def test_whatever_was_said_is_shown_as_text() -> None:
    """Words that look like markup are words."""
    browser = client()
    _said(browser, "interview me for a nursing job")
    _said(browser, "<script>alert(1)</script>")
    assert "<script>alert" not in browser.get("/").text


@pytest.mark.parametrize("sent", [b"", b"{", b"[]", b'{"text": 1}', b"{}", json.dumps({"text": "a" * 1001}).encode()])
def test_saying_needs_a_text(sent: bytes) -> None:
    """Anything else gets one line."""
    answer = client().post("/say", data=sent)
    assert answer.status_code == 400
    assert is_one_line(answer)


@pytest.mark.parametrize("path", ["/", "/static/page.js", "/nowhere"])
def test_every_answer_protects_the_page(path: str) -> None:
    """Nothing from elsewhere runs, nobody frames it, nothing is guessed at."""
    with client().get(path) as answer:
        headers = answer.headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"


def test_the_page_needs_nothing_from_elsewhere() -> None:
    """No address of another host is in the page, its style or its script."""
    for path in ("/", *(f"/static/{file.name}" for file in STATIC.iterdir() if file.suffix in (".css", ".js"))):
        with client().get(path) as answer:
            text = answer.get_data(as_text=True)
        assert "http:" not in text
        assert "https:" not in text


def test_the_cookie_is_the_pages_own() -> None:
    """Scripts cannot read it and other sites cannot send it."""
    cookie = client().get("/").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


def test_a_cookie_of_somebody_elses_making_is_replaced() -> None:
    """Only names that were given here are kept."""
    browser = client()
    browser.set_cookie("browser", "../../etc")
    browser.get("/")
    cookie = browser.get_cookie("browser")
    assert cookie is not None
    assert is_token(cookie.value)


def test_only_so_many_browsers_are_kept() -> None:
    """The one that was silent longest is forgotten first."""
    devices = Browsers(lambda _: speaker())
    first, second = new_token(), new_token()
    for token in (first, second, first, *(new_token() for _ in range(MOST - 1))):
        devices.say(token, "open equal footing")
    assert devices.last(first).listening
    assert not devices.last(second).listening


def test_the_flash_briefing_is_there_for_anybody() -> None:
    """Unsigned, under any name this machine is reached by, and read only; without a feed there is nothing."""
    made = handler_for(Interview(), None)
    speakers = Browsers(lambda token: speaker(handler=made, user=token))
    items = [{"uid": "urn:uuid:1", "mainText": "Say so."}]
    app = create_app(made, door(chains=SIGNED), speakers, loopback=True, briefing=lambda: items)
    answer = app.test_client().get("/flash-briefing.json", headers={"Host": "coach.example.org"})
    assert answer.status_code == 200
    assert answer.mimetype == "application/json"
    assert answer.get_json() == items
    assert app.test_client().post("/flash-briefing.json").status_code == 405
    assert client().get("/flash-briefing.json").status_code == 404
