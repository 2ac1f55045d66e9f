"""The real interview's date and time: kept as they are said, read back, corrected by naming others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from skill.clock import local_day
from skill.preparation.kept import Asked, cut
from skill.preparation.moments import (
    date_and_time,
    day_from,
    day_of,
    hour_of,
    period_of,
    spoken,
    within,
)
from skill.preparation.reminder import mind_the_reminder
from skill.preparation.talk import Talk
from skill.saved import Appointment
from skill.turn import Reply

LONGEST_CONTACT = 40
FARTHEST = timedelta(days=400)
"""A day beyond this was misheard: nobody is invited so far ahead, and said without its year it would be another day."""
PERIODS = {"week": "schedule.which_in_week", "weekend": "schedule.which_in_weekend", "month": "schedule.which_in_month"}


def schedule(talk: Talk) -> Reply:
    """Keeps the day, the time and who it is with, whichever was said; each takes the place of what was kept before."""
    said, today = talk.turn.said("date"), local_day(talk.saved, talk.turn.now)
    contact = cut(talk.turn.said("contact"), LONGEST_CONTACT)
    hour = hour_of(talk.turn.said("time"))
    before = talk.saved.appointment or Appointment("")
    appointment = replace(before, contact=contact or before.contact, time=hour or before.time)
    if appointment != Appointment(""):
        talk.saved = replace(talk.saved, appointment=appointment)
    day = day_from(said, today) if said else day_of(before.day)
    if day and said:
        day = within(day, period_of(talk.kept.draft) if talk.kept.asked is Asked.DAY else None)
    if day is None or not today <= day <= today + FARTHEST:
        return _which_day(talk, said, day)
    talk.saved = replace(talk.saved, appointment=replace(appointment, day=day.isoformat()))
    if before.day and day_of(before.day) != day and talk.kept.asked not in (Asked.DAY, Asked.RIGHT):
        mind_the_reminder(talk)
    if talk.turn.said("time") and not hour:
        talk.script.coach("schedule.not_a_time")
        return talk.ask(Asked.HOUR, draft="")
    return _read_back(talk, day)


def right(talk: Talk) -> Reply:
    """Yes, that's the date."""
    talk.script.coach("schedule.counting")
    return talk.done("scheduled")


def wrong(talk: Talk) -> Reply:
    """No, it isn't."""
    talk.script.coach("schedule.wrong")
    return talk.ask(Asked.DAY, draft="")


def no_time(talk: Talk) -> Reply:
    """The time isn't known yet."""
    talk.script.coach("schedule.no_time")
    return talk.done("scheduled")


def not_a_day(talk: Talk) -> Reply:
    """Something that was no day."""
    talk.script.coach("schedule.not_a_day")
    return talk.ask_again()


def not_a_time(talk: Talk) -> Reply:
    """Something that was no time."""
    talk.script.coach("schedule.not_a_time")
    return talk.ask_again()


def _which_day(talk: Talk, said: str, day: date | None) -> Reply:
    period = period_of(said)
    if day and said and day > local_day(talk.saved, talk.turn.now):
        talk.script.coach("schedule.far", day=spoken(talk.script, day))
    elif day and said:
        talk.script.coach("schedule.past", day=spoken(talk.script, day))
    elif period:
        talk.script.coach(PERIODS[period.kind])
        return talk.ask(Asked.DAY, draft=said)
    elif said:
        talk.script.coach("schedule.not_a_day")
    return talk.ask(Asked.DAY, draft="")


def _read_back(talk: Talk, day: date) -> Reply:
    appointment = talk.saved.appointment or Appointment("")
    if talk.turn.session is None:
        _say_kept(talk, appointment)
        return talk.done("scheduled")
    if not appointment.time:
        talk.script.coach("schedule.noted", day=spoken(talk.script, day))
        return talk.ask(Asked.HOUR, draft="")
    return talk.ask(Asked.RIGHT, draft="")


def _say_kept(talk: Talk, appointment: Appointment) -> None:
    when = date_and_time(talk.script, talk.saved)
    if appointment.contact:
        talk.script.coach("schedule.kept_with", day=when, contact=appointment.contact)
    else:
        talk.script.coach("schedule.kept", day=when)
