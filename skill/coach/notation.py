"""The small language in which the lexicons say what to listen for: one phrase of it as the source of a pattern.

A phrase is a row of steps: `word`, `a|b` (either), `<past>` (any word of a class), `(more words|or these)`, `_` (any word);
a step or bracket followed by `?` may be missing, by `+` comes once or more, by `*` any number of times; `..` stands for
up to three words, `...` for up to seven. `!` before a first or last step says that the word there must not be this one
and is not quoted. `>` as the last step carries the quote to the end of the clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from skill.coach.words import Grammar

_STEP = re.compile(r"\(|\)[?+*]?|[^\s()]+")
_ANY = "[^ ]+ "
WHATEVER = "_"
"""In the place of a word or class: any word may stand there."""
NOTHING = ""
"""In the place of a word or class that follows: there may be none."""
_NONE: frozenset[str] = frozenset()
_ALL, _ENDS = frozenset({WHATEVER}), frozenset({NOTHING})


@dataclass(frozen=True)
class Phrase:
    """One phrase of a group as the source of a pattern, and its place in the book.

    `starts` are the words and classes it may begin with, each with those that may follow it there; `_` among these is any.
    """

    number: int
    group: str
    body: str
    starts: Mapping[str, frozenset[str]]
    not_after: re.Pattern[str] | None
    to_clause_end: bool

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What it is found by, compiled when it is first looked for."""
        return re.compile(self.body)


class Unwritable(ValueError):
    """A phrase of the lexicon that is not written in the language above."""


@dataclass(slots=True)
class _Piece:
    """A part of a phrase: its pattern, whether it may lack, the words it may begin with, each with those that may follow it.

    `one`: some word may be all of it; NOTHING is among those that may follow this word.
    """

    pattern: str = ""
    may_lack: bool = True
    begins: Mapping[str, frozenset[str]] = field(default_factory=dict)
    one: bool = False

    def add(self, other: _Piece) -> None:
        """The other after this one. Past two words that have to be there, only the pattern grows."""
        self.pattern += other.pattern
        if self.one:
            self._go_on(_NONE.union(other.begins), may_end=other.may_lack)
        if self.may_lack:
            self.begins = _merged((self.begins, other.begins)) if self.begins else other.begins
        self.one = (self.one and other.may_lack) or (self.may_lack and other.one)
        self.may_lack = self.may_lack and other.may_lack

    def repeated(self, times: str) -> _Piece:
        """The same as often as `?`, `+` or `*` says."""
        self.pattern = f"(?:{self.pattern}){times}"
        if self.one and times in ("+", "*"):
            self._go_on(_NONE.union(self.begins), may_end=True)
        self.may_lack = self.may_lack or times in ("?", "*")
        return self

    def _go_on(self, after: frozenset[str], *, may_end: bool) -> None:
        """What may follow a word that may be all of it."""
        after = after | _ENDS if may_end else after
        self.begins = {
            first: (seconds - _ENDS) | after if NOTHING in seconds else seconds
            for first, seconds in self.begins.items()
        }


def _merged(several: Iterable[Mapping[str, frozenset[str]]]) -> Mapping[str, frozenset[str]]:
    merged: dict[str, frozenset[str]] = {}
    for begins in several:
        for first, seconds in begins.items():
            merged[first] = merged[first] | seconds if first in merged else seconds
    return merged


def _either(pieces: Sequence[_Piece]) -> _Piece:
    return _Piece(
        "|".join([piece.pattern for piece in pieces]),
        any(piece.may_lack for piece in pieces),
        _merged(piece.begins for piece in pieces),
        any(piece.one for piece in pieces),
    )


