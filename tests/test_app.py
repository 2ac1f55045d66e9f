"""The app around the pure turn: one read a session, one write a turn, and nothing lost when two devices talk at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from skill.app import App
from skill.content.model import Content
from skill.interview.practice import WORDS_KEPT
from skill.store.contract import Conflict, Stored, Unavailable
from skill.store.memory import MemoryStore
from skill.turn import LAUNCH, SESSION_ENDED, Reply, Slot, Turn

NOW = 1_795_000_000
ANSWER = "in march at the depot in leeds the scanner broke so i wrote the codes down by hand and"


class Counting(MemoryStore):
    """Counts its calls; otherwise the same."""

    def __init__(self) -> None:
        super().__init__()
        self.reads = 0
        self.writes = 0

    def load(self, person: str) -> Stored | None:
        self.reads += 1
        return super().load(person)

    def save(self, person: str, data: Mapping[str, Any], *, expected: int, expires: int) -> int:
        self.writes += 1
        return super().save(person, data, expected=expected, expires=expires)


class Broken(MemoryStore):
    """Cannot be reached while `down`."""

    def __init__(self) -> None:
        super().__init__()
        self.down = False

    def load(self, person: str) -> Stored | None:
        if self.down:
            raise Unavailable("down")
        return super().load(person)

    def save(self, person: str, data: Mapping[str, Any], *, expected: int, expires: int) -> int:
        if self.down:
            raise Unavailable("down")
        return super().save(person, data, expected=expected, expires=expires)


class Forgetful(MemoryStore):
    """Writes, and loses the answer on the way back, so that the client's second try meets its own first."""

    def save(self, person: str, data: Mapping[str, Any], *, expected: int, expires: int) -> int:
        super().save(person, data, expected=expected, expires=expires)
        raise Conflict(person)


class Busy(MemoryStore):
    """Somebody else is always quicker."""

    def save(self, person: str, data: Mapping[str, Any], *, expected: int, expires: int) -> int:
        raise Conflict(person)


def _say(app: App, intent: str, after: Reply | None = None, at: int = NOW, person: str = "p", **slots: str) -> Reply:
    turn = Turn(intent, person, at, f"seed {at} {intent}", slots={name: Slot(words) for name, words in slots.items()})
    return app.answer(replace(turn, session=after.session if after and after.open else None))


def _asked(app: App) -> Reply:
    """A single question on the table."""
    return _say(app, "OneQuestionIntent", _say(app, LAUNCH), role="nurse")


def test_a_session_reads_once_and_each_turn_writes_once(catalog: Mapping[str, Content]) -> None:
    """The state travels with the session; the store is read when it opens and written once a turn."""
    store = Counting()
    app = App(catalog, store)
    reply = _asked(app)
    for turn in range(3):
        reply = _say(app, "AnswerIntent", reply, NOW + turn, answer=ANSWER)
    assert (store.reads, store.writes) == (1, 5)


def test_a_turn_that_changes_nothing_writes_nothing(catalog: Mapping[str, Content]) -> None:
    """The end of a session in which all was saved already costs no write."""
    store = Counting()
    app = App(catalog, store)
    reply = _say(app, "AMAZON.StopIntent", _asked(app))
    writes = store.writes
    _say(app, SESSION_ENDED, reply)
    assert store.writes == writes


def test_two_devices_at_once_lose_nothing(catalog: Mapping[str, Content]) -> None:
    """A breath on the kitchen speaker and one on the phone, both from the same state: both are in the answer."""
    store = MemoryStore()
    app = App(catalog, store)
    opened = _asked(app)
    kitchen = _say(app, "AnswerIntent", opened, NOW + 1, answer="it was a monday in march and")
    phone = _say(app, "AnswerIntent", opened, NOW + 2, answer="the lift had stopped so")
    assert kitchen.saved.practice
    assert kitchen.saved.practice.answer == "it was a monday in march and"
    assert phone.saved.practice
    assert phone.saved.practice.answer == "it was a monday in march and the lift had stopped so"


def test_a_write_whose_answer_got_lost_is_not_done_twice(catalog: Mapping[str, Content]) -> None:
    """The store took the breath and could not say so: the breath is in the answer once."""
    app = App(catalog, Forgetful())
    reply = _say(app, "AnswerIntent", _asked(app), NOW + 1, answer="it was a monday in march and")
    assert reply.saved.practice
    assert reply.saved.practice.answer == "it was a monday in march and"
    again = _say(app, "AnswerIntent", reply, NOW + 2, answer="the lift had stopped so")
    assert again.saved.practice
    assert again.saved.practice.answer == "it was a monday in march and the lift had stopped so"


def test_a_session_goes_on_on_another_device_at_the_same_place(catalog: Mapping[str, Content]) -> None:
    """Cut off in mid-answer, days later, from another speaker: the question and the words so far are still there."""
    app = App(catalog, MemoryStore())
    before = _say(app, "AnswerIntent", _asked(app), NOW + 1, answer=ANSWER)
    launched = _say(app, LAUNCH, at=NOW + 3 * 24 * 3600)
    after = _say(app, "AMAZON.YesIntent", launched, NOW + 3 * 24 * 3600 + 5)
    assert before.saved.practice
    assert after.saved.practice
    assert after.saved.practice.current == before.saved.practice.current
    assert after.saved.practice.answer == ANSWER


