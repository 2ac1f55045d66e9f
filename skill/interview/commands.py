"""What may be said at any moment: wait, a hint, again, how am I doing, stop, help; each ends where the practice was."""

from __future__ import annotations

from dataclasses import replace

from skill.interview.debrief import offer_again
from skill.interview.events import Stage
from skill.interview.marking import to_try_again
from skill.interview.naming import setup_of
from skill.interview.opening import fresh, lead_on, put_again, put_question, put_role
from skill.interview.practice import Setup
from skill.interview.scene import Scene
from skill.saved import Awaiting, Coaching
from skill.session import said_in


def wait(scene: Scene) -> None:
    """Real silence, then the same question."""
    scene.script.coach("command.wait")
    ask_again(scene)


def repeat(scene: Scene) -> None:
    """What was asked last, word for word; in a new session, where things stand. A bare "and then?" says nothing again."""
    _, asked = said_in(scene.turn, scene.voice)
    if asked and asked.plain().removeprefix(f"{scene.persona.name}: ") not in scene.persona.go_on:
        scene.script.quote(asked, asked)
    elif scene.practice.stage is Stage.QUESTION:
        put_question(scene)
    else:
        ask_again(scene)


def resume(scene: Scene) -> None:
    """Back to where it was."""
    scene.note(proposed=None)
    practice = scene.practice
    if scene.saved.awaiting is Awaiting.INTERVIEW and practice.stage is Stage.QUESTION and practice.answer:
        lead_on(scene)  # "go on", in the middle of one's answer
        return
    scene.script.coach("command.resumed")
    ask_again(scene)


def confirm_drop(scene: Scene) -> None:
    """There is something to lose, so it is asked once; what was asked for waits meanwhile."""
    scene.note(proposed=_asked_for(scene))
    scene.script.coach_asks("command.confirm_drop")


def drop(scene: Scene) -> None:
    """A new practice instead of this one; the engine opens it."""
    fresh(scene, scene.practice.proposed or _asked_for(scene))


def another(scene: Scene) -> None:
    """One more question for the same job."""
    setup = scene.practice.setup
    fresh(scene, replace(setup, count=1, persona=""))


def try_again(scene: Scene) -> None:
    """The answer that has something to change, once more."""
    practice = scene.practice
    mark = practice.marks[-1] if practice.marks and not practice.debriefed else to_try_again(practice)
    if mark:
        scene.note(current=mark.question, before=mark, answer="", cut="", prompts=0, hints=0, follow_ups=())
    scene.script.coach("command.try_again")
    put_question(scene)


def coach_as_said(scene: Scene) -> None:
    """ "... and coach me after each answer", where it was said with the wish for an interview."""
    if scene.turn.said("when"):
        _coach_when(scene)


def set_coaching(scene: Scene) -> None:
    """When the coach is to speak from now on."""
    _coach_when(scene)
    ask_again(scene)


def _coach_when(scene: Scene) -> None:
    each = scene.turn.resolved("when") != Coaching.END
    scene.saved = replace(scene.saved, coaching=Coaching.EACH if each else Coaching.END)
    scene.script.coach("command.coaching.each" if each else "command.coaching.end")


def pause(scene: Scene) -> None:
    """Kept, and closed."""
    _close(scene, "command.paused")


def stop(scene: Scene) -> None:
    """Closed; what was not finished is kept."""
    _close(scene, "command.goodbye" if scene.practice.over else "command.stopped")


def cancel(scene: Scene) -> None:
    """Closed too: a misheard "cancel" must not cost anybody their interview."""
    _close(scene, "command.goodbye" if scene.practice.over else "command.cancelled")


def farewell(scene: Scene) -> None:
    """The practice is done and so is the session."""
    scene.script.coach("command.farewell")
    scene.closes = True


def silence(scene: Scene) -> None:
    """Nobody spoke: the same question again, as the reprompt has it."""
    ask_again(scene)


def ask_again(scene: Scene) -> None:
    """What is being waited for, asked again."""
    stage, script = scene.practice.stage, scene.script
    if stage is Stage.SMALL_TALK:
        _, asked = said_in(scene.turn, scene.voice)
        same = [question for question in scene.persona.small_talk if question in asked.plain()]
        scene.asks(*(same or scene.persona.small_talk))
    elif stage is Stage.CUE_TALK and scene.cue:
        scene.asks(scene.cue.ask)
    elif stage is Stage.CLOSING:
        script.ask(script.lines("interview.your_questions"), scene.voice)
    elif stage is Stage.RATING:
        script.coach_asks("rating.ask")
    elif stage in (Stage.ROLE, Stage.START):
        put_role(scene)
    elif stage is Stage.DROPPING:
        script.coach_asks("command.confirm_drop")
    elif stage in (Stage.COACHED, Stage.DEBRIEFED, Stage.COMPARED):
        offer_again(scene)
    elif scene.turn.session is None or stage is not Stage.QUESTION:
        put_question(scene)
    else:
        put_again(scene)


def _asked_for(scene: Scene) -> Setup:
    setup = scene.practice.setup
    if scene.turn.intent == "AMAZON.StartOverIntent":
        return setup
    return setup_of(scene.repertoire, scene.turn, Setup(role=setup.role, role_said=setup.role_said))


def _close(scene: Scene, line: str) -> None:
    """The session ends on this line; a guest, of whom nothing is kept, gets another."""
    scene.script.coach("everyday.guest.bye" if scene.saved.guest else line)
    scene.closes = True
