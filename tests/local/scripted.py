"""A coach and a recogniser with few words, for tests of what stands around them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from threading import Thread

from flask import Flask
from werkzeug.serving import make_server

from skill.alexa.adapter import Handler, handler_for
from skill.local.admission import Door
from skill.local.browsers import Browsers
from skill.local.certificates import Chains
from skill.local.device import Filled
from skill.local.server import create_app
from skill.local.speaker import Recogniser, Speaker
from skill.saved import Saved
from skill.speech.speech import Speech, Voice
from skill.turn import LAUNCH, SESSION_ENDED, Card, Elicit, Reply, Slot, Turn

DANA = Voice("Dana", "Amy", "en-GB")
VOICES = {"Amy": "Dana"}
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
ANSWER = Elicit("AnswerIntent", "answer")
AT_ONCE = 0.01
"""Seconds between two looks whether a server is to stop. The library's half a second would be most of a test's time."""


@dataclass(frozen=True)
class Understood:
    """An intent with its slots."""

    intent: str
    slots: Mapping[str, Filled] = field(default_factory=dict)


@dataclass
class Listener:
    """Knows a few phrases; where a slot was asked for, it takes anything else. Notes what it was asked."""

    asked: list[tuple[str, tuple[str, str] | None, bool]] = field(default_factory=list)

    def understand(
        self, text: str, *, elicited: tuple[str, str] | None = None, during_question: bool = False
    ) -> Understood:
        """A phrase it knows, else the slot, else nothing."""
        self.asked.append((text, elicited, during_question))
        if text in ("stop", "help"):
            return Understood(f"AMAZON.{text.capitalize()}Intent")
        if text == "interview me for a nursing job":
            return Understood("StartInterviewIntent", {"role": Slot("nursing", "nurse")})
        if elicited:
            return Understood(elicited[0], {elicited[1]: Slot(text)})
        return Understood("AMAZON.FallbackIntent")


@dataclass
class Interview:
    """Says hello, lets Dana ask, and debriefs after one answer. Notes its turns."""

    turns: list[Turn] = field(default_factory=list)

    def answer(self, turn: Turn) -> Reply:
        """What the scene has next."""
        self.turns.append(turn)
        if turn.intent == LAUNCH:
            return self._asks(Speech.text("Welcome."), "Shall we begin?")
        if turn.intent == SESSION_ENDED:
            return Reply(Speech(), Saved())
        if turn.intent == "AMAZON.StopIntent":
            return Reply(Speech.text("Goodbye."), Saved())
        if turn.intent == "StartInterviewIntent":
            return self._asks(Speech.text("You'll talk to Dana."), "Tell me about a shift that went wrong.", DANA)
        if turn.intent == "AnswerIntent":
            card = Card("Your debrief", f"You said: {turn.said('answer')}\nAsk one question next time.")
            return Reply(Speech.markup('That has an ending. <break time="1s"/> Well done.'), Saved(), card=card)
        return self._asks(Speech(), "Say that another way?")

    def forget(self, person: str) -> None:
        """Nobody is kept here."""

    def apology(self, locale: str) -> Speech:
        """One for every language."""
        return Speech.text("Sorry, something went wrong.")

    def _asks(self, said: Speech, question: str, voice: Voice | None = None) -> Reply:
        asked = Speech.text(question, voice) if voice else Speech.text(question)
        session = {"turns": len(self.turns)}
        return Reply(said + asked, Saved(), reprompt=asked, elicit=ANSWER if voice else None, session=session)


def speaker(
    coach: Interview | None = None,
    listener: Recogniser | None = None,
    *,
    handler: Handler | None = None,
    user: str = "you",
) -> Speaker:
    """A device whose ids and clock are always the same."""
    ids = count(1)
    return Speaker(
        handler or handler_for(coach or Interview(), None),
        listener or Listener(),
        voices=VOICES,
        user=user,
        clock=lambda: NOW,
        new_id=lambda: str(next(ids)),
    )


def door(
    *, skill_id: str | None = None, chains: Chains | None = None, fresh: bool = True, scoped: bool = False
) -> Door:
    """What is demanded at /alexa, at the tests' own time."""
    return Door(skill_id, chains, fresh, lambda: NOW, scoped)


def page_of(coach: Interview) -> Flask:
    """The page with a coach behind it."""
    handler = handler_for(coach, None)
    return create_app(handler, door(), Browsers(lambda token: speaker(handler=handler, user=token)), loopback=True)


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """The address of a live server, on a port of its own."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever, args=(AT_ONCE,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
