"""The pep talk."""

from __future__ import annotations

from skill.content.repertoire import Repertoire
from skill.interview.scene import Listen
from skill.replying import offer, script_for
from skill.saved import Saved
from skill.turn import Reply, Turn


def give(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Half a minute of it, never the same twice in a row; a one-shot ends there."""
    script = script_for(repertoire, saved, turn)
    script.coach("pep_talk.body")
    return offer(repertoire, script, saved, turn, "pep_talk")
