"""What helps in the middle of it: a hint, how it is going, what can be said here, and where nothing was understood."""

from __future__ import annotations

from skill.coach.findings import Footing, Signal
from skill.content.model import Kind
from skill.interview.commands import ask_again
from skill.interview.events import Stage
from skill.interview.meters import moves
from skill.interview.scene import Scene


def hint(scene: Scene) -> None:
    """A nudge from the coach for what is open now; the second time another one, for the kind of question."""
    stage, question = scene.practice.stage, scene.question
    if stage is Stage.QUESTION and question and scene.practice.hints:
        scene.script.coach(HINT[question.kind])
    elif stage is Stage.QUESTION and question:
        scene.script.say((question.hint,))
    elif stage in (Stage.SMALL_TALK, Stage.CUE_TALK) and scene.cue:
        scene.script.coach("command.hint.small_talk", cue=scene.cue.about)
    elif stage is Stage.CLOSING:
        scene.script.coach("command.hint.closing")
    else:
        scene.script.coach("command.hint.none")
    scene.note(hints=scene.practice.hints + 1)
    ask_again(scene)


def status(scene: Scene) -> None:
    """How it is going, from what was heard so far."""
    practice = scene.practice
    if not practice.marks:
        scene.script.coach("command.status.early")
    elif any(mark.footing is Footing.SUPPLICANT for mark in practice.marks):
        scene.script.coach("command.status.footing")
    elif not moves(practice):
        scene.script.coach("command.status.rapport")
    elif not any(mark.has(Signal.RESULT) for mark in practice.marks):
        scene.script.coach("command.status.result")
    else:
        scene.script.coach("command.status.fine")
    _tell_left(scene)
    ask_again(scene)


def _tell_left(scene: Scene) -> None:
    """How many questions are still to come."""
    left = len(scene.practice.planned)
    if scene.practice.stage is not Stage.QUESTION or scene.practice.alone or scene.practice.before:
        return
    if left > 1:
        scene.script.coach("command.status.left", count=scene.script.number(left))
    else:
        scene.script.coach("command.status.left_one" if left else "command.status.last")


def help_(scene: Scene) -> None:
    """What can be said here."""
    scene.script.coach(HELP[scene.practice.stage])
    ask_again(scene)


def nonsense(scene: Scene) -> None:
    """Something that made no sense to Alexa: heard, but not understood."""
    scene.script.coach(NONSENSE.get(scene.practice.stage, "command.nonsense"))
    ask_again(scene)


def not_now(scene: Scene) -> None:
    """Out of place here: what can be said instead."""
    scene.script.coach(NOT_NOW[scene.practice.stage])
    ask_again(scene)


HINT = {
    Kind.BEHAVIORAL: "command.hint.behavioral",
    Kind.LEADERSHIP: "command.hint.leadership",
    Kind.STRENGTH: "command.hint.strength",
    Kind.MOTIVATION: "command.hint.motivation",
    Kind.HARD: "command.hint.hard",
    Kind.SITUATIONAL: "command.hint.situational",
    Kind.CLOSING: "command.hint.closing",
}
NONSENSE = {
    Stage.QUESTION: "command.nonsense.answer",
    Stage.COACHED: "command.nonsense.afterwards",
    Stage.DEBRIEFED: "command.nonsense.afterwards",
    Stage.COMPARED: "command.nonsense.afterwards",
}
HELP = {
    Stage.START: "command.help.role",
    Stage.ROLE: "command.help.role",
    Stage.SMALL_TALK: "command.help.small_talk",
    Stage.CUE_TALK: "command.help.small_talk",
    Stage.QUESTION: "command.help.question",
    Stage.COACHED: "command.help.coached",
    Stage.CLOSING: "command.help.closing",
    Stage.RATING: "command.help.rating",
    Stage.DEBRIEFED: "command.help.debriefed",
    Stage.COMPARED: "command.help.debriefed",
    Stage.DROPPING: "command.help.dropping",
}
NOT_NOW = {
    Stage.START: "command.not_now.role",
    Stage.ROLE: "command.not_now.role",
    Stage.SMALL_TALK: "command.not_now.small_talk",
    Stage.CUE_TALK: "command.not_now.small_talk",
    Stage.QUESTION: "command.not_now.question",
    Stage.COACHED: "command.not_now.coached",
    Stage.CLOSING: "command.not_now.closing",
    Stage.RATING: "command.not_now.rating",
    Stage.DEBRIEFED: "command.not_now.debriefed",
    Stage.COMPARED: "command.not_now.debriefed",
    Stage.DROPPING: "command.not_now.dropping",
}
