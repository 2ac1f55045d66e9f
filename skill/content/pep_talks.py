"""What the check wants of the pep talks: every moment provided for, and the person's own words where they belong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from skill.content.fault import Fault, known_to
from skill.content.model import Moment, Passage, PepTalks
from skill.content.reading import Document, Place
from skill.content.wording import slots_in, spoken_faults

Found = tuple[Place, str, str]

BY_MOMENT = ("bodies", "openings", "closings")
A_MOMENT = 3
"""Of each of these, for each moment: enough to go round without two alike in a row."""
FOR_ANY = ("breathing", "breaths")
"""Pieces that fit every moment, and how many of each there must be."""
A_POOL = 3
NOTHING_KEPT = "none"
PARTS = ("value", "win", "time", NOTHING_KEPT)
"""What a part holds: the slot of that name, once; the last holds none."""
A_PART = 6


def pep_talk_faults(document: Document) -> Iterator[Fault]:
    """Every fault of the pep talks."""
    for place, rule, message in _faults(document.data):
        yield Fault(document.path, document.line(*place), rule, message)


def _faults(data: Mapping[str, Any]) -> Iterator[Found]:
    for key in sorted(data.keys() ^ known_to(PepTalks)):
        yield (key,), "unknown-field" if key in data else "missing-field", key
    for key in BY_MOMENT:
        yield from _passages(data, key, moments=True)
        yield from _every_moment(data, key)
    for key in FOR_ANY:
        yield from _passages(data, key, moments=False)
        if len(data.get(key, ())) < A_POOL:
            yield (key,), "variants", f"{len(data.get(key, ()))}, at least {A_POOL}"
    yield from _parts(data.get("parts", {}))
    ids = Counter(str(item.get("id")) for key in (*BY_MOMENT, *FOR_ANY) for item in data.get(key, ()))
    for key in (*BY_MOMENT, *FOR_ANY):
        for position, item in enumerate(data.get(key, ())):
            if ids[str(item.get("id"))] > 1:
                yield (key, position), "unique", f"{item.get('id')} stands here more than once"


def _passages(data: Mapping[str, Any], key: str, *, moments: bool) -> Iterator[Found]:
    wanted = known_to(Passage) - (set() if moments else {"moment"})
    for position, item in enumerate(data.get(key, ())):
        if set(item) != wanted:
            yield (key, position), "passage", f"fields are {sorted(item)}, wanted {sorted(wanted)}"
        if moments and item.get("moment") not in list(Moment):
            yield (key, position), "moment", f"{item.get('moment')} is no moment"
        # Breathing is slow: it is long by its pauses and by words that come one at a time.
        yield from _spoken((key, position), item.get("text"), frozenset(), long=not moments)


def _every_moment(data: Mapping[str, Any], key: str) -> Iterator[Found]:
    have = Counter(item.get("moment") for item in data.get(key, ()))
    for moment in Moment:
        if have[moment] < A_MOMENT:
            yield (key,), "moment", f"{have[moment]} for {moment}, at least {A_MOMENT}"


def _parts(parts: Mapping[str, Any]) -> Iterator[Found]:
    for name in sorted(parts.keys() ^ set(PARTS)):
        yield ("parts",), "part", f"{name} is {'no' if name in parts else 'a missing'} part"
    for name, texts in parts.items():
        if len(texts) < A_PART:
            yield ("parts", name), "variants", f"{len(texts)} of {name}, at least {A_PART}"
        for position, text in enumerate(texts):
            own = frozenset() if name == NOTHING_KEPT else frozenset({name})
            yield from _spoken(("parts", name, position), text, own)


def _spoken(place: Place, text: object, own: frozenset[str], *, long: bool = False) -> Iterator[Found]:
    for rule, message in spoken_faults(text, wants_answer=False):
        if not (long and rule == "length"):
            yield place, rule, message
    if isinstance(text, str) and (slots_in(text) != own or any(text.count(f"{{{name}}}") != 1 for name in own)):
        yield place, "slot", f"holds {sorted(slots_in(text))}, wanted {sorted(own)} once"
