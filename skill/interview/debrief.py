"""After the last answer: what the coach says of the whole, more of it on request, and what changed the second time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from skill.clock import local_day
from skill.coach.findings import Footing
from skill.interview.events import Stage
from skill.interview.habit import tell_habit
from skill.interview.marking import finish_question, weakest
from skill.interview.meters import (
    FOOTING,
    footing_line,
    moves,
    next_step,
    tell_cues,
    tell_figures,
    tell_rapport,
    tell_substance,
)
from skill.interview.opening import react
from skill.interview.practice import Practice, Quote
from skill.interview.rating import tell_rating
from skill.interview.scene import Scene
from skill.interview.telling import tell
from skill.progress.record import Milestone, heard_figure, measured, practised, rated, reached
from skill.progress.telling import MILESTONE
from skill.saved import Tone
from skill.turn import Card

PRAISED = {
    "coach.strength.figure": ("part.result", "part.quantified"),
    "coach.strength.result": ("part.result",),
    "coach.strength.action": ("part.action", "part.owns_action"),
    "coach.strength.situation": ("part.situation",),
}
"""The parts of a story that a strength speaks of: it would be odd to ask for them in the next breath."""


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
        tell_figures(scene)
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
    if change and change.words and not (best and best.words == change.words):
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
        tell_rapport(scene)
        return
    if practice.alone:
        _speak_of_one(scene)
        return
    if scene.saved.tone is not Tone.GENTLE or footing_line(practice) == FOOTING[Footing.EQUAL]:
        scene.script.coach(footing_line(practice))
    tell_rapport(scene)
    tell_substance(scene)
    _best_and_change(scene)
    if not tell_habit(scene.script, scene.saved.habits):
        scene.script.coach(next_step(practice))


def _speak_of_one(scene: Scene) -> None:
    """After a single question: what counted, the cue, the one change; the meters only where they moved."""
    practice = scene.practice
    straight = scene.saved.tone is Tone.STRAIGHT
    if practice.best and not straight:
        tell(scene, practice.best)
    if practice.marks[-1].footing is not Footing.NEUTRAL and scene.saved.tone is not Tone.GENTLE:
        scene.script.coach(footing_line(practice))
    if scene.saved.tone is not Tone.GENTLE:
        tell_cues(scene)
    if practice.change:
        tell(scene, practice.change)
    if practice.best and straight:
        tell(scene, practice.best)


def _best_and_change(scene: Scene) -> None:
    """What is good and what to change; who asked for it straight hears the change first.

    The two may be of different answers: then the change names its own, and none asks for what the praise just quoted.
    """
    best = scene.practice.best if scene.practice.best and scene.practice.best.words else None
    change = next((point for point in _changes(scene.practice) if not _clash(best, point)), None)
    if best and scene.saved.tone is not Tone.STRAIGHT:
        tell(scene, best)
    if change:
        question = scene.repertoire.questions.get(change.question)
        if best and question and change.question != best.question:
            scene.script.coach("debrief.change_in", about=question.about)
        tell(scene, change)
    if best and scene.saved.tone is Tone.STRAIGHT:
        tell(scene, best)


def _changes(practice: Practice) -> Iterator[Quote]:
    """The change, and what else there was to change in that answer."""
    if practice.change:
        yield practice.change
        yield from (point for point in practice.more if not point.key.startswith("coach.strength."))


def _clash(best: Quote | None, change: Quote) -> bool:
    """Whether a change asks for the very thing that is being praised."""
    return bool(best and best.question == change.question and change.part in PRAISED.get(best.key, ()))


def _offer(scene: Scene) -> None:
    worst = weakest(scene.practice.marks)
    question = scene.repertoire.questions.get(worst.question) if worst else None
    if question:
        scene.script.coach_asks("debrief.offer_again", about=question.about)
    else:
        scene.script.coach_asks("debrief.offer_another")
