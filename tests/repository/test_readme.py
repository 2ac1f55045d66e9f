"""What the README shows is what the program does today."""

from __future__ import annotations

import re

import pytest

from skill.local.recogniser import Recogniser
from skill.routing import ANYTIME, PAIRS
from tests.repository.readme import README, ROOT, blocks, parts_of

TEXT = README.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", blocks())
def test_what_is_made_by_the_program_is_up_to_date(name: str) -> None:
    """Else `python -m tests.repository.readme` was forgotten."""
    assert dict(parts_of(TEXT))[name] == blocks()[name]()


def test_every_phrase_it_tells_people_to_say_is_understood(recogniser: Recogniser) -> None:
    """The table of practices holds sentences; each is one that the coach has an answer to."""
    said = re.findall(r'^\|.*?\| "([^"]+)"', TEXT, re.MULTILINE)
    assert len(said) >= 11
    known = {intent for intent, _ in PAIRS} | set(ANYTIME)
    understood = {text: recogniser.understand(text).intent for text in said}
    assert [text for text, intent in understood.items() if intent not in known or "Fallback" in intent] == []


def test_every_file_it_names_is_there() -> None:
    """Paths in the README and in CONTRIBUTING lead somewhere."""
    texts = TEXT + (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:skill|tests|lambda|interaction_models|requirements)/[\w./-]*)`", texts))
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []
