"""The bill in docs/operations.md is arithmetic on what was measured."""

from __future__ import annotations

from typing import Any

import pytest

from tests.repository.cost import Assumptions, bill, billed_ms, measured, standing
from tests.repository.metered import Figures, item_bytes

FREE: dict[str, Any] = dict.fromkeys((name for name in Assumptions.__slots__ if name.startswith("price_")), 0.0)
MEASURED = Figures(
    sessions=2,
    turns=20,
    reads=2,
    read_units=2,
    writes=20,
    write_units=40,
    last_item=500,
    processor_ms=100,
    log_bytes=10_000,
)


def test_time_is_our_own_at_a_share_of_a_processor_and_the_tables() -> None:
    """5 ms of ours on a quarter of a processor are 20, and 1.1 calls of 10 ms are 11."""
    assumed = Assumptions(memory_gb=0.5, memory_of_a_whole_processor_gb=2.0, store_call_ms=10)
    assert billed_ms(MEASURED, assumed) == 31
    assert billed_ms(MEASURED, Assumptions(memory_gb=4, memory_of_a_whole_processor_gb=2.0, store_call_ms=10)) == 16


@pytest.mark.parametrize(
    ("price", "row", "dollars"),
    [
        ("price_lambda_requests", "Lambda, requests", 10_000),
        ("price_write_unit", "DynamoDB, writes", 20_000),
        ("price_read_unit", "DynamoDB, reads", 1_000),
        ("price_restored_gb", "Lambda, SnapStart restores, were there one a session", 500),
    ],
)
def test_a_thousand_sessions_cost_what_they_use(price: str, row: str, dollars: float) -> None:
    """At a dollar a unit, a row of the bill is the number of units."""
    rows = bill(MEASURED, Assumptions(**{**FREE, price: 1.0}))
    assert rows[row] == dollars
    assert sum(rows.values()) == dollars


def test_logs_are_ours_and_the_platforms() -> None:
    """500 bytes of ours and 500 of Lambda's, ten thousand times, are ten megabytes."""
    rows = bill(MEASURED, Assumptions(**{**FREE, "price_log_gb": 1000.0}, platform_log_bytes=500))
    assert rows["CloudWatch, logs"] == pytest.approx(10.0)


def test_a_month_of_nothing_has_its_price() -> None:
    """Six metrics and the alarms, and the snapshot of each published version."""
    rows = standing(Assumptions(**{**FREE, "price_metric_month": 1.0, "price_alarm_month": 1.0}, alarms=5))
    assert sum(rows.values()) == 11


def test_a_played_scene_is_measured() -> None:
    """A tip in one sentence: one turn and one session, read once, written once, on one line of the log."""
    figures = measured("tip_one_shot")
    assert figures.sessions == figures.reads
    assert figures.turns >= figures.writes > 0
    assert figures.read_units == figures.reads
    assert 200 < figures.largest_item < 1024
    assert 300 < figures.log_bytes / figures.turns < 2000
    assert figures.processor_ms > 0


def test_an_items_size_counts_names_and_values() -> None:
    """Four names, a key of 64 letters, two numbers and the packed data."""
    assert item_bytes({}) == 6 + 64 + 7 + 3 + 7 + 7 + 4 + 10
