"""Whether a direct answer came first where one was asked for: a yes, a no, or a figure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from skill.coach.findings import Heard, Span
from skill.coach.words import Grammar, Line

LATE = 25
"""Words in front of a direct answer from which on it came late: about ten seconds."""
SAID = 8
"""Words of it that are quoted."""
_SENTENCES = re.compile(r"[.!?]\s+")


class Directness:
    """One language's, compiled from `directness.yaml`."""

    def __init__(self, data: Mapping[str, Any], grammar: Grammar) -> None:
        self._yes_or_no = tuple(data["yes_or_no"])
        self._figure = tuple(data["figure"])
        self._answers = frozenset(data["answers"])
        self._grammar = grammar

    def late(self, heard: Heard, line: Line) -> Span | None:
        """The words of a direct answer that was asked for and did not come first; None where all is well."""
        question = heard.question.lower().strip(" ?")
        if any(asked in question for asked in self._figure):
            at = next((n for n in range(len(line.words)) if self._grammar.tagged(line, n, "num")), 0)
        elif heard.kind != "closing" and _SENTENCES.split(question)[-1].startswith(self._yes_or_no):
            at = next((n for n in range(len(line.words)) if self._answers_at(line, n)), 0)
        else:
            return None
        if at < LATE:
            return None
        if line.words[at].norm in self._answers:
            return line.span(at, min(line.thought(min(at + 1, len(line.words) - 1))[1], at + SAID))
        first, last = line.thought(at)
        return line.span(max(first, at - SAID), min(last, at + SAID))

    def _answers_at(self, line: Line, at: int) -> bool:
        """Whether a word is a yes or a no that begins a thought ("and yes i would"), and not one that belongs to a noun."""
        if line.words[at].norm not in self._answers:
            return False
        opens = at in line.begins or (at > 0 and self._grammar.tagged(line, at - 1, "conj"))
        return opens and (at + 1 == len(line.words) or self._grammar.tagged(line, at + 1, "i", "we", "it", "conj"))
