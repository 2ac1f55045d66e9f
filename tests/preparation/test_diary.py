"""Several interviews: the soonest is next, three are kept, and none is lost by talking of another."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.app import App
from skill.preparation.diary import MOST, arranged, brought_to_hand, in_the_same_week, kept, without
from skill.preparation.kept import Asked
from skill.saved import Appointment, Saved
from tests.turns import say

MONDAY = date(2026, 11, 23)
FIRST, SECOND, THIRD = (Appointment(f"2026-12-0{day}", "", "10:00") for day in (1, 4, 8))
ONES = st.builds(Appointment, st.sampled_from(["2026-12-01", "2026-12-02", "", "soon"]), st.just(""), st.just("09:00"))


@given(st.none() | ONES, st.lists(ONES, max_size=4))
def test_the_soonest_is_next_and_one_without_a_day_is_none(
    current: Appointment | None, others: list[Appointment]
) -> None:
    """Whatever order they came in."""
    saved = arranged(Saved(appointment=current, later=tuple(others)))
    days = [one.day for one in kept(saved)]
    assert days == sorted(days)
    assert [one.day for one in (saved.appointment, *saved.later) if one] == days
    assert all(day.startswith("2026") for day in days)


def test_the_one_that_is_talked_of_is_at_hand_and_the_others_stay() -> None:
    """And the one that goes leaves the others alone."""
    saved = brought_to_hand(Saved(appointment=FIRST, later=(SECOND,)), THIRD)
    assert saved.appointment == THIRD
    assert kept(saved) == (FIRST, SECOND, THIRD)
    assert kept(without(saved, SECOND)) == (FIRST, THIRD)


@pytest.mark.parametrize(
    ("said", "before", "meant"),
    [
        (date(2026, 11, 26), date(2026, 12, 1), date(2026, 12, 3)),
        (date(2026, 11, 24), date(2026, 12, 4), date(2026, 12, 1)),
        (date(2026, 11, 26), date(2026, 11, 25), date(2026, 11, 26)),
        (date(2026, 12, 10), date(2026, 12, 1), date(2026, 12, 10)),
        (date(2026, 11, 26), None, date(2026, 11, 26)),
    ],
)
def test_no_thursday_is_of_the_week_that_was_talked_of(said: date, before: date | None, meant: date) -> None:
    """A weekday alone, as Alexa hands it over, is the next there is; anything further off is a day of its own."""
    assert in_the_same_week(said, before, MONDAY) == meant


def test_the_same_day_said_again_is_taken_at_its_word(coach: App) -> None:
    """ "No, the twenty-sixth" must be sayable when "Thursday of that week" was not meant."""
    saved = say(coach, Saved(), "ScheduleInterviewIntent", date="2026-12-01", time="10:00").saved
    saved = say(coach, saved, "ScheduleInterviewIntent", date="2026-11-26").saved
    assert saved.appointment == Appointment("2026-12-03", "", "10:00")
    saved = say(coach, saved, "ScheduleInterviewIntent", date="2026-11-26").saved
    assert saved.appointment == Appointment("2026-11-26", "", "10:00")


def test_a_fourth_is_not_taken_in_silence(coach: App) -> None:
    """Neither as one more nor in answer to "instead?": it is said that three are held."""
    full = Saved(appointment=FIRST, later=(SECOND, THIRD))
    assert len(kept(full)) == MOST
    refused = say(coach, full, "ScheduleInterviewIntent", change="another", date="2026-12-20")
    assert refused.route == "preparation/schedule/full"
    asked = say(coach, full, "ScheduleInterviewIntent", date="2026-12-20")
    assert asked.saved.preparation.asked is Asked.INSTEAD
    assert kept(say(coach, asked.saved, "AMAZON.NoIntent").saved) == (FIRST, SECOND, THIRD)
    moved = say(coach, asked.saved, "AMAZON.YesIntent").saved
    assert [one.day for one in kept(moved)] == ["2026-12-04", "2026-12-08", "2026-12-20"]


def test_more_of_the_same_interview_is_no_other(coach: App) -> None:
    """Its hour, or whom it is with, on the day that is kept; the others are left alone."""
    saved = Saved(appointment=FIRST, later=(SECOND,))
    saved = say(coach, saved, "ScheduleInterviewIntent", date="2026-12-04", time="11:00", contact="sarah").saved
    assert kept(saved) == (FIRST, Appointment("2026-12-04", "Sarah", "11:00"))


def test_the_one_with_that_person_moves(coach: App) -> None:
    """ "My interview with Sarah was moved"."""
    saved = Saved(appointment=FIRST, later=(Appointment("2026-12-04", "Sarah", "11:00"),))
    saved = say(coach, saved, "ScheduleInterviewIntent", change="moved", date="2026-12-09", contact="sarah").saved
    assert kept(saved) == (FIRST, Appointment("2026-12-09", "Sarah", "11:00"))
