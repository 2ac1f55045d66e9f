"""What in a breath the interviewer answers to: a question, one handed back, a cue taken up, an idea, an offer of help."""

from __future__ import annotations

from skill.coach.findings import Findings, Signal
from skill.interview.events import Stage
from skill.interview.practice import ASKED_ON
from skill.interview.scene import ASKED, CAUGHT, HELPED, IDEA, MEANT, TURNED_BACK, Reaction, Scene

AFTER_A_QUESTION = 3
"""Words that may follow a question and leave it the end of the breath: "if i may ask"."""
SHORT_QUESTION = 12
"""Words up to which a breath that opens as a question does is taken for one."""
SHORT_STORY = 20
"""Words of a breath in which a question can still be about what is wanted; in a longer one it was put to somebody in it."""
MOST_MATTERS = 2
TOLD_ALREADY, WANTS_HINT, ASKS_FOR, AND_YOURS = "told_already", "wants_hint", "asks_for", "and_yours"
ASKS_NOTHING, UNFAIR, OWN_HABIT, LATE_ENDING, ADDS_TO_IT = (
    "asks_nothing",
    "unfair",
    "own_habit",
    "late_ending",
    "adds_to_it",
)
HELPS, SUGGESTS = "helps", "suggests"
LONGEST_ENDING = 16
"""Words of a breath that can still be the end of the last story, and no answer to the next question."""
SHORTEST_SHARED = 5
"""Letters of a word that a question shares with the one it may be handing back."""
MEANINGS = ("what_is_meant", "why_asked")
LAUGHTER = frozenset({"ha", "haha"})
"""What alone is no word for what they mentioned."""


def reaction_to(scene: Scene, breath: Findings) -> Reaction | None:
    """At most one thing is answered to, the most direct first; the others count all the same."""
    asked = _asked(scene, breath)
    about = _about(scene, breath, asked) if breath.words <= SHORT_STORY else ""
    if about:
        return Reaction(MEANT, about)
    matters = matters_of(scene, asked) if asked else ()
    chatting = scene.practice.stage in (Stage.SMALL_TALK, Stage.CUE_TALK)
    lightly = chatting and not matters and scene.repertoire.puts(AND_YOURS, breath.answer)
    closing = scene.practice.stage is Stage.CLOSING  # where nothing is open that could be handed back
    if lightly or (breath.has(Signal.TURNS_BACK) and not closing and not _of_their_own(scene, matters)):
        return Reaction(TURNED_BACK)
    if _caught(scene, breath):
        return Reaction(CAUGHT, scene.practice.cue)
    if chatting and not matters and (breath.has(Signal.IDEA) or breath.has(Signal.HELP)):
        return _offered(scene, breath)
    if (closing or not matters) and breath.has(Signal.IDEA) and scene.repertoire.puts(SUGGESTS, breath.answer):
        return _offered(scene, breath)
    if matters or (breath.has(Signal.ASKS) and (closing or _ends_on_it(breath))):
        return Reaction(ASKED, *matters)
    return _offered(scene, breath)


def about_the_question(scene: Scene, words: str) -> str:
    """What is asked about the open question: what it wants, or why it is put; empty where it is about something else."""
    if scene.practice.stage is not Stage.QUESTION:
        return ""
    return next((about for about in MEANINGS if scene.repertoire.puts(about, words)), "")


def _about(scene: Scene, breath: Findings, asked: str) -> str:
    """What a short breath says of the question itself; that it was answered only where more was asked for."""
    practice = scene.practice
    if (
        practice.answer
        and (practice.follow_ups or practice.prompts)
        and scene.repertoire.puts(TOLD_ALREADY, breath.answer)
    ):
        return TOLD_ALREADY
    if practice.stage is Stage.QUESTION and _untold(practice.answer) and scene.repertoire.puts(UNFAIR, breath.answer):
        return UNFAIR
    if _is_late_ending(scene, breath):
        return LATE_ENDING
    return about_the_question(scene, asked) if asked else ""


