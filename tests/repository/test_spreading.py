"""How the tests are shared among processes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.spreading import LONGEST, TOGETHER, unit_of

TESTS = Path(__file__).parents[1]


@pytest.mark.parametrize("name", [*LONGEST, *TOGETHER, *TOGETHER.values()])
def test_what_is_named_is_there(name: str) -> None:
    """A folder that got another name would come last, or be taken apart, and nobody would notice."""
    assert (TESTS / name).exists()


@pytest.mark.parametrize(
    ("test", "unit"),
    [
        ("tests/coach/test_habits.py::test_one[a/b::c]", "coach"),
        ("tests/coach/deeper/test_habits.py::test_one", "coach"),
        ("tests/test_app.py::test_one[tests/coach]", "test_app.py"),
        ("tests/rehearsal/test_rehearsal.py::test_one", "artifact"),
    ],
)
def test_a_folder_is_a_unit(test: str, unit: str) -> None:
    """So is a file that is in none; and the rehearsal goes with the artifact, since both build it."""
    assert unit_of(test) == unit
