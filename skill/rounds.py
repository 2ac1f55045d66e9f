"""Going round a pool so that nothing comes twice until all were had; questions, tips, drills and pep talks draw from here.

A lap's order is drawn from a hash of the person's salt, the lap and each name. All that is kept of a pool is the lap and
the place reached in it, never a position: what the pool holds may come and go, and what is kept does not grow with use.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from itertools import count

PLACE = 6
"""Characters of a place: 36 bits, so that two names of a pool do not share one."""
_LAPS = 6
"""Digits of a lap at the most: what was not saved by us is not read."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What comes next, in which lap, and what to keep."""

    name: str
    lap: int
    reached: str


def drawn(names: Collection[str], salt: str, reached: str = "", *, apart: bool = True) -> Drawn:
    """What comes next after `reached`, "" at first. Raises ValueError where the pool is empty.

    With `apart`, a lap that would begin with what ended the one before is passed over, so that nothing comes twice in a row.
    """
    if not names:
        raise ValueError("there is nothing in the pool")
    lap, after = _read(reached)
    order = order_of(names, salt, lap)
    for place, name in order:
        if place > after:
            return Drawn(name, lap, f"{lap}{place}")
    for following in count(lap + 1):
        place, name = order_of(names, salt, following)[0]
        if not apart or name != order[-1][1] or len(order) == 1:
            return Drawn(name, following, f"{following}{place}")
    raise AssertionError("laps do not end")


def order_of(names: Collection[str], salt: str, lap: int) -> list[tuple[str, str]]:
    """The names of one lap in their order, each after its place."""
    return sorted((short(f"{salt}/{lap}/{name}", PLACE), name) for name in names)


def short(name: str, length: int) -> str:
    """A short name for a name, the same everywhere and always."""
    digest = hashlib.sha1(name.encode("utf-8", "surrogatepass"), usedforsecurity=False).digest()
    return base64.b64encode(digest)[:length].decode()


def _read(reached: str) -> tuple[int, str]:
    lap, place = reached[:-PLACE], reached[-PLACE:]
    return (int(lap), place) if lap.isascii() and lap.isdecimal() and len(lap) <= _LAPS else (0, "")
