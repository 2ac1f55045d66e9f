"""Habits over weeks: counted, one chosen, today or a week held against what went before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.coach.changes import changes_in
from skill.coach.findings import Heard, Signal
from skill.coach.habits import ENOUGH_ANSWERS, Habit, Habits, Tally, chosen, noted
from skill.coach.hearing import Ear
from skill.coach.then_and_now import Compared, Lean, compared
from skill.plain import from_plain, to_plain

SORRY = "sorry i'm not very good at this but i moved eleven patients and nobody missed a dose"
PLAIN = "last winter on the ward i moved eleven patients and nobody missed a dose"
SOFT = "i moved them i guess and it kind of worked i guess"


MONDAY = date(2026, 11, 16)
NEXT_MONDAY, NEXT_THURSDAY = date(2026, 11, 23), date(2026, 11, 26)


def _on(ear: Ear, habits: Habits, day: date, *answers: str) -> Habits:
    for answer in answers:
        habits = noted(habits, day, ear.listen(Heard(answer)), ("action", "owns_action", "result"))
    return habits


def _found(habits: Habits, day: date) -> Compared:
    found = compared(habits, day)
    assert found is not None
    return found


def _tallied(name: str, answers: int, sorry: int) -> Tally:
    return Tally(name, answers, (sorry, 0, 0, 0, 0))


def test_a_habit_needs_a_few_answers(ear: Ear) -> None:
    """Two answers are no habit."""
    assert chosen(_on(ear, Habits(), MONDAY, SORRY, SORRY)) is None
    assert chosen(_on(ear, Habits(), MONDAY, SORRY, SORRY, SORRY)) is Habit.SORRY


def test_today_is_held_against_last_week(ear: Ear) -> None:
    """Four times last week, once today; what was said earlier this week is neither."""
    habits = _on(ear, Habits(), MONDAY, SORRY, SORRY, SORRY, SORRY)
    habits = _on(ear, habits, NEXT_MONDAY, SORRY, SORRY)
    found = _found(_on(ear, habits, NEXT_THURSDAY, PLAIN, PLAIN, SORRY), NEXT_THURSDAY)
    assert (found.habit, found.then.of(Habit.SORRY), found.now.of(Habit.SORRY)) == (Habit.SORRY, 4, 1)
    assert (found.ago, found.today, found.lean) == (1, True, Lean.LESS)


def test_who_says_little_today_hears_of_the_week(ear: Ear) -> None:
    """One answer is no day's work, and the week's are told for what they are."""
    habits = _on(ear, Habits(), MONDAY, SORRY, SORRY, SORRY)
    habits = _on(ear, habits, NEXT_MONDAY, SORRY, PLAIN)
    found = _found(_on(ear, habits, NEXT_THURSDAY, PLAIN), NEXT_THURSDAY)
    assert (found.today, found.now.answers, found.now.of(Habit.SORRY)) == (False, 3, 1)
    assert compared(_on(ear, _on(ear, Habits(), MONDAY, *[SORRY] * 3), NEXT_MONDAY, PLAIN), NEXT_MONDAY) is None


def test_in_the_first_week_today_is_held_against_the_days_before(ear: Ear) -> None:
    """There is no last week yet, and three times on Monday."""
    habits = _on(ear, Habits(), MONDAY, SORRY, SORRY, SORRY)
    day = MONDAY + timedelta(days=2)
    found = _found(_on(ear, habits, day, PLAIN, PLAIN), day)
    assert (found.ago, found.then.of(Habit.SORRY), found.now.of(Habit.SORRY)) == (0, 3, 0)


def test_what_was_said_yesterday_is_not_todays(ear: Ear) -> None:
    """Asked on a day, or in a week, in which nothing was said yet, there is no now to speak of."""
    habits = _on(ear, _on(ear, Habits(), MONDAY, *[SORRY] * 3), NEXT_MONDAY, PLAIN, PLAIN)
    assert _found(habits, NEXT_MONDAY).today
    assert not _found(habits, NEXT_THURSDAY).today
    assert compared(habits, NEXT_MONDAY + timedelta(days=7)) is None


@pytest.mark.parametrize(("weeks", "ago"), [(1, 1), (2, 2), (5, 5)])
def test_a_week_without_practice_is_passed_over_and_not_called_last(ear: Ear, weeks: int, ago: int) -> None:
    """What is compared is the last week in which enough was said, and how long ago that is."""
    day = MONDAY + timedelta(days=7 * weeks)
    found = _found(_on(ear, _on(ear, Habits(), MONDAY, *[SORRY] * 3), day, PLAIN, PLAIN), day)
    assert found.ago == ago


def test_a_week_of_next_to_nothing_is_passed_over(ear: Ear) -> None:
    """Two answers in between push no week out of memory."""
    habits = _on(ear, _on(ear, Habits(), MONDAY, *[SORRY] * 3), NEXT_MONDAY, PLAIN, PLAIN)
    day = NEXT_MONDAY + timedelta(days=7)
    assert _found(_on(ear, habits, day, PLAIN, PLAIN), day).ago == 2


@pytest.mark.parametrize(
    ("then", "now", "lean", "unlike"),
    [
        ((6, 5), (6, 1), Lean.LESS, False),
        ((6, 5), (3, 1), Lean.LESS, True),
        ((12, 5), (3, 0), Lean.LEVEL, True),
        ((12, 5), (2, 0), Lean.LEVEL, True),
        ((20, 5), (4, 1), Lean.LEVEL, True),
        ((20, 5), (4, 3), Lean.MORE, True),
        ((4, 1), (6, 3), Lean.MORE, True),
        ((4, 3), (5, 4), Lean.LEVEL, False),
        ((3, 3), (12, 5), Lean.LESS, True),
    ],
)
def test_it_is_how_often_in_an_answer_that_counts(
    then: tuple[int, int], now: tuple[int, int], lean: Lean, unlike: bool
) -> None:
    """Five in twelve answers and none in three is no progress yet; five and then five in four times as many is."""
    week, today = _tallied("2026-47", *then), _tallied("2026-11-23", *now)
    found = _found(Habits(now=replace(today, name="2026-48"), before=week, today=today), NEXT_MONDAY)
    assert (found.lean, found.unlike) == (lean, unlike)


@pytest.mark.parametrize(
    ("earlier", "told"),
    [((6, 9), True), ((6, 5), False), ((2, 4), False), ((6, 1), False)],
)
def test_the_week_before_is_told_where_it_went_the_same_way(earlier: tuple[int, int], told: bool) -> None:
    """Nine, five, one is a direction; five, five, one is none."""
    today = _tallied("2026-11-23", 6, 1)
    habits = Habits(
        now=replace(today, name="2026-48"),
        before=_tallied("2026-47", 6, 5),
        earlier=_tallied("2026-45", *earlier),
        today=today,
    )
    assert (_found(habits, NEXT_MONDAY).earlier is not None) is told


def test_a_week_that_cannot_be_read_is_no_harm() -> None:
    """What comes back from outside may be anything."""
    today = _tallied("2026-11-23", 6, 1)
    for name in ("", "soon", "2026-99", "9999-53", "2031-01"):
        habits = Habits(now=replace(today, name="2026-48"), before=_tallied(name, 6, 5), today=today)
        assert _found(habits, NEXT_MONDAY).ago == 0


def test_the_favourite_hedge_is_known(ear: Ear) -> None:
    """The one said more than the others together, and it is a phrase of the lexicon's."""
    habits = _on(ear, Habits(), MONDAY, SOFT, SOFT, SOFT)
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
    assert noted(Habits(), MONDAY, found, ()).now.of(Habit.HEDGE) == 0


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
    assert chosen(_on(ear, Habits(), MONDAY, answer, answer, answer)) is habit


def test_nobody_without_a_habit_gets_one(ear: Ear) -> None:
    """Plain answers stay plain."""
    assert chosen(_on(ear, Habits(), MONDAY, *[PLAIN] * ENOUGH_ANSWERS)) is None


@given(st.lists(st.tuples(st.integers(0, 400), st.sampled_from([SORRY, PLAIN, SOFT])), max_size=40))
def test_what_is_kept_stays_small(ear: Ear, said: list[tuple[int, str]]) -> None:
    """However much is said, the size is the same and it can be written down and read again."""
    habits = Habits()
    for days, answer in sorted(said):
        habits = _on(ear, habits, MONDAY + timedelta(days=days), answer)
    assert from_plain(Habits, to_plain(habits)) == habits
    assert len(str(to_plain(habits))) < 360
