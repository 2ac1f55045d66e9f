"""The end of a story that is told when the next question was just asked."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from skill.app import App
from skill.coach.findings import Signal
from skill.coach.habits import Habit, Habits, Tally
from skill.content.repertoire import Repertoire
from skill.interview.events import Stage
from skill.interview.practice import Mark, Practice, Setup
from skill.saved import Awaiting, Saved
from skill.session import Carried
from skill.turn import Slot, Turn

NOW = 1_795_000_000


def _unended(day: datetime) -> Habits:
    """One story without an ending so far."""
    counts = tuple(int(habit is Habit.UNENDED) for habit in Habit)
    year, week, _ = day.isocalendar()
    return Habits(now=Tally(f"{year}-{week:02}", 1, counts), today=Tally(day.date().isoformat(), 1, counts))


def _told(coach: App, repertoire: Repertoire, question: str, words: str) -> Saved:
    """After words that were said to the question behind one that had been answered."""
    practice = Practice(
        Setup(count=3),
        Stage.QUESTION,
        persona=repertoire.content.personas[0].id,
        current="behavioral-tight-deadline",
        marks=(Mark(question, "sa"),),
    )
    saved = Saved(practice=practice, awaiting=Awaiting.INTERVIEW, habits=_unended(datetime.fromtimestamp(NOW, UTC)))
    turn = Turn("AnswerIntent", "person", NOW, "seed", slots={"answer": Slot(words)}, session={})
    return coach.run(turn, Carried(0, saved)).saved


@pytest.mark.parametrize(("question", "unended"), [("behavioral-went-wrong", 0), ("hard-why-leaving", 1)])
def test_it_undoes_what_was_counted_for_that_story_and_nothing_else(
    coach: App, repertoire: Repertoire, question: str, unended: int
) -> None:
    """A question that wanted no ending was never counted as a story without one."""
    after = _told(coach, repertoire, question, "and in the end nobody missed a dose")
    assert after.practice
    assert after.practice.marks[-1].has(Signal.RESULT)
    assert after.habits.now.of(Habit.UNENDED) == unended
    assert after.habits.today.of(Habit.UNENDED) == unended


def test_a_longer_breath_is_the_answer_to_what_was_asked_now(coach: App, repertoire: Repertoire) -> None:
    """Whoever tells a story of their own with it has gone on to the next question."""
    words = "and last spring we had two days so i rang every driver and nobody missed a dose"
    after = _told(coach, repertoire, "behavioral-went-wrong", words)
    assert after.practice
    assert not after.practice.marks[0].has(Signal.RESULT)
    assert words in after.practice.answer or len(after.practice.marks) > 1
