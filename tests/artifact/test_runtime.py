"""The built function as Lambda runs it: its own loop, Python 3.13, a folder that cannot be written, a DynamoDB."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from skill.content.repertoire import Repertoire
from skill.local.recogniser import Recogniser
from skill.local.speaker import Speaker
from skill.store.dynamodb import create_table
from tests.artifact.building import RUNTIME, SAM, fingerprint, installed
from tests.artifact.emulator import Emulator, bound, emulated, read_only
from tests.envelopes import SKILL, envelope, launch_request
from tests.store.servers import client_at, ministack

pytestmark = [
    pytest.mark.sam,
    pytest.mark.skipif(not installed(SAM), reason="the SAM command line is not installed"),
    pytest.mark.skipif(not installed(RUNTIME), reason="there is no Python 3.13"),
]


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Any, str]]:
    """A client, and the endpoint that the function is to use."""
    serving = ministack(tmp_path_factory.mktemp("ministack"))
    endpoint = next(serving)
    client = client_at(endpoint)
    create_table(client, "people")
    yield client, endpoint
    next(serving, None)


@pytest.fixture(scope="module")
def function(artifact: Path, table: tuple[Any, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    """The function that Alexa calls."""
    settings = {"TABLE_NAME": "people", "ALEXA_SKILL_ID": SKILL, "AWS_ENDPOINT_URL_DYNAMODB": table[1]}
    before = fingerprint(artifact)
    log = tmp_path_factory.mktemp("emulator") / "log"
    with emulated(artifact, "handler.lambda_handler", settings, log) as running:
        yield running
    assert fingerprint(artifact) == before


def test_an_interview_is_held_and_kept(
    function: Emulator, table: tuple[Any, str], recogniser: Recogniser, repertoire: Repertoire
) -> None:
    """On the very Python, by the SDK's own word; what is said is in no log."""
    speaker = Speaker(lambda event, _: function.invoke(_unserved(event)), recogniser, skill_id=SKILL)
    voice = repertoire.personas["dana"].polly
    opened = speaker.say("open equal footing")
    assert "Equal Footing" in opened.lines[0].text
    assert opened.response is not None
    assert "Python/3.13" in opened.response["userAgent"]
    assert speaker.say("start a mock interview for a nurse with dana").lines[-1].speaker == voice
    answered = speaker.say("it was fine thank you i walked past the old brewery")
    assert answered.listening
    items = table[0].scan(TableName="people")["Items"]
    assert [item["version"]["N"] for item in items] == ["3"]
    assert "brewery" not in function.log.read_text()


def test_another_skills_request_is_refused(function: Emulator, table: tuple[Any, str]) -> None:
    """With an error that Alexa turns into a word of its own, and nothing is kept."""
    event = launch_request("one", user="amzn1.ask.account.STRANGER")
    event["context"]["System"]["application"]["applicationId"] = "amzn1.ask.skill.another"
    before = table[0].scan(TableName="people")["Items"]
    answer = function.invoke(event)
    assert answer["errorType"] == "WrongSkill"
    assert "response" not in answer
    assert table[0].scan(TableName="people")["Items"] == before


def test_a_request_it_does_not_know_is_answered(function: Emulator) -> None:
    """With an apology, not with an error."""
    request = {"type": "Alexa.Of.Tomorrow", "requestId": "one", "timestamp": "2026-11-23T09:00:00Z", "locale": "en-GB"}
    answer = function.invoke(envelope(request, {}))
    assert "errorMessage" not in answer
    assert answer["response"]["outputSpeech"]["ssml"]


def test_read_only_holds(tmp_path: Path) -> None:
    """The way the folder is kept from being written keeps even root from it."""
    with read_only(tmp_path):
        tried = subprocess.run(
            [*bound(), RUNTIME, "-c", "open('new', 'w')"], cwd=tmp_path, capture_output=True, check=False
        )
    assert b"PermissionError" in tried.stderr


def _unserved(event: dict[str, Any]) -> dict[str, Any]:
    """Without Alexa's services, which are nowhere near."""
    del event["context"]["System"]["apiEndpoint"]
    return event
