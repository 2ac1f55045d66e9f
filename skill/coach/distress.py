"""Whether somebody speaks of harming themselves, or of not being able to go on: of their own, now, and not in a story.

The lexicon holds regular expressions over small words without apostrophes or punctuation. Most of what candidates say
of death is said of deadlines, so each asks for "I" and for now, and what somebody else is quoted as saying is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

SHORT_BREATH = 18
"""Words beyond which a breath is a story, in which only the clearest words count."""

_APOSTROPHES = re.compile(r"['’ʼ`]")
_UNSPOKEN = re.compile(r"[^\w ]+")
_PIECE = re.compile(r"<(\w+)>")


class Distress(StrEnum):
    """How much somebody is in need of help, of more than a coach's."""

    DANGER = "danger"
    EXHAUSTED = "exhausted"


class DistressEar:
    """The lexicon's patterns, compiled once."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        pieces: Mapping[str, str] = lexicon["pieces"]
        self._danger = _any_of(lexicon["danger"], pieces)
        self._alone = _any_of(lexicon["danger_alone"], pieces)
        self._exhausted = _any_of(lexicon["exhausted"], pieces)
        self._left_out: tuple[str, ...] = tuple(lexicon["left_out"])
        self._quoted = re.compile(f"(?:{_read(lexicon['quoted'], pieces)}) $")
        self._told = re.compile(f"(?:{_read(lexicon['told'], pieces)}) $")

    def heard(self, words: str) -> Distress | None:
        """What is heard in a breath, the worse first; None in nearly all of them."""
        text = plain(words)
        short = text.count(" ") < SHORT_BREATH
        if self._found(self._danger, text, self._quoted):
            return Distress.DANGER
        if short and self._found(self._alone, text, self._quoted, self._told):
            return Distress.DANGER
        if short and self._found(self._exhausted, text, self._quoted, self._told):
            return Distress.EXHAUSTED
        return None

    def heard_in_slot(self, words: str) -> Distress | None:
        """The same in a slot that is handed over without the words around it ("I want to be" before a job's name)."""
        found = {self.heard(f"{before} {words}") for before in ("", *self._left_out)}
        return next((level for level in Distress if level in found), None)

    @staticmethod
    def _found(pattern: re.Pattern[str], text: str, *of_others: re.Pattern[str]) -> bool:
        hits = pattern.finditer(text)
        return any(not any(other.search(text, 0, hit.start()) for other in of_others) for hit in hits)


def plain(words: str) -> str:
    """Words as the patterns have them: small, without apostrophes and punctuation, single spaces."""
    return " ".join(_UNSPOKEN.sub(" ", _APOSTROPHES.sub("", words.lower())).split())


def _any_of(patterns: Iterable[str], pieces: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?:{_read(pattern, pieces)})\b" for pattern in patterns))


def _read(pattern: str, pieces: Mapping[str, str]) -> str:
    """A pattern with its pieces filled in; raises KeyError for one that is not there."""
    return _PIECE.sub(lambda piece: f"(?:{_read(pieces[piece[1]], pieces)})", pattern).replace("'", "")
