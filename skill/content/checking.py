"""`content check`: every fault of the content at once, each with file, line and rule."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from skill.content.distress import distress_faults
from skill.content.drills import drill_faults
from skill.content.fault import Fault, known_to, misnamed, misshapen, needed_by
from skill.content.model import PARTS, Kind, Question
from skill.content.pep_talks import pep_talk_faults
from skill.content.personas import persona_faults
from skill.content.reading import HERE, Document, Place, read_folder, unreadable_in
from skill.content.tips import tip_faults
from skill.content.usage import ADVICE_SLOTS, DRILL_SLOTS, HABIT_SLOTS, Use, keys_used
from skill.content.wording import slots_in, spoken_faults

NAMESPACES = frozenset(
    (
        *("interview", "command", "reprompt", "everyday", "debrief", "compare", "part", "coach"),
        *("number", "date", "schedule", "countdown", "tip", "distress", "privacy"),
        *("habit", "progress", "setting", "rating", "drill"),
        *("preparation", "reminder", "time", "offer", "pep", "small", "complaint", "unlawful", "rehearsal"),
    )
)
"""What a line's key may open with."""
LISTS = frozenset(
    {
        "number.words",
        "number.times",
        "number.many_times",
        "number.not_once",
        "number.times_in",
        "number.times_in_answers",
        "date.weekdays",
        "date.months",
        "date.days",
        "date.spoken",
        "tip.title",
        "privacy.title",
    }
)
"""Lines used by position, inside others, or as a title: no sentences."""
FRAGMENTS = (
    *("part.", "drill.word.", "time.", "debrief.footing.", "debrief.rapport.", "debrief.substance.", "debrief.kind."),
    "compare.gained.",
    "small.said.",
)
"""What keys of pieces of a sentence open with."""


def faults_of(language: str = "en-US", folder: Path | None = None) -> list[Fault]:
    """All that is wrong with one language's content, in the order of files and lines."""
    root = folder or HERE / language
    unreadable = [Fault(path, line, "yaml", message) for path, line, message in unreadable_in(root)]
    if unreadable:
        return unreadable
    documents = {document.path.relative_to(root).as_posix(): document for document in read_folder(root)}
    found: list[Fault] = []
    for document in documents.values():
        for place, line in document.twice:
            found.append(Fault(document.path, line, "twice", f"{place[-1]} stands here a second time"))
    found += _question_files(documents)
    found += _term_files(documents)
    found += persona_faults(documents)
    found += tip_faults(documents)
    found += pep_talk_faults(documents["pep_talks.yaml"])
    found += distress_faults(documents["lexicon/distress.yaml"])
    found += drill_faults(documents)
    found += _line_files(documents)
    found += _word_lists(documents)
    return sorted(set(found))


def _question_files(documents: Mapping[str, Document]) -> Iterator[Fault]:
    roles = {item["id"] for item in documents["roles.yaml"].data}
    seen: dict[str, str] = {}
    for name, document in documents.items():
        if not name.startswith("questions/"):
            continue
        for position, item in enumerate(document.data or ()):
            at = document.line(position)
            for key, rule, message in _question_faults(item, name, roles):
                yield Fault(document.path, document.line(position, key), rule, message)
            yield from _spoken_question(document, position, item)
            for what in (item.get("id"), item.get("ask")):
                if what in seen:
                    yield Fault(document.path, at, "unique", f"{what} stands also in {seen[what]}")
                seen[what] = f"{document.path.name}:{at}"


def _question_faults(item: Mapping[str, Any], name: str, roles: set[str]) -> Iterator[tuple[str, str, str]]:
    """(field, rule, what is wrong) for one question; its kind is the name of its file."""
    yield from misshapen(item, known_to(Question), needed_by(Question) - {"kind"})
    yield from misnamed(item)
    if name.removeprefix("questions/").removesuffix(".yaml") not in [kind.value for kind in Kind]:
        yield "kind", "kind", f"{name} is no kind of question"
    if item.get("role") is not None and item["role"] not in roles:
        yield "role", "known-role", f"{item['role']}"
    if item.get("difficulty", 2) not in (1, 2, 3):
        yield "difficulty", "difficulty", f"{item.get('difficulty')} is not one of one to three"
    for part in item.get("wants") or ("more",):
        if part != "situation" and part not in item.get("follow_ups", {}):
            yield "follow_ups", "follow-up", f"no question of its own after {part}"
    for key in ("wants", "follow_ups"):
        for part in item.get(key, ()):
            if part not in PARTS:
                yield key, "known-part", f"{part}"


