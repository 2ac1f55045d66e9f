"""A turn that is taken back leaves nothing behind, and lives no longer than the session."""

from __future__ import annotations

import pytest

from skill.app import App
from skill.content.repertoire import Repertoire
from skill.interview.events import Stage
from skill.interview.practice import Practice, Setup
from skill.preparation.kept import Asked, Preparation
from skill.saved import Awaiting, Saved, lasting
from skill.session import Carried
from skill.turn import Turn
from tests.turns import NOW, say

WHOLE = (
    "last winter the heating failed so i moved eleven patients to day surgery and in the end nobody missed a dose and "
    "we kept the new rota"
)


def interviewed(repertoire: Repertoire, stage: Stage) -> Saved:
    """Somebody in an interview."""
    questions = tuple(q.id for q in repertoire.content.questions if q.role is None)[:3]
    persona = repertoire.personas["dana"]
    practice = Practice(
        setup=Setup(role="nurse", role_said="nurse", count=3),
        stage=stage,
        persona="dana",
        planned=questions[1:],
        current=questions[0],
        cue=persona.cues[0].id,
        cues=(persona.cues[0].id,),
    )
    return Saved(salt="s", visits=3, awaiting=Awaiting.INTERVIEW, practice=practice)


@pytest.mark.parametrize("intent", ["UndoIntent", "NotMeIntent", "DisagreeIntent"])
@pytest.mark.parametrize("stage", [Stage.SMALL_TALK, Stage.CUE_TALK, Stage.QUESTION])
def test_an_answer_is_taken_back_whatever_it_led_to(
    stage: Stage, intent: str, coach: App, repertoire: Repertoire
) -> None:
    """The practice is where it was, with the same question, and nothing of the words."""
    before = interviewed(repertoire, stage)
    answered = say(coach, before, "AnswerIntent", answer=WHOLE)
    assert answered.saved.practice != before.practice
    undone = say(coach, answered.saved, intent)
    assert undone.saved.practice == before.practice
    assert undone.open
    assert say(coach, undone.saved, "UndoIntent").route == "undo/nothing"


def test_a_finished_interview_is_not_counted_when_its_last_answer_is_taken_back(
    coach: App, repertoire: Repertoire
) -> None:
    """Neither the practice nor the streak."""
    before = interviewed(repertoire, Stage.CLOSING)
    done = say(coach, before, "DoneIntent")
    assert done.saved.finished == 1
    undone = say(coach, done.saved, "UndoIntent").saved
    assert (undone.finished, undone.record) == (before.finished, before.record)


def test_what_was_forgotten_comes_back(coach: App) -> None:
    """In the same session, and in no other."""
    kept = Preparation(value="I fix rotas", asked=Asked.FORGET, draft="value")
    gone = say(coach, Saved(salt="s", awaiting=Awaiting.PREPARE, preparation=kept), "AMAZON.YesIntent").saved
    assert gone.preparation.value == ""
    assert say(coach, gone, "UndoIntent").saved.preparation.value == "I fix rotas"
    assert lasting(gone).before is None
    fresh = coach.run(Turn("UndoIntent", "p", NOW, "s"), Carried(1, gone))
    assert fresh.saved.preparation.value == ""


def test_help_in_between_does_not_hide_the_turn_before(coach: App, repertoire: Repertoire) -> None:
    """What changes nothing is not what is taken back."""
    before = interviewed(repertoire, Stage.QUESTION)
    answered = say(coach, before, "AnswerIntent", answer="well it was a long night and")
    helped = say(coach, answered.saved, "AMAZON.HelpIntent")
    assert say(coach, helped.saved, "UndoIntent").saved.practice == before.practice


def test_what_to_go_back_to_is_one_step_and_no_more(coach: App, repertoire: Repertoire) -> None:
    """It does not grow with the turns."""
    saved = interviewed(repertoire, Stage.QUESTION)
    for number in range(5):
        saved = say(coach, saved, "AnswerIntent", answer=f"and then it was night number {number} and").saved
        assert saved.before is not None
        assert saved.before.before is None
