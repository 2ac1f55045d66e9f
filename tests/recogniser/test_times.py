"""Times of day as people say them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.local.recogniser import Recogniser
from skill.local.recogniser.times import to_time

SAID = {
    "ten": "10:00",
    "at ten": "10:00",
    "ten o'clock": "10:00",
    "half past two": "02:30",
    "half ten": "10:30",
    "half past two in the afternoon": "14:30",
    "quarter to three": "02:45",
    "a quarter past nine": "09:15",
    "twenty past four": "04:20",
    "five minutes to one": "12:55",
    "two thirty": "02:30",
    "nine fifteen in the morning": "09:15",
    "ten a m": "10:00",
    "3 pm": "15:00",
    "14 30": "14:30",
    "noon": "12:00",
    "twelve in the morning": "12:00",
    "eight in the evening": "20:00",
    "in the morning": "MO",
    "afternoon": "AF",
}
NO_TIMES = ("", "thursday", "sarah", "half past", "to three", "ninety", "i don't know", "past")


@pytest.mark.parametrize(("text", "value"), SAID.items())
def test_a_time_is_what_alexa_would_hand_over(text: str, value: str) -> None:
    """In hours and minutes, or a part of the day."""
    assert to_time(text) == value


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_is_no_time_is_none(text: str) -> None:
    """Nothing is guessed."""
    assert to_time(text) is None


@given(st.text("abcdefghijklmnopqrstuvwxyz 0123456789'", max_size=30))
def test_no_words_break_it(text: str) -> None:
    """Any words are a time, a part of the day or none."""
    value = to_time(text)
    assert value is None or value in ("MO", "AF", "EV", "NI") or re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("my interview is next tuesday at ten", {"date": "2026-12-01", "time": "10:00"}),
        ("no thursday", {"date": "2026-11-26"}),
        ("it's at half past two", {"time": "02:30"}),
        ("it's on friday", {"date": "2026-11-27"}),
        ("no it's at eleven", {"time": "11:00"}),
    ],
)
@pytest.mark.parametrize("elicited", [None, ("ScheduleInterviewIntent", "date"), ("ScheduleInterviewIntent", "time")])
def test_dates_and_times_are_told_apart(
    text: str, slots: dict[str, str], elicited: tuple[str, str] | None, recogniser: Recogniser
) -> None:
    """Whichever of the two was asked for, or neither."""
    understood = recogniser.understand(text, elicited=elicited)
    assert understood.intent == "ScheduleInterviewIntent"
    said = {name: filled.text for name, filled in understood.slots.items() if name != "change"}
    assert said == slots
