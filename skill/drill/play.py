"""Stands in for the drills until they are merged: says what the tip says to try, and closes."""

from __future__ import annotations

from skill.content.repertoire import Repertoire
from skill.interview.scene import Listen
from skill.replying import closing, script_for
from skill.saved import Saved
from skill.turn import Reply, Turn


def start_named(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn, drill: str) -> Reply:
    """The drill of that name."""
    script = script_for(repertoire, saved, turn)
    tip = repertoire.tips.get(saved.tips.told)
    if tip:
        script.say((tip.attempt,))
    return closing(script, saved, f"drill/{drill}")
