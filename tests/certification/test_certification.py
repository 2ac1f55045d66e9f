"""The whole certification, once: no rule is broken, each was really tried, and the report in docs/ says so."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from skill.content.model import Content
from tests.certification.__main__ import PAGE, parts_of
from tests.certification.report import report, same_but_for_figures
from tests.certification.rows import Row

Parts = list[tuple[str, list[Row]]]
NEEDS_AN_ADDRESS = "A privacy policy is on HTTPS in each locale"
FIGURES_MAY_DIFFER = 0.2
"""A new scene changes how many answers there are; the report is out of date where more than a fifth of them are new."""


@pytest.fixture(scope="module")
def parts(catalog: Mapping[str, Content]) -> Parts:
    """Every rule with what became of it."""
    return parts_of(catalog)


def test_no_rule_is_broken(parts: Parts) -> None:
    """Each fault with its rule and its place."""
    assert [f"{row.what}: {fault}" for _, rows in parts for row in rows for fault in row.faults] == []


def test_every_rule_was_tried(parts: Parts) -> None:
    """A rule that found nothing to look at has shown nothing."""
    assert [row.what for _, rows in parts for row in rows if not row.count] == [NEEDS_AN_ADDRESS]


def test_the_report_is_current(parts: Parts) -> None:
    """Else `make certification` was forgotten."""
    assert same_but_for_figures(PAGE.read_text(encoding="utf-8"), report(parts), FIGURES_MAY_DIFFER)
