"""A finished answer shrinks to a mark; the best line and the one to change stay as words until the practice is over."""

from __future__ import annotations

from dataclasses import replace

from skill.clock import local_day
from skill.coach.findings import Findings, Footing, Signal
from skill.coach.habits import Habits, noted
from skill.interview.practice import CODES, Mark, Practice
from skill.interview.scene import Scene
from skill.interview.telling import Pointed, pointed

TELLING = (Signal.SITUATION, Signal.TASK, Signal.ACTION, Signal.RESULT, Signal.FIGURE, Signal.OWN_PART)
"""What makes an answer worth quoting; the result counts twice."""


def finish_question(scene: Scene) -> Pointed | None:
    """Marks the open answer and notes what the coach would say of it; None where nothing was said."""
    practice = scene.practice
    if not practice.current or not practice.answer:
        return None
    findings = scene.whole or scene.hears(practice.answer)
    mark = marked(findings, practice.current)
    said = pointed(scene, findings)
    others = tuple(m for m in practice.marks if m.question != mark.question)
    if _best_of(mark, others):
        scene.note(best=said.strength)
    if _worst_of(mark, others) or practice.change is None:
        scene.note(change=said.change, more=said.more)
    scene.note(marks=(*others, mark), answer="")
    scene.saved = replace(scene.saved, habits=_habits(scene, findings))
    return said


def _habits(scene: Scene, findings: Findings) -> Habits:
    wants = scene.question.wants if scene.question else ()
    return noted(scene.saved.habits, local_day(scene.saved, scene.turn.now), findings, wants)


def marked(findings: Findings, question: str) -> Mark:
    """What is kept of an answer."""
    return Mark(
        question=question,
        heard="".join(code for signal, code in CODES.items() if findings.has(signal)),
        footing=findings.footing,
        length=findings.length,
        hedges=len(findings.softened),
        fillers=len(findings.quotes(Signal.FILLER)),
    )


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
