"""Slots as Alexa hands them over when it is not sure: left out, blank, unmatched, half matched, or what no sentence would say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tests.certification.edge import Json

ODD: Mapping[str, tuple[str, ...]] = {
    "AMAZON.DATE": ("PRESENT_REF", "2026-W50-WE", "2026-W50", "202X", "2026-FA", "2026-02-30", "2019-01-01", "?"),
    "AMAZON.TIME": ("MO", "AF", "NI", "25:61", "?"),
    "AMAZON.NUMBER": ("?", "-3", "0", "99999999999999999999", "3.5"),
    "AMAZON.FirstName": ("?", "<b>Sam</b>", "x" * 300),
}
"""Values of Amazon's own types that are no value, or none that helps; the first are documented ones."""
ODD_WORDS = ("?", "flibbertigibbet", "tom & jerry <break time='99s'/>", "x" * 300)
"""The same for types of ours."""
STATUSES = ("ER_SUCCESS_NO_MATCH", "ER_ERROR_TIMEOUT", "ER_ERROR_EXCEPTION")


def intent_with(name: str, slots: Mapping[str, Json]) -> Json:
    """An intent's request with slots that are ready-made."""
    filled = {slot: {"name": slot, "confirmationStatus": "NONE", **value} for slot, value in slots.items()}
    return {"type": "IntentRequest", "intent": {"name": name, "confirmationStatus": "NONE", "slots": filled}}


def without_values(intent: Json) -> Json:
    """All its slots named and none filled, as Alexa sends them."""
    return intent_with(intent["name"], {slot["name"]: {} for slot in intent.get("slots", ())})


def with_odd_values(intent: Json) -> Iterator[Json]:
    """Each slot with each odd value, unmatched, blank, or matched twice, the others empty."""
    for slot in intent.get("slots", ()):
        for value in _odd(slot["type"]):
            yield intent_with(intent["name"], {slot["name"]: value})


def _odd(kind: str) -> Iterator[dict[str, Any]]:
    for blank in ("", " "):
        yield {"value": blank}
    for words in ODD.get(kind, ()):
        yield {"value": words}
    if not kind.startswith("AMAZON."):
        for words in ODD_WORDS:
            yield _resolved(words, "ER_SUCCESS_NO_MATCH")
        for status in STATUSES:
            yield _resolved("banana", status)
        yield _resolved("banana", "ER_SUCCESS_MATCH", "not-an-id-of-ours", "nor-this")


def _resolved(words: str, status: str, *ids: str) -> dict[str, Any]:
    values = [{"value": {"name": words, "id": each}} for each in ids]
    authority = {"authority": "amzn1.er-authority.echo-sdk.certification", "status": {"code": status}, "values": values}
    return {"value": words, "resolutions": {"resolutionsPerAuthority": [authority]}}
