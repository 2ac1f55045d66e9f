"""A word in between, and back to what was open: the very question, whoever had asked it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from skill.content.repertoire import Repertoire
from skill.drill import play as drill
from skill.everyday.routes import reask
from skill.interview import play as interview
from skill.interview.scene import Listen
from skill.preparation import routes as preparation
from skill.preparation.kept import Asked
from skill.privacy import routes as privacy
from skill.replying import Route, closing, script_for
from skill.saved import Awaiting, Saved
from skill.speech.phrasebook import Script
from skill.turn import Reply, Turn


def word(line: str, route: str, **changes: Any) -> Route:
    """A route that says the line and goes back to what was open, with these changes to what is saved."""

    def said(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
        changed = replace(saved, **changes)
        script = script_for(repertoire, changed, turn)
        script.coach(line)
        return back_to_it(repertoire, listen, script, changed, turn, route)

    return said


def back_to_it(repertoire: Repertoire, listen: Listen, script: Script, saved: Saved, turn: Turn, route: str) -> Reply:
    """What the script has said, then the question that is open. A one-shot simply ends."""
    if turn.session is None:
        return closing(script, saved, route)
    if saved.awaiting in (Awaiting.FORGET, Awaiting.FORGET_SURE):
        return privacy.ask_again(script, saved, route)
    going_on = _asked_by_another(repertoire, listen, replace(saved, recent=script.recent), turn)
    if going_on is None:
        return reask(repertoire, script, saved, route)
    return replace(going_on, speech=script.speech + going_on.speech, route=route)


def _asked_by_another(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply | None:
    if saved.awaiting is Awaiting.INTERVIEW and saved.practice:
        return interview.ask_again(repertoire, listen, saved, turn)
    if saved.awaiting is Awaiting.DRILL and saved.drill:
        return drill.ask_again(repertoire, listen, saved, turn)
    preparing = saved.awaiting in (Awaiting.PREPARE, Awaiting.SCHEDULED)
    if preparing and saved.preparation.asked is not Asked.NOTHING:
        return preparation.ask_again(repertoire, listen, saved, turn)
    return None
