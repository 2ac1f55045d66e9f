"""What is handed back and what is asked: only who returns the very question that is open has handed it back."""

from __future__ import annotations

import pytest

from skill.app import App
from skill.content.repertoire import Repertoire
from skill.interview.events import Stage
from skill.interview.practice import Practice, Setup
from skill.saved import Awaiting, Saved
from skill.session import Carried
from skill.turn import Reply, Slot, Turn


def _asked(coach: App, repertoire: Repertoire, stage: Stage, question: str, intent: str, words: str) -> Reply:
    """What a question to the interviewer brings."""
    practice = Practice(Setup(count=3), stage, persona=repertoire.content.personas[0].id, current=question)
    slots = {"answer" if intent == "AnswerIntent" else "matter": Slot(words)}
    turn = Turn(intent, "person", 1_795_000_000, "seed", slots=slots, session={})
    return coach.run(turn, Carried(0, Saved(practice=practice, awaiting=Awaiting.INTERVIEW, salt="salt")))


def _counted(reply: Reply) -> tuple[int, int]:
    practice = reply.saved.practice
    assert practice
    return practice.turned, practice.asked


@pytest.mark.parametrize(
    ("question", "words", "counted"),
    [
        ("hard-weakness", "your biggest weakness", (1, 0)),
        ("behavioral-went-wrong", "your biggest weakness", (0, 1)),
        ("hard-weakness", "what the team is struggling with", (0, 1)),
    ],
)
def test_the_open_question_asked_by_its_name_is_handed_back(
    coach: App, repertoire: Repertoire, question: str, words: str, counted: tuple[int, int]
) -> None:
    """ "What's your biggest weakness" hands that question back and no other."""
    reply = _asked(coach, repertoire, Stage.QUESTION, question, "AskInterviewerIntent", words)
    assert _counted(reply) == counted
    if "weakness" in words:
        assert repertoire.content.personas[0].answers["weakness"] in reply.speech.plain()


@pytest.mark.parametrize("words", ["do you bake yourself", "how about you do you like it here"])
def test_at_the_end_nothing_is_open_to_be_handed_back(coach: App, repertoire: Repertoire, words: str) -> None:
    """It is a question of their own, and praised as one."""
    reply = _asked(coach, repertoire, Stage.CLOSING, "", "AnswerIntent", words)
    assert _counted(reply) == (0, 1)
    assert not [line for line in repertoire.content.personas[0].unknown if line in reply.speech.plain()]


@pytest.mark.parametrize(("question", "counted"), [("hard-slow-days", (1, 0)), ("hard-weakness", (0, 1))])
def test_a_habit_that_the_open_question_is_about_is_that_question(
    coach: App, repertoire: Repertoire, question: str, counted: tuple[int, int]
) -> None:
    """ "What do you do when there's nothing to do" comes back as "do you ever have nothing to do yourself"."""
    reply = _asked(
        coach, repertoire, Stage.QUESTION, question, "AnswerIntent", "do you ever have nothing to do yourself"
    )
    assert _counted(reply) == counted


@pytest.mark.parametrize(
    ("question", "theme"), [("hard-salary", "pay"), ("hard-notice", "notice"), ("hard-weekends", "weekends")]
)
def test_a_straight_question_handed_back_is_answered_for_what_it_asked(
    coach: App, repertoire: Repertoire, question: str, theme: str
) -> None:
    """ "What about you" to the question about money brings what they asked for themselves, and not why they took the job."""
    reply = _asked(coach, repertoire, Stage.QUESTION, question, "AnswerIntent", "and what about you")
    assert repertoire.content.personas[0].answers[theme] in reply.speech.plain()
