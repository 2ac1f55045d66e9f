"""What the check wants of a tip: something to try and a reason, each in words that can be heard, and a drill that exists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any, TypeVar

from skill.content.model import Tip
from skill.content.reading import Document
from skill.content.wording import BREATH, spoken_faults

F = TypeVar("F")
DRILLS = frozenset(
    (
        *("rewrite", "turn-it-back", "catch-the-cue", "already-on-board"),
        *("value-line", "better-question", "result-first", "listen-twice"),
    )
)
"""The exercises a tip can lead into."""
SPOKEN = ("tip", "attempt", "why")
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_SOURCE = re.compile(r"S\d+")


def tip_faults(documents: Mapping[str, Document], fault: Callable[[Path, int, str, str], F]) -> Iterator[F]:
    """Every fault of the tips. `fault` makes one from file, line, rule and message."""
    document = documents.get("tips.yaml")
    if document is None:
        return
    if not isinstance(document.data, list) or not document.data:
        yield fault(document.path, 1, "tips", "not a list of tips")
        return
    seen: dict[str, int] = {}
    subjects = {str(item["id"]) for item in documents["subjects.yaml"].data} if "subjects.yaml" in documents else set()
    yield from _untold(documents, subjects, fault)
    for position, item in enumerate(document.data):
        at = document.line(position)
        if not isinstance(item, Mapping):
            yield fault(document.path, at, "tips", "not a tip")
            continue
        for key, rule, message in (*_shape(item), *_wording(item), *_subjects(item, subjects)):
            yield fault(document.path, document.line(position, key), rule, message)
        for said in {str(item.get("id")), str(item.get("tip"))}:
            if said in seen:
                yield fault(document.path, at, "unique", f"{said} stands also in line {seen[said]}")
            seen[said] = at


def _subjects(item: Mapping[str, Any], subjects: set[str]) -> Iterator[tuple[str, str, str]]:
    for subject in item.get("about", ()):
        if subject not in subjects:
            yield "about", "known-subject", f"{subject}"


def _untold(
    documents: Mapping[str, Document], subjects: set[str], fault: Callable[[Path, int, str, str], F]
) -> Iterator[F]:
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
            yield fault(at.path, at.line(position), "untold", f"no tip is about {item['id']}")


def _shape(item: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    known = {field.name for field in fields(Tip)}
    for key in sorted(item.keys() - known):
        yield key, "unknown-field", key
    for key in sorted({field.name for field in fields(Tip) if field.default is MISSING} - item.keys()):
        yield key, "missing-field", key
    if not _ID.fullmatch(str(item.get("id", ""))):
        yield "id", "id", f"{item.get('id')} is not lower-case words with hyphens"
    if item.get("drill") not in DRILLS:
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
