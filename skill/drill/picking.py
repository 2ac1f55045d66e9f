"""Which drill, and which item: drawn so that no item of a level comes twice until all of that level were heard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from skill.coach.findings import Footing, Signal
from skill.content.model import DrillKind
from skill.content.repertoire import Repertoire
from skill.drill.memory import EASIEST, HARDEST, DrillRecord
from skill.rounds import PLACE, drawn, short
from skill.saved import Saved


def draw(kind: DrillKind, salt: str, record: DrillRecord) -> tuple[str, DrillRecord]:
    """The next item's id at the record's level, and the record with the place reached."""
    level = min(max(record.level, EASIEST), HARDEST)
    ids = [item.id for item in kind.items if item.level == level] or [item.id for item in kind.items]
    places = (*record.reached, *[""] * HARDEST)[:HARDEST]
    item = drawn(ids, f"{salt}/{kind.id}", places[level - 1])
    return item.name, replace(record, reached=(*places[: level - 1], item.reached, *places[level:]))


def fitting(repertoire: Repertoire, saved: Saved, other_than: str = "") -> str:
    """The least practised drill; of several, one for what the interview in progress showed, if it showed anything."""
    wanted = _wanted(saved)
    kinds = [kind.id for kind in repertoire.content.drills if kind.id != other_than]
    return min(
        kinds,
        key=lambda drill: (
            record_of(saved.drills, drill).runs,
            drill not in wanted,
            short(f"{saved.salt}/{drill}", PLACE),
        ),
    )


def record_of(drills: Mapping[str, DrillRecord], drill: str) -> DrillRecord:
    """A drill's record; a fresh one where there is none."""
    return drills.get(drill) or DrillRecord()


def _wanted(saved: Saved) -> frozenset[str]:
    """What the answers of the interview in progress lacked most plainly."""
    practice = saved.practice
    if practice is None or not practice.marks:
        return frozenset()
    if any(mark.footing is Footing.SUPPLICANT for mark in practice.marks):
        return frozenset({"rewrite", "value-line"})
    if not practice.asked + practice.turned:
        return frozenset({"turn-it-back", "better-question"})
    return frozenset() if any(mark.has(Signal.RESULT) for mark in practice.marks) else frozenset({"result-first"})
