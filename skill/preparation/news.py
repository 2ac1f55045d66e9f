"""What they decided: "I got the job" is congratulated and leads to the talk about pay, "I didn't" to what helps."""

from __future__ import annotations

from skill.clock import local_day
from skill.commands import normalised
from skill.content.model import Moment
from skill.pep_talk import routes as pep_talk
from skill.preparation.diary import without
from skill.preparation.kept import Asked
from skill.preparation.moments import day_of
from skill.preparation.talk import Step, Talk
from skill.replying import closing
from skill.turn import Reply

LOOKING_BACK = frozenset({Asked.LOOK_BACK, Asked.WENT_WELL, Asked.WOULD_CHANGE, Asked.RATING})
"""Questions that may be answered with what they decided."""
MOST_WORDS = 9
"""Words beyond which it is a story in which somebody got a job, and no news."""


def got_it(talk: Talk) -> Reply:
    """ "I got the job": well done, and one thing more. The interview that is over is let go."""
    _let_go(talk)
    talk.script.coach("preparation.got_it")
    if talk.turn.session is None:
        talk.script.coach("preparation.got_it.later")
        talk.note(asked=Asked.NOTHING, draft="")
        return closing(talk.script, talk.saved, "preparation/got_it")
    return talk.ask(Asked.PAY, draft="", step=0, guided=False)


def pay(talk: Talk) -> Reply:
    """Yes: the pep talk for the talk about pay."""
    talk.note(asked=Asked.NOTHING)
    return pep_talk.told_for(talk.repertoire, talk.saved, talk.turn, Moment.BEFORE_SALARY)


def enjoy(talk: Talk) -> Reply:
    """No: it is theirs to enjoy."""
    talk.note(asked=Asked.NOTHING)
    talk.script.coach("preparation.got_it.enjoy")
    return closing(talk.script, talk.saved, "preparation/enjoy")


def told(talk: Talk) -> Step | None:
    """What the news in an answer leads to; None where there is none in it."""
    said = normalised(talk.said)
    known = talk.repertoire.content.lexicon["preparation"]["news"]
    if len(said.split()) > MOST_WORDS:
        return None
    if _within(said, known["refused"]):
        return _refused
    return got_it if _within(said, known["got"]) and not _within(said, known["not"]) else None


def _refused(talk: Talk) -> Reply:
    _let_go(talk)
    talk.note(asked=Asked.NOTHING)
    return pep_talk.told_for(talk.repertoire, talk.saved, talk.turn, Moment.AFTER_A_REJECTION)


def _let_go(talk: Talk) -> None:
    """The interview's date, once its day has come; one that is ahead is of another interview."""
    day = day_of(talk.saved.appointment.day) if talk.saved.appointment else None
    if talk.saved.appointment and day and day <= local_day(talk.saved, talk.turn.now):
        talk.saved = without(talk.saved, talk.saved.appointment)


def _within(said: str, phrases: list[str]) -> bool:
    return any(f" {phrase} " in f" {said} " for phrase in phrases)
