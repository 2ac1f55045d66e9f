"""The habit of the week as it is heard: every habit, whichever way it went, with counts that anybody may have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

import pytest

from skill.coach.habits import Habit, Habits, Tally
from skill.coach.then_and_now import compared
from skill.content.model import Content
from skill.interview.habit import tell_habit
from skill.speech.phrasebook import Script

DAY = date(2026, 11, 26)
OFTEN = 20
PRAISE = re.compile(r"better|suits|surer|sleep|to be yours|missed it|who did what|own half|quiet\.$")
"""What a line on a habit that is no rarer may not have in it."""


def _tally(habit: Habit, name: str, answers: int, count: int) -> Tally:
    return Tally(name, answers, tuple(count if one is habit else 0 for one in Habit))


def _told(
    catalog: Mapping[str, Content], habit: Habit, then: tuple[int, int], now: tuple[int, int], week: str = "2026-47"
) -> Iterator[str]:
    """The wordings of it, as many as there are."""
    before, today = _tally(habit, week, *then), _tally(habit, "2026-11-26", *now)
    earlier = _tally(habit, "2026-45", then[0], then[1] * 2)
    habits = Habits(now=replace(today, name="2026-48"), before=before, earlier=earlier, today=today)
    assert compared(habits, DAY)
    for seed in range(OFTEN):
        script = Script(catalog["en-US"].lines, f"{seed}")
        assert tell_habit(script, habits, DAY, at_length=True)
        yield script.speech.plain()


def test_five_times_last_week_and_once_today(catalog: Mapping[str, Content]) -> None:
    """As much was said on both days: the counts are enough."""
    for text in _told(catalog, Habit.SORRY, (5, 5), (4, 1)):
        assert "five times" in text
        assert re.search(r"\btoday,? (it's )?once", text.lower())
        assert "answers" not in text.partition("urther back")[0].partition("efore that")[0]


def test_not_once_today(catalog: Mapping[str, Content]) -> None:
    """Of what was expected and did not come it is said that it did not."""
    assert all("not once" in text for text in _told(catalog, Habit.HEDGE, (5, 20), (5, 0)))


def test_who_said_far_less_today_hears_in_how_many_answers(catalog: Mapping[str, Content]) -> None:
    """Twelve answers last week and three today: once is less than five times, and it need not be."""
    for text in _told(catalog, Habit.SORRY, (12, 5), (3, 1)):
        assert "five times in twelve answers" in text
        assert "once in three" in text
        assert not PRAISE.search(text)


@pytest.mark.parametrize(("week", "words"), [("2026-46", "the week before last"), ("2026-20", "some weeks ago")])
def test_a_week_long_ago_is_not_called_last(catalog: Mapping[str, Content], week: str, words: str) -> None:
    """It is told when it was."""
    assert all(words in text.lower() for text in _told(catalog, Habit.WE, (4, 4), (4, 1), week))


@pytest.mark.parametrize("habit", Habit)
def test_each_way_has_words_of_its_own(catalog: Mapping[str, Content], habit: Habit) -> None:
    """Rarer, as often, more often: three wordings each, all different, and only the first of them pleased."""
    less = set(_told(catalog, habit, (5, 40), (5, 2)))
    level = set(_told(catalog, habit, (5, 40), (5, 39)))
    more = set(_told(catalog, habit, (5, 30), (5, 70)))
    assert all(len({text.partition("urther back")[0] for text in told}) >= 3 for told in (less, level, more))
    assert not less & level
    assert not [text for text in level | more if PRAISE.search(text)]
