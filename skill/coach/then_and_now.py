"""One habit, then and now: today against last week, or what there is, and whether that says anything.

Little is said in a day and much in a week. So it is how often in an answer that is compared, and a difference that an
answer more or less could have made is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from skill.coach.habits import ENOUGH_ANSWERS, Habit, Habits, Tally, as_of, chosen

FEWEST = 2
"""Answers from which today, or this week, is held against another time."""
UNLIKE = 1.5
"""How many times as many answers there must be on one side for the two to be told with their answers."""
CLEAR = 1.5
"""How many more or less than at the old rate make a difference ..."""
PART = 2 / 3
"""... and what part of it the smaller may be."""


class Lean(Enum):
    """How now stands to then."""

    LESS = auto()
    LEVEL = auto()
    MORE = auto()


@dataclass(frozen=True, slots=True)
class Compared:
    """A habit `then`, so many weeks `ago` (0 is earlier this week), and `now`, which is `today` or all of this week.

    `earlier` is the week before that, where it was the same way from there to then as from then to now.
    """

    habit: Habit
    then: Tally
    ago: int
    now: Tally
    today: bool
    lean: Lean
    earlier: Tally | None = None

    @property
    def unlike(self) -> bool:
        """Whether so much more was said on one side that the bare counts would mislead."""
        more, less = sorted((self.then.answers, self.now.answers), reverse=True)
        return more >= UNLIKE * less


def compared(habits: Habits, day: date) -> Compared | None:
    """The habit of the week, then and now; None where there is nothing to hold against something."""
    habits = as_of(habits, day)
    habit = chosen(habits)
    if habit is None:
        return None
    today = habits.today.answers >= FEWEST
    if _says(habits.before, habit):
        then, now = habits.before, habits.today if today else habits.now
    else:
        then, now = habits.now.without(habits.today), habits.today
    if not _says(then, habit) or now.answers < FEWEST:
        return None
    lean = _lean(habit, then, now)
    steady = lean is not Lean.LEVEL and then is habits.before and _says(habits.earlier, habit)
    earlier = habits.earlier if steady and _lean(habit, habits.earlier, then) is lean else None
    return Compared(habit, then, _weeks_between(then.name, day), now, now is habits.today, lean, earlier)


def _says(then: Tally, habit: Habit) -> bool:
    return then.answers >= ENOUGH_ANSWERS and then.of(habit) > 0


def _lean(habit: Habit, then: Tally, now: Tally) -> Lean:
    """Against as many as there would have been at the rate of then."""
    count, expected = now.of(habit), then.of(habit) / then.answers * now.answers
    if expected - count >= CLEAR and count <= PART * expected:
        return Lean.LESS
    return Lean.MORE if count - expected >= CLEAR and expected <= PART * count else Lean.LEVEL


def _weeks_between(week: str, day: date) -> int:
    """Weeks from a week's name to a day's week; 0 where it is no name of a week before that."""
    year, _, number = week.partition("-")
    try:
        monday = date.fromisocalendar(int(year), int(number), 1)
    except ValueError:
        return 0
    return max(0, (day - monday).days // 7)
