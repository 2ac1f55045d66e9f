"""What the content is, as the rest of the program sees it: frozen values, compiled from YAML before release.

Every text that is spoken is SSML content checked at build time; ids are stable and are what saved state refers to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from skill.content.characters import Matter, Persona


class Kind(StrEnum):
    """The kinds of interview question."""

    BEHAVIORAL = "behavioral"
    STRENGTH = "strength"
    MOTIVATION = "motivation"
    HARD = "hard"
    SITUATIONAL = "situational"
    CLOSING = "closing"
    LEADERSHIP = "leadership"


@dataclass(frozen=True, slots=True)
class Term:
    """Something people name by voice (a role, a kind of question): its id, its spoken name, other names for it."""

    id: str
    name: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One interview question. `about` completes "the one about ..."; `theme` is what turning it back asks for.

    `difficulty` runs from 1 to 3. `role` is None where any candidate may get it. `wants` are the parts of an answer
    that this question is asked for, in the order in which a missing one is asked after.
    """

    id: str
    kind: Kind
    ask: str
    about: str
    theme: str
    hint: str
    difficulty: int = 2
    role: str | None = None
    wants: tuple[str, ...] = ()
    follow_ups: Mapping[str, str] = field(default_factory=dict)


PARTS = ("situation", "task", "action", "result", "quantified", "owns_action", "more")
"""The parts of an answer that can be asked after."""


class Moment(StrEnum):
    """When somebody asks for a pep talk."""

    NIGHT_BEFORE = "night-before"
    MORNING = "morning"
    LOBBY = "lobby"
    BETWEEN_ROUNDS = "between-rounds"
    AFTER_A_BLANK = "after-a-blank"
    AFTER_A_REJECTION = "after-a-rejection"
    BEFORE_SALARY = "before-salary"
    NERVES = "nerves"
    DOUBT = "doubt"
    WENT_BADLY = "went-badly"
    WAITING = "waiting"
    ANY_DAY = "any-day"


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a pep talk, for one moment, or for all of them where it names none."""

    id: str
    text: str
    moment: str = ""


@dataclass(frozen=True, slots=True)
class PepTalks:
    """What pep talks are put together from. `parts` hold the person's own words, by what those are, or none of them.

    `breathing` takes a minute, each of `breaths` is a single one.
    """

    bodies: tuple[Passage, ...]
    openings: tuple[Passage, ...]
    closings: tuple[Passage, ...]
    breathing: tuple[Passage, ...]
    breaths: tuple[Passage, ...]
    parts: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Tip:
    """A tip for one day. `attempt` is what to try at once, `why` its reason in one breath, `drill` the exercise that fits.

    `source` names the study that the reason comes from; it is never spoken. `about` are the subjects it can be asked for by.
    """

    id: str
    drill: str
    tip: str
    attempt: str
    why: str
    source: str = ""
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DrillItem:
    """One round of a drill; which fields it has depends on the drill (`skill.content.drills` says which).

    `say` is what is to be said better, `ask` a question, `line` what an interviewer lets drop, `brief` a company in two
    sentences. `reply` and `answer` are what comes back. Each of `parts` holds the words that show its half was answered;
    `about`, `first` and `second` are fragments. `good` is one way to do it.
    """

    id: str
    level: int
    good: str
    say: str = ""
    about: str = ""
    ask: str = ""
    brief: str = ""
    line: str = ""
    words: tuple[str, ...] = ()
    reply: str = ""
    answer: str = ""
    parts: tuple[tuple[str, ...], ...] = ()
    first: str = ""
    second: str = ""


@dataclass(frozen=True, slots=True)
class DrillKind:
    """One drill: its names, and all its items."""

    id: str
    name: str
    synonyms: tuple[str, ...]
    items: tuple[DrillItem, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What fills a slot: words, and the id of the value they stand for, if they do for one."""

    text: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Meaning:
    """The intent that another one is a way to say, and the slots that are filled by saying it."""

    intent: str
    slots: Mapping[str, Said] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Content:
    """Everything said and known in one language."""

    language: str
    roles: tuple[Term, ...]
    kinds: tuple[Term, ...]
    questions: tuple[Question, ...]
    personas: tuple[Persona, ...]
    matters: tuple[Matter, ...]
    pep_talks: PepTalks
    lines: Mapping[str, tuple[str, ...]]
    commands: Mapping[str, str]
    lexicon: Mapping[str, Any]
    tips: tuple[Tip, ...] = ()
    drills: tuple[DrillKind, ...] = ()
    meanings: Mapping[str, Meaning] = field(default_factory=dict)
