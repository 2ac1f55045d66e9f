"""What the three meters say of a whole practice: how they stood, whether it was a conversation, how the stories ended."""

from __future__ import annotations

from skill.coach.findings import Footing, Signal
from skill.interview.practice import Mark, Practice
from skill.interview.scene import Scene

RAPPORT = (
    (Signal.CONNECTS, Signal.CATCHES_CUE),
    (Signal.IDEA,),
    (Signal.HELP,),
    (Signal.ON_TEAM,),
    (Signal.TEAM_EXAMPLE,),
)
"""What counts as having reached out in an answer: all of a row's signals together."""
FOOTING = {
    Footing.SUPPLICANT: "debrief.footing.supplicant",
    Footing.NEUTRAL: "debrief.footing.neutral",
    Footing.EQUAL: "debrief.footing.equal",
    Footing.OVERBEARING: "debrief.footing.overbearing",
}
ENDED = ("coach.strength.result", "coach.strength.figure")
"""Praise of an ending: what is said of all the endings would say it twice, or deny it."""
CONVERSATION = 3
"""Moves (asked, turned back, caught, connected, offered) from which an interview counts as a conversation."""


def footing_line(practice: Practice) -> str:
    """The line for how they stood: what gave power away outweighs the rest."""
    stands = [mark.footing for mark in practice.marks]
    for telling in (Footing.SUPPLICANT, Footing.OVERBEARING, Footing.EQUAL):
        if telling in stands:
            return FOOTING[telling]
    return FOOTING[Footing.NEUTRAL]


def moves(practice: Practice) -> int:
    """How many times the candidate asked, handed back, caught, connected or offered."""
    offered = sum(mark.has(*signals) for mark in practice.marks for signals in RAPPORT)
    return practice.asked + practice.turned + len(practice.caught) + offered


def tell_rapport(scene: Scene) -> None:
    """Whether it was a conversation, and the cues."""
    practice = scene.practice
    made = moves(practice)
    if made >= CONVERSATION:
        scene.script.coach("debrief.rapport.conversation", name=scene.persona.name)
    elif made:
        scene.script.coach("debrief.rapport.some", name=scene.persona.name)
    else:
        scene.script.coach("debrief.rapport.none", name=scene.persona.name)
    tell_cues(scene)


def tell_cues(scene: Scene) -> None:
    """A cue that was caught, and one that was missed."""
    practice = scene.practice
    caught = [scene.repertoire.cues[cue].about for cue in practice.caught if cue in scene.repertoire.cues]
    missed = [c.about for c in map(scene.repertoire.cues.get, practice.cues) if c and c.id not in practice.caught]
    if caught:
        scene.script.coach("debrief.cue.caught", cue=caught[0], name=scene.persona.name)
    if missed:
        scene.script.coach("debrief.cue.missed", cue=missed[0], name=scene.persona.name)


def tell_substance(scene: Scene) -> None:
    """How many of the stories that were asked for had an ending."""
    stories = [mark for mark in scene.practice.marks if _wants_result(scene, mark)]
    ended = [mark for mark in stories if mark.has(Signal.RESULT)]
    best = scene.practice.best
    if not stories or (len(ended) in (0, len(stories)) and best and best.key in ENDED):
        return
    if len(ended) == len(stories):
        scene.script.coach("debrief.substance.all" if len(stories) > 1 else "debrief.substance.one")
    elif ended:
        number = scene.script.number
        scene.script.coach("debrief.substance.some", ended=number(len(ended)), count=number(len(stories)))
    else:
        scene.script.coach("debrief.substance.none" if len(stories) > 1 else "debrief.substance.none_of_one")


def _wants_result(scene: Scene, mark: Mark) -> bool:
    question = scene.repertoire.questions.get(mark.question)
    return bool(question and "result" in question.wants)


def next_step(practice: Practice) -> str:
    """The line for what to do next time, from what weighed most."""
    stands = [mark.footing for mark in practice.marks]
    if Footing.SUPPLICANT in stands:
        return "debrief.next.footing"
    if moves(practice) == 0:
        return "debrief.next.rapport"
    if not all(mark.has(Signal.RESULT) for mark in practice.marks):
        return "debrief.next.result"
    return "debrief.next.figure" if not any(mark.has(Signal.FIGURE) for mark in practice.marks) else "debrief.next.keep"


def tell_figures(scene: Scene) -> None:
    """All of it counted."""
    practice, number = scene.practice, scene.script.number
    results = sum(mark.has(Signal.RESULT) for mark in practice.marks)
    scene.script.coach(
        "debrief.figures",
        count=number(len(practice.marks)),
        results=number(results),
        figures=number(sum(mark.has(Signal.FIGURE) for mark in practice.marks)),
        moves=number(moves(practice)),
        caught=number(len(practice.caught)),
        cues=number(len(practice.cues)),
        hedges=number(sum(mark.hedges for mark in practice.marks)),
    )