def _spoken_question(document: Document, position: int, item: Mapping[str, Any]) -> Iterator[Fault]:
    texts: list[tuple[tuple[str | int, ...], object, bool]] = [
        ((position, "ask"), item.get("ask"), True),
        ((position, "hint"), item.get("hint"), False),
    ]
    texts += [((position, "follow_ups", part), text, True) for part, text in item.get("follow_ups", {}).items()]
    for place, text, asks in texts:
        for rule, message in spoken_faults(text, wants_answer=asks):
            yield Fault(document.path, document.line(*place), rule, message)


def _term_files(documents: Mapping[str, Document]) -> Iterator[Fault]:
    for name in ("roles.yaml", "kinds.yaml"):
        document, seen = documents[name], dict[str, str]()
        for position, item in enumerate(document.data):
            for said in (item["name"], *item["synonyms"]):
                if said.lower() in seen and seen[said.lower()] != item["id"]:
                    message = f"{said} belongs to {seen[said.lower()]} already"
                    yield Fault(document.path, document.line(position), "unique-name", message)
                seen[said.lower()] = item["id"]
    matters = documents["matters.yaml"]
    themes = {
        item.get("theme") for name, d in documents.items() if name.startswith("questions/") for item in d.data or ()
    }
    for position, item in enumerate(matters.data):
        if item.get("theme") and item["theme"] not in themes:
            yield Fault(matters.path, matters.line(position), "theme", f"no question has the theme {item['theme']}")
        for pattern in item["words"]:
            try:
                re.compile(pattern)
            except re.error as error:
                yield Fault(matters.path, matters.line(position), "pattern", f"{pattern}: {error}")


@cache
def _uses() -> Mapping[str, Use]:
    """Where the program speaks each line; its source is the same for as long as it runs, and reading it takes longest."""
    return keys_used(NAMESPACES)


def _line_files(documents: Mapping[str, Document]) -> Iterator[Fault]:
    lines = {
        key: (document, key, variants)
        for name, document in documents.items()
        if name.startswith("lines/")
        for key, variants in document.data.items()
    }
    uses = _uses()
    for key, use in uses.items():
        if key not in lines:
            yield Fault(use.path, use.line, "key-missing", f"the line {key} is used and not written")
    for key, (document, _, variants) in lines.items():
        if key.split(".")[0] not in NAMESPACES:
            yield Fault(document.path, document.line(key), "namespace", f"{key} opens with none of the known words")
            continue
        if key not in uses:
            yield Fault(document.path, document.line(key), "key-unused", f"the line {key} is written and not used")
            continue
        if not isinstance(variants, list) or not variants:
            yield Fault(document.path, document.line(key), "variants", f"{key} is not a list of lines")
            continue
        allowed = frozenset(uses[key].slots or ()) | (ADVICE_SLOTS if key.startswith("coach.") else frozenset())
        allowed |= DRILL_SLOTS if key.startswith("drill.") else frozenset()
        allowed |= HABIT_SLOTS if key.startswith("habit.") else frozenset()
        for position, text in enumerate(variants):
            at = document.line(key, position)
            for slot in sorted(slots_in(str(text)) - allowed):
                yield Fault(document.path, at, "slot", f"{{{slot}}} is not given to {key}")
            if key in LISTS or key.startswith(FRAGMENTS):
                continue
            for rule, message in spoken_faults(text, wants_answer=uses[key].asks):
                yield Fault(document.path, at, rule, message)


def _word_lists(documents: Mapping[str, Document]) -> Iterator[Fault]:
    """The lexicon's lists have no word twice: of two places to mend, one would be forgotten."""
    for name, document in documents.items():
        for place, words in _lists_in(document.data, ()) if name.startswith("lexicon/") else ():
            for position, word in enumerate(words):
                if isinstance(word, str) and word in words[:position]:
                    at = document.line(*place, position)
                    yield Fault(document.path, at, "twice", f"{word} stands a second time in {place[-1]}")


def _lists_in(data: Any, place: Place) -> Iterator[tuple[Place, list[Any]]]:
    if isinstance(data, dict):
        for key, inner in data.items():
            yield from _lists_in(inner, (*place, str(key)))
    elif isinstance(data, list):
        yield place, data
        for position, inner in enumerate(data):
            if isinstance(inner, dict):  # a list inside another is words in a row, as in "at the end of the day"
                yield from _lists_in(inner, (*place, position))
