"""What the check wants of the words of distress: every group there, every pattern readable, every piece of it known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from skill.coach.distress import DistressEar
from skill.content.fault import Fault
from skill.content.reading import Document

LISTS = ("danger", "danger_alone", "medical", "medical_alone", "unsafe", "panic", "exhausted")
SINGLE = ("quoted", "told", "not_now")


def distress_faults(document: Document) -> Iterator[Fault]:
    """Every fault of the words of distress."""
    data = document.data
    missing = [name for name in ("pieces", "left_out", *LISTS, *SINGLE) if not data.get(name)]
    for name in missing:
        yield Fault(document.path, 1, "missing-field", name)
    if missing:
        return
    for name in LISTS:
        for position, pattern in enumerate(data[name]):
            yield from _one(document, {name: [pattern]}, (name, position))
    for name in SINGLE:
        yield from _one(document, {name: data[name]}, (name,))


def _one(document: Document, patterns: dict[str, object], place: tuple[str | int, ...]) -> Iterator[Fault]:
    """The ear is made with one pattern of the lexicon only, so that a fault is told where it stands."""
    nothing: dict[str, object] = {"left_out": (), **dict.fromkeys(LISTS, ()), **dict.fromkeys(SINGLE, "")}
    try:
        DistressEar({"pieces": document.data["pieces"], **nothing, **patterns})
    except (re.error, KeyError, TypeError, RecursionError) as error:
        yield Fault(document.path, document.line(*place), "pattern", f"{type(error).__name__}: {error}")
