"""The real interview's date and time: kept as they are said, read back, corrected by naming others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from skill.clock import local_day
from skill.preparation.diary import in_the_same_week
from skill.preparation.kept import Asked, cut
from skill.preparation.leading import as_name
from skill.preparation.moments import (
    can_be,
    date_and_time,
    day_from,
    day_of,
    hour_of,
    period_of,
    spoken,
    within,
)
from skill.preparation.reminder import mind_the_reminder
from skill.preparation.resuming import to_prepare
from skill.preparation.talk import Talk, asking_again
from skill.saved import Appointment
from skill.turn import Reply

LONGEST_CONTACT = 40
PERIODS = {"week": "schedule.which_in_week", "weekend": "schedule.which_in_weekend", "month": "schedule.which_in_month"}


def right(talk: Talk) -> Reply:
    """Yes, that's the date."""
    talk.script.coach("schedule.counting")
    return talk.done("scheduled", to_prepare(talk.saved))


def wrong(talk: Talk) -> Reply:
    """No, it isn't."""
    talk.script.coach("schedule.wrong")
    return talk.ask(Asked.DAY, draft="")


def no_time(talk: Talk) -> Reply:
    """The time isn't known yet."""
    talk.script.coach("schedule.no_time")
    return talk.done("scheduled", to_prepare(talk.saved))


not_a_day = asking_again("schedule.not_a_day")
"""Something that was no day."""


def not_a_time(talk: Talk) -> Reply:
    """Something that was no time: whoever talks of something else a second time is asked no more for it."""
    if talk.kept.step:
        return no_time(talk)
    talk.script.coach("schedule.not_a_time")
    return talk.ask(Asked.HOUR, step=1)


def day_said(talk: Talk) -> date | None:
    """The day that was said, where one was: in answer to "which day of that week" one of that week."""
    said, today = talk.turn.said("date"), local_day(talk.saved, talk.turn.now)
    day = day_from(said, today) if said else None
    if day and talk.kept.asked is Asked.DAY:
        return within(day, period_of(talk.kept.draft))
    if day and talk.kept.asked in (Asked.RIGHT, Asked.HOUR) and said != talk.kept.draft:
        before = day_of(talk.saved.appointment.day) if talk.saved.appointment else None
        return in_the_same_week(day, before, today)
    return day


def sensible(talk: Talk, day: date) -> bool:
    """Whether an interview can be on that day: not gone by, and not years away."""
    return can_be(day, local_day(talk.saved, talk.turn.now))


def contact_said(talk: Talk) -> str:
    """Whom they meet, as far as it was said."""
    return as_name(talk, cut(talk.turn.said("contact"), LONGEST_CONTACT))


def said(talk: Talk, day: date | None) -> Reply:
    """What was said of the interview in hand: a day, a time, a name, each in the place of what was kept of it before."""
    hour, before = hour_of(talk.turn.said("time")), talk.saved.appointment or Appointment("")
    now = replace(before, contact=contact_said(talk) or before.contact, time=hour or before.time)
    if now != Appointment(""):
        talk.saved = replace(talk.saved, appointment=now)
    wanted = day or (None if talk.turn.said("date") else day_of(before.day))
    if wanted is None or not sensible(talk, wanted):
        return _which_day(talk, talk.turn.said("date"), wanted)
    if before.day and day_of(before.day) != wanted:
        mind_the_reminder(talk, before)
        now = replace(now, reminded=False)
    talk.saved = replace(talk.saved, appointment=replace(now, day=wanted.isoformat()))
    if talk.turn.said("time") and not hour:
        talk.script.coach("schedule.not_a_time")
        return talk.ask(Asked.HOUR, draft=talk.turn.said("date"))
    return read_back(talk)


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


def read_back(talk: Talk) -> Reply:
    """What is kept now, to be put right; the hour is asked for where it is not known. A one-shot is told and ends."""
    appointment = talk.saved.appointment or Appointment("")
    if talk.turn.session is None:
        _say_kept(talk, appointment)
        return talk.done("scheduled", to_prepare(talk.saved))
    named = talk.turn.said("date")
    if not appointment.time:
        talk.script.coach("schedule.noted", day=date_and_time(talk.script, appointment))
        return talk.ask(Asked.HOUR, draft=named, step=0)
    return talk.ask(Asked.RIGHT, draft=named)


def _say_kept(talk: Talk, appointment: Appointment) -> None:
    when = date_and_time(talk.script, appointment)
    if appointment.contact:
        talk.script.coach("schedule.kept_with", day=when, contact=appointment.contact)
    else:
        talk.script.coach("schedule.kept", day=when)
