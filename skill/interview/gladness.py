"""Whether an ending is one to be glad of: nobody says "I'm glad it went that way" to a crash, nor praises one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def glad(endings: Iterable[str], lexicon: Mapping[str, Any]) -> bool:
    """Whether there is an ending, and none that is sad: "we lost it" is, "nobody lost a day" is not."""
    sad, denied = frozenset(lexicon["turns"]["sad_endings"]), frozenset(lexicon["turns"]["no_such"])
    told = [frozenset(ending.lower().split()) for ending in endings]
    return bool(told) and all(denied & words or not sad & words for words in told)
