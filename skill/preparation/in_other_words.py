"""A yes, a no or other words where "shall I keep it?" or "shall we word it anew?" is asked."""

from __future__ import annotations

from dataclasses import replace

from skill.commands import normalised
from skill.preparation import guide
from skill.preparation.keeping import Verdict, reworded, verdict
from skill.preparation.talk import Step, Talk, asking_again
from skill.turn import Reply, Slot

not_understood = asking_again("preparation.not_understood")
"""Not a word of it."""


def kept_or(keep: Step, hear: Step) -> Step:
    """What an answer to "shall I keep it?" leads to: a yes or a no in other words, or the words as they should be."""

    def decided(talk: Talk) -> Reply:
        said = verdict(talk)
        if said is Verdict.AGREED:
            return keep(talk)
        if said is Verdict.REFUSED:
            return guide.drop(talk)
        if said is Verdict.UNCLEAR:
            return not_understood(talk)
        slots = {**talk.turn.slots, "answer": Slot(reworded(talk))}
        return hear(replace(talk, turn=replace(talk.turn, slots=slots)))

    return decided


def anew_or(anew: Step, hear: Step) -> Step:
    """What an answer to "another one?" leads to: a yes or a no in other words, or at once the other one."""

    def decided(talk: Talk) -> Reply:
        said = verdict(talk)
        if normalised(talk.said) in talk.repertoire.content.lexicon["preparation"]["stays"]:
            return guide.stays(talk)
        if said is Verdict.REWORDED:
            return hear(talk)
        return {Verdict.AGREED: anew, Verdict.REFUSED: guide.stays, Verdict.UNCLEAR: not_understood}[said](talk)

    return decided
