"""Walks the scenes of tests/conversations through the edge in one locale, and keeps each state that it comes by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from typing import Any, TypeVar

from skill.local.device import Device, ended, intent, launch
from skill.local.invocation import Call, called
from skill.local.recogniser import Recogniser
from skill.local.session import Session
from skill.local.wiring import LOCALES
from skill.turn import REMINDERS, Slot
from tests.certification.edge import SKILL, Edge, Exchange, Json, Memory, ssml_of, words_of
from tests.conversations.play import DAY, scenes, start_of

T = TypeVar("T")
USER = "certifier"
LATER = 20
"""Seconds between two turns."""
ANSWER = ("AnswerIntent", "answer")

SAID_BACK = "said_back"
CUE: Mapping[str, Any] = {
    "turns": (
        {"say": "start a mock interview for a nurse with dana"},
        {SAID_BACK: True},
        {"say": "that's a lot of singing"},
    )
}
"""A scene in which somebody says back what the interviewer let drop, whichever cue it was."""

Hears = Callable[[str, Session | None], Json]
"""Makes a request of what is said in a session, or to open one."""
State = tuple[str, ...]
"""What is awaited, and where an interview, a drill and a talk about the preparation stand."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A session that is open: what the device holds of it, what the skill remembers, and what was answered last."""

    locale: str
    where: str
    session: Session
    memory: Memory
    now: int
    answer: Json
    zone: str = ""

    @property
    def state(self) -> State:
        """Where the conversation stands."""
        return state_of(self.session.attributes)


@dataclass(slots=True)
class Walk:
    """The scenes in a locale. After `exchanges` was gone through, `moments` has the first one of each state.

    `hears` is the locale's in whose words the scenes are written.
    """

    edge: Edge
    hears: Hears
    locale: str
    moments: dict[State, Moment] = field(default_factory=dict)

    def exchanges(self) -> Iterator[Exchange]:
        """Every turn of every scene."""
        for name, scene in (*scenes(), ("a cue said back", CUE)):
            self.edge.remember(())
            yield from self._scene(name, scene)

    def _scene(self, name: str, scene: Mapping[str, Any]) -> Iterator[Exchange]:
        now, session = start_of(scene), None
        answer: Json = {}
        for number, step in enumerate(scene["turns"], 1):
            now += int(step.get("days", 0)) * DAY + int(step.get("hours", 0)) * 3600 + LATER
            if step.get("days") or step.get("hours") or step.get("device"):
                session, answer = None, {}
            self.edge.home.zone_name = zone = step.get("zone", "")
            session, request = self._request(session, step, answer)
            device = device_at(self.locale, now, f"{name}.{number}", permitted=REMINDERS in step.get("permissions", ()))
            where = f"{self.locale}, {name}, turn {number}"
            exchange = self.edge.ask(device.envelope(session.head(), request), where, "scene", before=answer)
            yield exchange
            session, answer = session.after(exchange.answer), exchange.answer
            if session and state_of(session.attributes) not in self.moments:
                moment = Moment(self.locale, where, session, self.edge.memory(), now, answer, zone)
                self.moments[moment.state] = moment

    def _request(self, session: Session | None, step: Mapping[str, Any], answer: Json) -> tuple[Session, Json]:
        """The session in which a step is said, and what Alexa makes of it."""
        if step.get(SAID_BACK):
            step = {"say": words_of(ssml_of(answer["response"])).rsplit(". ", 1)[0]}
        going_on = session or new_session()
        if step.get("ended"):
            return going_on, ended("USER_INITIATED")
        if "intent" in step:
            slots = {name: Slot(**value) for name, value in step.get("slots", {}).items()}
            return going_on, intent(step["intent"], slots, in_dialog=False)
        if called(str(step["say"])).call is Call.LAUNCH:
            return new_session(), launch()
        return going_on, self.hears(str(step["say"]), session)


def hearing(recogniser: Recogniser) -> Hears:
    """What a locale makes of what is said in a session, or to open one; the same is thought about once."""
    known: dict[tuple[str, tuple[str, str] | None], Json] = {}

    def heard(text: str, session: Session | None) -> Json:
        key = (text, session.elicited if session else None)
        if key not in known:
            known[key] = understood(recogniser, text, session)
        return known[key]

    return heard


def share_of(things: Iterable[T], locale: str) -> Iterator[T]:
    """Every so many of them: what does not depend on the locale is tried in one or another."""
    yield from islice(things, LOCALES.index(locale), None, len(LOCALES))


def understood(recogniser: Recogniser, text: str, session: Session | None) -> Json:
    """The request that Alexa makes of what is said in a session, or to open one."""
    elicited = session.elicited if session else None
    heard = recogniser.understand(text, elicited=elicited, during_question=elicited == ANSWER)
    return intent(heard.intent, heard.slots, in_dialog=elicited is not None and elicited[0] == heard.intent)


def new_session() -> Session:
    """A session that begins."""
    return Session("amzn1.echo-api.session.certification")


def device_at(locale: str, now: int, request: str, *, permitted: bool = False) -> Device:
    """A device without a screen, at a moment, for one request."""
    return Device(USER, locale, lambda: datetime.fromtimestamp(now, UTC), lambda: request, SKILL, permitted)


def state_of(attributes: Json) -> State:
    """The state that travels with a session."""
    saved = attributes.get("saved") or {}
    parts = [saved.get(part) or {} for part in ("practice", "drill")]
    asked = (saved.get("preparation") or {}).get("asked", "")
    return (saved.get("awaiting", ""), *(part.get("stage", "") for part in parts), asked)
