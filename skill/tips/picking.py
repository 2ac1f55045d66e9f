"""Which tip: one a day, and more on demand, drawn so that none comes twice until all were heard."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from skill.rounds import drawn


@dataclass(frozen=True, slots=True)
class Tips:
    """What is remembered of the tips: ids, never positions.

    `today` is the tip of `day` (YYYY-MM-DD), `told` the one that was told last, `reached` the lap and the place in it;
    `at` is when a tip or its reason was last spoken, in seconds since the epoch.
    """

    day: str = ""
    today: str = ""
    told: str = ""
    reached: str = ""
    at: int = 0


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


def tip_about(ids: Sequence[str], tips: Tips) -> Tips:
    """With the next of those tips, after the one told last where that is among them; the day's stays the day's."""
    after = ids.index(tips.told) + 1 if tips.told in ids else 0
    return replace(tips, told=ids[after % len(ids)])


def _drawn(ids: Collection[str], salt: str, tips: Tips) -> Tips:
    following = drawn(ids, f"{salt}/tip", tips.reached)
    return replace(tips, told=following.name, reached=following.reached)
