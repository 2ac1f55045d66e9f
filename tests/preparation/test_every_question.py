"""Every question of getting ready against every kind of word: each has a decided answer, and nothing is kept by accident."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from skill.app import App
from skill.preparation.awaited import ANYWHERE, TABLE, WORDS, Word
from skill.preparation.kept import Asked, Company, Preparation
from skill.preparation.questions import HELP, QUESTION, TAKES_WORDS, awaiting_of
from skill.preparation.resuming import OPENS
from skill.saved import Appointment, Awaiting, Saved
from skill.session import Carried
from skill.turn import SESSION_ENDED, Reply, Slot, Turn

NOW = 1_795_428_000  # Monday, 23 November 2026, ten in the morning, UTC
KEPT = Preparation(
    value="I make messy wards run on time",
    wins=("I cut the queue to twenty minutes", "I sold ten bicycles in a week"),
    charge="I was in charge of the night rota",
    company=Company("Northbank", "they lend money", "Sarah", "night staff"),
)
OPEN = [asked for asked in Asked if asked is not Asked.NOTHING]
CLOSE = ["AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.PauseIntent", "AMAZON.NavigateHomeIntent"]
ELSEWHERE = [
    "GotItIntent",
    "PepTalkIntent",
    "DailyTipIntent",
    "RememberIntent",
    "ProgressIntent",
    "CoachingIntent",
    "SomethingElseIntent",
]


def _waiting(asked: Asked) -> Saved:
    draft = "value" if asked is Asked.FORGET else "I moved the van"
    kept = replace(KEPT, asked=asked, draft=draft, step=1)
    appointment = Appointment("2026-12-01", "sarah", "10:00")
    return Saved(salt="s", visits=3, seen=NOW, awaiting=awaiting_of(asked), preparation=kept, appointment=appointment)


def _play(app: App, saved: Saved, intent: str, words: str = "three of them i think") -> Reply:
    slots = {"answer": Slot(words)} if intent == "AnswerIntent" else {}
    turn = Turn(intent, "p", NOW, f"seed {intent}", slots=slots, session={"said": [["Coach", "Well?"]]})
    return app.run(replace(turn, zone="Europe/London", permissions=frozenset({"reminders"})), Carried(1, saved))


def _well_formed(reply: Reply) -> None:
    words = reply.speech.plain()
    assert words
    assert words.count("?") == words.endswith("?"), "one question at most, and it comes last"
    assert reply.open == (reply.saved.awaiting is not Awaiting.NOTHING)
    if not reply.open:
        assert "?" not in words


@pytest.mark.parametrize(("asked", "intent"), list(product(OPEN, [*WORDS, *ELSEWHERE])))
def test_every_word_is_answered(asked: Asked, intent: str, coach: App) -> None:
    """Each intent at each question: said well, open exactly where something is asked."""
    _well_formed(_play(coach, _waiting(asked), intent))


@pytest.mark.parametrize(("asked", "intent"), list(product(OPEN, CLOSE)))
def test_stop_closes_and_drops_only_what_was_not_agreed(asked: Asked, intent: str, coach: App) -> None:
    """What is kept stays, the draft goes, and the thing itself can be come back to."""
    reply = _play(coach, _waiting(asked), intent)
    assert not reply.open
    left = OPENS.get(asked, Asked.NOTHING)
    assert reply.saved.preparation == replace(KEPT, asked=left)


@pytest.mark.parametrize("asked", OPEN)
def test_a_session_that_just_ends_leaves_no_draft(asked: Asked, coach: App) -> None:
    """Silence until the end of the session is a stop without a word."""
    reply = _play(coach, _waiting(asked), SESSION_ENDED)
    assert reply.saved.preparation == replace(KEPT, asked=OPENS.get(asked, Asked.NOTHING))


LEAVES_IT = [Word.REPEAT, Word.HELP, Word.MOMENT, Word.ELSEWHERE]


@pytest.mark.parametrize(("asked", "word"), list(product(OPEN, LEAVES_IT)))
def test_help_repeat_and_the_like_leave_the_question_open(asked: Asked, word: Word, coach: App) -> None:
    """The same question waits, with the same words in hand and the same slot for the answer."""
    before = _waiting(asked)
    for intent in (intent for intent, meant in WORDS.items() if meant is word):
        reply = _play(coach, before, intent)
        assert reply.saved.preparation == before.preparation
        assert reply.saved.awaiting is before.awaiting
        assert (reply.elicit is not None) == (asked in TAKES_WORDS or asked in (Asked.DAY, Asked.HOUR, Asked.RIGHT))


@pytest.mark.parametrize("asked", OPEN)
def test_nonsense_keeps_nothing_and_loses_nothing(asked: Asked, coach: App) -> None:
    """What nobody understood changes nothing that is kept."""
    after = _play(coach, _waiting(asked), "AMAZON.FallbackIntent").saved.preparation
    assert replace(after, asked=Asked.NOTHING, draft="", step=0) == KEPT


@pytest.mark.parametrize("asked", [*OPEN])
def test_no_keeps_nothing_and_loses_nothing(asked: Asked, coach: App) -> None:
    """A no adds nothing and takes nothing away."""
    after = _play(coach, _waiting(asked), "AMAZON.NoIntent").saved.preparation
    assert replace(after, asked=Asked.NOTHING, draft="", step=0) == KEPT


def test_every_question_has_its_words_and_its_help() -> None:
    """No question is in one table and missing in another; every word is decided."""
    assert set(QUESTION) == set(HELP) == set(OPEN)
    assert set(TABLE) == set(Asked)
    assert set(ANYWHERE) == set(Word)
    assert {asked for asked in TAKES_WORDS if Word.ANSWER not in TABLE[asked]} == set()
    assert {asked for asked in OPEN if Word.NEXT not in TABLE[asked]} == set(), "everything can be skipped"
