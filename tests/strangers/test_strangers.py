"""virtual-alexa and ask-sdk-test (npm) drive the endpoint as `make run` starts it, through scenes in scenes/*.js.

`make optional` installs them from package-lock.json. Without them the tests are skipped, but fail in CI.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.envelopes import SKILL
from tests.local.running import ROOT, running

HERE = Path(__file__).parent
MOCHA = HERE / "node_modules/mocha/bin/mocha.js"
MODEL = ROOT / "interaction_models/built/en-US.json"
SCENES = {"virtual_alexa": 7, "ask_sdk_test": 5}
"""How many scenes each client plays; a client that plays fewer has not played them all."""
MOCHA_OPTIONS = ("--forbid-only", "--forbid-pending", "--exit", "--timeout", "20000")
"""`--exit`: virtual-alexa leaves the answer of a refused request unread, and with it a connection that keeps node up."""
SAID = ("bank staff", "ten minutes", "lighthouse")
"""What is said in the scenes and may be in no log."""


@pytest.mark.parametrize("client", SCENES)
def test_a_strangers_client_plays_its_scenes(client: str, tmp_path: Path) -> None:
    """Every scene passes, no request was answered with an apology, and the log has no word of what was said."""
    node = _node()
    with running(tmp_path, ALEXA_SKILL_ID=SKILL) as server:
        env = {**os.environ, "ENDPOINT": f"{server.url}alexa", "MODEL": str(MODEL), "SKILL": SKILL}
        command = [node, str(MOCHA), *MOCHA_OPTIONS, f"scenes/{client}.js"]
        played = subprocess.run(command, cwd=HERE, env=env, capture_output=True, text=True, timeout=120, check=False)
        journal = server.journal.read_text(encoding="utf-8")
    report = f"{played.stdout}\n{played.stderr}\nThe server's log:\n{journal}"
    assert played.returncode == 0, report
    assert f"{SCENES[client]} passing" in played.stdout, report
    events = [json.loads(line) for line in journal.splitlines() if line.startswith("{")]
    assert events, "the scenes did not reach the server"
    assert {event["outcome"] for event in events} <= {"answered", "forgotten"}, report
    assert not [words for words in SAID if words in journal], report


def test_the_lock_file_names_hashes_and_no_address() -> None:
    """Each package is one version with its hash, from whichever registry the machine has."""
    wanted = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    packages = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    root = packages.pop("")
    assert root["devDependencies"] == wanted
    assert all(version[0].isdigit() for version in wanted.values())
    for name, package in packages.items():
        assert package["integrity"].startswith("sha512-"), name
        assert "resolved" not in package, name


def _node() -> str:
    """Node, where it and the clients are installed."""
    path = shutil.which("node")
    if path is None or not (HERE / "node_modules/stamp").exists():
        if os.environ.get("CI"):
            pytest.fail("the npm clients are not installed: make optional")
        pytest.skip("the npm clients are not installed: make optional")
    return path
