"""Which tip: one a day, and more on demand, drawn so that none comes twice until all were heard.

The order of a lap is drawn from a hash of the person's salt, the lap and the tip's id, and all that is kept is the lap and
the place reached in it. So tips can be added or taken out at any time, and what is kept does not grow with use.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from itertools import count

_PLACE = 8
_LAPS = 6
"""Digits of a lap at the most: what was not saved by us is not read."""


@dataclass(frozen=True, slots=True)
class Tips:
    """What is remembered of the tips: ids, never positions.

    `today` is the tip of `day` (YYYY-MM-DD), `told` the one that was told last, `reached` the lap and the place in it.
    """

    day: str = ""
    today: str = ""
    told: str = ""
    reached: str = ""


def is_todays(tips: Tips, day: date) -> bool:
    """Whether the day's tip was drawn; a day that comes again on the way west has its tip already."""
    return bool(tips.today) and day.isoformat() <= tips.day


def todays_tip(ids: Collection[str], salt: str, tips: Tips, day: date) -> Tips:
    """With the tip of the day as the one told: the same all day, unless it is no longer there. `ids` is not empty."""
    if is_todays(tips, day) and tips.today in ids:
        return replace(tips, told=tips.today)
    drawn = _drawn(ids, salt, tips)
    return replace(drawn, day=max(day.isoformat(), tips.day), today=drawn.told)


def another_tip(ids: Collection[str], salt: str, tips: Tips, day: date) -> Tips:
    """With one more tip as the one told; the first one of a day is the day's."""
    if not is_todays(tips, day):
        return todays_tip(ids, salt, tips, day)
    return _drawn(ids, salt, tips)


def order_of(ids: Collection[str], salt: str, lap: int) -> list[tuple[str, str]]:
    """The tips of one lap in their order, each after its place."""
    return sorted((_hash(f"{salt}/tip/{lap}/{name}"), name) for name in ids)


def _drawn(ids: Collection[str], salt: str, tips: Tips) -> Tips:
    lap, reached = _read(tips.reached)
    order = order_of(ids, salt, lap)
    for place, name in order:
        if place > reached:
            return replace(tips, told=name, reached=f"{lap}{place}")
    for following in count(lap + 1):
        place, name = order_of(ids, salt, following)[0]
        if name != order[-1][1] or len(ids) == 1:  # the last of a lap is not the first of the next
            return replace(tips, told=name, reached=f"{following}{place}")
    raise AssertionError("laps do not end")


def _read(reached: str) -> tuple[int, str]:
    lap, place = reached[:-_PLACE], reached[-_PLACE:]
    return (int(lap), place) if lap.isdecimal() and len(lap) <= _LAPS else (0, "")


def _hash(name: str) -> str:
    return hashlib.sha1(name.encode(), usedforsecurity=False).hexdigest()[:_PLACE]
