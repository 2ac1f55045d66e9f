"""What the conversations need: a recogniser that lives on the day of the scene."""

from __future__ import annotations

import pytest

from skill.local.recogniser import Recogniser, recogniser_for
from tests.conversations.play import Calendar


@pytest.fixture(scope="session")
def calendar() -> Calendar:
    """The day it is."""
    return Calendar()


@pytest.fixture(scope="session")
def recogniser(calendar: Calendar) -> Recogniser:
    """American English, on that day."""
    return recogniser_for("en-US", today=calendar)
