"""Words that are a command even inside an answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from skill.alexa.interaction_model.commands import commands
from skill.alexa.interaction_model.reader import read_source
from skill.alexa.interaction_model.source import Source
from skill.commands import normalised

SWALLOWED = {
    "skip": "SkipIntent",
    "let's move on": "SkipIntent",
    "what about you": "TurnBackIntent",
    "give me a hint": "HintIntent",
    "that's my answer": "DoneIntent",
    "give me a moment": "MomentIntent",
    "let me think": "MomentIntent",
    "how am i doing": "ProgressIntent",
    "let me try that again": "RetryIntent",
    "try again": "RetryIntent",
    "tell me more": "MoreIntent",
    "why": "WhyIntent",
    "interview me": "StartInterviewIntent",
    "give me a pep talk": "PepTalkIntent",
    "give me a tip": "DailyTipIntent",
    "stop": "AMAZON.StopIntent",
    "cancel": "AMAZON.CancelIntent",
    "help": "AMAZON.HelpIntent",
    "pause": "AMAZON.PauseIntent",
    "continue": "AMAZON.ResumeIntent",
    "repeat": "AMAZON.RepeatIntent",
    "say that again": "AMAZON.RepeatIntent",
    "start over": "AMAZON.StartOverIntent",
    "next question": "AMAZON.NextIntent",
    "yes": "AMAZON.YesIntent",
    "no": "AMAZON.NoIntent",
}
COULD_BE_ANSWERS = """
i quit|two minutes|i'm nervous|nothing|more|progress|patience|i have to go|leave it|what|sorry|again|forget it|never|
right|later|great|coach|next|a nurse|i want to be a nurse|slow down|shut down|i don't know
"""


@pytest.fixture(scope="module")
def found() -> Mapping[str, str]:
    """The real model's."""
    return commands(read_source())


@pytest.mark.parametrize(("said", "intent"), SWALLOWED.items())
def test_a_command_is_found_by_its_words(said: str, intent: str, found: Mapping[str, str]) -> None:
    """The coach takes these out of an answer that Alexa has put them into."""
    assert found[said] == intent


def test_what_might_be_an_answer_stays_one(found: Mapping[str, str]) -> None:
    """Somebody who answers "two minutes", "I quit" or "patience" has answered."""
    assert [said for said in COULD_BE_ANSWERS.strip().replace("\n", "").split("|") if said in found] == []


def test_commands_are_written_as_the_coach_compares_them(found: Mapping[str, str]) -> None:
    """Every key is what its own words come to, so that each can be met; and none holds a slot."""
    assert [said for said in found if normalised(said) != said or "{" in said] == []


def test_commands_come_from_samples_in_every_spelling(broken: Callable[..., Source]) -> None:
    """Samples without slots, as each locale spells them; what the source marks as doubtful is left out."""
    small = commands(broken())
    assert small["i want to practise"] == small["i want to practice"] == "StartInterviewIntent"
    assert small["skip this question"] == "SkipIntent"
    assert "pass" not in small
