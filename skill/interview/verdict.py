"""What a turn amounts to in a practice: an event of the table, decided from the words and from where the practice stands."""

from __future__ import annotations

from collections.abc import Mapping

from skill.coach.findings import Findings, Length, Signal
from skill.figures import figure_in
from skill.interview.events import Event, Stage
from skill.interview.jobs import last_job, readied, role_named
from skill.interview.marking import add_ending
from skill.interview.practice import ASKED_ON, MOST_ANSWER, MOST_FOLLOW_UPS, with_breath
from skill.interview.rating import wants_rating
from skill.interview.reacting import (
    LATE_ENDING,
    TOLD_ALREADY,
    addressed,
    asked_anyway,
    asked_of_them,
    asks_for_hint,
    asks_nothing,
    count_move,
    reaction_to,
)
from skill.interview.scene import ASKED, CAUGHT, MEANT, TURNED_BACK, Reaction, Scene
from skill.plays import commands_for
from skill.saved import Coaching

COMMANDS: Mapping[str, Event] = {
    **commands_for(Event),
    "StartInterviewIntent": Event.RESTART,
    "AnotherIntent": Event.NEXT,
    "TryIntent": Event.RETRY,
    "MoreIntent": Event.MORE,
    "DisagreeIntent": Event.DISAGREE,
    "CoachingIntent": Event.COACHING,
}
"""Commands; whatever else comes in is free speech, or another capability's."""

LEAVES = frozenset({Event.NO, Event.DONE, Event.NEXT, Event.ASKED_LAST})
"""What ends the candidate's own questions."""

ENOUGH_WORDS = 12
"""Below this an answer gets "go on" (product.md, "When is an answer whole?")."""
MOST_PROMPTS = 1
"""How often somebody is asked to go on who has hardly begun; after that, the missing part is asked for."""
MOST_PROMPTS_IN_A_STORY = 2
"""... and who is in the middle of a story that was not asked for."""
MOST_PAUSES = 4
"""How often somebody is let go on who stops in mid-thought."""
MOST_THEIRS = 3
"""Questions of the candidate's own that are answered at the end before the interviewer has to go."""
UNDER_WAY = (Signal.TASK, Signal.ACTION, Signal.OWN_PART, Signal.RESULT)
"""What tells that a story has got to the point where its next part can be asked for."""
STORY = (Signal.SITUATION, Signal.TASK, Signal.ACTION, Signal.RESULT)
"""What tells that there is a story at all."""
UNASKED = ("motivation", "strength")
"""Kinds of question that ask for no story and that a mere scene does not answer: it opens a story."""
LITTLE = 4
"""Words beside a question or a cue that do not yet make an answer."""


def judged(scene: Scene) -> Event:
    """The event that the turn is. Notes in the scene what was heard."""
    turn, stage = scene.turn, scene.practice.stage
    if turn.intent == "TurnBackIntent":
        return _aside(scene, Reaction(TURNED_BACK))
    if turn.intent == "AskInterviewerIntent":
        return _aside(scene, asked_of_them(scene))
    if stage is Stage.ROLE and turn.intent in ("StartInterviewIntent", "AnswerIntent"):
        return role_named(scene)
    event = COMMANDS.get(turn.intent)
    return _in_place(scene, event) if event else _spoken(scene, turn.said("answer"))


def missing(scene: Scene, findings: Findings) -> str:
    """The first part that the question wants, was not heard and was not yet asked after; empty where there is none."""
    question = scene.question
    asked = scene.practice.follow_ups
    if question is None or len(asked) >= MOST_FOLLOW_UPS:
        return ""
    lacking = [_asked_as(part, findings) for part in question.wants if not findings.has(Signal(part))]
    if not question.wants and findings.length is Length.SHORT:
        lacking = ["more"]
    return next((part for part in lacking if part and part not in asked), "")


def _asked_as(part: str, findings: Findings) -> str:
    """The part that is asked for: of what "we" did, whose it was and not what; nothing where it was said in passing."""
    if part == "situation" and findings.placed:
        return ""
    if part != "action" or not findings.acted:
        return part
    return "" if findings.has(Signal.OWN_PART) else "owns_action"


