"""Before the coach speaks, the person does: how did that feel, one to five? And how the two compare over time."""

from __future__ import annotations

from skill.interview.answering import react
from skill.interview.scene import Scene
from skill.progress.record import Record
from skill.progress.telling import tell_leaning

FIRST_ASKED = 1
"""Finished practices before the first time it is asked: a first visit has questions enough."""


def wants_rating(scene: Scene) -> bool:
    """Whether somebody is asked; after a whole interview with an answer in it, not on the first."""
    practice = scene.practice
    answered = bool(practice.marks) or bool(practice.answer)
    return answered and not practice.alone and scene.saved.finished >= FIRST_ASKED


def ask_rating(scene: Scene) -> None:
    """The interviewer leaves, and the coach asks before telling."""
    react(scene)
    scene.says(*scene.persona.goodbye)
    scene.script.coach_asks("rating.ask")


def tell_rating(scene: Scene, record: Record, coach: int) -> None:
    """The person's own figure beside what was heard, in words; and which way it leans, where it leans often."""
    own = scene.practice.rating
    if not own:
        return
    if own <= coach - 2:
        scene.script.coach("rating.modest", count=scene.script.number(own))
    elif own >= coach + 2:
        scene.script.coach("rating.generous", count=scene.script.number(own))
    else:
        scene.script.coach("rating.same")
    tell_leaning(scene.script, record)