def _is_late_ending(scene: Scene, breath: Findings) -> bool:
    """Whether it is the end of the story just told, to whom the next question had come too soon."""
    practice = scene.practice
    begun = practice.answer or practice.prompts or practice.hints or practice.follow_ups or practice.theirs
    if begun or not practice.marks or practice.before or practice.stage not in (Stage.QUESTION, Stage.CLOSING):
        return False
    if breath.words > LONGEST_ENDING or breath.has(Signal.ASKS) or not scene.repertoire.puts(ADDS_TO_IT, breath.answer):
        return False
    return scene.hears_ending_of(practice.marks[-1].question, breath.answer).has(Signal.RESULT)


def _untold(answer: str) -> bool:
    """Whether nothing was said since something was asked: in the middle of a story, "that's not fair" is part of it."""
    return not answer or answer.endswith(ASKED_ON)


def asked_anyway(scene: Scene, breath: Findings) -> Reaction | None:
    """A question that does not sound like one, where one is waited for: "I want to know how many days a week I work"."""
    words = breath.answer.lower()
    first = words.split()[:1]
    declined = bool(first) and first[0] in scene.repertoire.content.lexicon["turns"]["no"]
    if scene.practice.stage is not Stage.CLOSING or declined:
        return None
    matters = matters_of(scene, words)
    return Reaction(ASKED, *matters) if matters or scene.repertoire.puts(ASKS_FOR, words) else None


def asks_for_hint(scene: Scene, breath: Findings) -> bool:
    """Whether somebody who is stuck asks for a nudge, beside a few other words."""
    return breath.words <= SHORT_QUESTION and scene.repertoire.puts(WANTS_HINT, breath.answer)


def asks_nothing(scene: Scene, words: str) -> bool:
    """Whether somebody who may ask says that there is nothing: "I've got none", "I'm all good"."""
    return scene.repertoire.puts(ASKS_NOTHING, words)


def _offered(scene: Scene, breath: Findings) -> Reaction | None:
    """Help or an idea; within an answer only where it is said to the interviewer: "I thought I'd ring them" is a story."""
    if scene.practice.stage is Stage.QUESTION and not addressed(scene, breath):
        return None
    idea = breath.has(Signal.IDEA)
    if breath.has(Signal.HELP) and not (idea and not scene.repertoire.puts(HELPS, breath.answer)):
        return Reaction(HELPED)
    return Reaction(IDEA) if idea else None


def _caught(scene: Scene, breath: Findings) -> bool:
    """Whether the cue in play was taken up; after small talk only by a word of its own, or with a word of acknowledgement.

    "You never know how the night will be" shares a word with "choir until ten last night", and takes up nothing.
    """
    cue = scene.cue
    if cue is None or cue.id in scene.practice.caught or not breath.has(Signal.CATCHES_CUE):
        return False
    said = {word for quote in breath.quotes(Signal.CATCHES_CUE) for word in quote.lower().split()}
    if said <= set(scene.repertoire.content.lexicon["turns"]["pleasantries"]):
        return False
    meant = [quote for quote in breath.quotes(Signal.ACKNOWLEDGES) if quote.lower() not in LAUGHTER]
    if scene.practice.stage in (Stage.SMALL_TALK, Stage.CUE_TALK) or meant:
        return True
    return not said.isdisjoint(cue.words)


def _of_their_own(scene: Scene, matters: tuple[str, ...]) -> bool:
    """Whether a question is about a matter of its own: "what's your biggest challenge" hands back no "why nursing?"."""
    question = scene.question
    return bool(matters) and question is not None and matters[0] not in matters_of(scene, question.ask.lower())


