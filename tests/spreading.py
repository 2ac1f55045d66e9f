"""Which tests stay together where several processes share the work: a folder's, since they share what takes long to start."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from xdist.scheduler import LoadScopeScheduling

TOGETHER = {"rehearsal": "artifact"}
"""Folders that are with another's: both look at what one `sam build` made, and no two may build here at a time."""
LONGEST = (
    *("artifact", "certification", "deployment", "test_memory_size.py", "conversations", "coach", "recogniser"),
    *("browser", "content", "store", "local"),
)
"""What takes longest begins first, so that in the end nobody waits for it. The others follow as they are collected."""


class ByFolder(LoadScopeScheduling):
    """Gives each process a folder after the other."""

    def _split_scope(self, nodeid: str) -> str:
        return unit_of(nodeid)


def unit_of(nodeid: str) -> str:
    """The folder under tests/, or the file where it is in none; a failure is named as ever."""
    first = nodeid.removeprefix("tests/").partition("::")[0].partition("/")[0]
    return TOGETHER.get(first, first)


def longest_first(items: Sequence[pytest.Item]) -> list[pytest.Item]:
    """Units in the order in which they are to begin, each as it was."""
    return sorted(items, key=lambda item: _place(unit_of(item.nodeid)))


def _place(unit: str) -> int:
    return LONGEST.index(unit) if unit in LONGEST else len(LONGEST)