def _starts(begins: Mapping[str, frozenset[str]]) -> Mapping[str, frozenset[str]]:
    """What a whole phrase may begin with, and what may follow there. A word that it names may be one of a class as well."""
    after = {first: seconds | _ALL if NOTHING in seconds else seconds for first, seconds in begins.items()}
    of_classes = _NONE.union(*(seconds for first, seconds in after.items() if not is_word(first)))
    of_all = of_classes.union(*after.values())
    return {
        first: of_all if not is_word(first) else seconds | of_classes if of_classes else seconds
        for first, seconds in after.items()
        if first != WHATEVER
    }


def is_word(step: str) -> bool:
    """Whether it is a word and no class of words."""
    return step != WHATEVER and not step.startswith("<")


class PhraseReader:
    """Reads phrases, one at a time; a step that stood in one before is known."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._known: dict[str, tuple[str, bool, Mapping[str, frozenset[str]], bool]] = {}

    def phrase(self, text: str, group: str, number: int) -> Phrase:
        """The phrase, as one of a group and with its place in the book. Raises Unwritable."""
        self._text, self._position = text, 0
        self._steps = steps = _STEP.findall(text)
        not_after = None
        if steps and steps[0].startswith("!"):
            not_after = re.compile(self._one(steps.pop(0)[1:]).pattern)
        to_end = bool(steps) and steps[-1] == ">"
        if to_end:
            steps.pop()
        row = self._row()
        starts = _starts(row.begins)
        if self._position < len(steps) or row.may_lack or not starts:
            raise Unwritable(self._text)
        return Phrase(number, group, row.pattern, starts, not_after, to_end)

    def _row(self) -> _Piece:
        """Steps up to the end or a closing bracket."""
        row = _Piece()
        while self._position < len(self._steps) and not self._steps[self._position].startswith((")", "|")):
            row.add(self._step())
        return row

    def _step(self) -> _Piece:
        step = self._steps[self._position]
        self._position += 1
        if step == "(":
            return self._group()
        if step in ("..", "..."):
            gap = f"(?:{_ANY}){{0,{3 if step == '..' else 7}}}?"
            return _Piece(gap, True, {WHATEVER: _ALL | _ENDS}, one=True)
        if step.startswith("!"):
            return _Piece(f"(?!{self._one(step[1:]).pattern})")
        times = step[-1] if len(step) > 1 and step[-1] in "?+*" else ""
        return self._one(step.removesuffix(times)).repeated(times)

    def _group(self) -> _Piece:
        rows: list[_Piece] = []
        while True:
            rows.append(self._row())
            if self._position >= len(self._steps):
                raise Unwritable(self._text)
            step = self._steps[self._position]
            self._position += 1
            if step != "|":
                return _either(rows).repeated(step[1:])

    def _one(self, step: str) -> _Piece:
        """The words of one step, which are alternatives."""
        known = self._known.get(step)
        if known is None:
            choices = [self._choice(choice) for choice in step.split("|")]
            pattern = "|".join([pattern for pattern, _ in choices])
            begins = _merged({words[0]: frozenset(words[1:2]) or _ENDS} for _, words in choices)
            one = any(len(words) == 1 for _, words in choices)
            known = self._known[step] = (f"(?:{pattern})", False, begins, one)
        return _Piece(*known)

    def _choice(self, choice: str) -> tuple[str, Sequence[str]]:
        """A pattern, and the words that it is of."""
        if choice == "_":
            return _ANY, (WHATEVER,)
        if choice == "<noun>":
            return self._grammar.content_word, (WHATEVER,)
        if choice.startswith("<") and choice.endswith(">"):
            letter = self._grammar.letters.get(choice[1:-1])
            if letter is None:
                raise Unwritable(f"{self._text}: no class {choice}")
            return f"[^ /]+/[^ ]*{letter}[^ ]* ", (choice,)
        if choice.startswith("*"):
            return f"[^ /]*{re.escape(choice[1:])}/[^ ]* ", (WHATEVER,)
        forms = self._grammar.forms(choice)
        return "".join([f"{re.escape(form)}/[^ ]* " for form in forms]), forms
