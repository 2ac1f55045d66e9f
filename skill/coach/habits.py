"""Habits of speech over weeks: how often each came up last week and this, and the one to work on.

Counts, never words: the only words kept are a hedge's or a filler's own ("kind of"), which are the lexicon's.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from skill.coach.findings import Findings, Signal

ENOUGH_ANSWERS = 3
"""Answers from which a week says something about a habit."""
FREE = {"sorry": 0.0, "hedge": 1.5, "filler": 3.0, "we": 0.25, "unended": 0.34}
"""How often an answer may have it before it is a habit: hedges and fillers cost nothing now and then (evidence.md)."""
LONGEST_FAVOURITE = 16


class Habit(StrEnum):
    """What people work on over weeks."""

    SORRY = "sorry"
    HEDGE = "hedge"
    FILLER = "filler"
    WE = "we"
    UNENDED = "unended"


@dataclass(frozen=True, slots=True)
class Week:
    """One week's answers: `name` as ISO has it ("2026-48"), how many there were, and how often each habit, in Habit's order."""

    name: str = ""
    answers: int = 0
    counts: tuple[int, ...] = ()

    def of(self, habit: Habit) -> int:
        """How often a habit came up."""
        at = list(Habit).index(habit)
        return self.counts[at] if at < len(self.counts) else 0


@dataclass(frozen=True, slots=True)
class Habits:
    """The week that runs and the last one with answers. `favourite` is the hedge or filler heard most, `lead` by how much."""

    now: Week = Week()
    before: Week = Week()
    favourite: str = ""
    lead: int = 0


def noted(habits: Habits, week: str, findings: Findings, wants: Collection[str]) -> Habits:
    """With one more answer; `wants` are the parts that its question was asked for."""
    if week != habits.now.name:
        before = habits.now if habits.now.answers else habits.before
        habits = replace(habits, now=Week(week), before=before)
    heard = (
        len(findings.quotes(Signal.SUPPLICANT)),
        len(findings.softened),
        len(findings.quotes(Signal.FILLER)),
        int("owns_action" in wants and not findings.has(Signal.OWN_PART)),
        int("result" in wants and not findings.has(Signal.RESULT)),
    )
    counts = tuple(habits.now.of(habit) + more for habit, more in zip(Habit, heard, strict=True))
    now = replace(habits.now, answers=habits.now.answers + 1, counts=counts)
    hedges = tuple(span.of(findings.answer) for span in findings.softened)
    return _favourite(replace(habits, now=now), (*hedges, *findings.quotes(Signal.FILLER)))


def chosen(habits: Habits) -> Habit | None:
    """The habit of the week: the one that went furthest beyond what is free, last week, else this one."""
    week = habits.before if habits.before.answers >= ENOUGH_ANSWERS else habits.now
    if week.answers < ENOUGH_ANSWERS:
        return None
    beyond = {habit: week.of(habit) / week.answers - FREE[habit] for habit in Habit}
    worst = max(Habit, key=lambda habit: beyond[habit])
    return worst if beyond[worst] > 0 else None


def compared(habits: Habits) -> tuple[Habit, int, int] | None:
    """The habit of the week with its count of last week and of this one, once both say something."""
    habit = chosen(habits)
    if habit is None or not habits.now.answers or habits.before.answers < ENOUGH_ANSWERS:
        return None
    return habit, habits.before.of(habit), habits.now.of(habit)


def _favourite(habits: Habits, said: tuple[str, ...]) -> Habits:
    """The majority vote of Boyer and Moore: constant in size, right where one is said more than all others."""
    for words in said:
        phrase = words.lower()[:LONGEST_FAVOURITE]
        if habits.lead == 0:
            habits = replace(habits, favourite=phrase, lead=1)
        else:
            habits = replace(habits, lead=habits.lead + (1 if phrase == habits.favourite else -1))
    return habits
