"""The habit of the week, said aloud: how often last week, how often this."""

from __future__ import annotations

from skill.coach.habits import Habit, Habits, chosen, compared
from skill.speech.phrasebook import Script

SHOWS_FAVOURITE = 3
"""From this majority on, the favourite hedge or filler is named."""
CHOSEN = {
    Habit.SORRY: "habit.sorry.chosen",
    Habit.HEDGE: "habit.hedge.chosen",
    Habit.FILLER: "habit.filler.chosen",
    Habit.WE: "habit.we.chosen",
    Habit.UNENDED: "habit.unended.chosen",
}


def tell_habit(script: Script, habits: Habits) -> bool:
    """Last week against this; else the habit to work on, where there is one. Whether anything was said."""
    told = compared(habits)
    if told:
        habit, before, now = told
        _compare(script, habit, times(script, before), times(script, now))
    habit_now = chosen(habits)
    if habit_now is None:
        return False
    if not told:
        script.coach(CHOSEN[habit_now])
    if habit_now in (Habit.HEDGE, Habit.FILLER) and habits.lead >= SHOWS_FAVOURITE:
        script.coach("habit.favourite", quote=habits.favourite)
    return True


def _compare(script: Script, habit: Habit, before: str, now: str) -> None:
    match habit:
        case Habit.SORRY:
            script.coach("habit.sorry.compared", before=before, now=now)
        case Habit.HEDGE:
            script.coach("habit.hedge.compared", before=before, now=now)
        case Habit.FILLER:
            script.coach("habit.filler.compared", before=before, now=now)
        case Habit.WE:
            script.coach("habit.we.compared", before=before, now=now)
        case Habit.UNENDED:
            script.coach("habit.unended.compared", before=before, now=now)


def times(script: Script, count: int) -> str:
    """How often, in words: never, once, twice, five times."""
    words = script.lines("number.times")
    if count < len(words):
        return words[count]
    return script.piece("number.many_times", count=script.number(count))
