"""One turn of a practice while it is being played: what is known, what was heard, what is being said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from skill.coach.findings import Findings, Heard
from skill.content.characters import Cue, Persona
from skill.content.model import Kind, Question
from skill.content.repertoire import Repertoire
from skill.interview.practice import Practice
from skill.interview.sobering import sober
from skill.saved import Saved
from skill.speech.phrasebook import Script
from skill.speech.speech import Voice
from skill.turn import Card, Turn

Listen = Callable[[Heard], Findings]


@dataclass(frozen=True, slots=True)
class Reaction:
    """What the interviewer answers to besides the answer itself: a turned-back question, one of the candidate's, a cue."""

    to: str
    id: str = ""
    also: str = ""

    @property
    def ids(self) -> tuple[str, ...]:
        """What was asked about: one matter, two at most."""
        return tuple(matter for matter in (self.id, self.also) if matter)


TURNED_BACK, ASKED, CAUGHT, HELPED, IDEA = "turned_back", "asked", "caught", "helped", "idea"
MEANT = "meant"
"""They speak of the question itself: what it wants, why it is put, or that they have answered it already."""


@dataclass(slots=True)
class Scene:
    """What the outcomes work on; it lives for one turn."""

    repertoire: Repertoire
    listen: Listen
    turn: Turn
    saved: Saved
    practice: Practice
    script: Script
    whole: Findings | None = None
    breath: Findings | None = None
    reaction: Reaction | None = None
    card: Card | None = None
    closes: bool = False
    left: bool = False
    """Whether the interviewer took leave in an earlier turn."""

    def note(self, **changes: Any) -> None:
        """Changes to the practice."""
        self.practice = replace(self.practice, **changes)

    @property
    def persona(self) -> Persona:
        """The interviewer; where theirs is gone from the content, the first one stands in."""
        return self.repertoire.personas.get(self.practice.persona) or self.repertoire.content.personas[0]

    @property
    def voice(self) -> Voice:
        """The interviewer's voice."""
        return voice_of(self.persona)

    @property
    def question(self) -> Question | None:
        """The question being asked."""
        return self.repertoire.questions.get(self.practice.current)

    @property
    def cue(self) -> Cue | None:
        """The cue that is in the air."""
        return self.repertoire.cues.get(self.practice.cue)

    @property
    def role(self) -> str:
        """The job's name as it is spoken; empty where none was given."""
        term = self.repertoire.roles.get(self.practice.setup.role)
        return self.practice.setup.role_said or (term.name if term else "")

    def says(self, *variants: str, **slots: str) -> None:
        """The interviewer says one of these lines."""
        self.script.say(variants, self.voice, **slots)

    def asks(self, *variants: str, **slots: str) -> None:
        """The interviewer says one of these lines and wants an answer."""
        self.script.ask(variants, self.voice, **slots)

    def hears(self, answer: str) -> Findings:
        """What there is to be heard in words that answer what was asked last."""
        findings = self.listen(self.heard(answer))
        story = findings.acted or (self.question and "result" in self.question.wants)
        return sober(findings) if story else findings

    def hears_ending_of(self, question: str, answer: str) -> Findings:
        """What there is to be heard in the end of a story told to an earlier question, of whatever kind that was."""
        known = self.repertoire.questions.get(question)
        return self.listen(Heard(answer, known.ask if known else "", Kind.BEHAVIORAL.value))

    def heard(self, answer: str) -> Heard:
        """Words as an answer to what was asked and dropped last."""
        question, cue = self.question, self.cue
        return Heard(
            answer=answer,
            question=question.ask if question else "",
            kind=question.kind.value if question else "",
            role=self.practice.setup.role,
            interviewer_line=cue.line if cue else "",
            cue_words=cue.words if cue else (),
        )


def voice_of(persona: Persona) -> Voice:
    """An interviewer's voice, labelled with their name."""
    return Voice(persona.name, persona.polly, persona.language)
