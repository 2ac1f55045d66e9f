"""The check of the tips finds each kind of fault and says where it stands; what is shipped has none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from skill.content.fault import Fault
from skill.content.reading import read_with_lines
from skill.content.repertoire import Repertoire
from skill.content.tips import tip_faults

GOOD = {"id": "tip-x", "drill": "rewrite", "tip": "Say so.", "attempt": "Say it now.", "why": "It works."}
OTHER = {**GOOD, "id": "tip-y", "tip": "Say no."}
SPOILED: list[tuple[Any, str]] = [
    ([{**GOOD, "id": "Tip X"}], "id"),
    ([GOOD, {**OTHER, "id": "tip-x"}], "unique"),
    ([GOOD, {**OTHER, "tip": "Say so."}], "unique"),
    ([{**GOOD, "drill": "juggling"}], "known-drill"),
    ([{key: text for key, text in GOOD.items() if key != "why"}], "missing-field"),
    ([{**GOOD, "try": "Say it now."}], "unknown-field"),
    ([{**GOOD, "attempt": "Will you say it?"}], "question"),
    ([{**GOOD, "why": "It works in 9 of 10."}], "symbol"),
    ([{**GOOD, "why": "It works. " * 20}], "breath"),
    ([{**GOOD, "tip": "Say <b>so</b>."}], "markup"),
    ([{**GOOD, "source": "Smith"}], "source"),
    (["Say so."], "tips"),
    ([], "tips"),
    ({}, "tips"),
]


def _faults(folder: Path, data: object) -> list[Fault]:
    path = folder / "tips.yaml"
    path.write_text(yaml.safe_dump(data), encoding="utf-8")
    return list(tip_faults({"tips.yaml": read_with_lines(path)}))


def test_a_good_tip_has_no_fault(tmp_path: Path) -> None:
    """Two tips that keep the rules, one of them with a source."""
    assert _faults(tmp_path, [GOOD, {**OTHER, "source": "S57"}]) == []


@pytest.mark.parametrize(("data", "rule"), SPOILED, ids=[f"{rule}-{n}" for n, (_, rule) in enumerate(SPOILED)])
def test_each_fault_is_found(data: object, rule: str, tmp_path: Path) -> None:
    """A spoiled tip is reported under the rule that it breaks."""
    assert rule in {fault.rule for fault in _faults(tmp_path, data)}


def test_a_fault_stands_at_its_line(tmp_path: Path) -> None:
    """The second tip's drill, where that is written."""
    lines = [*yaml.safe_dump([GOOD]).splitlines(), "- id: tip-y", "  tip: Say no.", "  drill: juggling"]
    path = tmp_path / "tips.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")
    faults = list(tip_faults({"tips.yaml": read_with_lines(path)}))
    assert [fault.line for fault in faults if fault.rule == "known-drill"] == [len(lines)]


def test_there_are_tips_for_two_months_and_for_every_drill(repertoire: Repertoire) -> None:
    """Sixty at least, and each drill is led into by several."""
    tips = repertoire.content.tips
    assert len(tips) >= 60
    assert all(sum(tip.drill == drill for tip in tips) >= 3 for drill in repertoire.drills)
    assert all(tip.attempt for tip in tips)
