"""A store in memory: for tests and for trying things out. It passes the same contract as the real ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from threading import Lock
from typing import Any

from skill.store.contract import Conflict, Kept, Stored
from skill.store.packing import packed, unpacked


class MemoryStore:
    """Items packed as the real stores pack them, so that nothing can be held that could not be written down."""

    def __init__(self) -> None:
        self._items: dict[str, tuple[int, bytes, int]] = {}
        self._lock = Lock()

    def load(self, person: str) -> Stored | None:
        """See the contract."""
        kept = self.kept(person)
        return Stored(kept.version, kept.data) if kept else None

    def save(self, person: str, data: Mapping[str, Any], *, expected: int, expires: int) -> int:
        """See the contract. Nothing expires here: the memory ends with the process."""
        held = packed(data)
        with self._lock:
            version = self._items[person][0] if person in self._items else 0
            if version != expected:
                raise Conflict("another version is stored")
            self._items[person] = (version + 1, held, expires)
        return version + 1

    def delete(self, person: str) -> None:
        """See the contract."""
        with self._lock:
            self._items.pop(person, None)

    def kept(self, person: str) -> Kept | None:
        """See the contract."""
        with self._lock:
            item = self._items.get(person)
        return Kept(person, item[0], item[2], unpacked(item[1])) if item else None

    def everyone(self) -> Iterator[Kept]:
        """See the contract."""
        return filter(None, map(self.kept, self.people()))

    def restore(self, kept: Kept) -> None:
        """See the contract."""
        held = packed(kept.data)
        with self._lock:
            if kept.person in self._items:
                raise Conflict("there is an item already")
            self._items[kept.person] = (kept.version, held, kept.expires)

    def people(self) -> list[str]:
        """Who has an item."""
        with self._lock:
            return list(self._items)

    def size(self, person: str) -> int:
        """Bytes of a person's item, 0 where there is none."""
        with self._lock:
            item = self._items.get(person)
        return len(item[1]) if item else 0
