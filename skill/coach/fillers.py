"""Which words only fill: "um", and "you know", "i mean" and "like" where they mean nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from skill.coach.homophones import Homophones
from skill.coach.words import Grammar, Line, lowered, written


class Fillers:
    """One language's fillers, compiled from `habits.yaml`."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._always = frozenset(data["always"])
        self._may_fill = self._always | {"you", "i", "like"}
        self._know = (frozenset(data["knowing_after"]), frozenset(data["knowing_before"]))
        self._mean = frozenset(data["meaning_after"])
        self._like_after = frozenset(data["like_after"])
        self._like_before = frozenset(data["like_before"])
        self._like_verb = frozenset(data["like_verb_after"])
        self._like_as = frozenset(data["like_preposition_after"])
        self._like_not_before = frozenset(data["like_not_before"])

    def sounds(self, words: Sequence[str]) -> set[int]:
        """The positions of what fills wherever it stands: "um"."""
        return {at for at, word in enumerate(words) if word in self._always}

    def find(self, words: Sequence[str]) -> tuple[tuple[int, int], ...]:
        """First and last position of each filler among the written words."""
        found: list[tuple[int, int]] = []
        position = 0
        while position < len(words):
            last = self._filler(words, position) if words[position] in self._may_fill else None
            if last is not None:
                found.append((position, last))
                position = last
            position += 1
        return tuple(found)

    def _filler(self, words: Sequence[str], at: int) -> int | None:
        word = words[at]
        if word in self._always:
            return at
        before = self._before(words, at)
        after = words[at + 1] if at + 1 < len(words) else ""
        beyond = words[at + 2] if at + 2 < len(words) else ""
        if word == "you" and after == "know":
            return None if before in self._know[0] or beyond in self._know[1] else at + 1
        if word == "i" and after == "mean":
            return None if before in self._mean else at + 1
        return at if word == "like" and self._is_filling(before, after) else None

    def _before(self, words: Sequence[str], at: int) -> str:
        """The word before, past such fillers as "um"."""
        while at > 0 and words[at - 1] in self._always:
            at -= 1
        return words[at - 1] if at else ""

    def _is_filling(self, before: str, after: str) -> bool:
        if not after or after in self._like_not_before or before in self._like_verb:
            return False
        if before in self._like_as:
            return after in self._like_before
        return not before or before in self._like_after or after in self._like_before


def plain_line(answer: str, grammar: Grammar, fillers: Fillers, homophones: Homophones) -> Line:
    """The answer's words, each as it was meant, and apart from them what only fills.

    Which homophone was meant is asked again once it is known what fills: "you no" may be "you know", and is then passed over.
    """
    raw = written(answer)
    words = lowered(raw)
    sounds = fillers.sounds(words)
    meant = homophones.meant(words, sounds)
    found = fillers.find(meant)
    dropped = {at for first, last in found for at in range(first, last + 1)}
    if dropped != sounds:
        meant = homophones.meant(words, dropped)
    return grammar.line(answer, raw, found, meant)
