"""The skill as Alexa calls it, JSON in and JSON out, with one memory that can be put back as it was before."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from skill.alexa.adapter import WrongSkill, handler_for
from skill.app import App
from skill.content.model import Content
from skill.store.contract import Kept
from skill.store.memory import MemoryStore
from skill.turn import Reminder, Turn

SKILL = "amzn1.ask.skill.equal-footing"
JOURNAL = logging.getLogger("skill.alexa")
Json = Mapping[str, Any]
Memory = tuple[Kept, ...]
_TAG = re.compile(r"<[^>]*>")
_ENDS = re.compile(r"(?<=[.?!])\s+")


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its answer; `answer` is empty where the skill raised `raised`.

    `where` is for people, `kind` says what was tried, `facts` is the journal's line, `reminders` how many were set.
    `before` is the answer that it was said in reply to, empty where it opened a session; `beside` is the answer to the
    same without what was strange about it.
    """

    where: str
    kind: str
    request: Json
    answer: Json
    facts: Json
    raised: str = ""
    before: Json = field(default_factory=dict)
    beside: Json = field(default_factory=dict)
    reminders: int = 0

    @property
    def type(self) -> str:
        """The request's type."""
        return str(self.request["request"]["type"])

    @property
    def intent(self) -> str:
        """The intent's name, empty where the request is no intent."""
        return str(self.request["request"].get("intent", {}).get("name", ""))

    @property
    def locale(self) -> str:
        """The locale that it was said in."""
        return str(self.request["request"].get("locale"))

    @property
    def route(self) -> str:
        """What answered, by the journal."""
        return str(self.facts.get("route", ""))

    @property
    def response(self) -> Json:
        """The response in the answer."""
        return self.answer.get("response") or {}

    @property
    def open(self) -> bool:
        """Whether Alexa listens now."""
        return self.response.get("shouldEndSession") is False

    @property
    def ssml(self) -> str:
        """What is said."""
        return ssml_of(self.response)

    @property
    def reprompt(self) -> str:
        """What is said after a silence."""
        return ssml_of(self.response.get("reprompt") or {})


def ssml_of(speech: Json) -> str:
    """The SSML of a response or a reprompt, empty where it says nothing."""
    return str((speech.get("outputSpeech") or {}).get("ssml", ""))


def words_of(ssml: str) -> str:
    """SSML as words."""
    return " ".join(unescape(_TAG.sub(" ", ssml)).split())


def last_sentence(ssml: str) -> str:
    """What is said last."""
    return _ENDS.split(words_of(ssml))[-1]


class Home:
    """The account's services: a time zone, and reminders, which can be set where `allowed` and are counted."""

    def __init__(self) -> None:
        self.zone_name = ""
        self.allowed = True
        self.reminders = 0

    def zone(self, _system: Any, _turn: Turn) -> str | None:
        """As it was told."""
        return self.zone_name or None

    def remind(self, _system: Any, _reminder: Reminder, _turn: Turn) -> bool:
        """As it was told."""
        self.reminders += self.allowed
        return self.allowed


class Edge:
    """The skill, its memory, and the account's services around it."""

    def __init__(self, catalog: Mapping[str, Content]) -> None:
        self.home = Home()
        self._store = MemoryStore()
        self._handle = handler_for(App(catalog, self._store), SKILL, self.home)

    def memory(self) -> Memory:
        """Everything that is kept now."""
        return tuple(self._store.everyone())

    def remember(self, memory: Memory) -> None:
        """Makes the memory what it was."""
        for person in self._store.people():
            self._store.delete(person)
        for kept in memory:
            self._store.restore(kept)

    def ask(
        self, request: Json, where: str, kind: str, *, before: Json | None = None, beside: Json | None = None
    ) -> Exchange:
        """Sends a request as JSON and takes the answer as JSON."""
        answer: Json = {}
        raised = ""
        self.home.reminders = 0
        with self._journalled() as lines:
            try:
                answer = json.loads(json.dumps(self._handle(json.loads(json.dumps(request)), None)))
            except WrongSkill:
                raised = WrongSkill.__name__
            except Exception as error:  # noqa: BLE001 whatever it was is a fault to be reported
                raised = f"{type(error).__name__}: {error}"
        facts = lines[-1] if lines else {}
        return Exchange(where, kind, request, answer, facts, raised, before or {}, beside or {}, self.home.reminders)

    @contextmanager
    def _journalled(self) -> Iterator[list[Json]]:
        """The lines that the journal gets meanwhile, and nobody else does."""
        lines: list[Json] = []
        into = _Into(lines)
        level, propagates = JOURNAL.level, JOURNAL.propagate
        JOURNAL.addHandler(into)
        JOURNAL.setLevel(logging.INFO)
        JOURNAL.propagate = False
        try:
            yield lines
        finally:
            JOURNAL.removeHandler(into)
            JOURNAL.setLevel(level)
            JOURNAL.propagate = propagates


class _Into(logging.Handler):
    def __init__(self, lines: list[Json]) -> None:
        super().__init__()
        self._lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        facts: Json = record.__dict__.get("facts", {})
        self._lines.append(facts)
