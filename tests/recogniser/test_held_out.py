"""Utterances that no sample was copied from, and how many of them must be understood."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from skill.content.reading import read_with_lines
from skill.local.recogniser import Recogniser, Understood

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Floor:
    """The least share of intents, and of whole frames (intent and slots), that must be right in a file."""

    intents: float
    frames: float


FLOORS = {
    "tight": Floor(1.0, 1.0),
    "loose": Floor(0.98, 0.95),
    "blind": Floor(0.98, 0.97),
    "blind_second": Floor(0.97, 0.95),
    "blind_third": Floor(0.99, 0.99),
    "blind_fourth": Floor(0.97, 0.95),
    "blind_fifth": Floor(0.98, 0.96),
    "blind_sixth": Floor(0.98, 0.97),
    "blind_seventh": Floor(0.96, 0.96),
    "during_question": Floor(1.0, 1.0),
    "blind_during_question": Floor(0.97, 0.95),
    "blind_second_during_question": Floor(0.98, 0.98),
    "blind_third_during_question": Floor(0.99, 0.99),
    "blind_fourth_during_question": Floor(0.98, 0.98),
    "blind_fifth_during_question": Floor(0.98, 0.98),
    "blind_sixth_during_question": Floor(0.98, 0.98),
    "blind_seventh_during_question": Floor(0.97, 0.97),
    "elicited": Floor(1.0, 1.0),
    "drills": Floor(1.0, 1.0),
    "nonsense": Floor(1.0, 1.0),
    "preparation": Floor(0.96, 0.93),
}
UNSAID = {"answer", "when", "matter", "moment", "length", "which", "brief", "change", "about"}
"""Slots that hold the whole of what was said, or that an intent fills by itself."""


def utterances(name: str) -> Iterator[tuple[dict[str, Any], tuple[str, str] | None]]:
    """Every line of a file, with the slot that is elicited when it is said."""
    for item in read_with_lines(HERE / f"{name}.yaml").data:
        if "elicited" in item:
            intent, slot = item["elicited"]
            yield from ((each, (intent, slot)) for each in item["utterances"])
        else:
            yield item, None


def frame_is_right(expected: dict[str, Any], understood: Understood) -> bool:
    """Whether the slots are those expected; those that need no saying are compared only where a line names them."""
    wanted = {name: str(text) for name, text in expected.get("slots", {}).items()}
    got = {name: filled.text for name, filled in understood.slots.items()}
    ids = {filled.id for filled in understood.slots.values()}
    if "matter" in expected:
        return bool(understood.slots["matter"].id == expected["matter"])
    got = {name: text for name, text in got.items() if name in wanted or name not in UNSAID}
    return got == wanted and expected.get("id") in {None, *ids}


@pytest.mark.parametrize("name", FLOORS)
def test_held_out_utterances_are_understood(recogniser: Recogniser, name: str) -> None:
    """Of each file, at least the share that was reached: what is understood today stays understood."""
    lines = list(utterances(name))
    wrong, half = [], []
    for line, elicited in lines:
        understood = recogniser.understand(line["say"], elicited=elicited, during_question="question" in name)
        if understood.intent != line["intent"]:
            wrong.append(f"{line['say']}: {understood.intent}, not {line['intent']}")
        elif not frame_is_right(line, understood):
            half.append(f"{line['say']}: {understood.slots}")
    assert 1 - len(wrong) / len(lines) >= FLOORS[name].intents, wrong
    assert 1 - (len(wrong) + len(half)) / len(lines) >= FLOORS[name].frames, wrong + half


def test_all_files_are_tried() -> None:
    """A new file of utterances gets a floor."""
    assert {path.stem for path in HERE.glob("*.yaml")} == set(FLOORS)
