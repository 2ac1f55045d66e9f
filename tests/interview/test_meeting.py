"""What was kept of a company, as the company would say it of itself."""

from __future__ import annotations

import pytest

from skill.interview.meeting import as_ours


@pytest.mark.parametrize(
    ("kept", "ours"),
    [
        ("they lend money to farmers", "We lend money to farmers"),
        ("They're short of night staff", "We're short of night staff"),
        ("they help patients when they leave", ""),
        ("banking for farmers", ""),
        ("they", ""),
    ],
)
def test_only_a_they_that_is_surely_the_company_becomes_we(kept: str, ours: str) -> None:
    """A second "they" may be its customers, and nothing is said that was not meant."""
    assert as_ours(kept) == ours
