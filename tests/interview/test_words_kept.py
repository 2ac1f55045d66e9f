"""The words that a paused interview still holds: owned up to, wherever they stand, and gone after a week."""

from __future__ import annotations

from typing import Any

import pytest

from skill.app import App
from skill.content.repertoire import Repertoire
from skill.interview.events import Stage
from skill.interview.play import without_old_words
from skill.interview.practice import WORDS_KEPT, Practice, Quote, Setup
from skill.saved import Saved
from skill.session import Carried
from skill.turn import Turn

NOW = 1_795_000_000
SAID = "i moved eleven patients"
QUOTE = Quote("coach.strength.action", SAID)
KEPT: tuple[dict[str, Any], ...] = (
    {"answer": SAID},
    {"cut": SAID},
    {"best": QUOTE},
    {"change": QUOTE},
    {"more": (QUOTE,)},
)


def _paused(repertoire: Repertoire, **kept: Any) -> Saved:
    practice = Practice(
        Setup(count=3),
        Stage.QUESTION,
        persona=repertoire.content.personas[0].id,
        current="behavioral-went-wrong",
        **kept,
    )
    return Saved(practice=practice, seen=NOW)


@pytest.mark.parametrize("kept", [*KEPT, {}])
def test_what_is_remembered_says_whether_there_are_words(
    coach: App, repertoire: Repertoire, kept: dict[str, Any]
) -> None:
    """Also where only the coach has something to quote, and nothing is being answered."""
    turn = Turn("RememberIntent", "person", NOW + 60, "seed")
    told = coach.run(turn, Carried(0, _paused(repertoire, **kept))).speech.plain()
    assert ("with its words" in told) is bool(kept)
    assert ("but not your words" in told) is not bool(kept)


@pytest.mark.parametrize("kept", KEPT)
def test_a_week_later_there_are_none(repertoire: Repertoire, kept: dict[str, Any]) -> None:
    """Wherever they stood; the day before, they are there to go on with."""
    saved = _paused(repertoire, **kept)
    early, late = (
        without_old_words(saved, NOW + WORDS_KEPT - 1).practice,
        without_old_words(saved, NOW + WORDS_KEPT).practice,
    )
    assert early
    assert early.wordy
    assert late
    assert not late.wordy
