"""One pep talk while it is put together: which pieces, in which order, with the person's own words in them."""

from __future__ import annotations

from collections.abc import Iterable

from skill.content.model import Moment, Passage
from skill.content.repertoire import Repertoire
from skill.pep_talk.occasion import Length, Occasion
from skill.pep_talk.own_words import own_words
from skill.pep_talk.rounds import Rounds
from skill.saved import Saved
from skill.speech.phrasebook import Script
from skill.speech.speech import THE_COACH

PAUSE = '<break time="1s"/>'
SLOW_PAUSE = '<break time="2s"/>'
"""Between one piece and the next, and in the long one."""
A_BREATH_FIRST = frozenset({Moment.LOBBY, Moment.NERVES})
"""Moments whose short one opens on a breath where it has words of their own to go on with."""
OTHERS = "none"
"""The parts that hold none of their words."""


class Telling:
    """Lives for one turn; `rounds.reached` afterwards is what to remember."""

    def __init__(self, repertoire: Repertoire, script: Script, saved: Saved, when: Occasion) -> None:
        self._pieces = repertoire.content.pep_talks
        self._script = script
        self._own = own_words(saved)
        self._when = when
        self._pause = SLOW_PAUSE if when.length is Length.LONG else PAUSE
        self.rounds = Rounds(saved.salt, saved.pep_talks)

    def tell(self) -> None:
        """The pieces of its length, in their order."""
        if self._when.length is Length.SHORT:
            self._short()
        elif self._when.length is Length.MINUTE:
            self._minute()
        else:
            self._long()

    def _short(self) -> None:
        """About twenty seconds: their own words in the body's place, where they kept some."""
        pieces = self._pieces
        if self._own and self._when.moment in A_BREATH_FIRST:
            self._say("breaths", pieces.breaths)
        elif self._when.greeted:
            self._say("opening", pieces.openings)
        if not self._own:
            self._say("body", pieces.bodies)
            return
        self._part()
        self._say("closing", pieces.closings)

    def _minute(self) -> None:
        pieces = self._pieces
        self._say("opening", pieces.openings)
        self._say("body", pieces.bodies)
        self._another_part(self._part())
        self._say("closing", pieces.closings)

    def _long(self) -> None:
        """About three minutes: breathing first, and one breath more before the second half."""
        pieces = self._pieces
        self._say("opening", pieces.openings)
        self._say("breathing", pieces.breathing)
        self._say("body", pieces.bodies)
        first = self._part()
        self._say("breaths", pieces.breaths)
        self._say("body", pieces.bodies)
        self._another_part(first)
        self._say("closing", pieces.closings)

    def _say(self, pool: str, passages: Iterable[Passage]) -> None:
        """The next of those passages that are for the moment, or for any."""
        fitting = {p.id: p.text for p in passages if p.moment in ("", self._when.moment)}
        where = pool if not any(p.moment for p in passages) else f"{pool}/{self._when.moment}"
        self._aloud(fitting[self.rounds.next(where, fitting)])

    def _part(self) -> str:
        """Their own words, of each kind they kept in turn; a thing to think of where they kept none. Which kind it was."""
        return self._part_of(self.rounds.next("part", self._own or (OTHERS,)))

    def _another_part(self, before: str) -> None:
        """One of another kind than the one before; a thing to think of where they kept no other."""
        others = [kind for kind in self._own if kind != before] or [OTHERS]
        self._part_of(self.rounds.next("part", others) if len(others) > 1 else others[0])

    def _part_of(self, kind: str) -> str:
        line = self.rounds.next(f"part/{kind}", self._pieces.parts[kind])
        words = {kind: self.rounds.next(f"own/{kind}", self._own[kind])} if kind in self._own else {}
        self._aloud(line, **words)
        return kind

    def _aloud(self, text: str, **words: str) -> None:
        if self._script.speech:
            self._script.say((self._pause,))
        self._script.say((text,), THE_COACH, **words)
