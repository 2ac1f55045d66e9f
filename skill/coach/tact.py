"""Which hedges help: where one disagrees or bargains, and where a figure is not known to the last one ("maybe thirty")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from skill.coach.findings import Heard, Span
from skill.coach.words import Grammar, Line


class Tact:
    """One language's, compiled from `habits.yaml`."""

    def __init__(self, data: Mapping[str, Any], grammar: Grammar) -> None:
        self._kinds = frozenset(data["kinds"])
        self._asked = tuple(data["asked"])
        self._between = frozenset(data["between"])
        self._grammar = grammar

    def of(self, heard: Heard, line: Line, hedges: Sequence[Span]) -> Iterator[Span]:
        """Those of an answer's hedges that cost nothing."""
        question = heard.question.lower()
        disagreeing = any(asked in question for asked in self._asked)
        for hedge in hedges:
            if heard.kind in self._kinds or disagreeing or self._rough(line, hedge):
                yield hedge

    def _rough(self, line: Line, hedge: Span) -> bool:
        """Whether it belongs to a figure: it ends on one, or one follows."""
        at = next((n for n, word in enumerate(line.words) if word.end >= hedge.end), len(line.words) - 1)
        if self._grammar.tagged(line, at, "num"):
            return True
        following = list(range(at + 1, min(at + 3, len(line.words))))
        if len(following) > 1 and line.words[following[0]].norm not in self._between:
            following = following[:1]
        return any(self._grammar.tagged(line, n, "num") for n in following)
