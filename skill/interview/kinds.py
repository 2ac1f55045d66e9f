"""What an answer did, told without the words that did it: for what had none, and for when they are gone."""

from __future__ import annotations

from collections.abc import Mapping

from skill.interview.practice import Quote
from skill.interview.scene import Scene

KINDS: Mapping[str, str] = {
    "coach.strength.figure": "debrief.kind.measured",
    "coach.strength.result": "debrief.kind.ended",
    "coach.strength.equal": "debrief.kind.equal",
    "coach.strength.turns_back": "debrief.kind.turned_back",
    "coach.strength.asks": "debrief.kind.asked",
    "coach.strength.cue": "debrief.kind.caught",
    "coach.strength.connects": "debrief.kind.connected",
    "coach.strength.idea": "debrief.kind.idea",
    "coach.strength.help": "debrief.kind.help",
    "coach.strength.on_team": "debrief.kind.on_team",
    "coach.strength.team": "debrief.kind.team",
    "coach.strength.direct": "debrief.kind.straight",
    "coach.strength.action": "debrief.kind.did",
    "coach.strength.situation": "debrief.kind.there",
    "coach.change.supplicant.opener": "debrief.kind.sorry",
    "coach.change.supplicant.sorry": "debrief.kind.sorry",
    "coach.change.supplicant.beg": "debrief.kind.begged",
    "coach.change.supplicant.yield": "debrief.kind.yielded",
    "coach.change.supplicant": "debrief.kind.small",
    "coach.change.overbearing": "debrief.kind.overbearing",
    "coach.change.off_topic": "debrief.kind.off_topic",
    "coach.change.hollow": "debrief.kind.hollow",
    "coach.change.late": "debrief.kind.late",
    "coach.change.direct": "debrief.kind.unanswered",
    "coach.change.result": "debrief.kind.unended",
    "coach.change.action": "debrief.kind.no_deed",
    "coach.change.own_part": "debrief.kind.we",
    "coach.change.situation": "debrief.kind.nowhere",
    "coach.change.task": "debrief.kind.no_task",
    "coach.change.figure": "debrief.kind.unmeasured",
    "coach.change.hedge": "debrief.kind.hedged",
    "coach.change.filler": "debrief.kind.filled",
    "coach.change.long": "debrief.kind.long",
    "coach.change.short": "debrief.kind.short",
    "coach.change.equal.negotiation": "debrief.kind.no_terms",
    "coach.change.equal.motivation": "debrief.kind.no_value",
    "coach.change.equal.strength": "debrief.kind.no_value",
    "coach.change.ask.closing": "debrief.kind.asked_nothing",
    "coach.change.cue": "debrief.kind.missed",
}
"""By what a key of the advice opens with; the first that fits."""


def kind_of(scene: Scene, point: Quote) -> str:
    """What it was, as a clause; empty where nothing is known of it."""
    found = next((kind for key, kind in KINDS.items() if point.key.startswith(key)), "")
    return scene.script.piece(found) if found else ""


def about(scene: Scene, point: Quote) -> str:
    """What its question was about; empty where there was only one answer, or the question is gone."""
    question = scene.repertoire.questions.get(point.question)
    return question.about if question and len(scene.practice.marks) > 1 else ""


def tell_kind(scene: Scene, point: Quote) -> None:
    """It as a sentence of its own."""
    kind, where = kind_of(scene, point), about(scene, point)
    if kind:
        scene.script.coach("debrief.kept_in" if where else "debrief.kept", kind=kind, about=where)
