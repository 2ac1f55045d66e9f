"""The commands as they are called, each in a process of its own, with everything real behind them."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.alexa.samples import launch
from tests.local.running import ROOT, environment, running


def _run(folder: Path, *arguments: str, typed: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "skill.local", *arguments]
    return subprocess.run(
        command,
        input=typed,
        env=environment(folder, **more),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_understand_prints_one_object_a_line(tmp_path: Path) -> None:
    """Each utterance, in its order, with its intent and the words of its slots."""
    done = _run(tmp_path, "understand", typed="help\ninterview me for a nursing job with dana\n")
    assert done.returncode == 0
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert first == {"text": "help", "intent": "AMAZON.HelpIntent", "slots": {}}
    assert (second["intent"], list(second["slots"])) == ("StartInterviewIntent", ["role", "interviewer"])


def test_understand_during_a_question_takes_an_answer(tmp_path: Path) -> None:
    """What is no command is the answer, and a command is still a command."""
    done = _run(tmp_path, "understand", "--during-question", typed="i rang the bank staff and split the bays\nstop\n")
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert (first["intent"], first["slots"]) == ("AnswerIntent", {"answer": "i rang the bank staff and split the bays"})
    assert second["intent"] == "AMAZON.StopIntent"


def test_talk_remembers_from_one_run_to_the_next(tmp_path: Path) -> None:
    """A practice left half-way is offered again, and to nobody else."""
    done = _run(tmp_path, "talk", typed="interview me for a nursing job with dana\nit's been a busy week\n")
    assert done.returncode == 0
    assert done.stdout.startswith("> open equal footing\n[Coach] ")
    assert "[Dana] " in done.stdout
    again = _run(tmp_path, "talk", typed="open equal footing\n")
    assert "Dana" in again.stdout
    other = _run(tmp_path, "talk", "--user", "ben", typed="open equal footing\n")
    assert "Dana" not in other.stdout


def test_talk_shows_the_json(tmp_path: Path) -> None:
    """The requests and responses of each turn, for the locale that was asked for."""
    done = _run(tmp_path, "talk", "--json", "--locale", "en-GB", typed="open equal footing\nstop\n")
    documents = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert [next(iter(document)) for document in documents] == ["request", "response"] * 2
    assert documents[0]["request"]["request"]["locale"] == "en-GB"
    assert documents[3]["response"]["response"]["shouldEndSession"] is True


def test_serve_answers_alexa_and_a_browser(tmp_path: Path) -> None:
    """The endpoint, the page, and one line for what is wrong, over a real connection; Ctrl-C ends it in good order."""
    with running(tmp_path) as server:
        with urllib.request.urlopen(server.url, timeout=30) as page:
            assert "<title>Equal Footing</title>" in page.read().decode()
        event = launch()
        event["request"]["timestamp"] = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        with urllib.request.urlopen(f"{server.url}alexa", data=json.dumps(event).encode(), timeout=30) as answer:
            assert json.load(answer)["response"]["shouldEndSession"] is False
        with (
            pytest.raises(urllib.error.HTTPError) as refused,
            urllib.request.urlopen(f"{server.url}alexa", data=b"{", timeout=30),
        ):
            pass
        assert refused.value.code == 400
        assert refused.value.read() == b"the body is not JSON\n"
        refused.value.close()
        server.process.send_signal(signal.SIGINT)
        assert server.process.wait(timeout=30) == 0


def test_serve_asks_for_signatures_where_others_can_reach_it(tmp_path: Path) -> None:
    """On every address of the machine, an unsigned request is refused."""
    with running(tmp_path, HOST="0.0.0.0") as server:
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(f"{server.url}alexa", data=json.dumps(launch()).encode(), timeout=30).close()
        assert refused.value.code == 400
        assert b"SignatureCertChainUrl" in refused.value.read()
        refused.value.close()
        assert "ALEXA_SKILL_ID is not set" in server.journal.read_text(encoding="utf-8")


def test_without_signatures_a_server_for_others_still_wants_its_skill_named(tmp_path: Path) -> None:
    """Verification may be waived to play recorded requests; whose they are may not."""
    with running(tmp_path, HOST="0.0.0.0", EQUAL_FOOTING_VERIFY="off") as server:
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(f"{server.url}alexa", data=json.dumps(launch()).encode(), timeout=30).close()
        assert refused.value.code == 400
        assert refused.value.read() == b"no skill may ask: ALEXA_SKILL_ID is not set\n"
        refused.value.close()


def test_a_port_that_is_taken_is_said_in_a_line(tmp_path: Path) -> None:
    """No trace, and an exit status that tells."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = _run(tmp_path, "serve", PORT=port)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert port in done.stderr


@pytest.mark.parametrize("setting", [{"PORT": "http"}, {"EQUAL_FOOTING_VERIFY": "maybe"}])
def test_a_setting_that_means_nothing_is_said_in_a_line(tmp_path: Path, setting: dict[str, str]) -> None:
    """The variable is named, and nothing is served."""
    done = _run(tmp_path, "serve", **setting)
    assert done.returncode == 2
    assert done.stderr.startswith(next(iter(setting)))
    assert len(done.stderr.splitlines()) == 1
