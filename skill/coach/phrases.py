"""The small language in which the lexicons say what to listen for, and a book of such phrases read in one pass.

A phrase is a row of steps: `word`, `a|b` (either), `<past>` (any word of a class), `(more words|or these)`, `_` (any word);
a step or bracket followed by `?` may be missing, by `+` comes once or more, by `*` any number of times; `..` stands for
up to three words, `...` for up to seven. `!` before a first or last step says that the word there must not be this one
and is not quoted. `>` as the last step carries the quote to the end of the clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from skill.coach.words import Grammar, Line

_STEP = re.compile(r"\(|\)[?+*]?|[^\s()]+")
_ANY = "[^ ]+ "


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of a group as the source of a pattern; `starts` are the words and classes it may begin with."""

    group: str
    body: str
    starts: tuple[str, ...]
    not_after: re.Pattern[str] | None
    to_clause_end: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """Words `first` to `last` of a line are one of a group's phrases."""

    group: str
    first: int
    last: int
    to_clause_end: bool


class Unwritable(ValueError):
    """A phrase of the lexicon that is not written in the language above."""


class PhraseBook:
    """Every group's phrases, found by the word or class they begin with.

    Two thousand patterns would be most of a cold start and most of a turn: they are compiled when first needed, and those with
    the same beginning are first asked together.
    """

    def __init__(self, groups: Mapping[str, Iterable[str]], grammar: Grammar) -> None:
        by_word: dict[str, list[Phrase]] = {}
        by_tag: dict[str, list[Phrase]] = {}
        for group, phrases in groups.items():
            for text in phrases:
                phrase = _Reader(text, grammar).phrase(group)
                for start in phrase.starts:
                    book, key = (by_tag, start[1:]) if start[0] == "/" else (by_word, start)
                    book.setdefault(key, []).append(phrase)
        self._by_word = {word: _shelves(phrases) for word, phrases in by_word.items()}
        self._by_tag = {tag: _shelves(phrases) for tag, phrases in by_tag.items()}
        self._by_tags: dict[str, Sequence[_Shelf]] = {}

    def hits(self, line: Line) -> list[Hit]:
        """All that is found, in the order of where it begins."""
        found: list[Hit] = []
        text = line.text
        ends = {start: position - 1 for position, start in enumerate(line.at)}
        ends[len(text)] = len(line.words) - 1
        for position, word in enumerate(line.words):
            begins = line.at[position]
            for shelf in (*self._by_word.get(word.norm, ()), *self._tagged(word.tags)):
                for phrase, end in shelf.matches(text, begins):
                    if end in ends and not _excluded(phrase, line, position):
                        found.append(Hit(phrase.group, position, ends[end], phrase.to_clause_end))
        return found

    def _tagged(self, tags: str) -> Sequence[_Shelf]:
        """The shelves of every class in a word's tags; there are a few hundred combinations of classes."""
        found = self._by_tags.get(tags)
        if found is None:
            found = self._by_tags[tags] = [shelf for tag in tags for shelf in self._by_tag.get(tag, ())]
        return found


