"""A smart speaker on this machine: takes what somebody says, sends what Alexa would send, and says what came back.

It keeps what a real device and its cloud keep: the session with its attributes, the slot that was asked for, and the
reprompt for a silence. Whatever answers sees nothing but Alexa's JSON.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

from skill.local.device import LOCAL_SKILL, Device, Filled, ended, intent, launch
from skill.local.invocation import Call, called, spoken
from skill.local.loudspeaker import Line, lines_of
from skill.local.session import Session, card_of, ssml_of
from skill.turn import LAUNCH

Handler = Callable[[dict[str, Any], object], dict[str, Any]]
ANSWER = ("AnswerIntent", "answer")
"""The slot that is asked for while a question is open."""


class Understood(Protocol):
    """What an utterance was understood as."""

    @property
    def intent(self) -> str:
        """The intent's name."""

    @property
    def slots(self) -> Mapping[str, Filled]:
        """The slots that were filled."""


class Recogniser(Protocol):
    """Turns spoken words into an intent with slots, as the interaction model has it."""

    def understand(
        self, text: str, *, elicited: tuple[str, str] | None = None, during_question: bool = False
    ) -> Understood:
        """The intent. `elicited` is the (intent, slot) asked for, which takes what is not clearly a command."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the device did: what it said, whether it listens now, and the JSON that went to and fro, if any did."""

    lines: tuple[Line, ...] = ()
    listening: bool = False
    card: tuple[str, str] | None = None
    request: dict[str, Any] | None = None
    response: dict[str, Any] | None = None
    reminders: tuple[str, ...] = ()


class Speaker:
    """One device. `voices` has the label of each Polly voice; not safe for use by two threads at once.

    `reminders` tells which ones would have been set since it was last asked; `permitted` says whether the account lets
    the skill set any.
    """

    def __init__(
        self,
        handler: Handler,
        recogniser: Recogniser,
        *,
        locale: str = "en-US",
        user: str = "you",
        skill_id: str | None = None,
        voices: Mapping[str, str] | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        new_id: Callable[[], str] = lambda: str(uuid.uuid4()),
        reminders: Callable[[], tuple[str, ...]] = tuple,
        permitted: bool = True,
    ) -> None:
        self._handler = handler
        self._recogniser = recogniser
        self._device = Device(user, locale, clock, new_id, skill_id or LOCAL_SKILL, permitted)
        self._reminders = reminders
        self._voices = voices or {}
        self._session: Session | None = None
        self.last = Spoken()

    @property
    def listening(self) -> bool:
        """Whether the microphone is open."""
        return self._session is not None

    def say(self, text: str) -> Spoken:
        """What the device does when somebody says this, or, where it is blank, nothing at all."""
        self.last = self._heard(text) if spoken(text) else self._silence()
        return self.last

    def leave(self) -> Spoken:
        """Whoever was there says "exit": the session ends without another word."""
        self.last = self._end("USER_INITIATED")
        return self.last

    def _heard(self, text: str) -> Spoken:
        said = called(text)
        if said.call is Call.LAUNCH:
            return self._send(self._opened(), launch())
        if said.call is Call.LEAVE:
            return self._end("USER_INITIATED")
        if not said.request:
            return Spoken(listening=self.listening)
        if said.call is Call.ONE_SHOT or self._session is None:
            return self._understood(self._opened(), said.request)
        return self._understood(self._session, said.request)

    def _understood(self, session: Session, words: str) -> Spoken:
        elicited = session.elicited
        understood = self._recogniser.understand(words, elicited=elicited, during_question=elicited == ANSWER)
        if understood.intent == LAUNCH:
            return self._send(self._opened(), launch())
        in_dialog = elicited is not None and elicited[0] == understood.intent
        return self._send(session, intent(understood.intent, understood.slots, in_dialog=in_dialog))

    def _silence(self) -> Spoken:
        session = self._session
        if session is None:
            return Spoken()
        if session.reprompt is None or session.reprompted:
            return self._end("EXCEEDED_MAX_REPROMPTS")
        session.reprompted = True
        return Spoken(lines_of(session.reprompt, self._voices), listening=True)

    def _opened(self) -> Session:
        self._session = Session(f"amzn1.echo-api.session.{self._device.new_id()}")
        return self._session

    def _end(self, reason: str) -> Spoken:
        if self._session is None:
            return Spoken()
        return self._send(self._session, ended(reason))

    def _send(self, session: Session, request: Mapping[str, Any]) -> Spoken:
        envelope = self._device.envelope(session.head(), request)
        answer = json.loads(json.dumps(self._handler(envelope, None)))
        self._session = session.after(answer)
        response = answer.get("response", {})
        lines = lines_of(ssml_of(response) or "<speak/>", self._voices)
        return Spoken(lines, self.listening, card_of(response), envelope, answer, self._reminders())
