"""All of it counted, for who asks for more, and what to work on next, from what weighed most."""

from __future__ import annotations

from skill.coach.findings import Footing, Signal
from skill.interview.habit import times
from skill.interview.meters import missed_cues, moves, wants_result
from skill.interview.scene import Scene

STEPS = {
    "debrief.next.footing": ("coach.change.supplicant", "coach.change.overbearing", "coach.change.hedge"),
    "debrief.next.rapport": ("coach.change.cue", "coach.change.ask.closing"),
    "debrief.next.result": ("coach.change.result",),
    "debrief.next.figure": ("coach.change.figure",),
}
"""A next step, and the changes that have said the same already."""
KEEP = "debrief.next.keep"


def next_step(scene: Scene, change: str) -> str:
    """The line for what to do next time: another thing than the change just named."""
    practice, marks = scene.practice, scene.practice.marks
    weighed = {
        "debrief.next.footing": any(mark.footing is Footing.SUPPLICANT for mark in marks),
        "debrief.next.rapport": moves(practice) == 0,
        "debrief.next.result": any(wants_result(scene, mark) and not mark.has(Signal.RESULT) for mark in marks),
        "debrief.next.figure": not any(mark.has(Signal.FIGURE) for mark in marks),
    }
    return next((step for step, weighs in weighed.items() if weighs and not change.startswith(STEPS[step])), KEEP)


def tell_figures(scene: Scene) -> None:
    """Answers, results, figures, moves, cues and soft words, in numbers; what there was none of is passed over."""
    practice, script, number = scene.practice, scene.script, scene.script.number
    marks, reached_out = practice.marks, moves(practice)
    hedges = sum(mark.hedges for mark in marks)
    if len(marks) > 1:
        results = number(sum(mark.has(Signal.RESULT) for mark in marks))
        figures = number(sum(mark.has(Signal.FIGURE) for mark in marks))
        script.coach("debrief.figures.many", count=number(len(marks)), results=results, figures=figures)
    if reached_out:
        script.coach("debrief.figures.moves", name=scene.persona.name, moves=times(script, reached_out))
    _tell_cues(scene)
    if hedges:
        script.coach("debrief.figures.hedges", hedges=times(script, hedges))


def _tell_cues(scene: Scene) -> None:
    caught, dropped = len(scene.practice.caught), len(scene.practice.cues)
    script, number = scene.script, scene.script.number
    if dropped > 1:
        script.coach("debrief.figures.cues", caught=number(caught), cues=number(dropped))
        for cue in missed_cues(scene)[1:2]:
            script.coach("debrief.figures.also_missed", cue=cue)
    elif dropped and caught:
        script.coach("debrief.figures.cue", name=scene.persona.name)
    elif dropped:
        script.coach("debrief.figures.cue_missed", name=scene.persona.name)
