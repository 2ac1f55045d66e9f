"""What a sample is made of: its slots, its words, and who says it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from skill.alexa.interaction_model.source import Intent, Slot, Source, Words

SLOT = re.compile(r"\{(\w+)\}")
SEARCH_QUERY = "AMAZON.SearchQuery"


def slots_in(text: str) -> list[str]:
    """The names of the slots in a sample, in order."""
    return SLOT.findall(text)


def carrier(text: str) -> str:
    """The words of a sample around its slots."""
    return " ".join(SLOT.sub(" ", text).split())


def all_samples(intent: Intent) -> Iterator[Words]:
    """What goes to Amazon of an intent: its samples and those of its slots."""
    yield from intent.samples
    for slot in intent.slots:
        yield from slot.samples


def searching(intent: Intent) -> Slot | None:
    """The slot that takes any phrase at all, where an intent has one."""
    return next((slot for slot in intent.slots if slot.type == SEARCH_QUERY), None)


def every_slot(source: Source) -> Iterator[tuple[Intent, Slot]]:
    """Every slot with its intent."""
    for intent in source.intents:
        for slot in intent.slots:
            yield intent, slot
