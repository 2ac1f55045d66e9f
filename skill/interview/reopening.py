"""The rest of an answer, told where the coach had stepped in: it belongs to the answer, and is heard."""

from __future__ import annotations

from skill.interview.events import Event, Stage
from skill.interview.opening import lead_on
from skill.interview.practice import with_breath
from skill.interview.scene import Scene

GOES_ON = frozenset({Event.REMARK, Event.NONSENSE})
"""What may be the rest of it; Alexa hands over no words there, since nothing but a yes or no was asked for."""


def or_the_rest(scene: Scene, event: Event) -> Event:
    """The event, or that an answer goes on to which the coach came too soon."""
    stepped_in = scene.practice.stage is Stage.COACHED and bool(scene.practice.cut)
    return Event.REST if stepped_in and event in GOES_ON else event


def hear_the_rest(scene: Scene) -> None:
    """The answer is open again, with all that was said to it."""
    words = scene.turn.said("answer")
    scene.note(answer=with_breath(scene.practice.cut, words), cut="")
    if words:
        scene.script.coach("interview.reopened.heard")
        lead_on(scene)
    else:
        scene.script.coach_asks("interview.reopened")
