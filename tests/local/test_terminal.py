"""A conversation in the terminal."""

from __future__ import annotations

import io
import json

import pytest

from skill.local.speaker import Speaker
from skill.local.terminal import talk, typed, understand
from tests.local.scripted import Interview, Listener, speaker


def _said(*lines: str, device: Speaker | None = None, echo: bool = True, as_json: bool = False) -> list[str]:
    out = io.StringIO()
    talk(device or speaker(), lines, out, echo=echo, as_json=as_json)
    return out.getvalue().splitlines()


def test_a_script_plays_as_a_transcript() -> None:
    """What was said and who answered, line by line, with the card; the skill is opened first."""
    assert _said("interview me for a nursing job", "We were two down.") == [
        "> open equal footing",
        "[Coach] Welcome. Shall we begin?",
        "> interview me for a nursing job",
        "[Coach] You'll talk to Dana.",
        "[Dana] Tell me about a shift that went wrong.",
        "> We were two down.",
        "[Coach] That has an ending. … Well done.",
        "  | Your debrief",
        "  | You said: we were two down",
        "  | Ask one question next time.",
        "(the microphone is off)",
    ]


@pytest.mark.parametrize("first", ["open equal footing", "alexa, ask equal footing to interview me for a nursing job"])
def test_a_script_that_calls_the_skill_by_name_is_taken_at_its_word(first: str) -> None:
    """Nothing is opened before it."""
    assert _said(first)[0] == f"> {first}"


def test_a_blank_line_is_a_silence_and_a_remark_is_nothing() -> None:
    """Silence gets the reprompt; a line for the script's reader is not said."""
    assert _said("open equal footing", "# nobody answers", "") == [
        "> open equal footing",
        "[Coach] Welcome. Shall we begin?",
        "> (silence)",
        "[Coach] Shall we begin?",
        "(the microphone is off)",
    ]


def test_the_end_of_the_script_ends_the_session() -> None:
    """Whoever walks away leaves the session, and the coach is told."""
    coach = Interview()
    _said("open equal footing", device=speaker(coach))
    assert [turn.intent for turn in coach.turns] == ["LaunchRequest", "SessionEndedRequest"]


def test_leaving_twice_leaves_the_program() -> None:
    """The first "exit" ends the session, the second the conversation; what follows is not said."""
    coach = Interview()
    _said("open equal footing", "exit", "exit", "open equal footing", device=speaker(coach))
    assert [turn.intent for turn in coach.turns] == ["LaunchRequest", "SessionEndedRequest"]


def test_json_shows_what_alexa_would_send_and_get() -> None:
    """Each request and each response is a JSON object on a line of its own."""
    documents = [json.loads(line) for line in _said("open equal footing", "stop", as_json=True) if line.startswith("{")]
    assert [next(iter(document)) for document in documents] == ["request", "response"] * 2
    assert documents[0]["request"]["request"]["type"] == "LaunchRequest"
    assert documents[1]["response"]["response"]["outputSpeech"]["ssml"].startswith("<speak>")


def test_a_person_is_asked_with_the_state_of_the_microphone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The skill opens by itself; the prompt tells whether anybody listens, until the input ends."""
    prompts: list[str] = []
    lines = iter(["stop"])

    def ask(prompt: str) -> str:
        prompts.append(prompt)
        line = next(lines, None)
        if line is None:
            raise EOFError
        return line

    monkeypatch.setattr("builtins.input", ask)
    device = speaker()
    talk(device, typed(device), io.StringIO(), echo=False, as_json=False)
    assert prompts == ["> ", "(off) > "]


def test_understanding_prints_one_object_a_line() -> None:
    """The text as it was typed, the intent, and the words of the slots."""
    out = io.StringIO()
    understand(Listener(), ["interview me for a nursing job\n", "Stop?\n"], out, elicited=None)
    assert [json.loads(line) for line in out.getvalue().splitlines()] == [
        {"text": "interview me for a nursing job", "intent": "StartInterviewIntent", "slots": {"role": "nursing"}},
        {"text": "Stop?", "intent": "AMAZON.FallbackIntent", "slots": {}},
    ]


def test_understanding_during_a_question_asks_for_its_slot() -> None:
    """The recogniser is told what a question's answer goes into."""
    out = io.StringIO()
    understand(Listener(), ["we were two down"], out, elicited=("AnswerIntent", "answer"))
    assert json.loads(out.getvalue())["slots"] == {"answer": "we were two down"}
