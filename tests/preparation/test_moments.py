"""Days and hours: what Alexa hands over, midnight in other time zones, and the nights when the clocks change."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.app import App
from skill.preparation.countdown import behind
from skill.preparation.kept import Asked
from skill.preparation.moments import EVENING, day_from, hour_of, moment_of, period_of, within
from skill.saved import Appointment, Awaiting, Saved
from skill.session import Carried
from skill.turn import LAUNCH, Reply, Turn
from tests.turns import say

TODAY = date(2026, 11, 23)


def _at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


NO_YEAR = "X" * 4
"""How AMAZON.DATE writes that the year was not said."""


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2026-12-01", date(2026, 12, 1)),
        (f"{NO_YEAR}-12-01", date(2026, 12, 1)),
        (f"{NO_YEAR}-11-22", date(2027, 11, 22)),
        (f"{NO_YEAR}-02-29", date(2028, 2, 29)),
        ("2026-W49", None),
        ("2026-12", None),
        ("2026", None),
        ("202X", None),
        ("2026-WI", None),
        ("PRESENT_REF", None),
        ("2026-02-30", None),
        ("", None),
    ],
)
def test_a_day_is_one_day(value: str, day: date | None) -> None:
    """A day without a year is the next such day; a week, a month, a season or a decade is no day."""
    assert day_from(value, TODAY) == day


@pytest.mark.parametrize(
    ("period", "said", "meant"),
    [
        ("2026-W49", date(2026, 11, 26), date(2026, 12, 3)),
        ("2026-W49", date(2026, 12, 2), date(2026, 12, 2)),
        ("2026-W48-WE", date(2026, 11, 29), date(2026, 11, 29)),
        ("2026-W49-WE", date(2026, 11, 28), date(2026, 12, 5)),
        ("2027-01", date(2026, 12, 5), date(2027, 1, 5)),
        ("2026-W99", date(2026, 11, 26), date(2026, 11, 26)),
    ],
)
def test_thursday_in_answer_to_which_day_of_next_week_is_next_weeks(period: str, said: date, meant: date) -> None:
    """A day named in answer lies in the stretch that was asked about."""
    assert within(said, period_of(period)) == meant


@given(st.text(max_size=12), st.dates())
def test_no_value_breaks_it(value: str, today: date) -> None:
    """Any words at all are a day, a period, a time or none."""
    day_from(value, today)
    period_of(value)
    assert hour_of(value) == "" or time.fromisoformat(hour_of(value)).hour >= 7


@pytest.mark.parametrize(
    ("value", "hour"),
    [
        ("10:00", "10:00"),
        ("02:30", "14:30"),
        ("06:59", "18:59"),
        ("07:00", "07:00"),
        ("00:30", "12:30"),
        ("MO", ""),
        ("25:00", ""),
    ],
)
def test_an_hour_is_one_in_which_people_meet(value: str, hour: str) -> None:
    """Half past two is in the afternoon."""
    assert hour_of(value) == hour


@pytest.mark.parametrize(
    ("now", "zone", "value", "kept"),
    [
        ("2026-11-24T06:00", "America/Los_Angeles", "2026-11-23", True),  # ten at night of the 23rd there
        ("2026-11-24T06:00", "Europe/London", "2026-11-23", False),
        ("2026-11-23T11:30", "Pacific/Auckland", "2026-11-23", False),  # half past midnight of the 24th there
        ("2026-11-23T10:30", "Pacific/Auckland", "2026-11-23", True),
        ("2026-11-23T23:30", "", "2026-11-23", True),
    ],
)
def test_today_is_by_the_clock_on_their_wall(now: str, zone: str, value: str, kept: bool, coach: App) -> None:
    """The same moment is another day elsewhere."""
    reply = say(coach, Saved(), "ScheduleInterviewIntent", at=_at(now), zone=zone, date=value)
    assert (reply.saved.preparation.asked is Asked.HOUR) == kept


@pytest.mark.parametrize(
    ("now", "zone", "greeting"),
    [
        ("2026-12-01T04:59", "America/New_York", "tomorrow"),
        ("2026-12-01T05:00", "America/New_York", "today"),
        ("2026-11-30T13:00", "Asia/Tokyo", "tomorrow"),
        ("2026-11-30T15:00", "Asia/Tokyo", "today"),
    ],
)
def test_the_countdown_turns_at_their_midnight(now: str, zone: str, greeting: str, coach: App) -> None:
    """ "It's tomorrow" until midnight where they are."""
    saved = Saved(visits=4, appointment=Appointment("2026-12-01", "", "14:30"), zone=zone)
    words = say(coach, saved, LAUNCH, at=_at(now)).speech.plain().lower()
    assert greeting in words
    assert ("at half past two in the afternoon" in words) == (greeting == "today")


@pytest.mark.parametrize(
    ("day", "utc"),
    [
        ("2026-03-29", "2026-03-28T19:00"),  # the clocks go forward in the night
        ("2026-03-30", "2026-03-29T18:00"),
        ("2026-10-25", "2026-10-24T18:00"),  # the clocks go back in the night
        ("2026-10-26", "2026-10-25T19:00"),
    ],
)
def test_the_evening_before_is_at_seven_by_their_clock(day: str, utc: str) -> None:
    """Summer time or not, in London."""
    evening = moment_of(Appointment(day), "Europe/London", EVENING, -1)
    assert evening is not None
    assert evening.time() == EVENING
    assert int(evening.timestamp()) == _at(utc)


def test_a_reminder_is_for_an_evening_to_come(coach: App) -> None:
    """One minute before seven it can be set, at seven it can't."""
    saved = Saved(appointment=Appointment("2026-07-02", "", "10:00"), zone="Europe/London")

    def asked(at: str) -> Reply:
        turn = Turn("ReminderIntent", "p", _at(at), at, session={}, permissions=frozenset({"reminders"}))
        return coach.run(turn, Carried(1, saved))

    assert asked("2026-07-01T17:59").saved.preparation.asked is Asked.REMIND
    assert asked("2026-07-01T18:00").route == "preparation/reminder/too_late"


