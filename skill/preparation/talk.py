"""One turn of getting ready: what is known, what was heard, what is being said, and how it ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from skill.coach.findings import Findings, Heard
from skill.content.repertoire import Repertoire
from skill.interview.scene import Listen
from skill.offers import Offer
from skill.preparation.kept import Asked, Preparation
from skill.preparation.questions import ELICIT, QUESTION, awaiting_of
from skill.preparation.resuming import next_thing
from skill.replying import Route, asking, offer, script_for
from skill.saved import Saved
from skill.speech.phrasebook import Script
from skill.turn import Reply, Turn


@dataclass(slots=True)
class Talk:
    """What the steps work on; it lives for one turn."""

    repertoire: Repertoire
    listen: Listen
    saved: Saved
    turn: Turn
    script: Script

    @property
    def kept(self) -> Preparation:
        """What is kept, and what is being asked."""
        return self.saved.preparation

    @property
    def said(self) -> str:
        """The free words of this turn."""
        return self.turn.said("answer")

    def note(self, **changes: Any) -> None:
        """Changes to the preparation."""
        self.saved = replace(self.saved, preparation=replace(self.kept, **changes))

    def heard(self, words: str, kind: str = "strength") -> Findings:
        """What the coach's ear makes of some words about oneself, as if in answer to a question of this kind."""
        return self.listen(Heard(words, kind=kind))

    def ask(self, asked: Asked, **changes: Any) -> Reply:
        """The turn ends on this question."""
        self.note(asked=asked, **changes)
        QUESTION[asked](self.script, self.saved)
        return asking(self.script, self.saved, awaiting_of(asked), f"preparation/{asked}", ELICIT.get(asked))

    def ask_again(self) -> Reply:
        """The question that is open."""
        return self.ask(self.kept.asked)

    def done(self, route: str, what: Offer = Offer.QUESTION, line: str = "") -> Reply:
        """One thing is settled: on to the next one where one leads to the next, else the offer, of what fits here."""
        if self.kept.guided:
            following = next_thing(self.saved, after=self.kept.asked)
            if following is not Asked.NOTHING:
                return self.ask(following, draft="", step=0)
            self.script.coach("preparation.complete")
        self.note(asked=Asked.NOTHING, draft="", step=0, guided=False)
        return offer(self.repertoire, self.script, self.saved, self.turn, f"preparation/{route}", what, line)


Step = Callable[[Talk], Reply]


def asking_again(line: str) -> Step:
    """A step that says the line, and asks again what is open."""

    def said(talk: Talk) -> Reply:
        talk.script.coach(line)
        return talk.ask_again()

    return said


def settling(line: str, route: str) -> Step:
    """A step that says the line, with which the thing is settled."""

    def said(talk: Talk) -> Reply:
        talk.script.coach(line)
        return talk.done(route)

    return said


def route_to(step: Step) -> Route:
    """A step as a route."""

    def run(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
        return step(Talk(repertoire, listen, saved, turn, script_for(repertoire, saved, turn)))

    return run
