"""Days as people count them: by the clock on their own wall."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo

from skill.saved import Saved


def local_time(saved: Saved, now: int) -> datetime:
    """A moment (seconds since the epoch) on the wall of somebody's own time zone; UTC where that is not known."""
    return datetime.fromtimestamp(now, zone_of(saved.zone))


def local_day(saved: Saved, now: int) -> date:
    """The day it is where they are."""
    return local_time(saved, now).date()


def zone_of(name: str) -> tzinfo:
    """The time zone of that IANA name; UTC where there is none of that name."""
    try:
        return ZoneInfo(name) if name else UTC
    except (KeyError, ValueError, OSError):
        return UTC
