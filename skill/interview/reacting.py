"""What in a breath the interviewer answers to: a question, one handed back, a cue taken up, an idea, an offer of help."""

from __future__ import annotations

from skill.coach.findings import Findings, Signal
from skill.interview.events import Stage
from skill.interview.scene import ASKED, CAUGHT, HELPED, IDEA, TURNED_BACK, Reaction, Scene


def reaction_to(scene: Scene, breath: Findings) -> Reaction | None:
    """At most one thing is answered to, the most direct first; the others count all the same."""
    if breath.has(Signal.TURNS_BACK):
        return Reaction(TURNED_BACK)
    if _caught(scene, breath):
        return Reaction(CAUGHT, scene.practice.cue)
    if breath.has(Signal.ASKS):
        return Reaction(ASKED, matter_of(scene, breath.answer))
    if breath.has(Signal.HELP):
        return Reaction(HELPED)
    return Reaction(IDEA) if breath.has(Signal.IDEA) else None


def _caught(scene: Scene, breath: Findings) -> bool:
    """Whether the cue in play was taken up; in an answer not said to the interviewer only by a word of the cue's own."""
    cue = scene.cue
    if cue is None or cue.id in scene.practice.caught or not breath.has(Signal.CATCHES_CUE):
        return False
    if scene.practice.stage is not Stage.QUESTION or addressed(scene, breath):
        return True
    return any(word in cue.words for quote in breath.quotes(Signal.CATCHES_CUE) for word in quote.lower().split())


def matter_of(scene: Scene, words: str) -> str:
    """What a candidate's question is about: the matter with the longest match, or empty."""
    best = (0, "")
    for matter in scene.repertoire.content.matters:
        for pattern in matter.words:
            found = scene.repertoire.pattern(pattern).search(words)
            if found:
                best = max(best, (len(found[0]), matter.id))
    return best[1]


def count_move(scene: Scene, reaction: Reaction) -> None:
    """Counts the move in, for the debrief."""
    practice = scene.practice
    if reaction.to == CAUGHT:
        scene.note(caught=(*practice.caught, reaction.id))
    elif reaction.to == TURNED_BACK:
        scene.note(turned=practice.turned + 1)
    elif reaction.to == ASKED:
        scene.note(asked=practice.asked + 1)


def addressed(scene: Scene, breath: Findings) -> bool:
    """Whether it is said to the interviewer, and not part of a story that happens to have the cue's word."""
    to_them = scene.repertoire.content.lexicon["turns"]["to_them"]
    return breath.has(Signal.ACKNOWLEDGES) or any(word in to_them for word in breath.answer.lower().split())
