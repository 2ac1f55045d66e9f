"""Whether somebody speaks of harming themselves, of an emergency, of being hurt at home, of panic, or of not being able to go on.

Of their own, now, and not in a story.

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
    MEDICAL = "medical"
    UNSAFE = "unsafe"
    PANIC = "panic"
    EXHAUSTED = "exhausted"


class DistressEar:
    """The lexicon's patterns, compiled once."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        pieces: Mapping[str, str] = lexicon["pieces"]
        self._danger = _any_of(lexicon["danger"], pieces)
        self._alone = _any_of(lexicon["danger_alone"], pieces)
        self._medical = _any_of(lexicon["medical"], pieces)
        self._medical_short = _any_of((*lexicon["medical"], *lexicon["medical_alone"]), pieces)
        self._unsafe = _any_of(lexicon["unsafe"], pieces)
        self._panic = _any_of(lexicon["panic"], pieces)
        self._exhausted = _any_of(lexicon["exhausted"], pieces)
        self._left_out: tuple[str, ...] = tuple(lexicon["left_out"])
        self._quoted = re.compile(f"(?:{_read(lexicon['quoted'], pieces)}) $")
        self._told = re.compile(f"(?:{_read(lexicon['told'], pieces)}) $")
        self._not_now = re.compile(f"(?:{_read(lexicon['not_now'], pieces)}) $")

    def heard(self, words: str) -> Distress | None:
        """What is heard in a breath, the worse first; None in nearly all of them."""
        text = plain(words)
        short = text.count(" ") < SHORT_BREATH
        if self._found(self._danger, text, self._quoted):
            return Distress.DANGER
        if short and self._found(self._alone, text, self._quoted, self._told):
            return Distress.DANGER
        if self._found(self._medical_short if short else self._medical, text, self._quoted, self._not_now):
            return Distress.MEDICAL
        if short and self._found(self._unsafe, text, self._quoted, self._told):
            return Distress.UNSAFE
        if short and self._found(self._panic, text, self._quoted, self._told, self._not_now):
            return Distress.PANIC
        if short and self._found(self._exhausted, text, self._quoted, self._told):
            return Distress.EXHAUSTED
        return None

    def heard_in_slot(self, words: str) -> Distress | None:
        """The same in a slot that is handed over without the words around it ("I want to be" before a job's name)."""
        found = {self.heard(f"{before} {words}") for before in ("", *self._left_out)}
        return next((level for level in Distress if level in found), None)

    @staticmethod
    def _found(pattern: re.Pattern[str], text: str, *of_others: re.Pattern[str]) -> bool:
        """Whether there is a hit that is not of others; what one of theirs goes on with is theirs, too."""
        theirs = -1
        for hit in pattern.finditer(text):
            goes_on = theirs >= 0 and len(text[theirs : hit.start()].split()) <= 1
            if not goes_on and not any(other.search(text, 0, hit.start()) for other in of_others):
                return True
            theirs = hit.end()
        return False


def plain(words: str) -> str:
    """Words as the patterns have them: small, without apostrophes and punctuation, single spaces."""
    return " ".join(_UNSPOKEN.sub(" ", _APOSTROPHES.sub("", words.lower())).split())


def _any_of(patterns: Iterable[str], pieces: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?:{_read(pattern, pieces)})\b" for pattern in patterns))


def _read(pattern: str, pieces: Mapping[str, str]) -> str:
    """A pattern with its pieces filled in; raises KeyError for one that is not there."""
    return _PIECE.sub(lambda piece: f"(?:{_read(pieces[piece[1]], pieces)})", pattern).replace("'", "")