class _Shelf:
    """Some phrases with the same beginning, and one pattern that tells whether any of them is there."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._phrases = phrases
        self._any: re.Pattern[str] | None = None
        self._each: list[re.Pattern[str]] = []

    def matches(self, text: str, at: int) -> Iterator[tuple[Phrase, int]]:
        """The phrases that are there, each with where it ends."""
        if self._any is None:
            self._any = re.compile("|".join(phrase.body for phrase in self._phrases))
        if self._any.match(text, at):
            if not self._each:
                self._each = [re.compile(phrase.body) for phrase in self._phrases]
            for phrase, pattern in zip(self._phrases, self._each, strict=True):
                match = pattern.match(text, at)
                if match:
                    yield phrase, match.end()


_TOGETHER = 12
"""Phrases asked at once: with more, one that is there would have too many others asked by themselves."""


def _shelves(phrases: Sequence[Phrase]) -> list[_Shelf]:
    return [_Shelf(phrases[at : at + _TOGETHER]) for at in range(0, len(phrases), _TOGETHER)]


def _excluded(phrase: Phrase, line: Line, position: int) -> bool:
    """Whether the word before is one that the phrase must not follow."""
    return bool(phrase.not_after and position and phrase.not_after.match(line.text, line.at[position - 1]))


class _Reader:
    """Reads one phrase."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self._text = text
        self._grammar = grammar
        self._steps = _STEP.findall(text)
        self._position = 0

    def phrase(self, group: str) -> Phrase:
        steps = self._steps
        not_after = None
        if steps and steps[0].startswith("!"):
            not_after = re.compile(self._one(steps.pop(0)[1:]))
        to_end = bool(steps) and steps[-1] == ">"
        if to_end:
            steps.pop()
        starts: set[str] = set()
        body, open_start = self._row(starts, True)
        if self._position < len(steps) or open_start or not starts:
            raise Unwritable(self._text)
        return Phrase(group, body, tuple(sorted(starts)), not_after, to_end)

    def _row(self, starts: set[str], at_start: bool) -> tuple[str, bool]:
        """Steps up to the end or a closing bracket; whether nothing in it has to be there."""
        body = ""
        while self._position < len(self._steps):
            step = self._steps[self._position]
            if step.startswith((")", "|")) or step == "|":
                break
            piece, may_lack = self._step(starts if at_start else set())
            body += piece
            at_start = at_start and may_lack
        return body, at_start

    def _step(self, starts: set[str]) -> tuple[str, bool]:
        step = self._steps[self._position]
        self._position += 1
        if step == "(":
            return self._group(starts)
        if step in ("..", "..."):
            return f"(?:{_ANY}){{0,{3 if step == '..' else 7}}}?", True
        if step.startswith("!"):
            return f"(?!{self._one(step[1:])})", True
        times = step[-1] if len(step) > 1 and step[-1] in "?+*" else ""
        pattern = self._one(step.removesuffix(times), starts)
        return f"(?:{pattern}){times}", times in ("?", "*")

    def _group(self, starts: set[str]) -> tuple[str, bool]:
        rows: list[str] = []
        empty = False
        while True:
            row, may_lack = self._row(starts, True)
            rows.append(row)
            empty = empty or may_lack
            if self._position >= len(self._steps):
                raise Unwritable(self._text)
            step = self._steps[self._position]
            self._position += 1
            if step == "|":
                continue
            times = step[1:]
            return f"(?:{'|'.join(rows)}){times}", times in ("?", "*") or empty

    def _one(self, step: str, starts: set[str] | None = None) -> str:
        """A pattern for the words of one step, which are alternatives."""
        found: list[str] = []
        for choice in step.split("|"):
            if choice == "_":
                found.append(_ANY)
            elif choice == "<noun>":
                found.append(self._grammar.content_word)
            elif choice.startswith("<") and choice.endswith(">"):
                letter = self._grammar.letters.get(choice[1:-1])
                if letter is None:
                    raise Unwritable(f"{self._text}: no class {choice}")
                found.append(f"[^ /]+/[^ ]*{letter}[^ ]* ")
                if starts is not None:
                    starts.add(f"/{letter}")
            else:
                forms = [choice[1:]] if choice.startswith("*") else list(self._grammar.forms(choice))
                if choice.startswith("*"):
                    found.append(f"[^ /]*{re.escape(forms[0])}/[^ ]* ")
                    continue
                found.append("".join(f"{re.escape(form)}/[^ ]* " for form in forms))
                if starts is not None and forms:
                    starts.add(forms[0])
        return f"(?:{'|'.join(found)})"


def spread(hits: Sequence[Hit], group: str) -> list[Hit]:
    """One group's hits with those inside or across an earlier, longer one left out."""
    kept: list[Hit] = []
    for hit in sorted((h for h in hits if h.group == group), key=lambda h: (h.first, -h.last)):
        if not kept or hit.first > kept[-1].last:
            kept.append(hit)
    return kept
