"""Days as people say them, seen from Monday, 23 November 2026."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.local.recogniser.dates import find_date, to_date
from skill.local.recogniser.days import DAYS, MONTHS

TODAY = date(2026, 11, 23)
SAID = {
    "today": "2026-11-23",
    "this afternoon": "2026-11-23",
    "tomorrow": "2026-11-24",
    "tomorrow morning": "2026-11-24",
    "the day after tomorrow": "2026-11-25",
    "tuesday": "2026-11-24",
    "monday": "2026-11-30",
    "next tuesday": "2026-12-01",
    "this friday": "2026-11-27",
    "this coming thursday": "2026-11-26",
    "later this evening": "2026-11-23",
    "thursday at ten": "2026-11-26",
    "at ten on friday": "2026-11-27",
    "friday week": "2026-12-04",
    "a week from friday": "2026-12-04",
    "a week on tuesday": "2026-12-01",
    "a week today": "2026-11-30",
    "in two weeks": "2026-12-07",
    "in a couple of weeks": "2026-12-07",
    "two weeks from today": "2026-12-07",
    "in a fortnight": "2026-12-07",
    "in three days time": "2026-11-26",
    "december fifth": "2026-12-05",
    "the fifth of december": "2026-12-05",
    "the first": "2026-12-01",
    "the twenty eighth": "2026-11-28",
    "the thirty first": "2026-12-31",
    "wednesday the second": "2026-12-02",
    "january the third": "2027-01-03",
    "second of march": "2027-03-02",
    "12th of december": "2026-12-12",
    "next week": "2026-W49",
    "the weekend": "2026-W48-WE",
    "next month": "2026-12",
    "december": "2026-12",
    "march": "2027-03",
    "third december": "2026-12-03",
    "twenty fifth november": "2026-11-25",
    "january twenty first": "2027-01-21",
    "december twelfth twenty twenty seven": "2027-12-12",
    "dec 12": "2026-12-12",
    "2026 12 05": "2026-12-05",
    "12 5": "2026-12-05",
    "monday december seventh": "2026-12-07",
    "wednesday the ninth": "2026-12-09",
    "second of february": "2027-02-02",
    "the fifth of next month": "2026-12-05",
    "the last friday in november": "2026-11-27",
    "the first monday of december": "2026-12-07",
    "new year's eve": "2026-12-31",
    "a fortnight from today": "2026-12-07",
    "two weeks on friday": "2026-12-11",
    "after two days": "2026-11-25",
    "in a week's time": "2026-11-30",
    "in three months": "2027-02-23",
    "tomorrow week": "2026-12-01",
    "friday of next week": "2026-12-04",
    "next week on friday": "2026-12-04",
    "the friday after next": "2026-12-11",
    "this time next week": "2026-11-30",
    "the week after next": "2026-W50",
    "early december": "2026-12",
    "friday morning at nine": "2026-11-27",
    "wensday": "2026-11-25",
    "tommorow": "2026-11-24",
}
NO_DAYS = (
    "",
    "sarah",
    "a moment",
    "one",
    "in ten minutes",
    "an hour",
    "the team",
    "next one",
    "at the end",
    "the thirtieth of february",
)


@pytest.mark.parametrize(("text", "value"), SAID.items())
def test_a_day_is_what_alexa_would_hand_over(text: str, value: str) -> None:
    """One day as a date; a week, a weekend or a month as such."""
    assert to_date(text, TODAY) == value


@pytest.mark.parametrize("text", NO_DAYS)
def test_what_is_no_day_is_none(text: str) -> None:
    """Nothing is guessed."""
    assert to_date(text, TODAY) is None


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("i have a second interview on the second of february with doctor lee", "2027-02-02"),
        ("the second is fine", "2026-12-02"),
        ("it's the second time", None),
        ("may i come in on friday", "2026-11-27"),
        ("i'm seeing april on may fifth", "2027-05-05"),
        ("i'm seeing may", None),
        ("it was last friday", None),
        ("three years", None),
    ],
)
def test_a_day_is_told_from_what_only_looks_like_one(said: str, value: str | None) -> None:
    """A month's name may be a word or a person, and "the second" the second of anything."""
    found = find_date(tuple(said.split()), TODAY)
    assert (found[2] if found else None) == value


def test_a_day_is_found_among_words() -> None:
    """As many words as belong to it, and none of the others."""
    words = ("i", "have", "an", "interview", "with", "sarah", "on", "the", "fifth", "of", "december", "at", "two")
    found = find_date(words, TODAY)
    assert found is not None
    assert found[2] == "2026-12-05"
    assert words[found[0] : found[1]][-4:] in (
        ("the", "fifth", "of", "december"),
        ("of", "december", "at", "two"),
    )
    assert find_date(("i", "helped", "a", "customer", "in", "the", "end"), TODAY) is None


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.integers(1, 300))
def test_a_month_and_a_day_are_the_next_such_day(today: date, ahead: int) -> None:
    """Whatever today is, a date said without its year is the coming one."""
    day = today + timedelta(days=ahead)
    assert to_date(f"{MONTHS[day.month - 1]} {day.day}", today) == day.isoformat()


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.sampled_from(DAYS))
def test_a_weekday_is_within_a_week_and_next_is_in_the_next(today: date, name: str) -> None:
    """ "Friday" is the coming one; "next friday" is next week's, however near this week's is."""
    coming, following = to_date(name, today), to_date(f"next {name}", today)
    assert coming is not None
    assert following is not None
    assert 0 < (date.fromisoformat(coming) - today).days <= 7
    assert date.fromisoformat(following).isocalendar()[:2] == (today + timedelta(days=7)).isocalendar()[:2]


@given(st.text("abcdefghijklmnopqrstuvwxyz 0123456789", max_size=30))
def test_no_words_break_it(text: str) -> None:
    """Any words are a day or none."""
    value = to_date(text, TODAY)
    assert value is None or value[:2] == "20"
