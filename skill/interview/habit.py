"""The habit of the week, said aloud: how often last week, how often today, and never more than the two bear out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from skill.coach.habits import Habit, Habits, Tally, as_of, chosen
from skill.coach.then_and_now import Compared, Lean, compared
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
COMPARED: Mapping[tuple[Habit, Lean], str] = {
    (Habit.SORRY, Lean.LESS): "habit.sorry.less",
    (Habit.SORRY, Lean.LEVEL): "habit.sorry.level",
    (Habit.SORRY, Lean.MORE): "habit.sorry.more",
    (Habit.HEDGE, Lean.LESS): "habit.hedge.less",
    (Habit.HEDGE, Lean.LEVEL): "habit.hedge.level",
    (Habit.HEDGE, Lean.MORE): "habit.hedge.more",
    (Habit.FILLER, Lean.LESS): "habit.filler.less",
    (Habit.FILLER, Lean.LEVEL): "habit.filler.level",
    (Habit.FILLER, Lean.MORE): "habit.filler.more",
    (Habit.WE, Lean.LESS): "habit.we.less",
    (Habit.WE, Lean.LEVEL): "habit.we.level",
    (Habit.WE, Lean.MORE): "habit.we.more",
    (Habit.UNENDED, Lean.LESS): "habit.unended.less",
    (Habit.UNENDED, Lean.LEVEL): "habit.unended.level",
    (Habit.UNENDED, Lean.MORE): "habit.unended.more",
}
BEFORE_THAT = {Lean.LESS: "habit.weeks.down", Lean.MORE: "habit.weeks.up"}


def tell_habit(script: Script, habits: Habits, day: date, *, at_length: bool = False) -> bool:
    """Then against now, `at_length` with the weeks before; else the habit to work on. Whether anything was said."""
    habit = chosen(as_of(habits, day))
    if habit is None:
        return False
    told = compared(habits, day)
    if told:
        _compare(script, told, at_length=at_length)
    else:
        script.coach(CHOSEN[habit])
    if habit in (Habit.HEDGE, Habit.FILLER) and habits.lead >= SHOWS_FAVOURITE:
        script.coach("habit.favourite", quote=habits.favourite)
    return True


def tell_compared(script: Script, habits: Habits, day: date) -> bool:
    """Then against now, where there are both; whether anything was said."""
    told = compared(habits, day)
    if told:
        _compare(script, told, at_length=False)
    return told is not None


def _compare(script: Script, told: Compared, *, at_length: bool) -> None:
    habit, then, now = told.habit, told.then, told.now
    weeks, here = script.lines("time.weeks_ago"), script.lines("time.here")
    script.coach(
        COMPARED[habit, told.lean],
        when=weeks[min(told.ago, len(weeks) - 1)],
        before=_in_answers(script, habit, then) if told.unlike else times(script, then.of(habit)),
        here=here[0 if told.today else 1],
        now=_in_so_many(script, habit, now) if told.unlike else _counted(script, now.of(habit)),
    )
    if told.earlier and at_length:
        script.coach(BEFORE_THAT[told.lean], before=_in_answers(script, habit, told.earlier))


def _in_answers(script: Script, habit: Habit, tally: Tally) -> str:
    """ "Five times in twelve answers"."""
    return script.piece(
        "number.times_in_answers", times=times(script, tally.of(habit)), count=script.number(tally.answers)
    )


def _in_so_many(script: Script, habit: Habit, tally: Tally) -> str:
    """ "Once in three", after the answers were named."""
    return script.piece("number.times_in", times=_counted(script, tally.of(habit)), count=script.number(tally.answers))


def _counted(script: Script, count: int) -> str:
    """How often, where it was expected: of nothing, not once."""
    return times(script, count) if count else script.lines("number.not_once")[0]


def times(script: Script, count: int) -> str:
    """How often, in words: never, once, twice, five times."""
    words = script.lines("number.times")
    if count < len(words):
        return words[count]
    return script.piece("number.many_times", count=script.number(count))
