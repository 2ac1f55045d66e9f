"""The small language in which the lexicons say what to listen for: one phrase of it as the source of a pattern.

A phrase is a row of steps: `word`, `a|b` (either), `<past>` (any word of a class), `(more words|or these)`, `_` (any word);
a step or bracket followed by `?` may be missing, by `+` comes once or more, by `*` any number of times; `..` stands for
up to three words, `...` for up to seven. `!` before a first or last step says that the word there must not be this one
and is not quoted. `>` as the last step carries the quote to the end of the clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from skill.coach.words import Grammar

_STEP = re.compile(r"\(|\)[?+*]?|[^\s()]+")
_ANY = "[^ ]+ "
WHATEVER = "_"
"""In the place of a word or class: any word may stand there."""
_NONE: frozenset[str] = frozenset()
_ALL = frozenset({WHATEVER})


@dataclass(frozen=True)
class Phrase:
    """One phrase of a group as the source of a pattern, and its place in the book.

    `starts` are the words and classes it may begin with, `seconds` those that may follow the first word; `_` among them is any.
    """

    number: int
    group: str
    body: str
    starts: frozenset[str]
    seconds: frozenset[str]
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
    """A part of a phrase: its pattern, whether it may lack, what its first and second word may be, whether it may be one word."""

    pattern: str = ""
    may_lack: bool = True
    first: frozenset[str] = _NONE
    second: frozenset[str] = _NONE
    one: bool = False

    def add(self, other: _Piece) -> None:
        """The other after this one. Past two words that have to be there, only the pattern grows."""
        self.pattern += other.pattern
        if self.one:
            self.second |= other.first
        if self.may_lack:
            self.first |= other.first
            self.second |= other.second
        self.one = (self.one and other.may_lack) or (self.may_lack and other.one)
        self.may_lack = self.may_lack and other.may_lack

    def repeated(self, times: str) -> _Piece:
        """The same as often as `?`, `+` or `*` says."""
        self.pattern = f"(?:{self.pattern}){times}"
        if self.one and times in ("+", "*"):
            self.second |= self.first
        self.may_lack = self.may_lack or times in ("?", "*")
        return self


def _either(pieces: Sequence[_Piece]) -> _Piece:
    return _Piece(
        "|".join([piece.pattern for piece in pieces]),
        any(piece.may_lack for piece in pieces),
        _NONE.union(*(piece.first for piece in pieces)),
        _NONE.union(*(piece.second for piece in pieces)),
        any(piece.one for piece in pieces),
    )


class PhraseReader:
    """Reads phrases, one at a time; a step that stood in one before is known."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._known: dict[str, tuple[str, bool, frozenset[str], frozenset[str], bool]] = {}

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
        starts = row.first - {WHATEVER}
        if self._position < len(steps) or row.may_lack or not starts:
            raise Unwritable(self._text)
        seconds = row.second | {WHATEVER} if row.one else row.second
        return Phrase(number, group, row.pattern, starts, seconds, not_after, to_end)

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
            return _Piece(gap, True, _ALL, _ALL, one=True)
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
            first = frozenset([words[0] for _, words in choices])
            second = frozenset([words[1] for _, words in choices if len(words) > 1])
            one = any(len(words) == 1 for _, words in choices)
            known = self._known[step] = (f"(?:{pattern})", False, first, second, one)
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
