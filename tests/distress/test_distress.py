"""Who is called where; and that nothing of it is left behind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from skill.app import App
from skill.coach.distress import Distress
from skill.content.repertoire import Repertoire
from skill.distress.routes import heard_in
from skill.interview.closed import let_go
from skill.interview.events import Stage
from skill.interview.practice import Practice, Setup
from skill.saved import Awaiting, Saved, lasting, to_data
from skill.session import Carried
from skill.store.contract import Store, Unavailable
from skill.store.memory import MemoryStore
from skill.turn import Reply, Slot, Turn

NOW = 1_795_000_000
CLEAR = "i want to kill myself"
TIRED = "i can't do this any more"


def _saved(stage: Stage, awaiting: Awaiting, repertoire: Repertoire) -> Saved:
    practice = Practice(
        setup=Setup(role="nurse", role_said="night nurse", count=3),
        stage=stage,
        behind=Stage.QUESTION,
        persona="dana",
        planned=("behavioral-shift",),
        current=next(q.id for q in repertoire.content.questions if q.role is None),
        answer="we had a bad night",
        prompts=1,
    )
    return Saved(salt="salt", visits=3, seen=NOW, awaiting=awaiting, practice=practice, recent="abcdef")


def _say(app: App, saved: Saved, intent: str, locale: str = "en-US", **slots: str) -> Reply:
    said = {name: Slot(text) for name, text in slots.items()}
    turn = Turn(intent, "person", NOW + 20, "seed", locale, said, session={"said": [["Coach", "Well?"]]})
    return app.run(turn, Carried(1, saved))


def _unheard(saved: Saved) -> Saved:
    return replace(saved, turn="", seen=0, awaiting=Awaiting.NOTHING)


@pytest.mark.parametrize("words", [CLEAR, TIRED])
@pytest.mark.parametrize(("stage", "awaiting"), list(product(Stage, Awaiting)))
def test_in_every_state_it_is_answered_first_and_nothing_is_kept(
    stage: Stage, awaiting: Awaiting, words: str, coach: App, repertoire: Repertoire
) -> None:
    """Whatever was going on stays as it was, but for the session, which closes: and with that the words of a debrief go."""
    saved = _saved(stage, awaiting, repertoire)
    for intent, slot in (
        ("AnswerIntent", "answer"),
        ("StartInterviewIntent", "role"),
        ("AskInterviewerIntent", "matter"),
    ):
        reply = _say(coach, saved, intent, **{slot: words})
        assert reply.route == "distress"
        assert "nine eight eight" in reply.speech.plain().lower()
        assert not reply.open
        assert reply.card is None
        assert "?" not in reply.speech.plain()
        assert _unheard(lasting(reply.saved)) == _unheard(let_go(saved))


@pytest.mark.parametrize(
    ("locale", "emergency", "line"),
    [
        ("en-US", "nine one one", "nine eight eight"),
        ("en-GB", "nine nine nine", "one one six, one two three"),
        ("en-CA", "nine one one", "nine eight eight"),
        ("en-AU", "triple zero", "thirteen, eleven, fourteen"),
        ("en-IN", "one one two", "one four four one six"),
        ("de-DE", "your emergency number", "crisis line"),
        ("en", "your emergency number", "crisis line"),
    ],
)
@pytest.mark.parametrize("intent", ["DistressIntent", "CannotGoOnIntent"])
def test_the_numbers_are_the_countrys(intent: str, locale: str, emergency: str, line: str, coach: App) -> None:
    """The emergency number comes first in danger, the line to talk to where it is not that."""
    words = _say(coach, Saved(salt="salt"), intent, locale).speech.plain().lower()
    assert emergency in words
    assert line in words
    assert (words.index(emergency) < words.index(line)) == (intent == "DistressIntent")
    assert "scor" in words


@pytest.mark.parametrize(
    ("locale", "number"),
    [
        ("en-US", "nine one one"),
        ("en-GB", "nine nine nine"),
        ("en-CA", "nine one one"),
        ("en-AU", "triple zero"),
        ("en-IN", "one one two"),
        ("de-DE", "your emergency number"),
    ],
)
@pytest.mark.parametrize("words", ["i can't breathe", "my chest hurts"])
@pytest.mark.parametrize("awaiting", list(Awaiting))
def test_chest_and_breath_get_the_emergency_number_at_once(
    awaiting: Awaiting, words: str, locale: str, number: str, coach: App, repertoire: Repertoire
) -> None:
    """The number is in the first sentence, no crisis line is in the way, and the session closes."""
    saved = _saved(Stage.QUESTION, awaiting, repertoire)
    for intent, slots in (("EmergencyIntent", {}), ("AnswerIntent", {"answer": words})):
        reply = _say(coach, saved, intent, locale, **slots)
        assert number in reply.speech.plain().lower().partition(".")[0]
        assert "nine eight eight" not in reply.speech.plain().lower()
        assert (reply.route, reply.open) == ("distress", False)
        assert _unheard(lasting(reply.saved)) == _unheard(let_go(saved))


@pytest.mark.parametrize(
    ("locale", "emergency", "line"),
    [
        ("en-US", "nine one one", "seven nine nine, seven two three three"),
        ("en-GB", "nine nine nine", "oh eight oh eight, two thousand, two four seven"),
        ("en-CA", "nine one one", "two one one"),
        ("en-AU", "triple zero", "seven three seven, seven three two"),
        ("en-IN", "one one two", "one eight one"),
        ("de-DE", "your emergency number", "a line for this"),
    ],
)
@pytest.mark.parametrize("awaiting", list(Awaiting))
def test_hurt_at_home_or_in_panic_the_emergency_number_comes_first(
    awaiting: Awaiting, locale: str, emergency: str, line: str, coach: App, repertoire: Repertoire
) -> None:
    """In the first sentence, with what else helps after it, in every state; the session closes and nothing is kept."""
    saved = _saved(Stage.QUESTION, awaiting, repertoire)
    for intent, words, helps in (
        ("UnsafeIntent", "my husband hits me", line),
        ("PanicIntent", "i'm having a panic attack", "floor"),
    ):
        for reply in (_say(coach, saved, intent, locale), _say(coach, saved, "AnswerIntent", locale, answer=words)):
            said = reply.speech.plain().lower()
            assert emergency in said.partition(".")[0]
            assert helps in said
            assert (reply.route, reply.open, "?" in said) == ("distress", False, False)
            assert _unheard(reply.saved) == _unheard(saved)


def test_the_worse_of_two_is_answered(repertoire: Repertoire) -> None:
    """Both in one turn: danger comes first."""
    both = {"role": Slot(TIRED), "answer": Slot(CLEAR)}
    assert heard_in(repertoire, Turn("AnswerIntent", "p", NOW, "s", slots=both)) is Distress.DANGER


def test_nothing_of_it_is_stored(app_on: Callable[[Store], App]) -> None:
    """The person's item holds not a word of it, and where there was none there is no trace of one."""
    store = MemoryStore()
    app = app_on(store)
    app.answer(Turn("AnswerIntent", "person", NOW, "seed", slots={"answer": Slot(CLEAR)}))
    for person in store.people():
        stored = store.load(person)
        assert stored is not None
        assert "kill" not in str(stored.data)
        assert set(stored.data) <= {"schema", "salt", "seen", "turn"} | set(to_data(Saved()))


class _Unreachable(MemoryStore):
    def load(self, person: str) -> Any:
        raise Unavailable("no memory today")


def test_it_is_answered_even_without_a_memory(app_on: Callable[[Store], App]) -> None:
    """Where the store cannot be reached, nobody in distress is told about that."""
    app = app_on(_Unreachable())
    assert app.answer(Turn("DistressIntent", "person", NOW, "seed")).route == "distress"
    assert app.answer(Turn("LaunchRequest", "person", NOW, "seed")).route == "no_memory"
