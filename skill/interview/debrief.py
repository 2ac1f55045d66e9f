"""After the last answer: what the coach says of the whole, more of it on request, and what changed the second time."""

from __future__ import annotations

from dataclasses import replace

from skill.clock import local_day
from skill.coach.findings import Footing, Signal
from skill.interview.events import Stage
from skill.interview.habit import tell_habit
from skill.interview.marking import finish_question, weakest
from skill.interview.opening import react
from skill.interview.practice import Mark, Practice
from skill.interview.rating import tell_rating
from skill.interview.scene import Scene
from skill.interview.telling import tell
from skill.progress.record import Milestone, heard_figure, measured, practised, rated, reached
from skill.progress.telling import MILESTONE
from skill.saved import Tone
from skill.turn import Card

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
CONVERSATION = 3
"""Moves (asked, turned back, caught, connected, offered) from which an interview counts as a conversation."""


def debrief(scene: Scene) -> None:
    """The interviewer takes leave; the coach says what was heard, and offers one thing."""
    if not scene.practice.debriefed:
        finish_question(scene)
    _take_leave(scene)
    scene.note(debriefed=True, current="", answer="", cue="")
    milestone = _recorded(scene)
    before = len(scene.script.speech.parts)
    tell_rating(scene, scene.saved.record, heard_figure(scene.saved.record))
    _speak(scene)
    if milestone:
        scene.script.coach(MILESTONE[milestone])
    scene.card = Card("Equal Footing", scene.script.plain_since(before))
    _offer(scene)


def _take_leave(scene: Scene) -> None:
    """The interviewer's last words, where they have not left already."""
    if scene.left:
        return
    reacted = react(scene)
    if not scene.practice.alone:
        scene.says(*scene.persona.goodbye)
    elif not reacted:
        scene.says(*scene.persona.nods)


def _recorded(scene: Scene) -> Milestone | None:
    """Counts the practice in; the milestone that it reached, if it is a new one."""
    finished = scene.saved.finished + 1
    day = local_day(scene.saved, scene.turn.now)
    record = measured(practised(scene.saved.record, day), scene.practice, moves(scene.practice))
    record = rated(record, scene.practice.rating)
    record, milestone = reached(record, scene.practice, finished)
    scene.saved = replace(scene.saved, finished=finished, record=record)
    return milestone


def tell_more(scene: Scene) -> None:
    """The figures, then what else there was to say."""
    practice = scene.practice
    if practice.debriefed:
        _figures(scene)
    for point in practice.more:
        tell(scene, point)
    if not practice.debriefed and not practice.more:
        scene.script.coach("debrief.no_more")
    scene.note(more=())
    offer_again(scene)


def tell_why(scene: Scene) -> None:
    """The very words it was judged by."""
    practice = scene.practice
    best, change = practice.best, practice.change
    if best and best.words:
        scene.script.coach("debrief.why.best", quote=best.words)
    if change and change.words:
        scene.script.coach("debrief.why.change", quote=change.words)
    if not (best and best.words) and not (change and change.words):
        scene.script.coach("debrief.why.nothing")
    offer_again(scene)


def offer_again(scene: Scene) -> None:
    """What is asked where the coach is speaking, said again."""
    if not scene.practice.debriefed:
        scene.script.coach_asks("interview.ready_next")
    elif scene.practice.stage is Stage.COMPARED:
        scene.script.coach_asks("debrief.offer_another")
    else:
        _offer(scene)


def _speak(scene: Scene) -> None:
    practice = scene.practice
    if not practice.marks:
        scene.script.coach("debrief.nothing_heard")
        _rapport(scene)
        return
    if practice.alone:
        _speak_of_one(scene)
        return
    if scene.saved.tone is not Tone.GENTLE or _footing(practice) == FOOTING[Footing.EQUAL]:
        scene.script.coach(_footing(practice))
    _rapport(scene)
    _substance(scene)
    _best_and_change(scene)
    if not tell_habit(scene.script, scene.saved.habits):
        scene.script.coach(_next_step(practice))


def _speak_of_one(scene: Scene) -> None:
    """After a single question: what counted, the cue, the one change; the meters only where they moved."""
    practice = scene.practice
    straight = scene.saved.tone is Tone.STRAIGHT
    if practice.best and not straight:
        tell(scene, practice.best)
    if practice.marks[-1].footing is not Footing.NEUTRAL and scene.saved.tone is not Tone.GENTLE:
        scene.script.coach(_footing(practice))
    if scene.saved.tone is not Tone.GENTLE:
        _cues(scene)
    if practice.change:
        tell(scene, practice.change)
    if practice.best and straight:
        tell(scene, practice.best)


def _best_and_change(scene: Scene) -> None:
    """What is good and what to change; who asked for it straight hears the change first."""
    best, change = scene.practice.best, scene.practice.change
    told = [best if best and best.words else None, change]
    for point in reversed(told) if scene.saved.tone is Tone.STRAIGHT else told:
        if point:
            tell(scene, point)


def _footing(practice: Practice) -> str:
    stands = [mark.footing for mark in practice.marks]
    for telling in (Footing.SUPPLICANT, Footing.OVERBEARING, Footing.EQUAL):
        if telling in stands:
            return FOOTING[telling]
    return FOOTING[Footing.NEUTRAL]


def moves(practice: Practice) -> int:
    """How many times the candidate asked, handed back, caught, connected or offered."""
    offered = sum(mark.has(*signals) for mark in practice.marks for signals in RAPPORT)
    return practice.asked + practice.turned + len(practice.caught) + offered


def _rapport(scene: Scene) -> None:
    practice = scene.practice
    made = moves(practice)
    if made >= CONVERSATION:
        scene.script.coach("debrief.rapport.conversation", name=scene.persona.name)
    elif made:
        scene.script.coach("debrief.rapport.some", name=scene.persona.name)
    else:
        scene.script.coach("debrief.rapport.none", name=scene.persona.name)
    _cues(scene)


def _cues(scene: Scene) -> None:
    practice = scene.practice
    caught = [scene.repertoire.cues[cue].about for cue in practice.caught if cue in scene.repertoire.cues]
    missed = [c.about for c in map(scene.repertoire.cues.get, practice.cues) if c and c.id not in practice.caught]
    if caught:
        scene.script.coach("debrief.cue.caught", cue=caught[0], name=scene.persona.name)
    if missed:
        scene.script.coach("debrief.cue.missed", cue=missed[0], name=scene.persona.name)


def _substance(scene: Scene) -> None:
    stories = [mark for mark in scene.practice.marks if _wants_result(scene, mark)]
    ended = [mark for mark in stories if mark.has(Signal.RESULT)]
    best = scene.practice.best
    if not stories or (len(ended) == len(stories) and best and best.key == "coach.strength.result"):
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


def _next_step(practice: Practice) -> str:
    stands = [mark.footing for mark in practice.marks]
    if Footing.SUPPLICANT in stands:
        return "debrief.next.footing"
    if moves(practice) == 0:
        return "debrief.next.rapport"
    if not all(mark.has(Signal.RESULT) for mark in practice.marks):
        return "debrief.next.result"
    return "debrief.next.figure" if not any(mark.has(Signal.FIGURE) for mark in practice.marks) else "debrief.next.keep"


def _figures(scene: Scene) -> None:
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


def _offer(scene: Scene) -> None:
    worst = weakest(scene.practice.marks)
    question = scene.repertoire.questions.get(worst.question) if worst else None
    if question:
        scene.script.coach_asks("debrief.offer_again", about=question.about)
    else:
        scene.script.coach_asks("debrief.offer_another")
