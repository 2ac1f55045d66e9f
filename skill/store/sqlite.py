"""The embedded store: one SQLite file, safe against kill -9 and against several threads and processes at once."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from skill.store.contract import Conflict, Kept, Stored, Unavailable
from skill.store.packing import packed, unpacked

PATIENCE = 3.0
"""Seconds to wait for another process that is writing."""

_TABLE = """
CREATE TABLE IF NOT EXISTS people (
  person TEXT PRIMARY KEY, version INTEGER NOT NULL, data BLOB NOT NULL, expires INTEGER NOT NULL
) WITHOUT ROWID
"""
_SELECT = "SELECT person, version, expires, data FROM people"
_INSERT = "INSERT INTO people (person, version, data, expires) VALUES (?, ?, ?, ?) ON CONFLICT (person) DO NOTHING"
_UPDATE = "UPDATE people SET version = version + 1, data = ?, expires = ? WHERE person = ? AND version = ?"


class SqliteStore:
    """Opens, and where needed creates, the file. Expired items are deleted when it is opened."""

    def __init__(self, path: Path) -> None:
        self._path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        with self._connected() as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute(_TABLE)
            connection.execute("DELETE FROM people WHERE expires < ?", (int(time.time()),))

    def load(self, person: str) -> Stored | None:
        """See the contract."""
        kept = self.kept(person)
        return Stored(kept.version, kept.data) if kept else None

    def save(self, person: str, data: Mapping[str, Any], *, expected: int, expires: int) -> int:
        """See the contract."""
        held = packed(data)
        with self._connected() as connection:
            if expected == 0:
                done = connection.execute(_INSERT, (person, 1, held, expires))
            else:
                done = connection.execute(_UPDATE, (held, expires, person, expected))
        if done.rowcount != 1:
            raise Conflict("another version is stored")
        return expected + 1

    def delete(self, person: str) -> None:
        """See the contract."""
        with self._connected() as connection:
            connection.execute("DELETE FROM people WHERE person = ?", (person,))

    def kept(self, person: str) -> Kept | None:
        """See the contract."""
        with self._connected() as connection:
            row = connection.execute(f"{_SELECT} WHERE person = ?", (person,)).fetchone()
        return _kept(row) if row else None

    def everyone(self) -> Iterator[Kept]:
        """See the contract. One consistent picture of the file."""
        with self._connected() as connection:
            yield from map(_kept, connection.execute(_SELECT))

    def restore(self, kept: Kept) -> None:
        """See the contract."""
        with self._connected() as connection:
            done = connection.execute(_INSERT, (kept.person, kept.version, packed(kept.data), kept.expires))
        if done.rowcount != 1:
            raise Conflict("there is an item already")

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        """A connection of this call's own: SQLite's are not shared between threads, and opening one is cheap."""
        try:
            with closing(sqlite3.connect(self._path, timeout=PATIENCE)) as connection, connection:
                connection.execute("PRAGMA synchronous = NORMAL")
                yield connection
        except sqlite3.DatabaseError as error:
            raise Unavailable(str(error)) from error


def _kept(row: tuple[str, int, int, bytes]) -> Kept:
    person, version, expires, held = row
    return Kept(person, version, expires, unpacked(held))
