"""What stays of an interview that is over: what was heard in it and none of the words, so that it can be spoken of for a day."""

from __future__ import annotations

from dataclasses import replace

from skill.interview.practice import Practice, Quote
from skill.saved import Saved

SPOKEN_OF = 24 * 3600
"""Seconds after a debrief in which "why?" can still mean it."""


def let_go(saved: Saved) -> Saved:
    """What is saved, with an interview that is over put away without its words."""
    practice = saved.practice
    if practice is None or not practice.over:
        return saved
    return replace(saved, practice=None, last=_wordless(practice))


def taken_up(saved: Saved, now: int) -> Saved | None:
    """As it was when the coach had just debriefed, so that this can be gone on with; None where there is nothing to speak of."""
    if saved.practice is not None:
        return saved if saved.practice.over else None
    if saved.drilling or not fresh(saved.last, now):
        return None
    return replace(saved, practice=saved.last, last=None)


def fresh(last: Practice | None, now: int) -> bool:
    """Whether it was debriefed a day ago at most."""
    return last is not None and now - last.ended < SPOKEN_OF


def _wordless(practice: Practice) -> Practice:
    return replace(
        practice,
        planned=(),
        current="",
        answer="",
        cut="",
        follow_ups=(),
        themes=(),
        best=_kind(practice.best),
        change=_kind(practice.change),
        more=tuple(kept for point in practice.more if (kept := _kind(point))),
        told_all=False,
        closed=True,
    )


def _kind(point: Quote | None) -> Quote | None:
    return replace(point, words="", stronger="") if point else None
