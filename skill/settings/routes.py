"""Settings by voice: the name, the pace, the tone. Said in a word, and on with whatever was going on."""

from __future__ import annotations

from dataclasses import replace

from skill.content.repertoire import Repertoire
from skill.interview import play as interview
from skill.interview.scene import Listen
from skill.preparation import called
from skill.preparation.talk import Talk
from skill.replying import offer, script_for
from skill.saved import Saved, Tone
from skill.speech.phrasebook import Script
from skill.turn import Reply, Turn


def call_me(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """The name to use; one that could not be heard is asked for."""
    script = script_for(repertoire, saved, turn)
    talk = Talk(repertoire, listen, saved, turn, script)
    name = called.name_in(talk, turn.said("name"))
    if not name:
        return called.begin(talk)
    script.coach("setting.name", name=name)
    return _on_with_it(repertoire, listen, script, replace(saved, name=name), turn, "setting/name")


def slower(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """From now on at an easier pace."""
    script = script_for(repertoire, saved, turn)
    script.coach("setting.slower")
    return _on_with_it(repertoire, listen, script, replace(saved, slow=True), turn, "setting/slower")


def faster(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Back to the usual pace."""
    script = script_for(repertoire, saved, turn)
    script.coach("setting.faster" if saved.slow else "setting.usual_pace")
    return _on_with_it(repertoire, listen, script, replace(saved, slow=False), turn, "setting/faster")


def gentle(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """What is good first, and one change at the most."""
    script = script_for(repertoire, saved, turn)
    script.coach("setting.gentle")
    return _on_with_it(repertoire, listen, script, replace(saved, tone=Tone.GENTLE), turn, "setting/gentle")


def straight(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """The change first."""
    script = script_for(repertoire, saved, turn)
    script.coach("setting.straight")
    return _on_with_it(repertoire, listen, script, replace(saved, tone=Tone.STRAIGHT), turn, "setting/straight")


def _on_with_it(repertoire: Repertoire, listen: Listen, script: Script, saved: Saved, turn: Turn, route: str) -> Reply:
    """A practice that is open goes on with its question; else (and in a drill) there is one offer, or a one-shot ends."""
    if turn.session is None or saved.drilling or saved.practice is None or saved.practice.over:
        return offer(repertoire, script, saved, turn, route)
    going_on = interview.continue_(repertoire, listen, replace(saved, recent=script.recent), turn)
    return replace(going_on, speech=script.speech + going_on.speech, route=route)
