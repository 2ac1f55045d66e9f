"""Which states there are, by the program's own tables: each has to have been walked through."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from skill.drill.events import Stage as DrillStage
from skill.interview.events import Stage as InterviewStage
from skill.preparation.kept import Asked
from skill.saved import Awaiting
from tests.certification.walk import State

KINDS: Mapping[str, frozenset[str]] = {
    "awaiting": frozenset(Awaiting) - {Awaiting.NOTHING},
    "interview": frozenset(InterviewStage) - {InterviewStage.START},
    "drill": frozenset(DrillStage) - {DrillStage.INTRO},
    "preparation": frozenset(Asked) - {Asked.NOTHING},
}
"""The names of each part of a state, without those that last for no turn."""


def missed(states: Iterable[State]) -> list[str]:
    """The names that were never come by."""
    seen = [set(part) for part in zip(*states, strict=True)]
    return [
        f"{kind} {name}" for (kind, names), met in zip(KINDS.items(), seen, strict=True) for name in sorted(names - met)
    ]
