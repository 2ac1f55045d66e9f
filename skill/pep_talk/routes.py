"""The pep talk: for the moment it is asked in, in one of three lengths, with the person's own words where they kept any."""

from __future__ import annotations

from dataclasses import replace

from skill.content.model import Moment
from skill.content.repertoire import Repertoire
from skill.drill import play as drill
from skill.interview import play as interview
from skill.interview.scene import Listen
from skill.pep_talk.afterwards import farewell, next_offer
from skill.pep_talk.memory import Talked
from skill.pep_talk.occasion import Length, Occasion, occasion
from skill.pep_talk.telling import Telling
from skill.replying import closing, offer, script_for, suggest, waiting
from skill.saved import Awaiting, Saved
from skill.turn import Reply, Turn


def give(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """For the moment and in the length that were said, if any."""
    return _told(repertoire, saved, turn, occasion(saved, turn))


def stay(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Yes, another minute of it."""
    return _told(repertoire, saved, turn, occasion(saved, turn, _last(saved), Length.MINUTE))


def send_off(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Yes, a word for the way there: after it they go."""
    return _told(repertoire, saved, turn, occasion(saved, turn), goodbye="pep.go.morning")


def breathe(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Yes, with breathing."""
    return _told(repertoire, saved, turn, occasion(saved, turn, _last(saved), Length.LONG, Moment.NERVES))


def give_in_interview(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "I went blank", where an interviewer waits for an answer: a hint helps more, and the pep talk is for when that is over."""
    if not blanked(turn) or saved.unfinished is None:
        return give(repertoire, listen, saved, turn)
    return interview.play(repertoire, listen, saved, replace(turn, intent="HintIntent"))


def give_in_drill(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """The same in a drill."""
    if not blanked(turn) or not saved.drilling:
        return give(repertoire, listen, saved, turn)
    return drill.play(repertoire, listen, saved, replace(turn, intent="HintIntent"))


def blanked(turn: Turn) -> bool:
    """Whether what they want it for is that the words went."""
    return turn.resolved("moment") == Moment.AFTER_A_BLANK


def told_for(repertoire: Repertoire, saved: Saved, turn: Turn, moment: Moment) -> Reply:
    """For a moment that the coach knows by itself."""
    return _told(repertoire, saved, turn, occasion(saved, turn, moment))


_PLAYING = frozenset({Awaiting.INTERVIEW, Awaiting.DRILL})
"""What a pep talk is asked for in the middle of, and is followed by the way back to."""
_LEFT = frozenset({Awaiting.PREPARE, Awaiting.RESUME, Awaiting.DRILL_LEFT, Awaiting.TIP_BETWEEN})
"""Where the way back was only offered, or is a small one: to somebody with news of the real thing it is not offered again."""
_AT_HAND = frozenset({Moment.NERVES, Moment.DOUBT, Moment.AFTER_A_BLANK, Moment.ANY_DAY})
"""Moments that are not of the real thing, or need not be."""


def _told(repertoire: Repertoire, saved: Saved, turn: Turn, when: Occasion, goodbye: str = "") -> Reply:
    script = script_for(repertoire, saved, turn)
    telling = Telling(repertoire, script, saved, when)
    telling.tell()
    saved = replace(saved, pep_talks=telling.rounds.reached, talked=Talked(when.moment, turn.now))
    route = f"pep_talk/{when.moment}/{when.length}"
    between = (not goodbye and saved.awaiting in _PLAYING) or (saved.awaiting in _LEFT and when.moment in _AT_HAND)
    if between and waiting(saved):
        return offer(repertoire, script, saved, turn, route)
    goodbye = goodbye or farewell(when)
    if goodbye and turn.session is not None:
        script.coach(goodbye)
        return closing(script, saved, route)
    what, line = next_offer(saved, when)
    return suggest(script, saved, turn, what, route, line)


def _last(saved: Saved) -> Moment | None:
    """The moment of the last pep talk, which may be a "help" ago."""
    return Moment(saved.talked.moment) if saved.talked.moment in list(Moment) else None
