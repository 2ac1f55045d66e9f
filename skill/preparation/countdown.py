"""The real interview's day, counted down to in the greeting."""

from __future__ import annotations

from datetime import timedelta

from skill.clock import local_day, local_time
from skill.preparation.diary import holding, kept
from skill.preparation.moments import clock_of, day_of, moment_of, spoken_time
from skill.saved import Appointment, Saved
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
    """Mentions the next interview where it is near, and forgets those that are past."""
    today = local_day(saved, now)
    ahead = [one for one in kept(saved) if (day := day_of(one.day)) and day >= today]
    if len(ahead) < len(kept(saved)):
        script.coach("countdown.past")
    if ahead:
        _mention(script, ahead[0], ((day_of(ahead[0].day) or today) - today).days)
    return holding(saved, ahead)


def _mention(script: Script, one: Appointment, days: int) -> None:
    clock = clock_of(one.time)
    if days == 0 and clock:
        script.coach("countdown.today_at", time=spoken_time(script, clock))
    elif days == 0:
        script.coach("countdown.today")
    elif days == 1:
        script.coach("countdown.tomorrow")
    elif days <= SOON:
        script.coach("countdown.days", count=script.number(days))
