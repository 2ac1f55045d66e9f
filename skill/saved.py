"""What is remembered of one person: a small value of constant size, and its plain form with a schema number.

Stable ids, never positions; nothing here grows with use. `heard` says how far each pool of questions was gone through
(see `skill.interview.picking`), `recent` holds short codes of the lines spoken lately, so that none comes twice in a row; `turn`
names the last turn that is in here, so that a write whose answer got lost is not done twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum, auto
from typing import Any

from skill.coach.habits import Habits
from skill.drill.memory import Drill, DrillRecord
from skill.interview.practice import Practice
from skill.offers import Offer
from skill.pep_talk.memory import Talked
from skill.plain import Unreadable, from_plain, to_plain
from skill.preparation.kept import Preparation
from skill.progress.record import Record
from skill.tips.picking import Tips

SCHEMA = 1


class Awaiting(StrEnum):
    """What a "yes" would mean now."""

    NOTHING = auto()
    START = auto()
    RESUME = auto()
    INTERVIEW = auto()
    FORGET = auto()
    FORGET_SURE = auto()
    TIP = auto()
    TIP_BETWEEN = auto()
    DRILL = auto()
    DRILL_LEFT = auto()
    PREPARE = auto()
    SCHEDULED = auto()
    OFFER = auto()


class Coaching(StrEnum):
    """When the coach speaks: after each answer, or only at the end."""

    EACH = auto()
    END = auto()


class Tone(StrEnum):
    """How the coach puts it."""

    USUAL = auto()
    GENTLE = auto()
    STRAIGHT = auto()


@dataclass(frozen=True, slots=True)
class Appointment:
    """A real interview ahead: its day as YYYY-MM-DD and its time as HH:MM, and who it is with, each if it was said.

    `reminded` says that Alexa was asked to remind them of this day.
    """

    day: str
    contact: str = ""
    time: str = ""
    reminded: bool = False


@dataclass(frozen=True, slots=True)
class Saved:
    """One person's memory. `seen` is when they were last here, in seconds since the epoch; `zone` their last known time zone.

    `last` is the interview that was debriefed last, without a word of it, so that the coach can speak of it for a day.
    `job` is the role last practised for, `job_said` as they named it.
    `appointment` is the next real interview, or the one that is being talked of; the others are `later`.
    `shelved` says that they didn't want to go on with the interview that was left: it is only gone on with when they ask.
    `visitor` is whoever practises in their place, a `guest` of whom nothing is kept; `before` is how things stood before the
    last turn that changed something, so that it can be taken back. Both live as long as the session (see `lasting`).
    """

    salt: str = ""
    visits: int = 0
    seen: int = 0
    awaiting: Awaiting = Awaiting.NOTHING
    coaching: Coaching = Coaching.END
    practice: Practice | None = None
    last: Practice | None = None
    job: str = ""
    job_said: str = ""
    finished: int = 0
    heard: Mapping[str, str] = field(default_factory=dict)
    recent: str = ""
    turn: str = ""
    appointment: Appointment | None = None
    later: tuple[Appointment, ...] = ()
    zone: str = ""
    habits: Habits = field(default_factory=Habits)
    corrections: tuple[str, ...] = ()
    record: Record = field(default_factory=Record)
    name: str = ""
    slow: bool = False
    soft: bool = False
    brief: bool = False
    tone: Tone = Tone.USUAL
    tips: Tips = field(default_factory=Tips)
    preparation: Preparation = field(default_factory=Preparation)
    pep_talks: Mapping[str, str] = field(default_factory=dict)
    talked: Talked = field(default_factory=Talked)
    offered: Offer = Offer.NOTHING
    shelved: bool = False
    drill: Drill | None = None
    drills: Mapping[str, DrillRecord] = field(default_factory=dict)
    guest: bool = False
    visitor: Saved | None = None
    before: Saved | None = None

    @property
    def unfinished(self) -> Practice | None:
        """The interview that was begun and is not over, if there is one."""
        return None if self.practice is None or self.practice.over else self.practice

    @property
    def interrupted(self) -> bool:
        """Whether an interview was begun that they may want to go on with."""
        return self.unfinished is not None and not self.shelved

    @property
    def drilling(self) -> bool:
        """Whether a drill was begun and not finished; it is always newer than the interview's last turn."""
        return self.drill is not None and not self.drill.over


UPGRADES: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""How data of an older schema becomes data of the next one."""


def lasting(saved: Saved) -> Saved:
    """What of it is stored: of a guest that one is there and since when, and no turn to take back."""
    visitor = saved.visitor and Saved(guest=True, seen=saved.visitor.seen)
    return replace(saved, visitor=visitor, before=None)


def to_data(saved: Saved) -> dict[str, Any]:
    """The plain form, which `json` can hold."""
    return {"schema": SCHEMA, **to_plain(saved)}


def from_data(data: object) -> Saved:
    """What was saved, by this or an older version; a fresh start where it cannot be read at all."""
    if not isinstance(data, Mapping):
        return Saved()
    plain = dict(data)
    schema = plain.pop("schema", SCHEMA)
    while isinstance(schema, int) and schema in UPGRADES:
        plain = UPGRADES[schema](plain)
        schema += 1
    try:
        return from_plain(Saved, plain)
    except Unreadable:
        return Saved()
