"""The same question a second time: what is there now that was not there before."""

from __future__ import annotations

from collections.abc import Iterator

from skill.coach.findings import Findings, Footing, Signal
from skill.interview.debrief import offer_ahead
from skill.interview.marking import finish_question
from skill.interview.practice import Mark
from skill.interview.scene import Scene
from skill.interview.telling import Pointed, tell, within_a_breath, written
from skill.speech.phrasebook import Script

GAINS = {
    Signal.RESULT: ("compare.gained.result", "part.result"),
    Signal.ACTION: ("compare.gained.action", "part.action"),
    Signal.FIGURE: ("compare.gained.quantified", "part.quantified"),
    Signal.OWN_PART: ("compare.gained.owns_action", "part.owns_action"),
    Signal.SITUATION: ("compare.gained.situation", "part.situation"),
    Signal.TASK: ("compare.gained.task", "part.task"),
    Signal.ASKS: ("compare.gained.asks", "part.asks"),
}
"""What may be new the second time, the weightiest first, and what it is called where it went missing."""
MOST_GAINS = 3
QUOTED = (Signal.RESULT, Signal.FIGURE, Signal.ACTION, Signal.SITUATION, Signal.EQUAL, Signal.ASKS)
"""What is worth hearing again in one's own words, where it is new."""


def compare(scene: Scene) -> None:
    """What is new is said, and its best line quoted; a change is only named where nothing got better."""
    before = scene.practice.before
    said = finish_question(scene)
    after = next((m for m in scene.practice.marks if before and m.question == before.question), None)
    if before and after:
        _compared(scene, before, after, said)
    scene.note(before=None)
    if scene.practice.debriefed:
        scene.note(current="")
        scene.script.coach_asks("debrief.offer_another")
    else:
        offer_ahead(scene)


def _compared(scene: Scene, before: Mark, after: Mark, said: Pointed | None) -> None:
    gained = list(_gained(before, after))[:MOST_GAINS]
    lost = [part for signal, (_, part) in GAINS.items() if before.has(signal) and not after.has(signal)]
    _tell_better(scene.script, [scene.script.piece(key) for key in gained])
    if scene.whole and gained:
        _tell_new_line(scene, scene.whole, before)
    if lost:
        scene.script.coach("compare.lost", part=scene.script.piece(lost[0]))
    if not gained and not lost:
        scene.script.coach("compare.same")
    if not gained and said and said.change:
        scene.script.coach("debrief.change")
        tell(scene, said.change)


def _tell_new_line(scene: Scene, answer: Findings, before: Mark) -> None:
    """The words in which the weightiest new part came."""
    cuts = scene.repertoire.content.lexicon["turns"]["another_thought"]
    for signal in QUOTED:
        if answer.has(signal) and not before.has(signal):
            scene.script.coach(
                "compare.keep", quote=written(within_a_breath(answer.quotes(signal)[-1], cuts, ending=True))
            )
            return


def _gained(before: Mark, after: Mark) -> Iterator[str]:
    """The lines for what got better: power kept first, then parts of the answer, then plainness."""
    if before.footing is Footing.SUPPLICANT and after.footing is not Footing.SUPPLICANT:
        yield "compare.gained.footing"
    elif after.footing is Footing.EQUAL and before.footing is not Footing.EQUAL:
        yield "compare.gained.level"
    for signal, (key, _) in GAINS.items():
        if after.has(signal) and not before.has(signal):
            yield key
    if after.hedges < before.hedges:
        yield "compare.gained.plainer"


def _tell_better(script: Script, gained: list[str]) -> None:
    if len(gained) == 1:
        script.coach("compare.better.one", first=gained[0])
    elif len(gained) == 2:
        script.coach("compare.better.two", first=gained[0], second=gained[1])
    elif gained:
        script.coach("compare.better.three", first=gained[0], second=gained[1], third=gained[2])
