"""What every store promises: one item a person, written only where nobody else wrote meanwhile."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol


class Conflict(Exception):
    """Somebody else wrote this person's item since it was loaded; nothing was written now."""


class Unavailable(Exception):
    """The store cannot be reached, or not in time; nothing is known of what is in it."""


@dataclass(frozen=True, slots=True)
class Stored:
    """An item as loaded: its version, counted from 1, and its plain data."""

    version: int
    data: Mapping[str, Any]


class Store(Protocol):
    """Plain data (what `json` can hold) under a person's key. Every call raises Unavailable where the store can't be had."""

    def load(self, person: str) -> Stored | None:
        """The person's item, or None. One consistent read."""

    def save(self, person: str, data: Mapping[str, Any], *, expected: int, expires: int) -> int:
        """Write and return the new version, `expected` + 1.

        `expected` is the version that was loaded, 0 where there was none; `expires` is when an idle item may be
        deleted, in seconds since the epoch. Raises Conflict where the stored version is another.
        """

    def delete(self, person: str) -> None:
        """Remove the person's item; nothing happens where there is none."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A whole item: whose, which version, until when it is kept (seconds since the epoch), and its plain data."""

    person: str
    version: int
    expires: int
    data: Mapping[str, Any]


class Archive(Store, Protocol):
    """A store that its operator can read out whole and fill again. The skill itself never asks for this."""

    def kept(self, person: str) -> Kept | None:
        """The person's whole item, or None."""

    def everyone(self) -> Iterator[Kept]:
        """Every item, in no order; what is written meanwhile may or may not be among them."""

    def restore(self, kept: Kept) -> None:
        """Write an item as it was, version and all. Raises Conflict where the person has an item: that is newer."""
