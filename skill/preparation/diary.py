"""The real interviews that are kept, up to three: which is next, which is meant, and how one more comes in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from skill.preparation.moments import day_of
from skill.saved import Appointment, Saved

MOST = 3
DATE = "date"
"""What is to be forgotten, as a draft: an interview, with a number the soonest but so many."""
_LAST = "24:00"
"""When an interview of which only the day is known comes among those of its day."""


def kept(saved: Saved) -> tuple[Appointment, ...]:
    """Those whose day is known, the soonest first."""
    every = (saved.appointment, *saved.later)
    return tuple(sorted((one for one in every if one and day_of(one.day)), key=_order))


def arranged(saved: Saved) -> Saved:
    """With the soonest as the next one, and none whose day was never said."""
    return holding(saved, kept(saved))


def without(saved: Saved, one: Appointment) -> Saved:
    """Without one of them."""
    return holding(saved, [other for other in kept(saved) if other != one])


def brought_to_hand(saved: Saved, one: Appointment) -> Saved:
    """With one of them, or a new one, as the one that is talked of."""
    return replace(saved, appointment=one, later=tuple(other for other in kept(saved) if other != one))


def on_day(saved: Saved, day: date) -> Appointment | None:
    """The one on that day, or None."""
    return next((one for one in kept(saved) if one.day == day.isoformat()), None)


def with_contact(saved: Saved, contact: str) -> Appointment | None:
    """The one with that person, or None."""
    return next((one for one in kept(saved) if contact and one.contact.lower() == contact.lower()), None)


def date_meant(thing: str, saved: Saved) -> Appointment | None:
    """Which one a draft ("date", "date 1") is about: the soonest where none is named; None where there are no more."""
    place = thing.removeprefix(f"{DATE} ")
    number = int(place) if place.isdecimal() else 0
    every = kept(saved)
    return every[number] if number < len(every) else None


def in_the_same_week(said: date, before: date | None, today: date) -> date:
    """ "No, Thursday" after "next Tuesday" is the Thursday of that week, though a calendar says the next there is.

    Only of days that a bare weekday can have been meant by, and where the week is another than the one we are in.
    """
    bare = timedelta() <= said - today < timedelta(days=7)
    if before is None or not bare or before - today < timedelta(days=7):
        return said
    return before - timedelta(days=before.weekday()) + timedelta(days=said.weekday())


def holding(saved: Saved, ordered: Sequence[Appointment]) -> Saved:
    """With these and no others, the soonest first."""
    return replace(saved, appointment=ordered[0] if ordered else None, later=tuple(ordered[1:]))


def _order(one: Appointment) -> tuple[str, str]:
    return one.day, one.time or _LAST
