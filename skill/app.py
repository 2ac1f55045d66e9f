"""The one place that knows all parts: load, route, run, save, and run again where somebody else was quicker."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from skill.coach.hearing import Ear
from skill.content.model import Content
from skill.content.repertoire import Repertoire
from skill.distress.routes import heard_in
from skill.everyday.guests import OF_THE_HOST, host_again
from skill.everyday.undoing import before_the_turn
from skill.interview.closed import let_go
from skill.interview.play import without_old_words
from skill.preparation.resuming import settled
from skill.routing import route
from skill.saved import Awaiting, Saved, from_data, lasting, to_data
from skill.session import Carried, carried_in, session_of
from skill.speech.phrasebook import Script
from skill.speech.speech import Speech
from skill.store.contract import Conflict, Store, Unavailable
from skill.turn import LAUNCH, SESSION_ENDED, Reply, Turn

DEFAULT_LANGUAGE = "en-US"
IDLE = 400 * 24 * 3600
"""Seconds after which the item of somebody who never came back may be deleted."""
TRIES = 4
"""How often a turn is run before giving up; each time but the first follows on another device's turn."""

Know = tuple[Repertoire, Ear]


class App:
    """The coach behind any edge. Holds no state between turns but what it compiled from the content."""

    def __init__(self, catalog: Mapping[str, Content], store: Store) -> None:
        self._known: dict[str, Know] = {
            language: (Repertoire(content), Ear(content.lexicon)) for language, content in catalog.items()
        }
        self._store = store

    def answer(self, turn: Turn) -> Reply:
        """What is said back. Raises nothing: where the memory cannot be reached, it says so and closes."""
        known = self._language(turn.locale)
        carried = carried_in(turn)
        try:
            carried = carried or self._load(turn.person)
            return self._saved(known, turn, carried)
        except Unavailable:
            return self._without_memory(known, turn, carried)

    def run(self, turn: Turn, carried: Carried) -> Reply:
        """The pure turn, without the store: the same turn on the same state gives the same reply."""
        return _run(self._language(turn.locale), turn, carried)

    def forget(self, person: str) -> None:
        """Deletes what is kept of a person. Raises Unavailable where the store cannot be reached."""
        self._store.delete(person)

    def apology(self, locale: str) -> Speech:
        """What is said where something went wrong that no turn can mend."""
        script = Script(self._language(locale)[0].content.lines, locale)
        script.coach("everyday.apology")
        return script.speech

    def _language(self, locale: str) -> Know:
        return self._known.get(locale) or self._known[DEFAULT_LANGUAGE]

    def _load(self, person: str) -> Carried:
        stored = self._store.load(person)
        return Carried(stored.version, from_data(stored.data)) if stored else Carried(0, Saved())

    def _saved(self, known: Know, turn: Turn, carried: Carried) -> Reply:
        for _ in range(TRIES):
            reply = _run(known, turn, carried)
            if reply.forget:
                self._store.delete(turn.person)
                return reply
            try:
                version = self._write(turn, carried, reply)
            except Conflict:
                carried = self._load(turn.person)
                if carried.saved.turn != reply.saved.turn:
                    continue
                version = carried.version
            return replace(reply, session=session_of(turn, version, reply))
        raise Unavailable("another device is always quicker")

    def _write(self, turn: Turn, carried: Carried, reply: Reply) -> int:
        unchanged = _unwritten(reply.saved) == _unwritten(carried.saved)
        if unchanged or (turn.intent == SESSION_ENDED and not carried.version):
            return carried.version
        data = to_data(lasting(reply.saved))
        return self._store.save(turn.person, data, expected=carried.version, expires=turn.now + IDLE)

    def _without_memory(self, known: Know, turn: Turn, carried: Carried | None) -> Reply:
        if carried is None and heard_in(known[0], turn):
            carried = Carried(0, Saved())
        reply = _run(known, turn, carried) if carried else None
        if carried and reply and not reply.forget:
            return replace(reply, session=session_of(turn, carried.version, reply))
        script = Script(known[0].content.lines, turn.seed)
        script.coach("everyday.no_memory")
        return Reply(script.speech, Saved(), route="no_memory")


def _run(known: Know, turn: Turn, carried: Carried) -> Reply:
    """The pure turn: the person's own, or that of a guest in their place, of whom nothing reaches what is theirs."""
    saved = carried.saved if turn.session is not None else host_again(lasting(carried.saved), turn.now)
    if saved.visitor is None or turn.intent in OF_THE_HOST:
        return _turn_of(known, turn, saved)
    reply = _turn_of(known, turn, saved.visitor)
    visitor = Saved(guest=True, seen=turn.now) if reply.forget else reply.saved
    return replace(reply, saved=replace(saved, visitor=visitor), forget=False)


def _turn_of(known: Know, turn: Turn, saved: Saved) -> Reply:
    repertoire, ear = known
    saved = without_old_words(saved, turn.now)
    if turn.session is None:
        saved = replace(let_go(saved), awaiting=Awaiting.NOTHING)
    saved = replace(saved, salt=saved.salt or _code(turn), zone=turn.zone or saved.zone)
    reply = replace(route(repertoire, ear.listen, saved, turn), was=saved)
    if reply.forget:
        return reply
    reply = _toned(reply)
    visits = reply.saved.visits + (turn.intent == LAUNCH)
    after = replace(settled(reply.saved), seen=turn.now, visits=visits, turn=_code(turn))
    after = after if reply.open else let_go(after)
    return replace(reply, saved=replace(after, before=before_the_turn(saved, after, reply.route)))


def _toned(reply: Reply) -> Reply:
    """The reply at the pace and in the voice they asked for."""
    slow, soft = reply.saved.slow, reply.saved.soft
    return replace(
        reply,
        speech=reply.speech.toned(slow=slow, soft=soft),
        reprompt=reply.reprompt and reply.reprompt.toned(slow=slow, soft=soft),
    )


def _unwritten(saved: Saved) -> Saved:
    """What is stored, but for what changes with every turn."""
    kept = lasting(saved)
    return replace(kept, seen=0, turn="", visitor=kept.visitor and replace(kept.visitor, seen=0))


def _code(turn: Turn) -> str:
    return hashlib.sha256(f"{turn.person}/{turn.seed}".encode()).hexdigest()[:8]
