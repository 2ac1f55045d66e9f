"""What the three meters say of a whole practice: how they stood, whether it was a conversation, how the stories ended.

Each gives a piece of a sentence, for or against; the pieces make one sentence, two at most, what is good first.
"""

from __future__ import annotations

from dataclasses import dataclass

from skill.coach.findings import Footing, Signal
from skill.interview.practice import Mark, Practice
from skill.interview.scene import Scene
from skill.interview.telling import ENDINGS
from skill.speech.phrasebook import Script

RAPPORT = (
    (Signal.CONNECTS, Signal.CATCHES_CUE),
    (Signal.ON_TEAM,),
    (Signal.TEAM_EXAMPLE,),
)
"""What counts as having reached out in an answer: all of a row's signals together."""
CONVERSATION = 3
"""Moves (asked, turned back, caught, connected, offered) from which an interview counts as a conversation."""


@dataclass(frozen=True, slots=True)
class Said:
    """The pieces of the sentence on the meters: what speaks for them and what against."""

    good: tuple[str, ...] = ()
    against: tuple[str, ...] = ()

    def __add__(self, other: Said) -> Said:
        return Said(self.good + other.good, self.against + other.against)


def stand(practice: Practice) -> Footing:
    """How they stood: what gave power away outweighs the rest."""
    stands = [mark.footing for mark in practice.marks]
    telling = (Footing.SUPPLICANT, Footing.OVERBEARING, Footing.EQUAL)
    return next((footing for footing in telling if footing in stands), Footing.NEUTRAL)


def moves(practice: Practice) -> int:
    """How many times the candidate asked, handed back, caught, connected or offered."""
    in_answers = sum(mark.has(*signals) for mark in practice.marks for signals in RAPPORT)
    return practice.asked + practice.turned + practice.offered + len(practice.caught) + in_answers


def footing_said(scene: Scene) -> Said:
    """How they stood, as a piece of a sentence."""
    script, name = scene.script, scene.persona.name
    match stand(scene.practice):
        case Footing.EQUAL:
            return Said((script.piece("debrief.footing.equal", name=name),))
        case Footing.NEUTRAL:
            return Said((script.piece("debrief.footing.neutral"),))
        case Footing.OVERBEARING:
            return Said((), (script.piece("debrief.footing.overbearing", name=name),))
        case Footing.SUPPLICANT:
            return Said((), (script.piece("debrief.footing.supplicant"),))


def rapport_said(scene: Scene) -> Said:
    """Whether it was a conversation, with a cue that was caught, and one that was missed."""
    caught = [known.about for cue in scene.practice.caught if (known := scene.repertoire.cues.get(cue))]
    good = _reached_out(scene, caught[0] if caught else "")
    missed = missed_cues(scene)
    if missed:
        return Said(good, (scene.script.piece("debrief.rapport.missed", cue=missed[0]),))
    return Said(good, () if good else (scene.script.piece("debrief.rapport.none", name=scene.persona.name),))


def missed_cues(scene: Scene) -> list[str]:
    """What the cues that went by were about, in the order in which they were dropped."""
    practice, known = scene.practice, scene.repertoire.cues
    return [known[cue].about for cue in practice.cues if cue in known and cue not in practice.caught]


def _reached_out(scene: Scene, caught: str) -> tuple[str, ...]:
    practice, script, name = scene.practice, scene.script, scene.persona.name
    made = moves(practice)
    if made >= CONVERSATION and caught:
        return (script.piece("debrief.rapport.conversation_caught", name=name, cue=caught),)
    if made >= CONVERSATION:
        return (script.piece("debrief.rapport.conversation", name=name),)
    if caught:
        return (script.piece("debrief.rapport.caught", cue=caught),)
    if practice.turned:
        return (script.piece("debrief.rapport.turned", name=name),)
    if practice.asked:
        return (script.piece("debrief.rapport.asked", name=name),)
    if practice.offered:
        return (script.piece("debrief.rapport.offered", name=name),)
    return ()


def substance_said(scene: Scene) -> Said:
    """How many of the stories that were asked for had an ending."""
    stories = [mark for mark in scene.practice.marks if wants_result(scene, mark)]
    ended = [mark for mark in stories if mark.has(Signal.RESULT)]
    best, script = scene.practice.best, scene.script
    praised = best is not None and best.key.startswith(ENDINGS)
    if not stories or (praised and len(ended) in (0, len(stories))):
        return Said()  # of all the endings it would say again what the praise of one says, or deny it
    if len(ended) == len(stories):
        return Said((script.piece("debrief.substance.all" if len(stories) > 1 else "debrief.substance.one"),))
    if ended:
        number = script.number
        return Said((script.piece("debrief.substance.some", ended=number(len(ended)), count=number(len(stories))),))
    return Said((), (script.piece("debrief.substance.none" if len(stories) > 1 else "debrief.substance.none_of_one"),))


def tell_meters(script: Script, said: Said) -> None:
    """The pieces as a sentence: "but" where one thing speaks against, a sentence of its own where more does."""
    good, against = said.good[:3], said.against[:2]
    if good and len(good) < 3 and len(against) == 1:
        if len(good) == 1:
            script.coach("debrief.good.but", first=good[0], against=against[0])
        else:
            script.coach("debrief.good.two_but", first=good[0], second=good[1], against=against[0])
        return
    if len(good) == 3:
        script.coach("debrief.good.three", first=good[0], second=good[1], third=good[2])
    elif len(good) == 2:
        script.coach("debrief.good.two", first=good[0], second=good[1])
    elif good:
        script.coach("debrief.good.one", first=good[0])
    _tell_against(script, against, after=bool(good))


def _tell_against(script: Script, against: tuple[str, ...], *, after: bool) -> None:
    if len(against) == 2 and after:
        script.coach("debrief.against.two", first=against[0], second=against[1])
    elif len(against) == 2:
        script.coach("debrief.against.alone", first=against[0], second=against[1])
    elif against and after:
        script.coach("debrief.against.one", first=against[0])
    elif against:
        script.coach("debrief.good.one", first=against[0])


def wants_result(scene: Scene, mark: Mark) -> bool:
    """Whether the question was one for a story with an ending."""
    question = scene.repertoire.questions.get(mark.question)
    return bool(question and "result" in question.wants)
