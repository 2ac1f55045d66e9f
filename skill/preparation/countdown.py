"""The real interview's day: said in words, and counted down to in the greeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from skill.clock import local_day
from skill.saved import Saved
from skill.speech.phrasebook import Script

SOON = 14
"""Days ahead from which the greeting mentions the interview."""


def day_of(value: str) -> date | None:
    """An AMAZON.DATE value that names one day (weeks, months and seasons do not), or None."""
    try:
        return date.fromisoformat(value) if len(value) == len("YYYY-MM-DD") else None
    except ValueError:
        return None


def spoken(script: Script, day: date) -> str:
    """A day as it is said: "Tuesday, the first of December"."""
    weekday = script.lines("date.weekdays")[day.weekday()]
    ordinal, month = script.lines("date.days")[day.day - 1], script.lines("date.months")[day.month - 1]
    return script.words("date.spoken", weekday=weekday, day=ordinal, month=month)


def countdown(script: Script, saved: Saved, now: int) -> Saved:
    """Mentions an interview that is near, and forgets one that is past."""
    day = day_of(saved.appointment.day) if saved.appointment else None
    if day is None:
        return replace(saved, appointment=None)
    ahead = (day - local_day(saved, now)).days
    if ahead < 0:
        script.coach("countdown.past")
        return replace(saved, appointment=None)
    if ahead == 0:
        script.coach("countdown.today")
    elif ahead == 1:
        script.coach("countdown.tomorrow")
    elif ahead <= SOON:
        script.coach("countdown.days", count=script.number(ahead))
    return saved
