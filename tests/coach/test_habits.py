"""Habits over weeks: counted, one chosen, one week held against the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.coach.changes import changes_in
from skill.coach.findings import Heard, Signal
from skill.coach.habits import ENOUGH_ANSWERS, Habit, Habits, chosen, compared, noted
from skill.coach.hearing import Ear
from skill.plain import from_plain, to_plain

SORRY = "sorry i'm not very good at this but i moved eleven patients and nobody missed a dose"
PLAIN = "last winter on the ward i moved eleven patients and nobody missed a dose"
SOFT = "i moved them i guess and it kind of worked i guess"


def _week(ear: Ear, habits: Habits, week: str, *answers: str) -> Habits:
    for answer in answers:
        habits = noted(habits, week, ear.listen(Heard(answer)), ("action", "owns_action", "result"))
    return habits


def test_a_habit_needs_a_few_answers(ear: Ear) -> None:
    """Two answers are no habit."""
    assert chosen(_week(ear, Habits(), "2026-47", SORRY, SORRY)) is None
    assert chosen(_week(ear, Habits(), "2026-47", SORRY, SORRY, SORRY)) is Habit.SORRY


def test_last_week_is_held_against_this(ear: Ear) -> None:
    """Three times last week, once this."""
    habits = _week(ear, Habits(), "2026-47", SORRY, SORRY, SORRY)
    habits = _week(ear, habits, "2026-48", PLAIN, SORRY)
    assert compared(habits) == (Habit.SORRY, 3, 1)


def test_a_week_without_practice_is_passed_over(ear: Ear) -> None:
    """What is compared is the last week in which something was said."""
    habits = _week(ear, Habits(), "2026-40", SORRY, SORRY, SORRY)
    assert compared(_week(ear, habits, "2026-48", PLAIN)) == (Habit.SORRY, 3, 0)


def test_the_favourite_hedge_is_known(ear: Ear) -> None:
    """The one said more than the others together, and it is a phrase of the lexicon's."""
    habits = _week(ear, Habits(), "2026-47", SOFT, SOFT, SOFT)
    assert chosen(habits) is Habit.HEDGE
    assert habits.favourite == "i guess"


@pytest.mark.parametrize(
    ("answer", "question", "kind"),
    [
        (
            "i guess i see it a bit differently and maybe we could look at the plan again",
            "What if you disagreed with me?",
            "situational",
        ),
        ("i think maybe we could meet somewhere in the middle i guess", "Shall we talk about money?", "negotiation"),
        ("we were maybe thirty people and i did the rota for them", "Tell me about a team.", "behavioral"),
    ],
)
def test_a_hedge_that_helps_costs_nothing(ear: Ear, answer: str, question: str, kind: str) -> None:
    """Disagreeing, bargaining, a figure that is not known to the last one: heard as hedges, counted and coached as none."""
    heard = Heard(f"{answer} {answer}", question, kind)
    found = ear.listen(heard)
    assert found.has(Signal.HEDGE)
    assert found.softened == ()
    assert not [point for point in changes_in(found, heard, ()) if "hedge" in point.key]
    assert noted(Habits(), "2026-47", found, ()).now.of(Habit.HEDGE) == 0


def test_elsewhere_a_hedge_counts(ear: Ear) -> None:
    """The same soft words in front of one's own deed are soft."""
    found = ear.listen(Heard(SOFT, "Tell me about a team."))
    assert len(found.softened) > 1


@pytest.mark.parametrize(
    ("answer", "habit"),
    [
        (SORRY, Habit.SORRY),
        ("um so i er moved them you know and um nobody missed a dose", Habit.FILLER),
        ("last winter on the ward we moved eleven patients and nobody missed a dose", Habit.WE),
        ("last winter on the ward the heating failed and i moved eleven patients", Habit.UNENDED),
    ],
)
def test_each_habit_is_counted_and_chosen(ear: Ear, answer: str, habit: Habit) -> None:
    """Apologies, fillers, stories that are all we, stories without an ending: three of a kind make it the one to work on."""
    assert chosen(_week(ear, Habits(), "2026-47", answer, answer, answer)) is habit


def test_nobody_without_a_habit_gets_one(ear: Ear) -> None:
    """Plain answers stay plain."""
    assert chosen(_week(ear, Habits(), "2026-47", *[PLAIN] * ENOUGH_ANSWERS)) is None


@given(st.lists(st.tuples(st.integers(1, 60), st.sampled_from([SORRY, PLAIN, SOFT])), max_size=40))
def test_what_is_kept_stays_small(ear: Ear, said: list[tuple[int, str]]) -> None:
    """However much is said, the size is the same and it can be written down and read again."""
    habits = Habits()
    for week, answer in sorted(said):
        habits = _week(ear, habits, f"2026-{week:02}", answer)
    assert from_plain(Habits, to_plain(habits)) == habits
    assert len(str(to_plain(habits))) < 220
