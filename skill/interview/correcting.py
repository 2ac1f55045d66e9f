"""The person disagrees with the coach: it is taken back, and remembered as a correction."""

from __future__ import annotations

from dataclasses import replace

from skill.coach.findings import Footing
from skill.coach.habits import Habit, uncounted
from skill.interview.debrief import go_on_from
from skill.interview.kinds import kind_of
from skill.interview.practice import Practice, Quote
from skill.interview.scene import Scene
from skill.interview.telling import ABOUT_FOOTING

MOST_CORRECTIONS = 6
SUPPLICANT = "coach.change.supplicant"


def concede(scene: Scene) -> None:
    """Takes the last change back: the mark is righted, and for this person that advice comes last from now on."""
    disputed = scene.practice.change
    if disputed is None:
        scene.script.coach("debrief.conceded.nothing")
    else:
        corrections = (*(key for key in scene.saved.corrections if key != disputed.key), disputed.key)
        scene.saved = replace(scene.saved, corrections=corrections[-MOST_CORRECTIONS:])
        scene.practice = righted(scene.practice, disputed.key, disputed.question)
        if disputed.key.startswith(SUPPLICANT):
            scene.saved = replace(scene.saved, habits=uncounted(scene.saved.habits, Habit.SORRY))
        _give_in(scene, disputed)
    go_on_from(scene)


def _give_in(scene: Scene, disputed: Quote) -> None:
    """That it is taken back; some hours later also what it was."""
    kind = kind_of(scene, disputed) if scene.practice.closed else ""
    scene.script.coach("debrief.conceded.kind" if kind else "debrief.conceded", kind=kind)


def righted(practice: Practice, key: str, question: str) -> Practice:
    """The practice without the disputed change; where it was about footing, that answer stands as neutral."""
    marks = practice.marks
    if key.startswith(ABOUT_FOOTING):
        marks = tuple(
            replace(mark, footing=Footing.NEUTRAL) if mark.question == question else mark for mark in practice.marks
        )
    return replace(practice, change=None, marks=marks, more=tuple(m for m in practice.more if m.key != key))