def _asked(scene: Scene, breath: Findings) -> str:
    """The words that ask: from the first question on, since a word of the story before it says nothing of what is asked.

    All of them where nothing but questions is waited for. Else a short breath as a whole, where it opens as a question does;
    empty where nothing is asked.
    """
    if breath.has(Signal.ASKS) and scene.practice.stage is Stage.CLOSING:
        return breath.answer
    if breath.has(Signal.ASKS):
        return breath.answer[min(span.start for span in breath.spans[Signal.ASKS]) :]
    turns = scene.repertoire.content.lexicon["turns"]
    words = [word for word in breath.answer.lower().split() if word not in turns["before_a_question"]]
    return breath.answer if words and words[0] in turns["asks_with"] and len(words) <= SHORT_QUESTION else ""


def _ends_on_it(breath: Findings) -> bool:
    """Whether the breath ends on its question: one in the middle of a story was most likely put to somebody in it."""
    last = max(span.end for span in breath.spans[Signal.ASKS])
    return len(breath.answer[last:].split()) <= AFTER_A_QUESTION


def matters_of(scene: Scene, words: str) -> tuple[str, ...]:
    """What a candidate's question is about: the matter with the longest match, and one that is joined to it by an "and"."""
    found = [
        (hit.start(), hit.end(), matter.id)
        for matter in scene.repertoire.content.matters
        for hit in (scene.repertoire.pattern(pattern).search(words) for pattern in matter.words)
        if hit
    ]
    if not found:
        return (OWN_HABIT,) if _of_a_habit(scene, words) else ()
    start, end, first = max(found, key=lambda hit: hit[1] - hit[0])
    joined = (name for left, right, name in found if name != first and _joined(words, (left, right), (start, end)))
    return (first, *joined)[:MOST_MATTERS]


def _of_a_habit(scene: Scene, words: str) -> bool:
    """Whether a habit of the interviewer's is asked after which is not what their own question is about."""
    asked = set(scene.question.ask.lower().split()) if scene.question else set()
    shared = [word for word in words.lower().split() if len(word) >= SHORTEST_SHARED and word in asked]
    return not shared and scene.repertoire.puts(OWN_HABIT, words)


def asked_of_them(scene: Scene) -> Reaction:
    """What a question that Alexa recognised is: about the open question, that one handed back, or one of their own."""
    about = about_the_question(scene, scene.turn.said("matter"))
    if about:
        return Reaction(MEANT, about)
    matters, theme = _matters(scene), scene.question.theme if scene.question else ""
    known = [scene.repertoire.matters[matter].theme for matter in matters if matter in scene.repertoire.matters]
    return Reaction(TURNED_BACK) if theme and theme in known else Reaction(ASKED, *matters)


def _matters(scene: Scene) -> tuple[str, ...]:
    """What a question that Alexa recognised is about: the matter it resolved to, or the two that are in its words."""
    known, said = scene.turn.resolved("matter"), matters_of(scene, scene.turn.said("matter"))
    return said if len(said) == MOST_MATTERS or not known else (known,)


def _joined(words: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether an "and" stands between two stretches."""
    (_, end), (start, _) = sorted((one, other))
    return end <= start and " and " in f" {words[end:start]} "


def count_move(scene: Scene, reaction: Reaction) -> None:
    """Counts the move in, for the debrief."""
    practice = scene.practice
    if reaction.to == CAUGHT:
        scene.note(caught=(*practice.caught, reaction.id))
    elif reaction.to == TURNED_BACK:
        scene.note(turned=practice.turned + 1)
    elif reaction.to == ASKED:
        scene.note(asked=practice.asked + 1)
    elif reaction.to in (HELPED, IDEA):
        scene.note(offered=practice.offered + 1)


def addressed(scene: Scene, breath: Findings) -> bool:
    """Whether it is said to the interviewer, and not part of a story that happens to have the cue's word."""
    to_them = scene.repertoire.content.lexicon["turns"]["to_them"]
    return breath.has(Signal.ACKNOWLEDGES) or any(word in to_them for word in breath.answer.lower().split())
