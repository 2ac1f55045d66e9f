"""One person's memory stays small however long they practise."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace

from skill.app import App
from skill.content.model import Content
from skill.interview.events import Stage
from skill.store.memory import MemoryStore
from skill.turn import LAUNCH, Reply, Slot, Turn

PRACTICES = 1000
MOST = 4096
TELLING = (
    "sorry i'm really not good at this um last spring at the depot in leeds i just kind of had to fix the rota so i rang "
    "thirty people and i moved the late shift and in the end we cut the gaps from twelve to two which i guess was okay and "
    "what about you how do you plan shifts here"
)


def test_an_item_stays_under_four_kilobytes(catalog: Mapping[str, Content]) -> None:
    """After a thousand practices of one person, each of another shape, at its largest on the way."""
    store = MemoryStore()
    app = App(catalog, store)
    chance = random.Random(7)
    largest, now, done = 0, 1_795_000_000, 0
    while done < PRACTICES:
        reply = app.answer(_turn(LAUNCH, now, None))
        reply = app.answer(_turn("StartInterviewIntent", now + 1, reply, _wish(chance, catalog["en-US"])))
        for step in range(60):
            reply = _next(app, reply, now + 2 + step)
            largest = max(largest, store.size("person"))
            practice = reply.saved.practice
            if practice is None or practice.stage is Stage.DEBRIEFED:
                break
        done += 1
        now += 3600 * chance.randint(1, 60)
    assert reply.saved.finished > PRACTICES * 0.9
    assert largest < MOST, f"{largest} bytes at the most"


def _next(app: App, reply: Reply, now: int) -> Reply:
    practice = reply.saved.practice
    if practice and practice.stage is Stage.DROPPING:
        return app.answer(_turn("AMAZON.YesIntent", now, reply))
    if practice and practice.stage is Stage.CLOSING and practice.theirs:
        return app.answer(_turn("AMAZON.NoIntent", now, reply))
    return app.answer(_turn("AnswerIntent", now, reply, {"answer": Slot(TELLING)}))


def _wish(chance: random.Random, content: Content) -> dict[str, Slot]:
    role = chance.choice(content.roles)
    wish = {"role": Slot(role.name, role.id), "count": Slot(str(chance.randint(2, 7)))}
    if chance.random() < 0.5:
        kind = chance.choice(content.kinds)
        wish["topic"] = Slot(kind.name, kind.id)
    return wish


def _turn(intent: str, now: int, reply: Reply | None, slots: dict[str, Slot] | None = None) -> Turn:
    turn = Turn(intent, "person", now, f"seed {now}", slots=slots or {})
    return replace(turn, session=reply.session if reply and reply.open else None)