def _in_place(scene: Scene, event: Event) -> Event:
    """What a command is in this stage, where that depends on what is left to ask."""
    practice, stage = scene.practice, scene.practice.stage
    if stage is Stage.ROLE and practice.proposed and event in (Event.YES, Event.NO):
        return last_job(scene, practice.proposed, event)
    if stage is Stage.ROLE and event in (Event.NEXT, Event.DONE, Event.NO, Event.NONSENSE):
        return readied(practice)
    if stage is Stage.QUESTION and event is Event.DONE and practice.answer:
        scene.whole = scene.hears(practice.answer)
        return _whole(scene)
    if stage is Stage.COACHED and event in (Event.YES, Event.DONE, Event.NEXT):
        return Event.NEXT if practice.planned else Event.NO if event is Event.DONE else Event.NEXT_LAST
    if stage is Stage.QUESTION and scene.turn.intent == "TryIntent":
        return Event.YES  # "let me try": a beginning, which strikes nothing out
    if stage is Stage.QUESTION and event is Event.NEXT and not (practice.planned or practice.alone):
        return Event.NEXT_LAST
    if stage is Stage.CLOSING and event in LEAVES and wants_rating(scene):
        return Event.LEAVING
    if stage is Stage.DEBRIEFED and event in (Event.YES, Event.RETRY) and not practice.marks:
        return Event.NEXT
    return event


def _aside(scene: Scene, reaction: Reaction) -> Event:
    scene.reaction = reaction
    count_move(scene, reaction)
    if scene.practice.stage is Stage.CLOSING:
        return _in_place(scene, _asked(scene))
    return Event.ASIDE


def _spoken(scene: Scene, words: str) -> Event:
    stage = scene.practice.stage
    if stage is Stage.RATING:
        scene.note(rating=figure_in(scene.repertoire, words))
        return Event.RATED if scene.practice.rating else Event.REMARK
    if stage not in (Stage.SMALL_TALK, Stage.CUE_TALK, Stage.QUESTION, Stage.CLOSING):
        return Event.REMARK
    breath = scene.breath = scene.hears(words)
    scene.reaction = reaction_to(scene, breath) or asked_anyway(scene, breath)
    if scene.reaction:
        count_move(scene, scene.reaction)
    if scene.reaction and scene.reaction.id == LATE_ENDING:
        add_ending(scene, words)
    if stage is Stage.QUESTION:
        return _answered(scene, words, breath)
    if stage is Stage.CLOSING:
        return _in_place(scene, _closing(scene, words))
    if scene.reaction and scene.reaction.to == CAUGHT:
        return Event.CUE_CAUGHT
    return Event.ASIDE if scene.reaction and scene.reaction.to in (TURNED_BACK, ASKED) else Event.REMARK


def _answered(scene: Scene, words: str, breath: Findings) -> Event:
    if asks_for_hint(scene, breath):
        scene.reaction = None
        return Event.HINT
    if scene.reaction and scene.reaction.id == TOLD_ALREADY:
        scene.whole = scene.hears(scene.practice.answer)
        return _whole(scene)
    if _only(scene, breath):
        return Event.CUE_CAUGHT if scene.reaction and scene.reaction.to == CAUGHT else Event.ASIDE
    joined = with_breath(scene.practice.answer, words)
    held = joined[:MOST_ANSWER]
    scene.note(answer=held)
    scene.whole = scene.hears(held)
    if len(joined) > MOST_ANSWER:
        return _whole(scene)
    if _stuck(scene, scene.whole):
        scene.reaction = None
        return Event.HINT
    if _unfinished(scene, held, scene.whole):
        return Event.BREATH
    if missing(scene, scene.whole):
        scene.note(answer=f"{held}{ASKED_ON}")
        return Event.LACKING
    return Event.BREATH if _still_at_it(scene, breath, scene.whole) else _whole(scene)


