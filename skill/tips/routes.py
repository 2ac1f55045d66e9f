"""The tip of the day."""

from __future__ import annotations

import hashlib

from skill.content.repertoire import Repertoire
from skill.interview.scene import Listen
from skill.replying import offer, script_for
from skill.saved import Saved
from skill.turn import Reply, Turn

DAY = 24 * 3600


def give(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Today's tip: the same all day for one person, and none twice until all were given on other days."""
    script = script_for(repertoire, saved, turn)
    tips = repertoire.content.lines["tip.body"]
    order = sorted(tips, key=lambda tip: hashlib.sha1(f"{saved.salt}/{tip}".encode(), usedforsecurity=False).digest())
    script.coach("tip.intro")
    script.say((order[turn.now // DAY % len(order)],))
    return offer(repertoire, script, saved, turn, "tip")
