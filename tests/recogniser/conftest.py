"""The recogniser on the real model, on a fixed day: Monday, 23 November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from skill.local.recogniser import Recogniser, recogniser_for

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def recogniser() -> Recogniser:
    """American English."""
    return recogniser_for("en-US", today=lambda: TODAY)
