"""What was heard and what is said back: the two values every part of the coach agrees on.

A `Turn` is everything the outside world contributes (words, clock, seed), so that the coach itself is a pure
function and any turn can be run again, as it is when two devices talk at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from skill.saved import Saved
from skill.speech.speech import Speech

LAUNCH = "LaunchRequest"
SESSION_ENDED = "SessionEndedRequest"
REMINDERS = "reminders"
"""The permission to set reminders."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One filled slot: the words as heard, and the id of the value they resolved to, if they did."""

    text: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing heard.

    `intent` is an intent's name or one of LAUNCH and SESSION_ENDED. `person` is the opaque key under which this
    speaker's state is stored. `now` is in whole seconds since the epoch, UTC. `seed` decides every choice that would
    otherwise be random; Alexa's request id serves. `session` is what the last reply of this session asked to be
    handed back, or None where the session is new. `zone` is the IANA name of the time zone they are in, empty where
    the edge does not know it. `permissions` are what they allowed the skill to do on their account: REMINDERS or nothing.
    """

    intent: str
    person: str
    now: int
    seed: str
    locale: str = "en-US"
    slots: Mapping[str, Slot] = field(default_factory=dict)
    session: Mapping[str, object] | None = None
    zone: str = ""
    permissions: frozenset[str] = frozenset()

    @property
    def country(self) -> str:
        """The locale's country in capitals: "GB"."""
        return self.locale.rpartition("-")[2].upper()

    def said(self, slot: str) -> str:
        """The words heard for a slot, trimmed; empty where it was not filled."""
        found = self.slots.get(slot)
        return found.text.strip() if found else ""

    def resolved(self, slot: str) -> str | None:
        """The id of the value that a slot resolved to, or None."""
        found = self.slots.get(slot)
        return found.id if found else None


@dataclass(frozen=True, slots=True)
class Elicit:
    """The slot that takes whatever is said next (Alexa: Dialog.ElicitSlot)."""

    intent: str
    slot: str


@dataclass(frozen=True, slots=True)
class Card:
    """What the companion app shows: plain text, never markup."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Reminder:
    """What Alexa is to say at a time by the clock on their wall (YYYY-MM-DDTHH:MM) in the time zone of that IANA name."""

    when: str
    zone: str
    text: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said back.

    The session stays open exactly where `reprompt` is there, and it is there exactly where `speech` ends on
    something that asks for an answer. `forget` asks for the person's item to be deleted. `route` names what
    answered, for the log; it never holds a user's words. `was` is the state that the turn was run on, where it was run at
    all.

    `reminder` is to be set by the edge before anything is said; where it can't be, `instead` is said. `permission` is
    what the companion app is to ask for.
    """

    speech: Speech
    saved: Saved
    reprompt: Speech | None = None
    elicit: Elicit | None = None
    card: Card | None = None
    route: str = ""
    session: Mapping[str, object] = field(default_factory=dict)
    forget: bool = False
    reminder: Reminder | None = None
    instead: Speech | None = None
    permission: str = ""
    was: Saved | None = None

    @property
    def open(self) -> bool:
        """Whether the microphone opens again."""
        return self.reprompt is not None
