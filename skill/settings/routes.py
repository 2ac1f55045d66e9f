"""Settings by voice: the name, the pace, the voice, the length, the tone. Said in a word, and on with whatever was going on."""

from __future__ import annotations

from dataclasses import replace

from skill.content.repertoire import Repertoire
from skill.everyday.returning import back_to_it, word
from skill.interview.scene import Listen
from skill.preparation import called
from skill.preparation.talk import Talk
from skill.replying import script_for
from skill.saved import Saved, Tone
from skill.turn import Reply, Turn

slower = word("setting.slower", "setting/slower", slow=True)
"""From now on at an easier pace."""
softer = word("setting.softer", "setting/softer", soft=True)
"""From now on in a lower voice."""
shorter = word("setting.shorter", "setting/shorter", brief=True)
"""From now on in fewer words."""
at_length = word("setting.at_length", "setting/at_length", brief=False)
"""As many words as usual."""
gentle = word("setting.gentle", "setting/gentle", tone=Tone.GENTLE)
"""What is good first, and one change at the most."""
straight = word("setting.straight", "setting/straight", tone=Tone.STRAIGHT)
"""The change first."""


def call_me(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """The name to use; one that could not be heard, or that the coach won't say, is asked for."""
    script = script_for(repertoire, saved, turn)
    talk = Talk(repertoire, listen, saved, turn, script)
    name = called.name_in(talk, turn.said("name"))
    if not name:
        return called.begin(talk, turn.said("name"))
    script.coach("setting.name", name=name)
    return back_to_it(repertoire, listen, script, replace(saved, name=name), turn, "setting/name")


def my_name(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "What's my name?"."""
    script = script_for(repertoire, saved, turn)
    if saved.name:
        script.coach("setting.name.known", name=saved.name)
    else:
        script.coach("setting.name.unknown")
    return back_to_it(repertoire, listen, script, saved, turn, "setting/my_name")


def faster(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Back to the usual pace."""
    script = script_for(repertoire, saved, turn)
    script.coach("setting.faster" if saved.slow else "setting.usual_pace")
    return back_to_it(repertoire, listen, script, replace(saved, slow=False), turn, "setting/faster")


def louder(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Back to the usual voice; what is louder than that is the speaker's own volume."""
    script = script_for(repertoire, saved, turn)
    script.coach("setting.louder" if saved.soft else "setting.loudest")
    return back_to_it(repertoire, listen, script, replace(saved, soft=False), turn, "setting/louder")
