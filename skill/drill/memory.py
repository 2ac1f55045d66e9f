"""What is remembered of drills: the run in progress, and of each drill how far somebody has come. No words of theirs."""

from __future__ import annotations

from dataclasses import dataclass

from skill.drill.events import Stage

ROUNDS = 3
EASIEST, HARDEST = 1, 3


@dataclass(frozen=True, slots=True)
class Drill:
    """A run of three rounds. `items` are the ids used so far, the last one being the one that is asked.

    `heard` has a letter for each half of a two-part item that the first try had already.
    """

    id: str = ""
    stage: Stage = Stage.INTRO
    items: tuple[str, ...] = ()
    score: int = 0
    heard: str = ""

    @property
    def round(self) -> int:
        """The number of the item that is asked, from one; 0 before the first."""
        return len(self.items)

    @property
    def last(self) -> bool:
        """Whether this is the last round."""
        return self.round >= ROUNDS

    @property
    def over(self) -> bool:
        """Whether all rounds are done."""
        return self.stage is Stage.DONE


@dataclass(frozen=True, slots=True)
class DrillRecord:
    """One drill's record: the level it is played at, finished runs, and the place reached in each level's items."""

    level: int = EASIEST
    runs: int = 0
    reached: tuple[str, ...] = ()


def after(record: DrillRecord, score: int) -> DrillRecord:
    """The record after a finished run: harder after three of three, gentler after none."""
    level = record.level + (score >= ROUNDS) - (score == 0)
    return DrillRecord(min(max(level, EASIEST), HARDEST), record.runs + 1, record.reached)
