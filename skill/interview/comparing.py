"""The same question a second time: what is there now that was not there before."""

from __future__ import annotations

from skill.coach.findings import Footing, Signal
from skill.interview.marking import finish_question
from skill.interview.practice import Mark
from skill.interview.scene import Scene
from skill.interview.telling import tell

GAINS = {
    Signal.RESULT: "part.result",
    Signal.ACTION: "part.action",
    Signal.FIGURE: "part.quantified",
    Signal.OWN_PART: "part.owns_action",
    Signal.SITUATION: "part.situation",
    Signal.TASK: "part.task",
    Signal.ASKS: "part.asks",
}
"""What may be new the second time, the weightiest first."""


def compare(scene: Scene) -> None:
    """The same question a second time: what is there now that was not there before."""
    before = scene.practice.before
    finish_question(scene)
    after = next((m for m in scene.practice.marks if before and m.question == before.question), None)
    if before and after:
        _compared(scene, before, after)
    scene.note(before=None)
    if scene.practice.debriefed:
        scene.note(current="")
        scene.script.coach_asks("debrief.offer_another")
    else:
        scene.script.coach_asks("interview.ready_next")


def _compared(scene: Scene, before: Mark, after: Mark) -> None:
    gained = [signal for signal in GAINS if after.has(signal) and not before.has(signal)]
    lost = [signal for signal in GAINS if before.has(signal) and not after.has(signal)]
    if before.footing is Footing.SUPPLICANT and after.footing is not Footing.SUPPLICANT:
        scene.script.coach("compare.footing_up")
    elif after.footing is Footing.EQUAL and before.footing is not Footing.EQUAL:
        scene.script.coach("compare.equal_now")
    for signal in gained[:2]:
        scene.script.coach("compare.gained", part=scene.script.words(GAINS[signal]))
    if lost:
        scene.script.coach("compare.lost", part=scene.script.words(GAINS[lost[0]]))
    if after.hedges < before.hedges:
        scene.script.coach("compare.fewer_hedges")
    if not gained and not lost and after.hedges >= before.hedges and after.footing is before.footing:
        scene.script.coach("compare.same")
    if scene.practice.change and scene.practice.change.question == after.question:
        tell(scene, scene.practice.change)
