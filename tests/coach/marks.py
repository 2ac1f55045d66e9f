"""Answers in which a person told of every thought what it is (`thoughts` in tests/coach/answers/*.jsonl).

Each is a list of thoughts in the order in which they were said, each with its words and the signals that it shows; joined by
blanks they are the answer.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from skill.coach.findings import Span
from tests.coach.conftest import FILES

SIGNALS = frozenset(
    {"situation", "task", "action", "result", "team", "asks", "turns_back", "idea", "help", "connects", "on_team"}
    | {"supplicant", "equal", "overbearing"}
)
"""What a thought can be marked as."""
MOSTLY = 0.5
"""The share of the shorter of two stretches from which on they are the same thought."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A thought as a person saw it."""

    span: Span
    signals: frozenset[str]


def read() -> dict[str, Sequence[Marked]]:
    """The marked thoughts of each answer that has them, by the answer's id."""
    found = {}
    for path in FILES:
        for text in path.read_text(encoding="utf-8").splitlines():
            data = json.loads(text)
            if "thoughts" in data:
                found[data["id"]] = _marked(data["thoughts"])
    return found


def _marked(thoughts: Sequence[tuple[str, Sequence[str]]]) -> Sequence[Marked]:
    found, start = [], 0
    for words, signals in thoughts:
        found.append(Marked(Span(start, start + len(words)), frozenset(signals)))
        start += len(words) + 1
    return found


def of(span: Span, marked: Sequence[Marked]) -> dict[str, bool]:
    """What is known of a stretch of an answer: what those thoughts are that it mostly is. Where it shares less, nothing is."""
    known = dict.fromkeys(SIGNALS, False)
    doubtful: set[str] = set()
    for thought in marked:
        shared = min(span.end, thought.span.end) - max(span.start, thought.span.start)
        if shared <= 0:
            continue
        if shared >= MOSTLY * min(span.end - span.start, thought.span.end - thought.span.start):
            known.update(dict.fromkeys(thought.signals, True))
        else:
            doubtful |= thought.signals
    return {signal: there for signal, there in known.items() if there or signal not in doubtful}
