"""What is asked of a store can be counted, by whoever wants to know and nobody else."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Barrier, Thread
from typing import Any

import pytest

from skill.store.contract import Conflict, Stored, Unavailable
from skill.store.counted import Counted, Tally, counting
from skill.store.memory import MemoryStore

LATER = 4_000_000_000


class Gone(MemoryStore):
    """A store that nobody can reach."""

    def load(self, person: str) -> Stored | None:
        raise Unavailable("no connection")

    def save(self, person: str, data: Mapping[str, Any], *, expected: int, expires: int) -> int:
        raise Unavailable("no connection")

    def delete(self, person: str) -> None:
        raise Unavailable("no connection")


def test_every_call_counts() -> None:
    """One each for load, save and delete, with the time they took."""
    store = Counted(MemoryStore())
    with counting() as tally:
        store.load("sam")
        store.save("sam", {"a": 1}, expected=0, expires=LATER)
        store.delete("sam")
    assert (tally.calls, tally.conflicts, tally.failures) == (3, 0, 0)
    assert tally.seconds > 0


def test_conflicts_and_failures_are_calls_too() -> None:
    """They are raised as they were, and counted for what they are."""
    with counting() as tally:
        with pytest.raises(Conflict):
            Counted(MemoryStore()).save("sam", {}, expected=3, expires=LATER)
        store = Counted(Gone())
        for call in (
            lambda: store.load("sam"),
            lambda: store.save("sam", {}, expected=0, expires=LATER),
            lambda: store.delete("sam"),
        ):
            with pytest.raises(Unavailable):
                call()
    assert (tally.calls, tally.conflicts, tally.failures) == (4, 1, 3)


def test_calls_before_and_after_do_not_count() -> None:
    """A tally ends where its block ends, and without one nothing is lost."""
    store = Counted(MemoryStore())
    store.load("sam")
    with counting() as tally:
        pass
    store.load("sam")
    assert tally == Tally()


def test_two_turns_at_once_count_apart() -> None:
    """Each thread sees its own calls, though the store is one."""
    store, met, counts = Counted(MemoryStore()), Barrier(2, timeout=10), {}

    def turn(calls: int) -> None:
        with counting() as tally:
            met.wait()
            for _ in range(calls):
                store.load("sam")
            met.wait()
            counts[calls] = tally.calls

    threads = [Thread(target=turn, args=(calls,)) for calls in (3, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts == {3: 3, 5: 5}
