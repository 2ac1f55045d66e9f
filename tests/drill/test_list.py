"""The drills, told by name."""

from __future__ import annotations

from skill.content.repertoire import Repertoire


def test_each_way_to_list_them_names_every_drill(repertoire: Repertoire) -> None:
    """A drill that is added has to be told of."""
    names = [drill.name for drill in repertoire.content.drills]
    for line in repertoire.content.lines["drill.list"]:
        assert [name for name in names if name not in line.lower()] == []
        assert "eight" in line.lower()
    assert len(names) == 8
