"""A book of phrases (notation.py), read in one pass over an answer.

A phrase is tried only where a word stands that it can begin with, and one that it can go on with.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from skill.coach.notation import WHATEVER, Phrase, PhraseReader
from skill.coach.words import Grammar, Line, Word

_NOBODY = Word("", 0, 0, "", 0)
"""What follows the last word."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Words `first` to `last` of a line are one of a group's phrases."""

    group: str
    first: int
    last: int
    to_clause_end: bool


class PhraseBook:
    """Every group's phrases, found by the word or class they begin with.

    Two thousand patterns would be most of a cold start and most of a turn: they are compiled when first needed, and those with
    the same beginning are first asked together, if the second word is one that any of them goes on with.
    """

    def __init__(self, groups: Mapping[str, Iterable[str]], grammar: Grammar) -> None:
        by_start: dict[str, list[Phrase]] = {}
        reader = PhraseReader(grammar)
        written = ((group, text) for group, phrases in groups.items() for text in phrases)
        for number, (group, text) in enumerate(written):
            phrase = reader.phrase(text, group, number)
            for start in phrase.starts:
                by_start.setdefault(start, []).append(phrase)
        self._by_start = {start: _shelves(phrases, grammar) for start, phrases in by_start.items()}
        self._by_tags: dict[str, Sequence[Sequence[_Shelf]]] = {}
        self._names = {letter: f"<{name}>" for name, letter in grammar.letters.items()}

    def hits(self, line: Line) -> list[Hit]:
        """All that is found, in the order of where it begins."""
        found: list[Hit] = []
        text = line.text
        ends = {start: position - 1 for position, start in enumerate(line.at)}
        ends[len(text)] = len(line.words) - 1
        for position, (word, after) in enumerate(zip(line.words, (*line.words[1:], _NOBODY), strict=False)):
            begins, norm, classes = line.at[position], after.norm, after.classes
            for shelves in (self._by_start.get(word.norm, ()), *self._tagged(word.tags)):
                there: list[tuple[Phrase, int]] = []
                for shelf in shelves:
                    if shelf.open or norm in shelf.seconds or classes & shelf.classes:
                        there += shelf.matches(text, begins)
                for phrase, end in sorted(there, key=_in_the_book) if len(there) > 1 else there:
                    if end in ends and not _excluded(phrase, line, position):
                        found.append(Hit(phrase.group, position, ends[end], phrase.to_clause_end))
        return found

    def _tagged(self, tags: str) -> Sequence[Sequence[_Shelf]]:
        """The shelves of every class in a word's tags; there are a few hundred combinations of classes."""
        found = self._by_tags.get(tags)
        if found is None:
            shelves = (self._by_start.get(self._names[tag]) for tag in tags)
            found = self._by_tags[tags] = [several for several in shelves if several]
        return found


class _Shelf:
    """Some phrases with the same beginning, and one pattern that tells whether any of them is there.

    The second word has to be one of `seconds` or in one of `classes`, unless the shelf is `open`.
    """

    def __init__(self, phrases: Sequence[Phrase], grammar: Grammar) -> None:
        self._phrases = phrases
        self._any: re.Pattern[str] | None = None
        self._each: list[re.Pattern[str]] = []
        self.seconds = frozenset(second for phrase in phrases for second in phrase.seconds)
        self.open = WHATEVER in self.seconds
        self.classes = grammar.mask(*(second[1:-1] for second in self.seconds if second[0] == "<"))

    def matches(self, text: str, at: int) -> Sequence[tuple[Phrase, int]]:
        """The phrases that are there, each with where it ends."""
        if self._any is None:
            self._any = re.compile("|".join(phrase.body for phrase in self._phrases))
        if not self._any.match(text, at):
            return ()
        if not self._each:
            self._each = [re.compile(phrase.body) for phrase in self._phrases]
        tried = ((phrase, pattern.match(text, at)) for phrase, pattern in zip(self._phrases, self._each, strict=True))
        return [(phrase, match.end()) for phrase, match in tried if match]


_TOGETHER = 12
"""Phrases asked at once: with more, one that is there would have too many others asked by themselves."""


def _shelves(phrases: Sequence[Phrase], grammar: Grammar) -> Sequence[_Shelf]:
    """Phrases that go on alike stand on one shelf."""
    alike = sorted(phrases, key=lambda phrase: sorted(phrase.seconds))
    whatever = [phrase for phrase in alike if WHATEVER in phrase.seconds]
    others = [phrase for phrase in alike if WHATEVER not in phrase.seconds]
    return [
        _Shelf(several[at : at + _TOGETHER], grammar)
        for several in (whatever, others)
        for at in range(0, len(several), _TOGETHER)
    ]


def _in_the_book(there: tuple[Phrase, int]) -> int:
    return there[0].number


def _excluded(phrase: Phrase, line: Line, position: int) -> bool:
    """Whether the word before is one that the phrase must not follow."""
    return bool(phrase.not_after and position and phrase.not_after.match(line.text, line.at[position - 1]))


def spread(hits: Sequence[Hit], group: str) -> list[Hit]:
    """One group's hits with those inside or across an earlier, longer one left out."""
    kept: list[Hit] = []
    for hit in sorted((h for h in hits if h.group == group), key=lambda h: (h.first, -h.last)):
        if not kept or hit.first > kept[-1].last:
            kept.append(hit)
    return kept
