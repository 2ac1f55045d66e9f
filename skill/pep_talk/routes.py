"""The pep talk: for the moment it is asked in, in one of three lengths, with the person's own words where they kept any."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from skill.content.model import Moment, Passage
from skill.content.repertoire import Repertoire
from skill.drill import play as drill
from skill.interview import play as interview
from skill.interview.scene import Listen
from skill.pep_talk.occasion import Length, Occasion, occasion
from skill.pep_talk.own_words import own_words
from skill.pep_talk.rounds import Rounds
from skill.replying import offer, script_for
from skill.saved import Saved
from skill.speech.phrasebook import Script
from skill.speech.speech import THE_COACH
from skill.turn import Reply, Turn

PAUSE = '<break time="1s"/>'
"""Between one piece and the next."""


def give(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """For the moment and in the length that were said, if any."""
    return _told(repertoire, saved, turn, occasion(saved, turn))


def calm(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "Calm me down": the long one, with breathing."""
    return _told(repertoire, saved, turn, occasion(saved, turn, length=Length.LONG))


def lobby(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Minutes before they go in."""
    return _told(repertoire, saved, turn, occasion(saved, turn, Moment.LOBBY))


def blanked(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """The words went."""
    return _told(repertoire, saved, turn, occasion(saved, turn, Moment.AFTER_A_BLANK))


def blanked_in_interview(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Where an interviewer waits for an answer it is a hint that helps; a pep talk is for when that is over."""
    if saved.practice is None or saved.practice.over:
        return blanked(repertoire, listen, saved, turn)
    return interview.play(repertoire, listen, saved, replace(turn, intent="HintIntent"))


def blanked_in_drill(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """The same in a drill."""
    if not saved.drilling:
        return blanked(repertoire, listen, saved, turn)
    return drill.play(repertoire, listen, saved, replace(turn, intent="HintIntent"))


def rejected(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """They said no."""
    return told_for(repertoire, saved, turn, Moment.AFTER_A_REJECTION)


def told_for(repertoire: Repertoire, saved: Saved, turn: Turn, moment: Moment) -> Reply:
    """For a moment that the coach knows by itself."""
    return _told(repertoire, saved, turn, occasion(saved, turn, moment))


def _told(repertoire: Repertoire, saved: Saved, turn: Turn, when: Occasion) -> Reply:
    script = script_for(repertoire, saved, turn)
    talk = _Talk(repertoire, script, saved, when)
    talk.tell()
    saved = replace(saved, pep_talks=talk.rounds.reached)
    return offer(repertoire, script, saved, turn, f"pep_talk/{when.moment}/{when.length}")


class _Talk:
    """One pep talk while it is put together."""

    def __init__(self, repertoire: Repertoire, script: Script, saved: Saved, when: Occasion) -> None:
        self._pieces = repertoire.content.pep_talks
        self._script = script
        self._own = own_words(saved)
        self._when = when
        self.rounds = Rounds(saved.salt, saved.pep_talks)

    def tell(self) -> None:
        """The pieces of its length, in their order; a short one is built on their own words where they kept some."""
        pieces, length = self._pieces, self._when.length
        if self._when.greeted:
            self._say("opening", pieces.openings)
        if length is Length.LONG:
            self._say("breathing", pieces.breathing)
        if length is Length.SHORT and self._own:
            self._part()
            self._say("closing", pieces.closings)
            return
        self._say("body", pieces.bodies)
        if length is Length.SHORT:
            return
        self._part()
        if length is Length.LONG:
            self._say("body", pieces.bodies)
        self._say("closing", pieces.closings)

    def _say(self, pool: str, passages: Iterable[Passage]) -> None:
        """The next of those passages that are for the moment, or for any."""
        fitting = {p.id: p.text for p in passages if p.moment in ("", self._when.moment)}
        where = pool if pool == "breathing" else f"{pool}/{self._when.moment}"
        self._aloud(fitting[self.rounds.next(where, fitting)])

    def _part(self) -> None:
        """Their own words, of each kind they kept in turn; a thing to think of where they kept none."""
        kind = self.rounds.next("part", self._own or ("none",))
        line = self.rounds.next(f"part/{kind}", self._pieces.parts[kind])
        words = {kind: self.rounds.next(f"own/{kind}", self._own[kind])} if self._own else {}
        self._aloud(line, **words)

    def _aloud(self, text: str, **words: str) -> None:
        if self._script.speech:
            self._script.say((PAUSE,))
        self._script.say((text,), THE_COACH, **words)
