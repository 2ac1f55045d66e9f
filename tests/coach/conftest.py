"""The coach's ear on the English lexicon, and the labelled answers."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from skill.coach.findings import Findings, Heard
from skill.coach.hearing import Ear
from skill.coach.labelling import Example, read_examples
from skill.content.reading import read_lexicon

HERE = Path(__file__).parent
FILES = (HERE / "corpus" / "answers.jsonl", *sorted((HERE / "answers").glob("*.jsonl")))


class Remembering(Ear):
    """The ear, which takes an answer apart once: a dozen tests go through all the labelled ones, and hear the same in them."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        super().__init__(lexicon)
        self._known: dict[Heard, Findings] = {}

    def listen(self, heard: Heard) -> Findings:
        """What is there to be heard."""
        if heard not in self._known:
            self._known[heard] = super().listen(heard)
        return self._known[heard]


@pytest.fixture(scope="session")
def ear() -> Ear:
    """The ear, compiled once."""
    return Remembering(read_lexicon())


@pytest.fixture(scope="session")
def examples() -> tuple[Example, ...]:
    """Every labelled answer there is."""
    return tuple(example for path in FILES for example in read_examples(path))
