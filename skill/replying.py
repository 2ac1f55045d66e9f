"""The simple replies: one line that ends the session, or one that ends on a question and what a yes to it would mean."""

from __future__ import annotations

from dataclasses import replace

from skill.content.repertoire import Repertoire
from skill.saved import Awaiting, Saved
from skill.speech.phrasebook import Script
from skill.turn import Elicit, Reply, Turn


def script_for(repertoire: Repertoire, saved: Saved, turn: Turn) -> Script:
    """A turn's script, which remembers what was said lately."""
    return Script(repertoire.content.lines, turn.seed, saved.recent)


def closing(script: Script, saved: Saved, route: str) -> Reply:
    """What was said ends the session."""
    return Reply(script.speech, replace(saved, recent=script.recent, awaiting=Awaiting.NOTHING), route=route)


def asking(script: Script, saved: Saved, awaiting: Awaiting, route: str, elicit: Elicit | None = None) -> Reply:
    """What was said ends on a question; the same question is the reprompt."""
    remembered = replace(saved, recent=script.recent, awaiting=awaiting)
    return Reply(script.speech, remembered, script.asked or script.speech, elicit, route=route)


def offer(repertoire: Repertoire, script: Script, saved: Saved, turn: Turn, route: str) -> Reply:
    """One thing to do next: go on where a practice was left, or start one. A one-shot simply ends."""
    if turn.session is None:
        return closing(script, saved, route)
    if saved.drilling:
        script.coach_asks("drill.back_to")
        return asking(script, saved, Awaiting.DRILL_LEFT, route)
    practice = saved.practice
    if practice and not practice.over:
        persona = repertoire.personas.get(practice.persona)
        if persona:
            script.coach_asks("everyday.back_to", name=persona.name)
        else:
            script.coach_asks("everyday.back_to_it")
        return asking(script, saved, Awaiting.RESUME, route)
    script.coach_asks("everyday.offer")
    return asking(script, saved, Awaiting.START, route)
