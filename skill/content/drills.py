"""What the check wants of a drill: the fields it is played with, four items a level, texts that can be heard."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from skill.content.fault import Fault, misnamed, misshapen
from skill.content.reading import Document
from skill.content.wording import spoken_faults

Texts = Iterator[tuple[str, str]]

FIELDS: Mapping[str, frozenset[str]] = {
    "rewrite": frozenset({"say"}),
    "turn-it-back": frozenset({"ask", "answer"}),
    "catch-the-cue": frozenset({"line", "words", "reply"}),
    "already-on-board": frozenset({"brief", "ask", "reply"}),
    "value-line": frozenset({"ask"}),
    "better-question": frozenset({"say", "about"}),
    "result-first": frozenset({"ask"}),
    "listen-twice": frozenset({"ask", "parts", "first", "second"}),
}
"""What an item of each drill has besides its id, its level and an example answer."""
EVERY = frozenset({"id", "level", "good"})
LEVELS = (1, 2, 3)
ITEMS_A_LEVEL = 4
ASKS: Mapping[str, bool | None] = {
    "ask": True, "good": None, "say": None, "answer": False, "reply": False, "line": False, "brief": False,
}  # fmt: skip
"""Whether each spoken field asks, must not, or may (None)."""
LISTS = ("parts", "words")
TEXTS = (*ASKS, "about", "first", "second")
FRAGMENTS = ("about", "first", "second")
_FRAGMENT = re.compile(r"[a-z][A-Za-z' -]*")


def drill_faults(documents: Mapping[str, Document]) -> Iterator[Fault]:
    """Every fault of the drills."""
    names = documents["drills.yaml"]
    listed = {item["id"]: names.line(position) for position, item in enumerate(names.data)}
    files = {name[len("drills/") : -len(".yaml")]: doc for name, doc in documents.items() if name.startswith("drills/")}
    for drill in sorted(listed.keys() - files.keys()):
        yield Fault(names.path, listed[drill], "known-drill", f"{drill} has no file of items")
    for drill in sorted(files.keys() - listed.keys()):
        yield Fault(files[drill].path, 1, "known-drill", f"{drill} is not in {names.path.name}")
    for drill in sorted(listed.keys() - FIELDS.keys()):
        yield Fault(names.path, listed[drill], "known-drill", f"nobody knows how to judge {drill}")
    seen: dict[str, str] = {}
    for drill, document in files.items():
        for position, item in enumerate(document.data or ()):
            at = document.line(position)
            if item.get("id") in seen:
                yield Fault(document.path, at, "unique", f"{item['id']} stands also in {seen[item['id']]}")
            seen[item.get("id")] = f"{document.path.name}:{at}"
            for key, rule, message in _one(item, FIELDS.get(drill, frozenset())):
                yield Fault(document.path, document.line(position, key), rule, message)
        count = Counter(item.get("level") for item in document.data or ())
        for level in LEVELS:
            if count[level] < ITEMS_A_LEVEL:
                yield Fault(
                    document.path, 1, "levels", f"{count[level]} items of level {level}, {ITEMS_A_LEVEL} wanted"
                )


def _one(item: Mapping[str, Any], fields: frozenset[str]) -> Iterator[tuple[str, str, str]]:
    yield from misshapen(item, fields | EVERY, fields | EVERY)
    yield from misnamed(item)
    if item.get("level") not in LEVELS:
        yield "level", "level", f"{item.get('level')} is not one of one to three"
    for key in (key for key in TEXTS if key in item):
        for rule, message in _spoken(key, item[key]):
            yield key, rule, message
    for key in (key for key in LISTS if key in item):
        halves = item[key] if key == "parts" else [item[key]]
        if not halves or not all(half and all(isinstance(word, str) for word in half) for half in halves):
            yield key, "words", "not a list of words"
        if key == "parts" and len(halves) != 2:
            yield key, "words", f"{len(halves)} parts, and a double question has two"


def _spoken(key: str, text: Any) -> Texts:
    if key not in FRAGMENTS:
        yield from spoken_faults(text, wants_answer=ASKS[key])
    elif not isinstance(text, str) or not _FRAGMENT.fullmatch(text):
        yield "fragment", f"{text} is no lower-case fragment of a sentence"
