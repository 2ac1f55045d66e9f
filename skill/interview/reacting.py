"""What in a breath the interviewer answers to: a question, one handed back, a cue taken up, an idea, an offer of help."""

from __future__ import annotations

from skill.coach.findings import Findings, Signal
from skill.interview.events import Stage
from skill.interview.scene import ASKED, CAUGHT, HELPED, IDEA, TURNED_BACK, Reaction, Scene

AFTER_A_QUESTION = 3
"""Words that may follow a question and leave it the end of the breath: "if i may ask"."""


def reaction_to(scene: Scene, breath: Findings) -> Reaction | None:
    """At most one thing is answered to, the most direct first; the others count all the same."""
    matter = matter_of(scene, _asked(breath)) if breath.has(Signal.ASKS) else ""
    if breath.has(Signal.TURNS_BACK) and not _of_their_own(scene, matter):
        return Reaction(TURNED_BACK)
    if _caught(scene, breath):
        return Reaction(CAUGHT, scene.practice.cue)
    if breath.has(Signal.ASKS) and (matter or _ends_on_it(breath)):
        return Reaction(ASKED, matter)
    if breath.has(Signal.HELP):
        return Reaction(HELPED)
    return Reaction(IDEA) if breath.has(Signal.IDEA) else None


def _caught(scene: Scene, breath: Findings) -> bool:
    """Whether the cue in play was taken up; after small talk only by a word of its own, or with a word of acknowledgement.

    "You never know how the night will be" shares a word with "choir until ten last night", and takes up nothing.
    """
    cue = scene.cue
    if cue is None or cue.id in scene.practice.caught or not breath.has(Signal.CATCHES_CUE):
        return False
    if scene.practice.stage in (Stage.SMALL_TALK, Stage.CUE_TALK) or breath.has(Signal.ACKNOWLEDGES):
        return True
    return any(word in cue.words for quote in breath.quotes(Signal.CATCHES_CUE) for word in quote.lower().split())


def _of_their_own(scene: Scene, matter: str) -> bool:
    """Whether a question is about a matter of its own: "what's your biggest challenge" hands back no "why nursing?"."""
    return bool(matter) and scene.question is not None and matter != matter_of(scene, scene.question.ask.lower())


def _asked(breath: Findings) -> str:
    """The breath from its first question on: a word of the story before it says nothing of what is asked."""
    return breath.answer[min(span.start for span in breath.spans[Signal.ASKS]) :]


def _ends_on_it(breath: Findings) -> bool:
    """Whether the breath ends on its question: one in the middle of a story was most likely put to somebody in it."""
    last = max(span.end for span in breath.spans[Signal.ASKS])
    return len(breath.answer[last:].split()) <= AFTER_A_QUESTION


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
