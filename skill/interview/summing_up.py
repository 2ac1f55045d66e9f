"""What the coach says of a whole practice: the best line, the meters in a sentence, one change, one next step."""

from __future__ import annotations

from collections.abc import Iterator

from skill.clock import local_day
from skill.coach.findings import Footing
from skill.interview.counting import next_step
from skill.interview.habit import tell_habit
from skill.interview.meters import Said, footing_said, missed_cues, rapport_said, stand, substance_said, tell_meters
from skill.interview.practice import Practice, Quote
from skill.interview.scene import Scene
from skill.interview.telling import ABOUT_FOOTING, STRENGTH, beside, tell
from skill.progress.record import Milestone
from skill.progress.telling import MILESTONE
from skill.saved import Tone

PRAISED = {
    "coach.strength.figure": ("part.result", "part.quantified"),
    "coach.strength.result": ("part.result",),
    "coach.strength.result.hard": ("part.result",),
    "coach.strength.action": ("part.action", "part.owns_action"),
    "coach.strength.situation": ("part.situation",),
}
"""The parts of a story that a strength speaks of: it would be odd to ask for them in the next breath."""
EQUAL = ("coach.strength.equal", "coach.strength.equal.negotiation")
UNHEARD = "coach.change.cue"
"""That a cue went by: said with the meters, where it is not the one change itself."""


def sum_up(scene: Scene, milestone: Milestone | None) -> bool:
    """Says it; who asked for it straight hears the change before the praise. Whether there was something to change."""
    practice, straight = scene.practice, scene.saved.tone is Tone.STRAIGHT
    if not practice.marks:
        scene.script.coach("debrief.nothing_heard")
        tell_meters(scene.script, _said(scene, "", milestone))
        return False
    best = practice.best if practice.best and practice.best.words else None
    change = next((point for point in _changes(practice) if not _clash(best, point)), None)
    further = (point for point in practice.more if point not in (best, change) and point.key != UNHEARD)
    missed = missed_cues(scene)
    scene.note(change=change, more=tuple(further))
    if best and not straight:
        tell(scene, best)
    elif not best:
        scene.script.coach("debrief.start")
    if milestone and not straight:
        scene.script.coach(MILESTONE[milestone])
    tell_meters(scene.script, _said(scene, change.key if change else "", milestone))
    if change and change.key == UNHEARD and missed:
        scene.script.coach("debrief.change_cue", name=scene.persona.name, cue=missed[0])
    elif change:
        _tell_change(scene, best, change)
    if straight and best and not (change and best.words in (change.words, change.stronger)):
        tell(scene, best)
    if straight and milestone:
        scene.script.coach(MILESTONE[milestone])
    day = local_day(scene.saved, scene.turn.now)
    if not practice.alone and not milestone and not tell_habit(scene.script, scene.saved.habits, day):
        scene.script.coach(next_step(scene, change.key if change else ""))
    return change is not None


def _tell_change(scene: Scene, best: Quote | None, change: Quote) -> None:
    """The one change, announced; with the name of its question where another answer was just praised."""
    question = scene.repertoire.questions.get(change.question)
    elsewhere = len(scene.practice.marks) > 1 and not (best and change.question == best.question)
    if question and elsewhere:
        scene.script.coach("debrief.change_in", about=question.about)
    else:
        scene.script.coach("debrief.change")
    tell(scene, change if scene.saved.tone is Tone.STRAIGHT else beside(change, best))


def _said(scene: Scene, change: str, milestone: Milestone | None) -> Said:
    """What the meters say, without what the change or the milestone says better; who asked for it gentle hears the good."""
    practice = scene.practice
    said = Said()
    if practice.marks and _footing_is_news(practice, change, milestone):
        said += footing_said(scene)
    rapport = rapport_said(scene)
    told = milestone in (Milestone.CUE, Milestone.TURN_BACK)
    said += Said(() if told else rapport.good, () if change == UNHEARD else rapport.against)
    if not practice.alone and not change.startswith("coach.change.result"):
        said += substance_said(scene)
    return Said(said.good) if scene.saved.tone is Tone.GENTLE else said


def _footing_is_news(practice: Practice, change: str, milestone: Milestone | None) -> bool:
    """Whether how they stood is worth a word: not where the praise, the change or the milestone has said it."""
    footing = stand(practice)
    if footing is Footing.EQUAL and (milestone is Milestone.LEVEL or (practice.best and practice.best.key in EQUAL)):
        return False
    return not change.startswith(ABOUT_FOOTING) and not (practice.alone and footing is Footing.NEUTRAL)


def _changes(practice: Practice) -> Iterator[Quote]:
    """The change, and what else there was to change in that answer."""
    if practice.change:
        further = (point for point in practice.more if not point.key.startswith(STRENGTH))
        yield from (practice.change, *further)


def _clash(best: Quote | None, change: Quote) -> bool:
    """Whether a change asks for the very thing that is being praised."""
    return bool(best and best.question == change.question and change.part in PRAISED.get(best.key, ()))
