"""A store whose calls are paid for, and what they and the turns around them came to."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from skill.store.contract import Store, Stored
from skill.store.packing import packed


@dataclass(slots=True)
class Figures:
    """What was measured over some sessions. Milliseconds of processor time, bytes of an item as DynamoDB counts them."""

    sessions: int = 0
    turns: int = 0
    reads: int = 0
    read_units: int = 0
    writes: int = 0
    write_units: int = 0
    largest_item: int = 0
    last_item: int = 0
    processor_ms: float = 0.0
    log_bytes: int = 0
    response_bytes: int = 0
    unplayed: list[str] = field(default_factory=list)


class Metered:
    """A store whose calls are paid for."""

    def __init__(self, store: Store, figures: Figures) -> None:
        self._store = store
        self._figures = figures

    def load(self, person: str) -> Stored | None:
        """A strongly consistent read: a unit for each four kilobytes begun, one where there is nothing."""
        stored = self._store.load(person)
        self._figures.reads += 1
        self._figures.read_units += math.ceil(item_bytes(stored.data) / 4096) if stored else 1
        return stored

    def save(self, person: str, data: Mapping[str, Any], *, expected: int, expires: int) -> int:
        """A unit for each kilobyte begun."""
        size = item_bytes(data)
        self._figures.writes += 1
        self._figures.write_units += math.ceil(size / 1024)
        self._figures.last_item = size
        self._figures.largest_item = max(size, self._figures.largest_item)
        return self._store.save(person, data, expected=expected, expires=expires)

    def delete(self, person: str) -> None:
        """A unit, of an item whose size is not known here."""
        self._figures.writes += 1
        self._figures.write_units += 1
        self._store.delete(person)


def item_bytes(data: Mapping[str, Any]) -> int:
    """An item's size as DynamoDB counts it: names and values, with the key of 64 letters and two numbers of some seven bytes."""
    return len("person") + 64 + len("version") + 3 + len("expires") + 7 + len("data") + len(packed(data))
