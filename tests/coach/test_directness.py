"""A direct answer comes first where one is asked for."""

from __future__ import annotations

import pytest

from skill.coach.advice import advise
from skill.coach.findings import Heard
from skill.coach.hearing import Ear
from skill.coach.labelling import Example

LONG = (
    "my landlord is selling up and my sister lives near the coast and i have been looking at the trains and the schools there "
    "for a year now with my partner "
)


@pytest.mark.parametrize(
    ("question", "answer", "quote"),
    [
        ("Would you relocate for us?", LONG + "and yes i would move in the summer", "yes i would move"),
        ("What figure did you have in mind?", LONG + "so i'd say forty one thousand", "forty one thousand"),
    ],
)
def test_an_answer_that_came_late_is_to_go_first(ear: Ear, question: str, answer: str, quote: str) -> None:
    """The yes or the figure is quoted, as what to begin with."""
    heard = Heard(answer, question, "motivation")
    change = advise(ear.listen(heard), heard).change
    assert change
    assert change.key == "coach.change.late"
    assert quote in change.quote


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Would you relocate for us?", "yes i would " + LONG),
        ("Why do you want to move?", LONG + "and yes i would move in the summer"),
        ("Would you relocate for us?", LONG + "and there was no house to be had"),
        ("What figure did you have in mind?", "forty one thousand and " + LONG),
    ],
)
def test_who_answers_first_or_was_not_asked_hears_nothing_of_it(ear: Ear, question: str, answer: str) -> None:
    """A story may take its time, and a no inside a sentence answers nothing."""
    assert ear.listen(Heard(answer, question, "motivation")).late is None


def test_hardly_anybody_is_told_so(ear: Ear, examples: tuple[Example, ...]) -> None:
    """In the labelled answers it is rare, and what is quoted stands well behind the beginning."""
    late = [(one, found) for one in examples if (found := ear.listen(one.heard).late)]
    assert len(late) < len(examples) / 100
    assert all(len(one.heard.answer[: found.start].split()) > 12 for one, found in late)
