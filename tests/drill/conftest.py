"""The judges with the real ear, on words as a recogniser would hand them over."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from skill.coach.hearing import Ear
from skill.content.model import DrillItem
from skill.content.repertoire import Repertoire
from skill.drill.attempt import Attempt, Verdict
from skill.drill.judging import judge
from skill.drill.memory import Drill
from skill.drill.scene import Scene
from skill.saved import Saved
from skill.speech.phrasebook import Script
from skill.turn import Turn

Judged = Callable[..., Verdict]


def as_heard(text: str) -> str:
    """A text as a recogniser has it: small letters, apostrophes, nothing else."""
    return " ".join(re.sub(r"[^\w' ]+", " ", text.lower().replace("-", " ")).split())


@pytest.fixture(scope="session")
def judged(repertoire: Repertoire) -> Judged:
    """The verdict on words said to an item of a drill."""
    ear = Ear(repertoire.content.lexicon)

    def judged(drill: str, item: DrillItem, text: str, **how: str | bool) -> Verdict:
        script = Script(repertoire.content.lines, "seed")
        scene = Scene(repertoire, ear.listen, Turn("", "p", 0, "s"), Saved(), Drill(drill, items=(item.id,)), script)
        return judge(drill, Attempt(repertoire, item, ear.listen(scene.heard(as_heard(text))), **how))  # type: ignore[arg-type]

    return judged
