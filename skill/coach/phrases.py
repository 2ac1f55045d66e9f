"""A book of phrases (notation.py), read in one pass over an answer.

A phrase is tried only where a word stands that it can begin with, and one that it can go on with.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from skill.coach.notation import WHATEVER, Phrase, PhraseReader, is_word
from skill.coach.words import NO_WORD, Grammar, Line, Word


@dataclass(frozen=True, slots=True)
class Hit:
    """Words `first` to `last` of a line are one of a group's phrases."""

    group: str
    first: int
    last: int
    to_clause_end: bool


class PhraseBook:
    """Every group's phrases, found by the word or class they begin with, and among these by the word that follows.

    Two thousand patterns would be most of a cold start and most of a turn: they are compiled when first needed.
    """

    def __init__(self, groups: Mapping[str, Iterable[str]], grammar: Grammar) -> None:
        by_start: dict[str, list[tuple[Phrase, frozenset[str]]]] = {}
        reader = PhraseReader(grammar)
        written = ((group, text) for group, phrases in groups.items() for text in phrases)
        for number, (group, text) in enumerate(written):
            phrase = reader.phrase(text, group, number)
            for start, seconds in phrase.starts.items():
                by_start.setdefault(start, []).append((phrase, seconds))
        self._by_start = {start: _Beginning(phrases, grammar) for start, phrases in by_start.items()}
        self._by_word: dict[str, Sequence[_Beginning]] = {}
        self._by_tags: dict[str, Sequence[_Beginning]] = {}
        self._names = {letter: f"<{name}>" for name, letter in grammar.letters.items()}

    def hits(self, line: Line) -> list[Hit]:
        """All that is found, in the order of where it begins."""
        found: list[Hit] = []
        text = line.text
        for position, (word, after) in enumerate(zip(line.words, (*line.words[1:], NO_WORD), strict=False)):
            named = word.norm in self._by_start
            known = self._by_word.get(word.norm) if named else self._by_tags.get(word.tags)
            for beginning in self._beginnings(word) if known is None else known:
                there = beginning.matches(text, line.at[position], after)
                for phrase, end in sorted(there, key=_in_the_book) if len(there) > 1 else there:
                    if not _excluded(phrase, line, position):
                        last = bisect_left(line.at, end) - 1
                        found.append(Hit(phrase.group, position, last, phrase.to_clause_end))
        return found

    def _beginnings(self, word: Word) -> Sequence[_Beginning]:
        """What a word may begin, by itself and as one of its classes, of which there are a few hundred combinations."""
        starts = (word.norm, *(self._names[tag] for tag in word.tags))
        found = [self._by_start[start] for start in starts if start in self._by_start]
        if word.norm in self._by_start:
            self._by_word[word.norm] = found
        else:
            self._by_tags[word.tags] = found
        return found


class _Beginning:
    """The phrases with the same beginning, sorted by what they go on with: a set word, a class of words, or whatever."""

    def __init__(self, phrases: Sequence[tuple[Phrase, frozenset[str]]], grammar: Grammar) -> None:
        self._phrases = phrases
        self._grammar = grammar
        self._known: dict[str | int, tuple[Sequence[Phrase], Sequence[_Shelf]]] = {}

    def matches(self, text: str, at: int, after: Word) -> list[tuple[Phrase, int]]:
        """The phrases that begin somewhere, each with where it ends; `after` is the second word there."""
        words, classes = self._named  # which word it is makes no difference but to phrases that name it
        key = after.norm if after.norm in words else after.classes & classes
        few, shelves = self._known.get(key) or self._fitting(key, after)
        there = [(phrase, match.end()) for phrase in few if (match := phrase.pattern.match(text, at))] if few else []
        for shelf in shelves:
            there += shelf.matches(text, at)
        return there

    @cached_property
    def _named(self) -> tuple[frozenset[str], int]:
        """The words with which some phrase goes on, and the classes."""
        seconds = _NONE.union(*(seconds for _, seconds, _ in self._closed))
        return frozenset(filter(is_word, seconds)), self._mask(seconds)

    @cached_property
    def _open(self) -> tuple[Sequence[Phrase], Sequence[_Shelf]]:
        """The phrases that go on with whatever there is."""
        return _asked([phrase for phrase, seconds in self._phrases if WHATEVER in seconds])

    @cached_property
    def _closed(self) -> Sequence[tuple[Phrase, frozenset[str], int]]:
        """The others, each with what it goes on with, and the classes among that as bits."""
        return [(phrase, seconds, self._mask(seconds)) for phrase, seconds in self._phrases if WHATEVER not in seconds]

    def _fitting(self, key: str | int, after: Word) -> tuple[Sequence[Phrase], Sequence[_Shelf]]:
        """What can go on with a word."""
        going_on = (phrase for phrase, words, bits in self._closed if after.norm in words or after.classes & bits)
        few, shelves = _asked(list(going_on))
        known = ([*self._open[0], *few], [*self._open[1], *shelves]) if few or shelves else self._open
        self._known[key] = known
        return known

    def _mask(self, words: Iterable[str]) -> int:
        """The bits of the classes among some words."""
        return self._grammar.mask(*(word[1:-1] for word in words if not is_word(word)))


class _Shelf:
    """Some phrases, and one pattern that tells whether any of them is there, and which is the first."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._phrases = phrases

    @cached_property
    def _any(self) -> re.Pattern[str]:
        return re.compile("|".join([f"{phrase.body}()" for phrase in self._phrases]))

    def matches(self, text: str, at: int) -> Sequence[tuple[Phrase, int]]:
        """The phrases that are there, each with where it ends."""
        match = self._any.match(text, at)
        if not match:
            return ()
        tried = [(phrase, phrase.pattern.match(text, at)) for phrase in self._phrases[(match.lastindex or 1) - 1 :]]
        return [(phrase, match.end()) for phrase, match in tried if match]


_NONE: frozenset[str] = frozenset()
_FEW = 4
"""Phrases up to which each is asked by itself."""
_TOGETHER = 12
"""Phrases asked at once: with more, one that is there would have too many others asked by themselves."""


def _asked(phrases: Sequence[Phrase]) -> tuple[Sequence[Phrase], Sequence[_Shelf]]:
    """Phrases as they are asked: one by one where they are few, else several at once."""
    if len(phrases) <= _FEW:
        return phrases, ()
    return (), [_Shelf(phrases[at : at + _TOGETHER]) for at in range(0, len(phrases), _TOGETHER)]


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
