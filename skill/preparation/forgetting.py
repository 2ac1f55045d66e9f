"""One thing that was kept, forgotten when they say so and say yes."""

from __future__ import annotations

from dataclasses import replace

from skill.preparation.kept import Asked, Company
from skill.preparation.reminder import mind_the_reminder
from skill.preparation.talk import Talk
from skill.turn import Reply


def begin(talk: Talk) -> Reply:
    """ "Forget the company": asked once, if there is one."""
    thing = talk.turn.resolved("thing") or ""
    if thing == "win" and talk.kept.asked in (Asked.WIN_KEEP, Asked.WIN_RESULT, Asked.WIN_ROOM):
        talk.script.coach("preparation.dropped")
        return talk.done("dropped")
    if not _there(talk, thing):
        talk.script.coach("preparation.forget.nothing")
        return talk.done("forget")
    return talk.ask(Asked.FORGET, draft=thing)


def called_off(talk: Talk) -> Reply:
    """ "My interview was cancelled": the date goes, if they say so."""
    if talk.saved.appointment is None:
        talk.script.coach("preparation.called_off.nothing")
        return talk.done("forget")
    talk.script.coach("preparation.called_off")
    return talk.ask(Asked.FORGET, draft="date")


def gone(talk: Talk) -> Reply:
    """Yes: it goes, and nothing else does."""
    thing = talk.kept.draft
    if thing == "value":
        talk.note(value="")
    elif thing == "win":
        talk.note(wins=talk.kept.wins[:-1])
    elif thing == "charge":
        talk.note(charge="")
    elif thing == "company":
        talk.note(company=Company())
    elif thing == "date":
        talk.saved = replace(talk.saved, appointment=None)
    talk.script.coach("preparation.forget.gone")
    if thing == "date":
        mind_the_reminder(talk)
    return talk.done("forgotten")


def stays(talk: Talk) -> Reply:
    """Anything but a yes keeps it."""
    talk.script.coach("preparation.forget.stays")
    return talk.done("stays")


def _there(talk: Talk, thing: str) -> bool:
    kept = talk.kept
    return {
        "value": bool(kept.value),
        "win": bool(kept.wins),
        "charge": bool(kept.charge),
        "company": kept.company != Company(),
        "date": talk.saved.appointment is not None,
    }.get(thing, False)
