"""What a pep talk is for and how long it is to be: as it was said, else by the day of the interview."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from skill.clock import local_day, local_time
from skill.content.model import Moment
from skill.preparation.moments import clock_of, day_of, moment_of
from skill.saved import Saved
from skill.turn import Turn

EVENING = 17
"""The hour from which the day before is the night before."""
SMALL_HOURS = 4
"""The hour until which the day itself is still the night before."""
NOON = 12
AT_THE_DOOR = timedelta(minutes=15)
"""How long before the hour they are taken to be there already."""

BREATHING = "breathing"
"""A length that says what it is for: whoever wants to breathe is nervous, unless it is known what else they are."""
JUST_NOW = 15 * 60
"""Seconds for which "another one" and "longer" are about the pep talk before."""


class Length(StrEnum):
    """About twenty seconds, a minute, or three with breathing."""

    SHORT = "short"
    MINUTE = "minute"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Occasion:
    """When it is given and how long it is; `greeted` where it opens on the moment, which is not done on a guess."""

    moment: Moment
    length: Length
    greeted: bool


def occasion(
    saved: Saved, turn: Turn, moment: Moment | None = None, length: Length | None = None, else_for: Moment | None = None
) -> Occasion:
    """The moment and length given, else those that were said, else the moment of the last one or of the calendar.

    Where none of these tells the moment it is `else_for`, and the shortest where no length was wished for.
    """
    said = turn.resolved("moment")
    named = moment or (Moment(said) if said in list(Moment) else None)
    long = turn.resolved("length")
    if long == BREATHING:
        length, else_for = length or Length.LONG, else_for or Moment.NERVES
    wished = Length(long) if long in list(Length) else Length.SHORT
    follows = turn.session is not None or wished is not Length.SHORT
    when = named or (just_talked(saved, turn.now) if follows else None) or by_calendar(saved, turn.now) or else_for
    return Occasion(when or Moment.ANY_DAY, length or wished, greeted=bool(when) or wished is not Length.SHORT)


def just_talked(saved: Saved, now: int) -> Moment | None:
    """The moment of the pep talk that was the last thing they heard, and just now; None where it was something else."""
    talked = saved.talked
    fresh = talked.at == saved.seen and now - talked.at <= JUST_NOW
    return Moment(talked.moment) if fresh and talked.moment in list(Moment) else None


def by_calendar(saved: Saved, now: int) -> Moment | None:
    """What the interview's day and hour make of this one; None at any other. Without their time zone the day alone decides."""
    day = day_of(saved.appointment.day) if saved.appointment else None
    if day is None:
        return None
    ahead = (day - local_day(saved, now)).days
    here = local_time(saved, now) if saved.zone else None
    if ahead == 1:
        return Moment.NIGHT_BEFORE if here is None or here.hour >= EVENING else None
    if ahead == 0:
        return Moment.MORNING if here is None else _on_the_day(saved, here)
    return None


def _on_the_day(saved: Saved, here: datetime) -> Moment | None:
    if here.hour < SMALL_HOURS:
        return Moment.NIGHT_BEFORE
    begins = moment_of(saved.appointment, saved.zone)
    if saved.appointment and begins and clock_of(saved.appointment.time):
        if here > begins:
            return None
        if begins - here <= AT_THE_DOOR:
            return Moment.LOBBY
    return Moment.MORNING if here.hour < NOON else None
