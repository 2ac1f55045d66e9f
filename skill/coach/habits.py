"""Habits of speech over weeks: how often each came up today, this week and in the weeks before, and the one to work on.

Counts, never words: the only words kept are a hedge's or a filler's own ("kind of"), which are the lexicon's.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
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
class Tally:
    """A week's answers or a day's: its `name` ("2026-48", "2026-11-27"), how many, and how often each habit, in Habit's order."""

    name: str = ""
    answers: int = 0
    counts: tuple[int, ...] = ()

    def of(self, habit: Habit) -> int:
        """How often a habit came up."""
        at = list(Habit).index(habit)
        return self.counts[at] if at < len(self.counts) else 0

    def plus(self, heard: Collection[int]) -> Tally:
        """With one more answer."""
        counts = tuple(self.of(habit) + more for habit, more in zip(Habit, heard, strict=True))
        return replace(self, answers=self.answers + 1, counts=counts)

    def less(self, habit: Habit) -> Tally:
        """With one less of a habit, where there is any."""
        return replace(self, counts=tuple(max(0, self.of(one) - (one is habit)) for one in Habit if self.counts))

    def without(self, part: Tally) -> Tally:
        """What of it does not belong to that part of it."""
        counts = tuple(max(0, self.of(habit) - part.of(habit)) for habit in Habit)
        return replace(self, answers=max(0, self.answers - part.answers), counts=counts)


@dataclass(frozen=True, slots=True)
class Habits:
    """Today, the week that runs, and the last two weeks with answers enough.

    `favourite` is the hedge or filler heard most, `lead` by how much.
    """

    now: Tally = Tally()
    before: Tally = Tally()
    earlier: Tally = Tally()
    today: Tally = Tally()
    favourite: str = ""
    lead: int = 0


def as_of(habits: Habits, day: date) -> Habits:
    """As they stand on a day: what was said on another day is not today's, nor another week's this week's."""
    year, number, _ = day.isocalendar()
    week, today = f"{year}-{number:02}", day.isoformat()
    if week != habits.now.name:
        if habits.now.answers >= ENOUGH_ANSWERS:
            habits = replace(habits, before=habits.now, earlier=habits.before)
        habits = replace(habits, now=Tally(week))
    return habits if habits.today.name == today else replace(habits, today=Tally(today))


def noted(habits: Habits, day: date, findings: Findings, wants: Collection[str]) -> Habits:
    """With one more answer; `wants` are the parts that its question was asked for."""
    habits = as_of(habits, day)
    heard = (
        len(findings.quotes(Signal.SUPPLICANT)),
        len(findings.softened),
        len(findings.quotes(Signal.FILLER)),
        int("owns_action" in wants and not findings.has(Signal.OWN_PART)),
        int("result" in wants and not findings.has(Signal.RESULT)),
    )
    hedges = tuple(span.of(findings.answer) for span in findings.softened)
    counted = replace(habits, now=habits.now.plus(heard), today=habits.today.plus(heard))
    return _favourite(counted, (*hedges, *findings.quotes(Signal.FILLER)))


def uncounted(habits: Habits, habit: Habit) -> Habits:
    """With one less of a habit: it was none."""
    return replace(habits, now=habits.now.less(habit), today=habits.today.less(habit))


def chosen(habits: Habits) -> Habit | None:
    """The habit of the week: the one that went furthest beyond what is free, last week, else this one."""
    week = habits.before if habits.before.answers >= ENOUGH_ANSWERS else habits.now
    if week.answers < ENOUGH_ANSWERS:
        return None
    beyond = {habit: week.of(habit) / week.answers - FREE[habit] for habit in Habit}
    worst = max(Habit, key=lambda habit: beyond[habit])
    return worst if beyond[worst] > 0 else None


def _favourite(habits: Habits, said: tuple[str, ...]) -> Habits:
    """The majority vote of Boyer and Moore: constant in size, right where one is said more than all others."""
    for words in said:
        phrase = words.lower()[:LONGEST_FAVOURITE]
        if habits.lead == 0:
            habits = replace(habits, favourite=phrase, lead=1)
        else:
            habits = replace(habits, lead=habits.lead + (1 if phrase == habits.favourite else -1))
    return habits
