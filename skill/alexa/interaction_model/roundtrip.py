"""A model, or a manifest, through Amazon's own types and back: what does not come back was misspelt or wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ask_sdk_core.exceptions import SerializationException
from ask_sdk_core.serialize import DefaultSerializer
from ask_smapi_model.v1.skill.interaction_model.interaction_model_data import InteractionModelData


def lost_on_the_way(model: Mapping[str, Any], kind: type = InteractionModelData, name: str = "model") -> list[str]:
    """What ask-smapi-model refuses, drops or changes in a document of a kind; empty where it comes back as it went."""
    serializer = DefaultSerializer()
    try:
        typed = serializer.deserialize(json.dumps(model), kind)
    except (SerializationException, ValueError, TypeError, AttributeError) as error:
        return [f"refused: {error}"]
    return list(_differences(model, serializer.serialize(typed), name))


def _differences(sent: Any, back: Any, where: str) -> Iterator[str]:
    if isinstance(sent, dict) and isinstance(back, dict):
        for key in sorted(sent.keys() | back.keys()):
            yield from _differences(sent.get(key), back.get(key), f"{where}.{key}")
    elif isinstance(sent, list) and isinstance(back, list) and len(sent) == len(back):
        for position, (one, other) in enumerate(zip(sent, back, strict=True)):
            yield from _differences(one, other, f"{where}[{position}]")
    elif sent != back or type(sent) is not type(back):
        yield f"{where}: {sent!r} came back as {back!r}"
