"""Items come round without repeats, levels rise and fall, and the least practised drill comes first."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from skill.coach.findings import Footing
from skill.content.repertoire import Repertoire
from skill.drill.memory import HARDEST, ROUNDS, DrillRecord, after
from skill.drill.picking import draw, fitting
from skill.interview.practice import Mark, Practice
from skill.saved import Saved


@given(st.sampled_from(["", "salt", "another", "x1"]), st.integers(1, HARDEST), st.data())
def test_no_item_twice_until_all_of_its_level_were_heard(
    repertoire: Repertoire, salt: str, level: int, data: st.DataObject
) -> None:
    """Round after round, run after run."""
    kind = data.draw(st.sampled_from(repertoire.content.drills))
    record, drawn = DrillRecord(level), []
    for _ in range(4 * ROUNDS):
        chosen, record = draw(kind, salt, record)
        drawn.append(chosen)
    items = {item.id for item in kind.items if item.level == level}
    assert all(set(drawn[at : at + len(items)]) == items for at in range(0, len(drawn), len(items)))
    assert Counter(drawn) == dict.fromkeys(items, len(drawn) // len(items))


def test_each_level_keeps_its_place(repertoire: Repertoire) -> None:
    """Back on a level, the items go on where they were left."""
    kind = repertoire.drills["rewrite"]
    first, record = draw(kind, "salt", DrillRecord(1))
    _, record = draw(kind, "salt", replace(record, level=2))
    second, _ = draw(kind, "salt", replace(record, level=1))
    assert first != second


@given(st.integers(-5, 9), st.lists(st.text(max_size=12), max_size=5))
def test_whatever_was_stored_something_is_drawn(repertoire: Repertoire, level: int, reached: list[str]) -> None:
    """A record from another version does no harm."""
    kind = repertoire.drills["value-line"]
    chosen, record = draw(kind, "salt", DrillRecord(level, 0, tuple(reached)))
    assert chosen in {item.id for item in kind.items}
    assert len(record.reached) == HARDEST


def test_levels_rise_and_fall_within_their_ends() -> None:
    """Three of three is harder next time, none is gentler, anything between stays."""
    assert [after(DrillRecord(level), 3).level for level in (1, 2, 3)] == [2, 3, 3]
    assert [after(DrillRecord(level), 0).level for level in (1, 2, 3)] == [1, 1, 2]
    assert [after(DrillRecord(2, 4), score) for score in (1, 2)] == [DrillRecord(2, 5)] * 2


def test_the_least_practised_comes_first_and_not_the_last_one_again(repertoire: Repertoire) -> None:
    """Eight drills without a name are eight different ones."""
    saved, done = Saved(salt="salt"), []
    for _ in repertoire.content.drills:
        drill = fitting(repertoire, saved)
        done.append(drill)
        saved = replace(saved, drills={**saved.drills, drill: DrillRecord(runs=1)})
    assert len(set(done)) == len(repertoire.content.drills)
    assert fitting(repertoire, saved, done[-1]) != done[-1]


def test_what_an_interview_showed_decides_between_equals(repertoire: Repertoire) -> None:
    """Somebody who begged gets a drill against begging."""
    marks = (Mark("q", footing=Footing.SUPPLICANT),)
    for salt in "abcdef":
        assert fitting(repertoire, Saved(salt=salt, practice=Practice(marks=marks))) in ("rewrite", "value-line")
