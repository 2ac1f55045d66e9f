"""The real interview's day, counted down to in the greeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from skill.clock import local_day, local_time
from skill.preparation.moments import clock_of, day_of, moment_of, spoken_time
from skill.saved import Saved
from skill.speech.phrasebook import Script

SOON = 14
"""Days ahead from which the greeting mentions the interview."""
LASTS = timedelta(hours=1)
"""How long after its beginning an interview is taken to be over."""
FRESH = 7
"""Days for which it is worth looking back at."""


def behind(saved: Saved, now: int) -> bool:
    """Whether the interview is over, and not too long ago to be looked back at."""
    begins = moment_of(saved.appointment, saved.zone)
    if begins is None or saved.appointment is None:
        return False
    ago = (local_day(saved, now) - begins.date()).days
    if ago == 0:
        return clock_of(saved.appointment.time) is not None and local_time(saved, now) >= begins + LASTS
    return 0 < ago <= FRESH


def countdown(script: Script, saved: Saved, now: int) -> Saved:
    """Mentions an interview that is near, and forgets one that is past."""
    day = day_of(saved.appointment.day) if saved.appointment else None
    if day is None or saved.appointment is None:
        return replace(saved, appointment=None)
    ahead = (day - local_day(saved, now)).days
    clock = clock_of(saved.appointment.time)
    if ahead < 0:
        script.coach("countdown.past")
        return replace(saved, appointment=None)
    if ahead == 0 and clock:
        script.coach("countdown.today_at", time=spoken_time(script, clock))
    elif ahead == 0:
        script.coach("countdown.today")
    elif ahead == 1:
        script.coach("countdown.tomorrow")
    elif ahead <= SOON:
        script.coach("countdown.days", count=script.number(ahead))
    return saved
