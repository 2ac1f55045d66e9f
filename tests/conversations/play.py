"""Plays a scene: what is typed goes through the recogniser and the app, as an Echo would have it.

A scene is played twice: `live`, with the state handed from turn to turn as the value it is, and `stored`, with the state
put through the codec and read back from the store at each turn. What lives as long as a session is only in the session's
attributes: a scene about that says `session: carried`, and is then played as Alexa does it, with one read where a session begins.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from skill.app import App
from skill.content.reading import read_with_lines
from skill.local.recogniser import Recogniser
from skill.saved import Saved
from skill.session import Carried
from skill.store.memory import MemoryStore
from skill.turn import LAUNCH, SESSION_ENDED, Reply, Slot, Turn

SCENES = Path(__file__).parent
PERSON = "a-person"
DAY = 24 * 3600
ANSWER = ("AnswerIntent", "answer")


@dataclass(slots=True)
class Calendar:
    """What day it is for the recogniser, to which "next friday" is a day of the scene."""

    day: date = date(2026, 11, 23)

    def __call__(self) -> date:
        """The day of the turn that is being played."""
        return self.day


@dataclass(slots=True)
class Player:
    """One person at one speaker, and what the speaker holds of the session."""

    app: App
    store: MemoryStore
    recogniser: Recogniser
    stored: bool
    title: str
    now: int
    carried: bool = False
    calendar: Calendar = field(default_factory=Calendar)
    saved: Saved = field(default_factory=Saved)
    said: object = None
    last: Reply | None = None
    count: int = 0

    def turn(self, step: Mapping[str, Any]) -> Reply:
        """One turn of the scene."""
        self.now += int(step.get("days", 0)) * DAY + int(step.get("hours", 0)) * 3600 + 20
        if step.get("days") or step.get("hours") or step.get("device"):
            self.last = None
        self.count += 1
        self.calendar.day = datetime.fromtimestamp(self.now, UTC).date()
        heard = self._heard(step)
        reply = self._stored(heard) if self.stored else self._live(heard)
        self.said = [list(line) for line in reply.speech.lines()]
        self.last = reply if reply.open else None
        return reply

    def _heard(self, step: Mapping[str, Any]) -> Turn:
        session = {**(self.last.session if self.carried else {}), "said": self.said} if self.last else None
        turn = Turn("", PERSON, self.now, f"{self.title}/{self.count}", session=session)
        turn = replace(turn, zone=step.get("zone", ""), permissions=frozenset(step.get("permissions", ())))
        if step.get("ended"):
            return replace(turn, intent=SESSION_ENDED)
        if "intent" in step:
            slots = {name: Slot(**value) for name, value in step.get("slots", {}).items()}
            return replace(turn, intent=step["intent"], slots=slots)
        text = str(step["say"])
        if text in ("open equal footing", "alexa open equal footing"):
            return replace(turn, intent=LAUNCH, session=None)
        elicit = self.last.elicit if self.last else None
        elicited = (elicit.intent, elicit.slot) if elicit else None
        understood = self.recogniser.understand(text, elicited=elicited, during_question=elicited == ANSWER)
        slots = {name: Slot(filled.text, filled.id) for name, filled in understood.slots.items()}
        return replace(turn, intent=understood.intent, slots=slots)

    def _live(self, turn: Turn) -> Reply:
        reply = self.app.run(turn, Carried(0, self.saved))
        self.saved = reply.saved
        return reply

    def _stored(self, turn: Turn) -> Reply:
        reply = self.app.answer(turn)
        json.dumps(reply.session)
        return reply


def scenes(locale: str = "en-US") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every scene of a locale, by file name."""
    for path in sorted((SCENES / locale).glob("*.yaml")):
        yield path.stem, read_with_lines(path).data


def start_of(scene: Mapping[str, Any]) -> int:
    """When a scene begins, in seconds since the epoch."""
    return int(datetime.fromisoformat(f"{scene.get('when', '2026-11-23T09:00')}+00:00").timestamp())
