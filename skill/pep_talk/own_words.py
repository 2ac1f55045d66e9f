"""What somebody kept of their own in the preparation, as a pep talk hands it back."""

from __future__ import annotations

from collections.abc import Mapping

from skill.saved import Saved

_UNSPOKEN = str.maketrans("?!", "..")


def own_words(saved: Saved) -> Mapping[str, tuple[str, ...]]:
    """The person's own words by the slot they belong into; what was not kept is not there."""
    kept = saved.preparation
    found = {"value": (kept.value,), "win": kept.wins, "time": (kept.charge,)}
    spoken = {slot: tuple(filter(None, map(_within_a_line, words))) for slot, words in found.items()}
    return {slot: words for slot, words in spoken.items() if words}


def _within_a_line(words: str) -> str:
    """Words as they stand in a line of ours, which brings its own full stop and asks nothing."""
    return words.translate(_UNSPOKEN).strip(" .,;:")
