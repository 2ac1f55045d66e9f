"""The record of practices: a streak that forgives, trends that need enough, firsts told once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.coach.findings import Footing, Signal
from skill.interview.practice import CODES, Mark, Practice
from skill.plain import from_plain, to_plain
from skill.progress.record import (
    MOST_KEPT,
    Meter,
    Milestone,
    Record,
    leaning,
    measured,
    nearer,
    practised,
    reached,
    trend,
    weakest_meter,
)

MONDAY = date(2026, 11, 23)
WHOLE = "".join(CODES[s] for s in (Signal.ACTION, Signal.RESULT, Signal.FIGURE))


def _streak(*days: int) -> Record:
    record = Record()
    for day in days:
        record = practised(record, MONDAY + timedelta(days=day))
    return record


@pytest.mark.parametrize(
    ("days", "streak"),
    [
        ((0,), 1),
        ((0, 0, 0), 1),
        ((0, 1, 2), 3),
        ((0, 2), 2),
        ((0, 2, 4), 1),
        ((0, 2, 3, 4, 5, 6, 8), 7),
        ((0, 3), 1),
        ((0, 1, 9), 1),
    ],
)
def test_one_missed_day_a_week_is_forgiven(days: tuple[int, ...], streak: int) -> None:
    """Days from a Monday on: a second missed day in the same week begins anew, one in the next week is forgiven again."""
    assert _streak(*days).days == streak


def test_a_clock_that_goes_back_costs_nothing() -> None:
    """Flying west, or a wrong clock: the streak stays."""
    assert _streak(0, 1, 0).days == 2


def _practice(footing: Footing, heard: str = "") -> Practice:
    return Practice(marks=(Mark("q", heard, footing),))


def _after(*footings: Footing) -> Record:
    record = Record()
    for footing in footings:
        record = measured(record, _practice(footing), 1)
    return record


def test_a_trend_needs_four_practices() -> None:
    """Three say nothing; four do."""
    low, high = Footing.SUPPLICANT, Footing.EQUAL
    assert trend(_after(low, low, high), Meter.FOOTING) == 0
    assert trend(_after(low, low, high, high), Meter.FOOTING) == 1
    assert trend(_after(high, high, low, low), Meter.FOOTING) == -1
    assert trend(_after(low, high, low, high), Meter.FOOTING) == 0
    assert trend(_after(low, low, high, high), Meter.RAPPORT) == 0


def test_the_weakest_meter_is_what_to_work_on() -> None:
    """The lowest sum; nothing before there was a practice."""
    assert weakest_meter(Record()) is None
    assert weakest_meter(measured(Record(), _practice(Footing.EQUAL, WHOLE), 0)) is Meter.RAPPORT
    assert weakest_meter(measured(Record(), _practice(Footing.SUPPLICANT, WHOLE), 3)) is Meter.FOOTING


def test_a_milestone_is_told_once() -> None:
    """The weightiest first of a practice; a lesser one of the same practice is not told later as if it were new."""
    practice = _practice(Footing.EQUAL, WHOLE)
    record, first = reached(Record(), practice, 1)
    assert first is Milestone.RESULT
    assert reached(record, practice, 2) == (record, None)
    assert reached(record, practice, 9)[1] is Milestone.NINE
    assert reached(record, practice, 38)[1] is Milestone.THIRTY_EIGHT
    assert reached(record, practice, 39)[1] is None


@pytest.mark.parametrize(
    ("ratings", "leans", "comes_nearer"),
    [
        ("", 0, False),
        ("51" * 3, 3, False),
        ("51" * 2 + "33" * 2, 2, True),
        ("15" * 2 + "51" * 2, 0, False),
        ("33" * 2 + "15" * 2, -2, False),
    ],
)
def test_their_own_figures_stand_to_what_was_heard(ratings: str, leans: int, comes_nearer: bool) -> None:
    """Their own figure and then the heard one: off by two it leans, and from four practices on the newer half may be nearer."""
    record = Record(ratings=ratings)
    assert leaning(record) == leans
    assert nearer(record) is comes_nearer


@given(st.lists(st.tuples(st.integers(0, 400), st.sampled_from(Footing), st.integers(0, 30)), max_size=60))
def test_the_record_stays_small(practices: list[tuple[int, Footing, int]]) -> None:
    """Whatever is practised, on whatever days: the size is bounded and it can be written down."""
    record = Record()
    for number, (day, footing, out) in enumerate(practices):
        record = measured(practised(record, MONDAY + timedelta(days=day)), _practice(footing, WHOLE), out)
        record, _ = reached(record, _practice(footing, WHOLE), number)
    assert len(record.meters) <= 3 * MOST_KEPT
    assert len(record.milestones) <= len(Milestone)
    assert from_plain(Record, to_plain(record)) == record
