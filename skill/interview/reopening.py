"""Where the coach has stepped in: the rest of an answer belongs to the answer, and a no after the last one ends it."""

from __future__ import annotations

from skill.interview.events import Event, Stage
from skill.interview.opening import lead_on
from skill.interview.practice import Practice, with_breath
from skill.interview.rating import wants_rating
from skill.interview.scene import Scene

GOES_ON = frozenset({Event.REMARK, Event.NONSENSE})
"""What may be the rest of it; Alexa hands over no words there, since nothing but a yes or no was asked for."""


def in_the_coachs_place(scene: Scene, event: Event) -> Event:
    """The event where the coach has stepped in: an answer that goes on, a no to asking anything, or as it was judged."""
    practice = scene.practice
    if practice.stage is Stage.QUESTION and event in (Event.NEXT, Event.NEXT_LAST) and _answered_before(practice):
        return Event.WHOLE if event is Event.NEXT else Event.WHOLE_LAST
    if practice.stage is not Stage.COACHED:
        return event
    if event is Event.NO and not practice.planned:
        return Event.LEAVING if wants_rating(scene) else Event.NO_LAST
    return Event.REST if practice.cut and event in GOES_ON else event


def _answered_before(practice: Practice) -> bool:
    """Whether the open answer was coached already and was only gone on with, so that to go on skips nothing."""
    told = any(mark.question == practice.current for mark in practice.marks)
    return told and practice.before is None and bool(practice.answer)


def hear_the_rest(scene: Scene) -> None:
    """The answer is open again, with all that was said to it."""
    words = scene.turn.said("answer")
    scene.note(answer=with_breath(scene.practice.cut, words), cut="")
    if words:
        scene.script.coach("interview.reopened.heard")
        lead_on(scene)
    else:
        scene.script.coach_asks("interview.reopened")
