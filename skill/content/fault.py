"""One thing to mend in the content, and what is told of any item's shape: its fields and its id."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Any

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing to mend."""

    path: Path
    line: int
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule}: {self.message}"


def known_to(kind: type) -> frozenset[str]:
    """The fields that a class of the content has."""
    return frozenset(field.name for field in fields(kind))


def needed_by(kind: type) -> frozenset[str]:
    """Those of them that have to be there."""
    bare = (f for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING)
    return frozenset(field.name for field in bare)


def misshapen(item: Mapping[str, Any], known: frozenset[str], needed: frozenset[str]) -> Iterator[tuple[str, str, str]]:
    """(field, rule, what is wrong) for fields that do not belong and fields that lack."""
    for key in sorted(item.keys() - known):
        yield key, "unknown-field", key
    for key in sorted(needed - item.keys()):
        yield key, "missing-field", key


def misnamed(item: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """The same for an id that is no id."""
    if not _ID.fullmatch(str(item.get("id", ""))):
        yield "id", "id", f"{item.get('id')} is not lower-case words with hyphens"
