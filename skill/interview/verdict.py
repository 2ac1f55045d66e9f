"""What a turn amounts to in a practice: an event of the table, decided from the words and from where the practice stands."""

from __future__ import annotations

from collections.abc import Mapping

from skill.coach.findings import Findings, Length, Signal
from skill.interview.events import Event, Stage
from skill.interview.naming import named
from skill.interview.practice import MOST_ANSWER, MOST_FOLLOW_UPS, Practice
from skill.interview.scene import ASKED, CAUGHT, HELPED, IDEA, TURNED_BACK, Reaction, Scene
from skill.saved import Coaching

COMMANDS: Mapping[str, Event] = {
    "StartInterviewIntent": Event.RESTART,
    "OneQuestionIntent": Event.RESTART,
    "AMAZON.StartOverIntent": Event.RESTART,
    "DoneIntent": Event.DONE,
    "MomentIntent": Event.MOMENT,
    "SkipIntent": Event.NEXT,
    "AMAZON.NextIntent": Event.NEXT,
    "AnotherIntent": Event.NEXT,
    "HintIntent": Event.HINT,
    "RetryIntent": Event.RETRY,
    "TryIntent": Event.RETRY,
    "AMAZON.PreviousIntent": Event.RETRY,
    "MoreIntent": Event.MORE,
    "WhyIntent": Event.WHY,
    "DisagreeIntent": Event.DISAGREE,
    "ProgressIntent": Event.STATUS,
    "CoachingIntent": Event.COACHING,
    "AMAZON.YesIntent": Event.YES,
    "AMAZON.NoIntent": Event.NO,
    "AMAZON.RepeatIntent": Event.REPEAT,
    "AMAZON.ResumeIntent": Event.RESUME,
    "AMAZON.PauseIntent": Event.PAUSE,
    "AMAZON.StopIntent": Event.STOP,
    "AMAZON.CancelIntent": Event.CANCEL,
    "AMAZON.HelpIntent": Event.HELP,
    "AMAZON.FallbackIntent": Event.NONSENSE,
}
"""Commands; whatever else comes in is free speech, or another capability's."""

ENOUGH_WORDS = 12
"""Below this an answer gets "go on" (product.md, "When is an answer whole?")."""
MOST_PROMPTS = 2
MOST_THEIRS = 3
"""Questions of the candidate's own that are answered at the end before the interviewer has to go."""
LITTLE = 4
"""Words beside a question or a cue that do not yet make an answer."""


def judged(scene: Scene) -> Event:
    """The event that the turn is. Notes in the scene what was heard."""
    turn, stage = scene.turn, scene.practice.stage
    if turn.intent == "TurnBackIntent":
        return _aside(scene, Reaction(TURNED_BACK))
    if turn.intent == "AskInterviewerIntent":
        return _aside(scene, Reaction(ASKED, turn.resolved("matter") or ""))
    if stage is Stage.ROLE and turn.intent in ("StartInterviewIntent", "AnswerIntent", "OneQuestionIntent"):
        return _role_named(scene)
    event = COMMANDS.get(turn.intent)
    return _in_place(scene, event) if event else _spoken(scene, turn.said("answer"))


def readied(practice: Practice) -> Event:
    """Whether a practice can open: with small talk, or at once where it is one question."""
    return Event.READY_ALONE if practice.alone else Event.READY


def missing(scene: Scene, findings: Findings) -> str:
    """The first part that the question wants, was not heard and was not yet asked after; empty where there is none."""
    question = scene.question
    asked = scene.practice.follow_ups
    if question is None or len(asked) >= MOST_FOLLOW_UPS:
        return ""
    lacking = [part for part in question.wants if not findings.has(Signal(part))]
    if not question.wants and findings.length is Length.SHORT:
        lacking = ["more"]
    return next((part for part in lacking if part not in asked), "")


def _role_named(scene: Scene) -> Event:
    said = scene.turn.said("role") or scene.turn.said("answer")
    if said:
        setup = named(scene.repertoire, scene.practice.setup, said, scene.turn.resolved("role"))
        scene.note(setup=setup)
    return readied(scene.practice)


def _in_place(scene: Scene, event: Event) -> Event:
    """What a command is in this stage, where that depends on what is left to ask."""
    practice, stage = scene.practice, scene.practice.stage
    if stage is Stage.ROLE and event in (Event.NEXT, Event.DONE, Event.NO, Event.NONSENSE):
        return readied(practice)
    if stage is Stage.QUESTION and event is Event.DONE and practice.answer:
        scene.whole = scene.listen(scene.heard(practice.answer))
        return _whole(scene)
    if stage is Stage.COACHED and event in (Event.YES, Event.DONE, Event.NEXT):
        return Event.NEXT if practice.planned else Event.NEXT_LAST
    if stage is Stage.QUESTION and scene.turn.intent == "TryIntent":
        return Event.YES  # "let me try": a beginning, which strikes nothing out
    if stage is Stage.QUESTION and event is Event.NEXT and not (practice.planned or practice.alone):
        return Event.NEXT_LAST
    if stage is Stage.DEBRIEFED and event in (Event.YES, Event.RETRY) and not practice.marks:
        return Event.NEXT
    return event


