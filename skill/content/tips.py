"""What the check wants of a tip: something to try and a reason, each in words that can be heard, and a drill that exists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from skill.content.drills import FIELDS
from skill.content.fault import Fault, known_to, misnamed, misshapen, needed_by
from skill.content.model import Tip
from skill.content.reading import Document
from skill.content.wording import BREATH, spoken_faults

SPOKEN = ("tip", "attempt", "why")
_SOURCE = re.compile(r"S\d+")


def tip_faults(documents: Mapping[str, Document]) -> Iterator[Fault]:
    """Every fault of the tips."""
    document = documents.get("tips.yaml")
    if document is None:
        return
    if not isinstance(document.data, list) or not document.data:
        yield Fault(document.path, 1, "tips", "not a list of tips")
        return
    seen: dict[str, int] = {}
    subjects = {str(item["id"]) for item in documents["subjects.yaml"].data} if "subjects.yaml" in documents else set()
    yield from _untold(documents, subjects)
    for position, item in enumerate(document.data):
        at = document.line(position)
        if not isinstance(item, Mapping):
            yield Fault(document.path, at, "tips", "not a tip")
            continue
        for key, rule, message in (*_shape(item), *_wording(item), *_subjects(item, subjects)):
            yield Fault(document.path, document.line(position, key), rule, message)
        for said in {str(item.get("id")), str(item.get("tip"))}:
            if said in seen:
                yield Fault(document.path, at, "unique", f"{said} stands also in line {seen[said]}")
            seen[said] = at


def _subjects(item: Mapping[str, Any], subjects: set[str]) -> Iterator[tuple[str, str, str]]:
    for subject in item.get("about", ()):
        if subject not in subjects:
            yield "about", "known-subject", f"{subject}"


def _untold(documents: Mapping[str, Document], subjects: set[str]) -> Iterator[Fault]:
    """Subjects that no tip is about: whoever asks for one would get none."""
    told = {
        subject
        for item in documents["tips.yaml"].data
        if isinstance(item, Mapping)
        for subject in item.get("about", ())
    }
    for position, item in enumerate(documents["subjects.yaml"].data if subjects else ()):
        if item["id"] not in told:
            at = documents["subjects.yaml"]
            yield Fault(at.path, at.line(position), "untold", f"no tip is about {item['id']}")


def _shape(item: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    yield from misshapen(item, known_to(Tip), needed_by(Tip))
    yield from misnamed(item)
    if item.get("drill") not in FIELDS:
        yield "drill", "known-drill", f"{item.get('drill')}"
    if "source" in item and not _SOURCE.fullmatch(str(item["source"])):
        yield "source", "source", f"{item['source']} is not an S and a number"


def _wording(item: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for key in SPOKEN:
        for rule, message in spoken_faults(item.get(key), wants_answer=False):
            yield key, rule, message
    reason = len(str(item.get("why", "")).split())
    if reason > BREATH:
        yield "why", "breath", f"{reason} words of a reason, {BREATH} are a breath"
