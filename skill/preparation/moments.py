"""The real interview's day and hour: read from Alexa's slots, and said as people say them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from skill.clock import zone_of
from skill.saved import Appointment, Saved
from skill.speech.phrasebook import Script

EARLIEST = 7
"""Nobody is interviewed before this hour, so an earlier one is meant for the afternoon."""
EVENING = time(19)
FARTHEST = timedelta(days=400)
"""A day beyond this was misheard: nobody is invited so far ahead, and said without its year it would be another day."""
_YEARLESS = re.compile(r"(?:X{4}|-)-(\d\d)-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_MONTH = re.compile(r"\d{4}-\d\d")
_HOUR = re.compile(r"(\d\d):(\d\d)")


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days where one day was asked for; `last` is its last day."""

    first: date
    last: date
    kind: str


def day_of(value: str) -> date | None:
    """An AMAZON.DATE value that names one day (weeks, months and seasons do not), or None."""
    try:
        return date.fromisoformat(value) if len(value) == len("YYYY-MM-DD") else None
    except ValueError:
        return None


def day_from(value: str, today: date) -> date | None:
    """The same, where a day without a year is the next such day."""
    yearless = _YEARLESS.fullmatch(value)
    if not yearless:
        return day_of(value)
    days = (day_of(f"{today.year + ahead}-{yearless[1]}-{yearless[2]}") for ahead in range(5))
    return next((day for day in days if day and day >= today), None)


def can_be(day: date, today: date) -> bool:
    """Whether an interview can be on that day: not gone by, and not years away."""
    return today <= day <= today + FARTHEST


def period_of(value: str) -> Period | None:
    """The week, weekend or month that an AMAZON.DATE value names, or None."""
    week = _WEEK.fullmatch(value)
    try:
        if week:
            first = date.fromisocalendar(int(week[1]), int(week[2]), 6 if week[3] else 1)
            return Period(first, first + timedelta(days=1 if week[3] else 6), "weekend" if week[3] else "week")
        if _MONTH.fullmatch(value):
            first = date.fromisoformat(f"{value}-01")
            return Period(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1), "month")
    except ValueError:
        return None
    return None


def within(day: date, period: Period | None) -> date:
    """A day as it was meant in answer to "which day of that week": the same weekday, or day of the month, in there."""
    if period is None or period.first <= day <= period.last:
        return day
    days = [period.first + timedelta(days=n) for n in range((period.last - period.first).days + 1)]
    same = [d for d in days if (d.day == day.day if period.kind == "month" else d.weekday() == day.weekday())]
    return same[0] if same else day


def hour_of(value: str) -> str:
    """An AMAZON.TIME value that is one time, as HH:MM in the hours in which people meet; empty where it is none."""
    found = _HOUR.fullmatch(value)
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        return ""
    hour = int(found[1]) + (12 if int(found[1]) < EARLIEST else 0)
    return f"{hour:02}:{found[2]}"


def clock_of(kept: str) -> time | None:
    """The time of day that was kept, or None where none was."""
    try:
        return time.fromisoformat(kept) if _HOUR.fullmatch(kept) else None
    except ValueError:
        return None


def moment_of(appointment: Appointment | None, zone: str, at: time | None = None, days: int = 0) -> datetime | None:
    """When the interview begins (or another time so many days from it) where they are; None where its day is not known."""
    day = day_of(appointment.day) if appointment else None
    if day is None or appointment is None:
        return None
    clock = at or clock_of(appointment.time) or time()
    return datetime.combine(day + timedelta(days=days), clock, zone_of(zone))


def spoken(script: Script, day: date) -> str:
    """A day as it is said: "Tuesday, the first of December"."""
    weekday = script.lines("date.weekdays")[day.weekday()]
    ordinal, month = script.lines("date.days")[day.day - 1], script.lines("date.months")[day.month - 1]
    return script.words("date.spoken", weekday=weekday, day=ordinal, month=month)


def spoken_time(script: Script, clock: time) -> str:
    """A time as it is said: "at half past two in the afternoon"."""
    hour, minute = clock.hour, clock.minute
    hours, minutes = script.lines("time.hours"), script.lines("time.minutes")
    part = script.lines("time.parts")[0 if hour < 12 else 1 if hour < 18 else 2]
    if minute == 0:
        return script.words("time.whole", hour=hours[hour % 12], part=part)
    if minute <= 30:
        return script.words("time.past", hour=hours[hour % 12], minute=minutes[minute], part=part)
    return script.words("time.to", hour=hours[(hour + 1) % 12], minute=minutes[60 - minute], part=part)


def date_and_time(script: Script, appointment: Appointment) -> str:
    """An interview as it is kept: its day and, where it is known, its time."""
    day = day_of(appointment.day)
    said = spoken(script, day) if day else ""
    clock = clock_of(appointment.time)
    return script.words("time.at", day=said, time=spoken_time(script, clock)) if clock else said


def evening_before(script: Script, saved: Saved) -> str:
    """The evening of the reminder, as it is said."""
    moment = moment_of(saved.appointment, saved.zone, EVENING, -1)
    if moment is None:
        return ""
    return script.words("time.at", day=spoken(script, moment.date()), time=spoken_time(script, EVENING))
