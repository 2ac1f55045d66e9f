"""A finished answer shrinks to a mark; the best line and the one to change stay as words until the practice is over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from skill.clock import local_day
from skill.coach.findings import Findings, Footing, Signal
from skill.coach.habits import Habit, Habits, noted, uncounted
from skill.interview.practice import CODES, Mark, Practice, Quote
from skill.interview.scene import Scene
from skill.interview.telling import STRENGTH, Pointed, ending_praised, pointed

TELLING = (Signal.SITUATION, Signal.TASK, Signal.ACTION, Signal.RESULT, Signal.FIGURE, Signal.OWN_PART)
"""What makes an answer worth quoting; the result counts twice."""
LATE = (Signal.RESULT, Signal.FIGURE)
"""What the end of a story brings to it that was told before."""


def finish_question(scene: Scene) -> Pointed | None:
    """Marks the open answer and notes what the coach would say of it; None where nothing was said."""
    practice = scene.practice
    if not practice.current or not practice.answer:
        return None
    findings = scene.whole or scene.hears(practice.answer)
    mark = marked(findings, practice.current)
    said = pointed(scene, findings)
    others = tuple(m for m in practice.marks if m.question != mark.question)
    told = next((m for m in practice.marks if m.question == mark.question), None) if practice.before is None else None
    if told:
        scene.practice = practice = _without_points(practice, mark.question)
    if _best_of(mark, others):
        scene.note(best=said.strength)
    if _worst_of(mark, others) or practice.change is None:
        scene.note(change=said.change, more=said.more)
    scene.note(marks=(*others, mark), answer="")
    scene.saved = replace(scene.saved, habits=_ended(scene, told, mark) if told else _habits(scene, findings))
    return said


def _without_points(practice: Practice, question: str) -> Practice:
    """Without what was said of an answer that went on after it."""
    best, change = (
        point if point and point.question != question else None for point in (practice.best, practice.change)
    )
    return replace(practice, best=best, change=change, more=tuple(p for p in practice.more if p.question != question))


def _ended(scene: Scene, told: Mark, now: Mark) -> Habits:
    """What is counted of an answer that went on: it was counted before, except that it has an ending now, if one was wanted."""
    question = scene.repertoire.questions.get(now.question)
    wanted = question is not None and "result" in question.wants
    late = wanted and now.has(Signal.RESULT) and not told.has(Signal.RESULT)
    return uncounted(scene.saved.habits, Habit.UNENDED) if late else scene.saved.habits


def add_ending(scene: Scene, words: str) -> None:
    """The end of the last story, told a moment late: it has one after all, and is not told to have none."""
    practice, mark = scene.practice, scene.practice.marks[-1]
    breath = scene.hears_ending_of(mark.question, words)
    ended = replace(mark, heard=mark.heard + "".join(c for c in _codes(breath, LATE) if c not in mark.heard))
    points = [point for point in (practice.change, *practice.more) if point and not _misses_ending(point, mark)]
    change = next((point for point in points if not point.key.startswith(STRENGTH)), None)
    scene.note(
        marks=(*practice.marks[:-1], ended), change=change, more=tuple(point for point in points if point is not change)
    )
    best, quote = practice.best, ending_praised(scene, breath, mark.question)
    if quote and (best is None or best.question == mark.question or _best_of(ended, practice.marks[:-1])):
        scene.note(best=quote)
    scene.saved = replace(scene.saved, habits=_ended(scene, mark, ended))


def _misses_ending(point: Quote, mark: Mark) -> bool:
    return point.question == mark.question and point.key.startswith("coach.change.result")


def _habits(scene: Scene, findings: Findings) -> Habits:
    wants = scene.question.wants if scene.question else ()
    return noted(scene.saved.habits, local_day(scene.saved, scene.turn.now), findings, wants)


def marked(findings: Findings, question: str) -> Mark:
    """What is kept of an answer."""
    return Mark(
        question=question,
        heard="".join(_codes(findings, CODES)),
        footing=findings.footing,
        length=findings.length,
        hedges=len(findings.softened),
        fillers=len(findings.quotes(Signal.FILLER)),
    )


def _codes(findings: Findings, signals: Iterable[Signal]) -> list[str]:
    return [CODES[signal] for signal in signals if findings.has(signal)]


def worth(mark: Mark) -> int:
    """A rough order of answers, for choosing which to quote and which to try again; never spoken."""
    story = sum(mark.has(signal) for signal in TELLING) + mark.has(Signal.RESULT)
    return story + {Footing.EQUAL: 2, Footing.NEUTRAL: 0}.get(mark.footing, -4)


def weakest(marks: tuple[Mark, ...]) -> Mark | None:
    """The answer that has most to gain from another try; the earlier of two."""
    return min(marks, key=worth, default=None)


def to_try_again(practice: Practice) -> Mark | None:
    """The answer that was told to change; where none was, the one with most to gain."""
    told = practice.change.question if practice.change else ""
    return next((mark for mark in practice.marks if mark.question == told), None) or weakest(practice.marks)


def _best_of(mark: Mark, others: tuple[Mark, ...]) -> bool:
    return all(worth(mark) > worth(other) for other in others)


def _worst_of(mark: Mark, others: tuple[Mark, ...]) -> bool:
    return all(worth(mark) < worth(other) for other in others)
