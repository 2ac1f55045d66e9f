"""The simple replies: one line that ends the session, or one that ends on a question and what a yes to it would mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from skill.content.repertoire import Repertoire
from skill.interview.scene import Listen
from skill.offers import ASKED, OF_THE_DAY, Offer
from skill.preparation.resuming import OPENS
from skill.saved import Awaiting, Saved
from skill.speech.phrasebook import Script
from skill.turn import Elicit, Reply, Turn

Route = Callable[[Repertoire, Listen, Saved, Turn], Reply]
"""What answers a turn: each capability has several, and `skill.routing` picks one."""


def script_for(repertoire: Repertoire, saved: Saved, turn: Turn) -> Script:
    """A turn's script, which remembers what was said lately."""
    return Script(repertoire.content.lines, turn.seed, saved.recent, brief=saved.brief)


def closing(script: Script, saved: Saved, route: str) -> Reply:
    """What was said ends the session."""
    return Reply(script.speech, replace(saved, recent=script.recent, awaiting=Awaiting.NOTHING), route=route)


def asking(script: Script, saved: Saved, awaiting: Awaiting, route: str, elicit: Elicit | None = None) -> Reply:
    """What was said ends on a question; the reprompt is that question, with no more than a sentence before it."""
    offered = saved.offered if awaiting is Awaiting.OFFER else Offer.NOTHING
    remembered = replace(saved, recent=script.recent, awaiting=awaiting, offered=offered)
    return Reply(script.speech, remembered, (script.asked or script.speech).ending(), elicit, route=route)


def suggest(script: Script, saved: Saved, turn: Turn, what: Offer, route: str, line: str = "") -> Reply:
    """Ends on one thing that fits, in its usual words or in this line's. A one-shot simply ends."""
    return closing(script, saved, route) if turn.session is None else ending_on(script, saved, what, route, line)


def ending_on(script: Script, saved: Saved, what: Offer, route: str, line: str = "") -> Reply:
    """The same also where the skill has only just been opened: whoever says no more than that wants to be asked."""
    script.coach_asks(line or ASKED[what])
    if what in (Offer.QUESTION, Offer.NOTHING):
        return asking(script, saved, Awaiting.START, route)
    return asking(script, replace(saved, offered=what), Awaiting.OFFER, route)


def waiting(saved: Saved) -> bool:
    """Whether something was left open that can be gone back to: a drill, an interview, a question of the preparation."""
    return saved.drilling or saved.interrupted or _asked_before(saved)


def offer(
    repertoire: Repertoire,
    script: Script,
    saved: Saved,
    turn: Turn,
    route: str,
    what: Offer = Offer.QUESTION,
    line: str = "",
) -> Reply:
    """One thing to do next: go on where something was left, or else what fits. A one-shot simply ends."""
    if turn.session is None:
        return closing(script, saved, route)
    if saved.drilling:
        script.coach_asks("drill.back_to")
        return asking(script, saved, Awaiting.DRILL_LEFT, route)
    if saved.interrupted and what not in OF_THE_DAY:
        persona = repertoire.personas.get(saved.practice.persona) if saved.practice else None
        if persona:
            script.coach_asks("everyday.back_to", name=persona.name)
        else:
            script.coach_asks("everyday.back_to_it")
        return asking(script, saved, Awaiting.RESUME, route)
    if _asked_before(saved):
        return suggest(script, saved, turn, Offer.PREPARATION, route)
    return suggest(script, saved, turn, what, route, line)


def _asked_before(saved: Saved) -> bool:
    """Whether a question of the preparation was open when this came in between."""
    return saved.awaiting is Awaiting.PREPARE and saved.preparation.asked in OPENS
