"""What somebody wants to be called: asked for where Alexa heard that there was a name, and not which."""

from __future__ import annotations

from dataclasses import replace

from skill.preparation import guide
from skill.preparation.kept import Asked, cut
from skill.preparation.leading import as_name, is_unknown, unsayable, without_lead_in
from skill.preparation.talk import Talk
from skill.turn import Reply

LONGEST_NAME = 20


def begin(talk: Talk, words: str = "") -> Reply:
    """ "Call me", and then nothing that could be said, or that the coach would say."""
    talk.script.coach("setting.name.rather_not" if unsayable(talk, words) else "setting.name.unheard")
    return talk.ask(Asked.CALLED)


def hear(talk: Talk) -> Reply:
    """The name, and on."""
    if is_unknown(talk):
        return guide.skip(talk)
    name = name_in(talk, without_lead_in(talk, "called"))
    if not name:
        return begin(talk, talk.said) if unsayable(talk, talk.said) else talk.ask_again()
    talk.saved = replace(talk.saved, name=name)
    talk.script.coach("setting.name", name=name)
    return talk.done("called")


def name_in(talk: Talk, words: str) -> str:
    """A name as it is written and said; empty where there is no letter in it, or it can't be said."""
    name = cut(words, LONGEST_NAME)
    return as_name(talk, name) if any(letter.isalpha() for letter in name) else ""
