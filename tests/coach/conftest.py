"""The coach's ear on the English lexicon, and the labelled answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from skill.coach.hearing import Ear
from skill.coach.labelling import Example, read_examples
from skill.content.reading import read_lexicon

HERE = Path(__file__).parent
FILES = (HERE / "corpus" / "answers.jsonl", *sorted((HERE / "answers").glob("*.jsonl")))


@pytest.fixture(scope="session")
def ear() -> Ear:
    """The ear, compiled once."""
    return Ear(read_lexicon())


@pytest.fixture(scope="session")
def examples() -> tuple[Example, ...]:
    """Every labelled answer there is."""
    return tuple(example for path in FILES for example in read_examples(path))
