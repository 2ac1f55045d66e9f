"""Settings by voice: the name, the pace, the tone. Said in a word, and on with whatever was going on."""

from __future__ import annotations

from dataclasses import replace

from skill.content.repertoire import Repertoire
from skill.everyday.returning import back_to_it
from skill.interview.scene import Listen
from skill.preparation import called
from skill.preparation.talk import Talk
from skill.replying import script_for
from skill.saved import Saved, Tone
from skill.turn import Reply, Turn


def call_me(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """The name to use; one that could not be heard is asked for."""
    script = script_for(repertoire, saved, turn)
    talk = Talk(repertoire, listen, saved, turn, script)
    name = called.name_in(talk, turn.said("name"))
    if not name:
        return called.begin(talk)
    script.coach("setting.name", name=name)
    return back_to_it(repertoire, listen, script, replace(saved, name=name), turn, "setting/name")


def slower(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """From now on at an easier pace."""
    script = script_for(repertoire, saved, turn)
    script.coach("setting.slower")
    return back_to_it(repertoire, listen, script, replace(saved, slow=True), turn, "setting/slower")


def faster(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Back to the usual pace."""
    script = script_for(repertoire, saved, turn)
    script.coach("setting.faster" if saved.slow else "setting.usual_pace")
    return back_to_it(repertoire, listen, script, replace(saved, slow=False), turn, "setting/faster")


def gentle(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """What is good first, and one change at the most."""
    script = script_for(repertoire, saved, turn)
    script.coach("setting.gentle")
    return back_to_it(repertoire, listen, script, replace(saved, tone=Tone.GENTLE), turn, "setting/gentle")


def straight(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """The change first."""
    script = script_for(repertoire, saved, turn)
    script.coach("setting.straight")
    return back_to_it(repertoire, listen, script, replace(saved, tone=Tone.STRAIGHT), turn, "setting/straight")
