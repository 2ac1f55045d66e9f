"""Which drill, and which item: drawn so that no item of a level comes twice until all of that level were heard.

A level's items stand in an order drawn from a hash of the person's salt and the item's id, gone round and round; what is
kept is the place reached (see `skill.interview.picking`), so items can be added and taken out at any time.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import replace

from skill.coach.findings import Footing, Signal
from skill.content.model import DrillKind
from skill.content.repertoire import Repertoire
from skill.drill.memory import EASIEST, HARDEST, DrillRecord
from skill.saved import Saved

_PLACE = 4


def draw(kind: DrillKind, salt: str, record: DrillRecord) -> tuple[str, DrillRecord]:
    """The next item's id at the record's level, and the record with the place reached."""
    level = min(max(record.level, EASIEST), HARDEST)
    items = [item for item in kind.items if item.level == level] or list(kind.items)
    places = [record.reached[at : at + _PLACE] for at in range(0, HARDEST * _PLACE, _PLACE)]
    order = sorted((_place(salt, item.id), item.id) for item in items)
    place, chosen = next((found for found in order if found[0] > places[level - 1]), order[0])
    places[level - 1] = place
    return chosen, replace(record, reached="".join(each or "+" * _PLACE for each in places))


def fitting(repertoire: Repertoire, saved: Saved, other_than: str = "") -> str:
    """The least practised drill; of several, one for what the interview in progress showed, if it showed anything."""
    wanted = _wanted(saved)
    kinds = [kind.id for kind in repertoire.content.drills if kind.id != other_than]
    return min(
        kinds,
        key=lambda drill: (record_of(saved.drills, drill).runs, drill not in wanted, _place(saved.salt, drill)),
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


def _place(salt: str, name: str) -> str:
    digest = hashlib.sha1(f"{salt}/{name}".encode(), usedforsecurity=False).digest()
    return base64.b64encode(digest)[:_PLACE].decode()