def test_words_are_gone_after_a_week(catalog: Mapping[str, Content]) -> None:
    """The practice is still there after seven days, what was said in it is not."""
    app = App(catalog, MemoryStore())
    before = _say(app, "AnswerIntent", _asked(app), NOW + 1, answer=ANSWER)
    after = _say(app, LAUNCH, at=NOW + 2 + WORDS_KEPT)
    assert before.saved.practice
    assert after.saved.practice
    assert after.saved.practice.current == before.saved.practice.current
    assert after.saved.practice.answer == ""


def test_nothing_that_was_said_stays_after_the_debrief(catalog: Mapping[str, Content]) -> None:
    """Once the practice is over and the session ended, no word of it is in the store."""
    store = MemoryStore()
    app = App(catalog, store)
    reply = _say(
        app,
        "AnswerIntent",
        _asked(app),
        NOW + 1,
        answer="the giraffe broke my scanner and i fixed it by hand in an hour",
    )
    reply = _say(app, "DoneIntent", reply, NOW + 2)
    _say(app, SESSION_ENDED, reply, NOW + 3)
    stored = store.load("p")
    assert stored is not None
    assert "giraffe" not in str(stored.data)
    assert stored.data["finished"] == 1


def test_another_persons_session_is_not_taken_over(catalog: Mapping[str, Content]) -> None:
    """The voice changed in mid-session: the second person gets their own state, not the first one's."""
    app = App(catalog, MemoryStore())
    first = _say(app, "AnswerIntent", _asked(app), NOW + 1, answer=ANSWER)
    second = _say(app, "AMAZON.HelpIntent", first, NOW + 2, person="q")
    assert second.saved.practice is None


def test_without_the_store_a_session_goes_on(catalog: Mapping[str, Content]) -> None:
    """The store fails in mid-session: the turn is answered, and is saved with the next one."""
    store = Broken()
    app = App(catalog, store)
    opened = _asked(app)
    store.down = True
    said = _say(app, "AnswerIntent", opened, NOW + 1, answer="it was a monday in march and")
    store.down = False
    again = _say(app, "AnswerIntent", said, NOW + 2, answer="the lift had stopped so")
    assert again.saved.practice
    assert again.saved.practice.answer == "it was a monday in march and the lift had stopped so"


def test_without_the_store_a_new_session_says_so(catalog: Mapping[str, Content]) -> None:
    """Nothing can be known of the person, so nothing is started that could overwrite what is there."""
    store = Broken()
    store.down = True
    reply = _say(App(catalog, store), LAUNCH)
    assert not reply.open
    assert reply.route == "no_memory"


def test_a_store_that_never_lets_go_is_given_up_on(catalog: Mapping[str, Content]) -> None:
    """Endless conflicts end in a reply all the same; the session carries what could not be saved."""
    reply = _say(App(catalog, Busy()), LAUNCH)
    assert reply.route == "launch"
    assert reply.session["version"] == 0


@pytest.mark.parametrize("session", [{}, {"owner": "x"}, {"version": "1"}, {"saved": 7, "said": [1, [2], ["a", None]]}])
def test_a_forged_session_is_not_believed(session: Mapping[str, object], catalog: Mapping[str, Content]) -> None:
    """Attributes that this skill did not make are passed over."""
    app = App(catalog, MemoryStore())
    reply = app.answer(Turn("AMAZON.RepeatIntent", "p", NOW, "seed", session=session))
    assert reply.open
    assert reply.saved.practice is None


def test_forget_me_asks_twice_and_leaves_nothing(catalog: Mapping[str, Content]) -> None:
    """Everything, and sure: then the item is gone from the store, and the next visit is a first one."""
    store = MemoryStore()
    app = App(catalog, store)
    reply = _say(app, "ForgetMeIntent", _asked(app), NOW + 1)
    reply = _say(app, "AMAZON.YesIntent", reply, NOW + 2)
    assert store.load("p") is not None
    reply = _say(app, "AMAZON.YesIntent", reply, NOW + 3)
    assert not reply.open
    assert store.load("p") is None
    assert "Welcome to Equal Footing" in _say(app, LAUNCH, at=NOW + 4).speech.plain()


@pytest.mark.parametrize("unclear", ["AMAZON.NoIntent", "AMAZON.FallbackIntent", "AnswerIntent", "AMAZON.StopIntent"])
@pytest.mark.parametrize("times", [0, 1])
def test_anything_but_a_clear_yes_keeps_everything(unclear: str, times: int, catalog: Mapping[str, Content]) -> None:
    """A no, a mumble or a stop at either of the two questions deletes nothing."""
    store = MemoryStore()
    app = App(catalog, store)
    reply = _say(app, "ForgetMeIntent", _asked(app), NOW + 1)
    for turn in range(times):
        reply = _say(app, "AMAZON.YesIntent", reply, NOW + 2 + turn)
    _say(app, unclear, reply, NOW + 9, answer="well maybe")
    stored = store.load("p")
    assert stored is not None
    assert stored.data["practice"]["current"]


def test_a_pause_that_is_said_again_is_a_pause(catalog: Mapping[str, Content]) -> None:
    """What was said travels as people read it; its pauses are not read out."""
    app = App(catalog, MemoryStore())
    first = app.answer(Turn("MorningIntent", "p", NOW, "1"))
    again = app.answer(Turn("AMAZON.RepeatIntent", "p", NOW + 20, "2", session=first.session))
    assert "<break" in first.speech.ssml()
    assert "<break" in again.speech.ssml()
    assert "…" not in again.speech.ssml()
