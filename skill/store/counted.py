"""A store that is counted: how often it was asked, how long that took, what it refused. For whoever keeps a log of turns.

Whoever wants to know opens `counting()` around some work; a counted store that is used inside it, in the same thread,
counts there. Neither knows the other.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from skill.store.contract import Conflict, Store, Stored, Unavailable


@dataclass(slots=True)
class Tally:
    """Calls made, the seconds they took together, and how many of them raised Conflict and Unavailable."""

    calls: int = 0
    seconds: float = 0.0
    conflicts: int = 0
    failures: int = 0


_OPEN: ContextVar[Tally | None] = ContextVar("tally", default=None)


@contextmanager
def counting() -> Iterator[Tally]:
    """A tally of the calls that are made inside; one opened within another counts alone."""
    tally = Tally()
    outer = _OPEN.set(tally)
    try:
        yield tally
    finally:
        _OPEN.reset(outer)


class Counted:
    """A store as it is, with each call counted where somebody is counting."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def load(self, person: str) -> Stored | None:
        """See the contract."""
        with _counted():
            return self._store.load(person)

    def save(self, person: str, data: Mapping[str, Any], *, expected: int, expires: int) -> int:
        """See the contract."""
        with _counted():
            return self._store.save(person, data, expected=expected, expires=expires)

    def delete(self, person: str) -> None:
        """See the contract."""
        with _counted():
            self._store.delete(person)


@contextmanager
def _counted() -> Iterator[None]:
    tally = _OPEN.get() or Tally()
    since = time.perf_counter()
    try:
        yield
    except Conflict:
        tally.conflicts += 1
        raise
    except Unavailable:
        tally.failures += 1
        raise
    finally:
        tally.calls += 1
        tally.seconds += time.perf_counter() - since