def _aside(scene: Scene, reaction: Reaction) -> Event:
    scene.reaction = reaction
    _count_move(scene, reaction)
    if scene.practice.stage is Stage.CLOSING:
        return _asked(scene)
    return Event.ASIDE


def _spoken(scene: Scene, words: str) -> Event:
    stage = scene.practice.stage
    if stage not in (Stage.SMALL_TALK, Stage.CUE_TALK, Stage.QUESTION, Stage.CLOSING):
        return Event.REMARK
    breath = scene.listen(scene.heard(words))
    scene.reaction = _reaction(scene, breath)
    if scene.reaction:
        _count_move(scene, scene.reaction)
    if stage is Stage.QUESTION:
        return _answered(scene, words, breath)
    if stage is Stage.CLOSING:
        return _closing(scene, words)
    if scene.reaction and scene.reaction.to == CAUGHT:
        return Event.CUE_CAUGHT
    return Event.ASIDE if scene.reaction and scene.reaction.to in (TURNED_BACK, ASKED) else Event.REMARK


def _reaction(scene: Scene, breath: Findings) -> Reaction | None:
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
    if scene.practice.stage is not Stage.QUESTION or _addressed(scene, breath):
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


def _count_move(scene: Scene, reaction: Reaction) -> None:
    practice = scene.practice
    if reaction.to == CAUGHT:
        scene.note(caught=(*practice.caught, reaction.id))
    elif reaction.to == TURNED_BACK:
        scene.note(turned=practice.turned + 1)
    elif reaction.to == ASKED:
        scene.note(asked=practice.asked + 1)


def _answered(scene: Scene, words: str, breath: Findings) -> Event:
    if _only(scene, breath):
        return Event.CUE_CAUGHT if scene.reaction and scene.reaction.to == CAUGHT else Event.ASIDE
    joined = f"{scene.practice.answer} {words}".strip()
    held = joined[:MOST_ANSWER]
    scene.note(answer=held)
    scene.whole = scene.listen(scene.heard(held))
    if len(joined) > MOST_ANSWER:
        return _whole(scene)
    if _unfinished(scene, held, scene.whole) and scene.practice.prompts < MOST_PROMPTS:
        return Event.BREATH
    return Event.LACKING if missing(scene, scene.whole) else _whole(scene)


def _only(scene: Scene, breath: Findings) -> bool:
    """Whether a breath holds a question or a caught cue and next to nothing that answers."""
    reaction = scene.reaction
    if reaction is None or reaction.to not in (TURNED_BACK, ASKED, CAUGHT):
        return False
    if reaction.to == CAUGHT and (scene.practice.answer or not _addressed(scene, breath)):
        return False
    signal = {TURNED_BACK: Signal.TURNS_BACK, ASKED: Signal.ASKS, CAUGHT: Signal.CATCHES_CUE}[reaction.to]
    spoken = sum(len(quote.split()) for quote in breath.quotes(signal))
    told = any(breath.has(s) for s in (Signal.SITUATION, Signal.TASK, Signal.ACTION, Signal.RESULT))
    return not told and breath.words - spoken <= (LITTLE if reaction.to != CAUGHT else ENOUGH_WORDS)


def _addressed(scene: Scene, breath: Findings) -> bool:
    """Whether it is said to the interviewer, and not part of a story that happens to have the cue's word."""
    to_them = scene.repertoire.content.lexicon["turns"]["to_them"]
    return breath.has(Signal.ACKNOWLEDGES) or any(word in to_them for word in breath.answer.lower().split())


def _unfinished(scene: Scene, answer: str, findings: Findings) -> bool:
    last = answer.rsplit(" ", 1)[-1]
    if last in scene.repertoire.content.lexicon["turns"]["unfinished"]:
        return True
    wants = scene.question.wants if scene.question else ()
    told = bool(wants) and all(findings.has(Signal(part)) for part in wants)
    return findings.words < ENOUGH_WORDS and not told


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
    first = words.lower().split()[:1]
    if first and first[0] in scene.repertoire.content.lexicon["turns"]["no"]:
        return Event.NO
    return Event.REMARK


def _asked(scene: Scene) -> Event:
    theirs = scene.practice.theirs + 1
    scene.note(theirs=theirs)
    return Event.ASKED_LAST if theirs >= MOST_THEIRS else Event.ASKED