def _stuck(scene: Scene, findings: Findings) -> bool:
    """Whether nothing was said but that there is nothing to say: the first time, that is met with a hint."""
    nudged = scene.practice.hints or scene.practice.prompts or scene.practice.follow_ups
    return findings.at_a_loss and not nudged


def _still_at_it(scene: Scene, breath: Findings, findings: Findings) -> bool:
    """Whether somebody who was asked how it ended first tells what else they did: no deed closes a story."""
    practice = scene.practice
    asked = "result" in practice.follow_ups and not findings.has(Signal.RESULT)
    return asked and breath.acted and practice.prompts < MOST_PROMPTS_IN_A_STORY


def _only(scene: Scene, breath: Findings) -> bool:
    """Whether a breath holds a question or a caught cue and next to nothing that answers."""
    reaction = scene.reaction
    if reaction and reaction.to == MEANT:
        return True
    if reaction is None or reaction.to not in (TURNED_BACK, ASKED, CAUGHT):
        return False
    if reaction.to == CAUGHT and (scene.practice.answer or not addressed(scene, breath)):
        return False
    if reaction.to == ASKED and not breath.has(Signal.ASKS):
        return True  # a short breath that opens as a question does
    signal = {TURNED_BACK: Signal.TURNS_BACK, ASKED: Signal.ASKS, CAUGHT: Signal.CATCHES_CUE}[reaction.to]
    spoken = sum(len(quote.split()) for quote in breath.quotes(signal))
    told = any(breath.has(part) for part in STORY)
    return not told and breath.words - spoken <= (LITTLE if reaction.to != CAUGHT else ENOUGH_WORDS)


def _unfinished(scene: Scene, answer: str, findings: Findings) -> bool:
    """Whether more is to come: a thought that was broken off, a few words, or a scene that was set and nothing done in it yet."""
    prompts = scene.practice.prompts
    if "".join(answer.split()[-1:]) in scene.repertoire.content.lexicon["turns"]["unfinished"]:
        return prompts < MOST_PAUSES
    wants = scene.question.wants if scene.question else ()
    told = bool(wants) and all(findings.has(Signal(part)) for part in wants)
    told = told or findings.direct.first is not None  # "four weeks" is the whole of it; what it hangs on is asked after
    under_way = scene.practice.follow_ups or any(findings.has(part) for part in UNDER_WAY)
    begun = "action" in wants and (findings.has(Signal.SITUATION) or findings.placed) and not under_way
    if scene.question and scene.question.kind in UNASKED:
        begun = findings.has(Signal.SITUATION) and not (findings.acted or findings.has(Signal.RESULT))
    if findings.under_way and "result" not in wants and prompts < MOST_PROMPTS_IN_A_STORY:
        return True
    return prompts < MOST_PROMPTS and not told and (findings.words < ENOUGH_WORDS or begun)


def _whole(scene: Scene) -> Event:
    practice = scene.practice
    coached = scene.saved.coaching is Coaching.EACH and not practice.alone
    if practice.before:
        return Event.WHOLE_AGAIN_COACHED if coached and not practice.debriefed else Event.WHOLE_AGAIN
    if practice.alone:
        return Event.WHOLE_ALONE
    if coached:
        return Event.WHOLE_COACHED
    return Event.WHOLE if practice.planned else Event.WHOLE_LAST


def _closing(scene: Scene, words: str) -> Event:
    reaction = scene.reaction
    if reaction and reaction.to in (TURNED_BACK, ASKED, CAUGHT):
        return _asked(scene)
    if reaction is None and asks_nothing(scene, words):
        return Event.NO
    first = words.lower().split()[:1]
    if first and first[0] in scene.repertoire.content.lexicon["turns"]["no"]:
        return Event.NO
    return Event.REMARK


def _asked(scene: Scene) -> Event:
    theirs = scene.practice.theirs + 1
    scene.note(theirs=theirs)
    return Event.ASKED_LAST if theirs >= MOST_THEIRS else Event.ASKED
