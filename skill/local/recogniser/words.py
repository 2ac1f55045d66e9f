"""Words as they were heard, and the plainer words that they are compared by, each knowing which it came from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_UNSAID = re.compile(r"[^\w']+|(?<!\w)'|'(?!\w)")


def listed(line: str) -> tuple[str, ...]:
    """The words of a line, for lists of words that are read more easily without quotes."""
    return tuple(line.split())


WHOLE = {
    "can't": "can not",
    "cannot": "can not",
    "won't": "will not",
    "shan't": "shall not",
    "let's": "let us",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "gimme": "give me",
    "lemme": "let me",
    "dunno": "do not know",
    "cos": "because",
    "'cause": "because",
    "alright": "all right",
    "okey": "okay",
    "ok": "okay",
    # typed without the apostrophe
    "im": "i am",
    "ive": "i have",
    "dont": "do not",
    "cant": "can not",
    "didnt": "did not",
    "lets": "let us",
    "thats": "that is",
    "whats": "what is",
    "hows": "how is",
    "youre": "you are",
}
"""Short forms that follow no pattern."""

ENDINGS = (("n't", "not"), ("'m", "am"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'d", "would"))
IS = frozenset(
    listed("what that it how who where there here he she when why today tomorrow mind everything interview mine")
)
"""Words after which 's is short for "is" rather than a sign of possession."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One utterance: `raw` words as heard, `plain` ones to compare; plain word i is of the raw word `origin[i]`."""

    raw: tuple[str, ...]
    plain: tuple[str, ...]
    origin: tuple[int, ...]

    @property
    def text(self) -> str:
        """The whole of it as heard."""
        return " ".join(self.raw)

    @property
    def line(self) -> str:
        """The whole of it in plain words."""
        return " ".join(self.plain)

    def said(self, start: int, end: int) -> str:
        """The raw words that the plain words from `start` up to `end` are of."""
        if start >= end:
            return ""
        return " ".join(self.raw[self.origin[start] : self.origin[end - 1] + 1])

    def after(self, start: int) -> Heard:
        """What was heard from a plain word on, as an utterance of its own."""
        if start >= len(self.plain):
            return Heard((), (), ())
        first = self.origin[start]
        return Heard(self.raw[first:], self.plain[start:], tuple(position - first for position in self.origin[start:]))

    def until(self, end: int) -> Heard:
        """What was heard before a plain word."""
        return Heard(self.raw, self.plain[:end], self.origin[:end])

    def trimmed(self, skipped: frozenset[str]) -> Heard:
        """Itself without some plain words at either end; whole where nothing would be left."""
        start, end = 0, len(self.plain)
        while start < end and self.plain[start] in skipped:
            start += 1
        while end > start and self.plain[end - 1] in skipped:
            end -= 1
        return Heard(self.raw, self.plain[start:end], self.origin[start:end]) if start < end else self

    def without(self, skipped: frozenset[str]) -> Heard:
        """Itself without some plain words; whole where nothing would be left."""
        kept = [i for i, word in enumerate(self.plain) if word not in skipped]
        if not kept:
            return self
        return Heard(self.raw, tuple(self.plain[i] for i in kept), tuple(self.origin[i] for i in kept))


def heard_in(text: str, spelling: Mapping[str, str] | None = None) -> Heard:
    """An utterance, typed or spoken, in small letters without punctuation; `spelling` turns one spelling to another."""
    raw = tuple(_UNSAID.sub(" ", text.lower().replace("\u2019", "'")).split())
    plain: list[str] = []
    origin: list[int] = []
    for position, word in enumerate(raw):
        for each in _written_out(_spelt(word, spelling or {})):
            plain.append(each)
            origin.append(position)
    return Heard(raw, tuple(plain), tuple(origin))


def _spelt(word: str, spelling: Mapping[str, str]) -> str:
    owner = word.removesuffix("'s")
    return f"{spelling[owner]}'s" if owner != word and owner in spelling else spelling.get(word, word)


def _written_out(word: str) -> list[str]:
    if word in WHOLE:
        return WHOLE[word].split()
    for ending, full in ENDINGS:
        if word.endswith(ending) and len(word) > len(ending):
            return [word.removesuffix(ending), full]
    if word.endswith("'s") and word[:-2] in IS:
        return [word[:-2], "is"]
    return [word]