def test_without_a_zone_there_is_no_reminder(coach: App) -> None:
    """It would ring at the wrong hour."""
    saved = Saved(appointment=Appointment("2026-12-01"))
    assert say(coach, saved, "ReminderIntent").route == "preparation/reminder/no_zone"


@pytest.mark.parametrize(
    ("now", "over"),
    [
        ("2026-12-01T10:59", False),
        ("2026-12-01T11:00", True),
        ("2026-12-02T01:00", True),
        ("2026-12-08T12:00", True),
        ("2026-12-09T12:00", False),
    ],
)
def test_it_is_looked_back_at_once_it_is_over_and_for_a_week(now: str, over: bool) -> None:
    """An hour after it began, until seven days later."""
    saved = Saved(appointment=Appointment("2026-12-01", "", "10:00"), zone="Europe/London")
    assert behind(saved, _at(now)) == over
    assert not behind(Saved(appointment=Appointment("2026-12-01")), _at("2026-12-01T23:00"))


def test_a_correction_keeps_what_was_not_corrected(coach: App) -> None:
    """ "No, Thursday": the hour and the name stay; "at eleven": the day does."""
    saved = say(coach, Saved(), "ScheduleInterviewIntent", date="2026-12-01", time="10:00", contact="sarah").saved
    assert saved.awaiting is Awaiting.SCHEDULED
    saved = say(coach, saved, "ScheduleInterviewIntent", date="2026-12-03").saved
    assert saved.appointment == Appointment("2026-12-03", "Sarah", "10:00")
    saved = say(coach, saved, "ScheduleInterviewIntent", time="11:00").saved
    assert saved.appointment == Appointment("2026-12-03", "Sarah", "11:00")


def test_the_hour_before_the_day_is_not_lost(coach: App) -> None:
    """ "It's at half past two" first, the day when asked."""
    reply = say(coach, Saved(), "ScheduleInterviewIntent", time="02:30", contact="sarah")
    assert reply.saved.preparation.asked is Asked.DAY
    reply = say(coach, reply.saved, "ScheduleInterviewIntent", date="2026-12-01")
    assert reply.saved.appointment == Appointment("2026-12-01", "Sarah", "14:30")


def test_a_name_without_a_day_is_not_kept(coach: App) -> None:
    """The day was asked for and never said: nothing stays that would not be told of."""
    saved = say(coach, Saved(), "ScheduleInterviewIntent", contact="sarah").saved
    assert saved.appointment == Appointment("", "Sarah")
    assert say(coach, saved, "AMAZON.StopIntent").saved.appointment is None
