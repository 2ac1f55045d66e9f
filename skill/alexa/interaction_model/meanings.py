"""Intents that are another one, said in whole sentences: "i'm so nervous" asks for a pep talk for nerves.

Alexa hands over no words outside a slot, so what such a sentence says besides its intent has to be an intent to her.
"""

from __future__ import annotations

from typing import Any

from skill.alexa.interaction_model.source import BUILT_IN, Intent, Source


def meanings(source: Source) -> dict[str, Any]:
    """By an intent's name, the intent that is meant and its slots, each with its words and the id of its value."""
    return {intent.name: _meaning(source, intent) for intent in source.intents if intent.means}


def value_named(source: Source, intent: str, slot: str, value: str) -> tuple[str, str] | None:
    """The words and the id of a slot's value, which is named by its id. None where there is none.

    A number stands for itself, and so does anything that is said to one of Amazon's intents, which has no slots.
    """
    meant = source.intent(intent)
    if meant and meant.built_in:
        return value, value
    found = meant.slot(slot) if meant else None
    if found is None:
        return None
    if found.type.startswith(BUILT_IN):
        return (value, "") if value.isdigit() else None
    values = next((custom.values for custom in source.types if custom.name == found.type), ())
    return next(((each.name.text, each.id) for each in values if each.id == value), None)


def _meaning(source: Source, intent: Intent) -> dict[str, Any]:
    slots = {}
    for slot, value in intent.filling.items():
        text, id_ = value_named(source, intent.means, slot, value.text) or (value.text, "")
        slots[slot] = {"text": text, "id": id_} if id_ else {"text": text}
    return {"intent": intent.means, "slots": slots}
