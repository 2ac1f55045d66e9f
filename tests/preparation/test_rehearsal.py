"""Rehearsal: quiet as long as it says, the question that is open or one not heard yet, and a figure that is all that is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from skill.app import App
from skill.progress.record import MOST_KEPT, Record, felt, felt_before
from skill.saved import Saved
from skill.turn import Slot
from tests.turns import say

NUMBERS = {3: "three", 4: "four"}
PAUSE = 'time="10s"'


@pytest.mark.parametrize(("length", "pauses"), [("short", 6), ("minute", 6), ("long", 9)])
def test_it_is_as_quiet_as_it_says(length: str, pauses: int, coach: App) -> None:
    """Sixty seconds, or ninety, in the ten that Alexa allows a pause."""
    reply = say(coach, Saved(salt="s"), "RehearsalIntent", length=Slot(length, length))
    assert reply.speech.ssml().count(PAUSE) == pauses


def test_each_rehearsal_has_a_question_of_its_own_and_asks_one(coach: App) -> None:
    """Another one the next time; and the only thing asked of them is how it was."""
    first = say(coach, Saved(salt="s"), "RehearsalIntent")
    later = say(coach, say(coach, first.saved, "AMAZON.NoIntent").saved, "RehearsalIntent")
    assert first.saved.heard != later.saved.heard
    assert all(reply.speech.plain().count("?") == 1 for reply in (first, later))


@pytest.mark.parametrize(("before", "own", "words"), [("", 3, "against"), ("33", 4, "above"), ("55", 4, "earlier")])
def test_their_figure_is_held_against_their_earlier_ones(before: str, own: int, words: str, coach: App) -> None:
    """Above, below, or the first; only the figure is kept."""
    asked = say(coach, Saved(salt="s", record=Record(felt=before)), "RehearsalIntent").saved
    said = {
        say(coach, replace(asked, salt=str(salt)), "AnswerIntent", answer=f"a {NUMBERS[own]} for {salt}").speech.plain()
        for salt in range(12)
    }
    assert any(words in each for each in said)
    reply = say(coach, asked, "AnswerIntent", answer=NUMBERS[own])
    assert reply.saved.record.felt == f"{before}{own}"
    assert reply.saved.preparation.draft == ""


def test_the_marks_stay_few() -> None:
    """As many as practices are kept of."""
    record = Record()
    for _ in range(40):
        record = felt(record, 5)
    assert len(record.felt) == MOST_KEPT
    assert felt_before(record) == 5
    assert felt_before(Record()) == 0
