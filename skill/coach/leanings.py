"""What each thought of an answer leans to: begging, a partner's terms, a question, an idea, a part of a story.

The phrases of the lexicon know what they know; a person begs in words that nobody listed. So each thought is also weighed by
what is in it: single words, two and three in a row, each with a weight a signal that was fitted on labelled thoughts
(tests/coach/fitting_leanings.py; kinds of words were tried beside them and told less). How far a
stretch leans has a share in what is quoted (skill/coach/quoting.py).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from skill.coach.sums import Sums
from skill.coach.words import Grammar, Line, Word

DEGREES = {"faint": -280, "some": -100, "more": 50, "much": 200}
"""Strengths from which a leaning is evidence; what leans much leans some and more as well."""
DENIED = -300
"""Below this strength a thought is so unlike a signal that a phrase found in it is not believed."""
_BEGIN, _END = "^", "$"
_NOT_YET = 0
"""In the place of a feature's weights until it is first said."""


@dataclass(slots=True)
class Leaning:
    """Words `first` to `last` lean to a signal.

    `strength` is in hundredths of log odds: above 0 it is likelier than not. Not frozen, for the reason that words are not.
    """

    signal: str
    first: int
    last: int
    strength: int


NOTHING_LEARNT: Mapping[str, Any] = {"signals": [], "bias": [], "weights": {}}
"""What a language has before anything was fitted for it."""


class Leanings:
    """One language's weights: of a candidate's thoughts (`leanings.json`), or of what interviewers say (`remarks.json`)."""

    def __init__(self, data: Mapping[str, Any] | None, grammar: Grammar) -> None:
        data = data or NOTHING_LEARNT
        self._grammar = grammar
        self._signals: Sequence[str] = data["signals"]
        self._weights: Mapping[str, Sequence[int]] = data["weights"]
        self._sums = Sums(len(self._signals))
        self._bias = self._sums.joined(enumerate(data["bias"]))
        self._as_one = dict.fromkeys(self._weights, _NOT_YET)

    def of(self, line: Line) -> tuple[Leaning, ...]:
        """What every thought leans to, in the order in which they were said; what it is quite unlike is left out."""
        found: list[Leaning] = []
        for first, last in line.thoughts():
            leant = self.strengths(line.words[first : last + 1])
            found += [Leaning(signal, first, last, strength) for signal, strength in leant if strength >= DENIED]
        return tuple(found)

    def strengths(self, words: Iterable[Word]) -> Iterable[tuple[str, int]]:
        """Every signal with how much some words lean to it, in hundredths of log odds."""
        return zip(self._signals, self._scores(self._grammar.plain(words)), strict=True)

    def _scores(self, plain: Sequence[str]) -> Sequence[int]:
        """A score a signal."""
        found = features(plain)
        weights = list(map(self._as_one.get, found))
        if _NOT_YET in weights:
            weights = [
                self._joined(feature) if weight == _NOT_YET else weight
                for feature, weight in zip(found, weights, strict=True)
            ]
        return self._sums.apart(sum(filter(None, weights), self._bias))

    def _joined(self, feature: str) -> int:
        """A feature's weights as one number, made when it is first said: to make all of them would be felt in a cold start."""
        pairs = self._weights[feature]
        joined = self._sums.joined(zip(pairs[::2], pairs[1::2], strict=True))
        self._as_one[feature] = joined
        return joined


def denied(leanings: Sequence[Leaning], signal: str, at: int) -> bool:
    """Whether the thought around a word is quite unlike a signal. Nothing is where nothing leans at all, as with no weights."""
    return bool(leanings) and not any(one.signal == signal and one.first <= at <= one.last for one in leanings)


def features(plain: Sequence[str]) -> set[str]:
    """What is in a thought: its words (as `Grammar.plain` has them), and two and three in a row with the thought's edges."""
    row = [_BEGIN, *plain, _END]
    pairs = list(map(" ".join, itertools.pairwise(row)))
    return {*plain, *pairs, *map(" ".join, zip(pairs, row[2:], strict=False))}
