"""Which drill, and which item: drawn so that no item of a level comes twice until all of that level were heard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from skill.coach.findings import Footing, Signal
from skill.content.model import DrillKind
from skill.content.repertoire import Repertoire
from skill.drill.memory import EASIEST, HARDEST, DrillRecord
from skill.progress.record import Meter, weakest_meter
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


OF_METER: Mapping[Meter, tuple[str, ...]] = {
    Meter.FOOTING: ("rewrite", "value-line"),
    Meter.RAPPORT: ("turn-it-back", "catch-the-cue", "better-question"),
    Meter.SUBSTANCE: ("result-first", "listen-twice"),
}
"""Which drills raise which meter."""


def drill_for(repertoire: Repertoire, saved: Saved) -> str:
    """The drill for the meter that stands lowest, the least practised of several; any, before there is something to go by."""
    meter = weakest_meter(saved.record)
    known = [drill for drill in OF_METER[meter] if drill in repertoire.drills] if meter else []
    if not known:
        return fitting(repertoire, saved)
    return min(known, key=lambda drill: (record_of(saved.drills, drill).runs, known.index(drill)))


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
