"""After the last answer: what the coach says of the whole, more of it on request, and what changed the second time."""

from __future__ import annotations

from dataclasses import replace

from skill.clock import local_day
from skill.interview.answering import nod, react
from skill.interview.counting import tell_figures
from skill.interview.events import Stage
from skill.interview.kinds import about, kind_of
from skill.interview.marking import finish_question, to_try_again
from skill.interview.meters import moves
from skill.interview.practice import Quote
from skill.interview.rating import tell_rating
from skill.interview.scene import Scene
from skill.interview.summing_up import sum_up
from skill.interview.telling import STRENGTH, tell
from skill.progress.record import Milestone, heard_figure, measured, practised, rated, reached
from skill.speech.phrasebook import Script
from skill.turn import Card

TITLE = "Equal Footing"


def debrief(scene: Scene) -> None:
    """The interviewer takes leave; the coach says what was heard, and offers one thing."""
    if not scene.practice.debriefed:
        finish_question(scene)
    _take_leave(scene)
    scene.note(debriefed=True, current="", answer="", cut="", cue="", ended=scene.turn.now)
    milestone = _recorded(scene)
    before = len(scene.script.speech.parts)
    tell_rating(scene, scene.saved.record, heard_figure(scene.saved.record))
    changed = sum_up(scene, milestone)
    scene.card = Card(TITLE, f"{scene.script.plain_since(before)}\n\n{_in_full(scene)}".strip())
    _offer(scene, changed=changed)


def _in_full(scene: Scene) -> str:
    """What "tell me more" would bring, for the card; nothing of it is said, so it uses up no wording."""
    said, aside = scene.script, Script(scene.repertoire.content.lines, scene.turn.seed)
    scene.script = aside
    if scene.practice.marks:
        tell_figures(scene)
    for point in scene.practice.more:
        tell(scene, point)
    scene.script = said
    return aside.speech.plain()


def _take_leave(scene: Scene) -> None:
    """The interviewer's last words, where they have not left already."""
    if scene.left:
        return
    reacted = react(scene)
    if not scene.practice.alone:
        scene.says(*scene.persona.goodbye)
    elif not reacted:
        nod(scene)


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
    """The figures, once, then what else there was to say: of an interview from earlier, what there was to change first."""
    practice = scene.practice
    if practice.debriefed and not practice.told_all:
        tell_figures(scene)
    last = practice.marks[-1].question if practice.marks and not practice.debriefed else ""
    points = [point for point in practice.more if not last or point.question == last]
    if practice.closed and practice.change and not practice.told_all:
        points = [practice.change, *points]
    for point in points:
        if not point.key.startswith(STRENGTH):
            scene.script.coach("debrief.also")
        tell(scene, point)
    if not points and (practice.told_all or not practice.debriefed):
        scene.script.coach("debrief.no_more")
    scene.note(more=tuple(point for point in practice.more if point not in points), told_all=practice.debriefed)
    go_on_from(scene)


def tell_why(scene: Scene) -> None:
    """The very words it was judged by, and what it was where there are none."""
    best, change = scene.practice.best, scene.practice.change
    if best and best.words:
        scene.script.coach("debrief.why.best", quote=best.words)
    elif best:
        _why_for(scene, best)
    if change and not change.words:
        _why_against(scene, change)
    elif change and not (best and best.words == change.words):
        scene.script.coach("debrief.why.change" if best else "debrief.why.change.alone", quote=change.words)
    if not best and not change:
        scene.script.coach("debrief.why.nothing")
    elif scene.practice.closed and not (best and best.words):
        scene.script.coach("debrief.why.gone")
    go_on_from(scene)


def _why_for(scene: Scene, point: Quote) -> None:
    kind, where = kind_of(scene, point), about(scene, point)
    if kind:
        scene.script.coach("debrief.why.kind.best_in" if where else "debrief.why.kind.best", kind=kind, about=where)


def _why_against(scene: Scene, point: Quote) -> None:
    kind, where = kind_of(scene, point), about(scene, point)
    if kind:
        scene.script.coach("debrief.why.kind.change_in" if where else "debrief.why.kind.change", kind=kind, about=where)


def go_on_from(scene: Scene) -> None:
    """What is asked after a word on what was heard; who asked for that word in one sentence has it, and that is all."""
    if scene.practice.over and scene.turn.session is None:
        scene.closes = True
    else:
        offer_again(scene)


def offer_again(scene: Scene) -> None:
    """What is asked where the coach is speaking, said again."""
    if not scene.practice.debriefed:
        offer_ahead(scene)
    elif scene.practice.stage is Stage.COMPARED:
        scene.script.coach_asks("debrief.offer_another")
    else:
        _offer(scene)


def offer_ahead(scene: Scene) -> None:
    """On, after the coach stepped in: to the next question, or after the last to theirs."""
    if scene.practice.planned:
        scene.script.coach_asks("interview.ready_next")
    else:
        scene.script.coach_asks("interview.ready_closing_again", name=scene.persona.name)


def _offer(scene: Scene, *, changed: bool = False) -> None:
    """The answer that has something to change, once more; `changed`: just after one was told what to change in it."""
    mark = to_try_again(scene.practice)
    question = scene.repertoire.questions.get(mark.question) if mark else None
    if question is None:
        scene.script.coach_asks("debrief.offer_another")
    elif scene.practice.alone and changed:
        scene.script.coach_asks("debrief.offer_again_alone")
    else:
        scene.script.coach_asks("debrief.offer_again", about=question.about)
