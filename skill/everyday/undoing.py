"""Taking the last turn back: what was misheard, or said by somebody else, is as if it had never been."""

from __future__ import annotations

from dataclasses import replace

from skill.content.repertoire import Repertoire
from skill.everyday.complaints import GONE_BACK
from skill.everyday.returning import back_to_it
from skill.interview import play as interview
from skill.interview.events import Stage
from skill.interview.scene import Listen
from skill.offers import Offer
from skill.replying import script_for
from skill.saved import Awaiting, Saved
from skill.speech.phrasebook import Script
from skill.turn import Reply, Turn

TAKEN_BACK = "undo"
"""The route of a turn that took one back."""
FINAL = frozenset({TAKEN_BACK, GONE_BACK, "guest/hello", "guest/gone"})
"""Routes of turns that are not taken back themselves."""
_COACH_SPEAKS = (Stage.COACHED, Stage.DEBRIEFED, Stage.COMPARED)


def undo(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "That's not what I said", "undo"."""
    script = script_for(repertoire, saved, turn)
    script.coach("everyday.undone" if saved.before else "everyday.undone.nothing")
    return _taken_back(repertoire, listen, script, saved, turn)


def not_me(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "That wasn't me"."""
    script = script_for(repertoire, saved, turn)
    script.coach("everyday.not_me" if saved.before else "everyday.not_me.nothing")
    return _taken_back(repertoire, listen, script, saved, turn)


def disagreed(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "I didn't say that": to the coach who tells what was heard it is a correction, anywhere else it takes the turn back."""
    if saved.practice and saved.practice.stage in _COACH_SPEAKS:
        return interview.play(repertoire, listen, saved, turn)
    return undo(repertoire, listen, saved, turn)


def before_the_turn(saved: Saved, after: Saved, route: str) -> Saved | None:
    """What to go back to: how things stood, where the turn changed something, else what it was already.

    What was just taken back is not brought back by taking that back, and no guest by the host's doing so.
    """
    if route in FINAL:
        return None
    return saved.before if _what_counts(saved) == _what_counts(after) else replace(saved, before=None)


def _taken_back(repertoire: Repertoire, listen: Listen, script: Script, saved: Saved, turn: Turn) -> Reply:
    before = replace(saved.before, seen=saved.seen) if saved.before else saved
    return back_to_it(repertoire, listen, script, before, turn, TAKEN_BACK if saved.before else "undo/nothing")


def _what_counts(saved: Saved) -> Saved:
    """The state without what every turn leaves behind."""
    return replace(
        saved, seen=0, turn="", recent="", visits=0, awaiting=Awaiting.NOTHING, offered=Offer.NOTHING, before=None
    )
