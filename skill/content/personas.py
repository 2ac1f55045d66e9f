"""What the check wants of an interviewer: a whole character, an answer to everything that can be turned back or asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from skill.content.characters import TAKES, Cue, Persona
from skill.content.fault import Fault, known_to, misshapen, needed_by
from skill.content.model import PARTS
from skill.content.reading import Document, Place
from skill.content.wording import spoken_faults

AT_LEAST = {
    "hello": 3,
    "small_talk": 4,
    "small_talk_aside": 3,
    "begin": 3,
    "nods": 6,
    "go_on": 6,
    "hand_back": 3,
    "answered": 3,
    "idea": 3,
    "help": 3,
    "habit": 3,
    "unknown": 3,
    "goodbye": 3,
}
"""Variants of what an interviewer says often: enough not to repeat themselves within one interview."""
CUES = 5
ASKING = ("small_talk", "go_on")
SAYING = (
    "hello",
    "small_talk_aside",
    "begin",
    "nods",
    "hand_back",
    "answered",
    "idea",
    "help",
    "habit",
    "unknown",
    "goodbye",
)
INTERVIEWERS_A_ROLE = 2


def persona_faults(documents: Mapping[str, Document]) -> Iterator[Fault]:
    """Every fault of the interviewers."""
    files = [document for name, document in documents.items() if name.startswith("personas/")]
    themes = {
        item.get("theme")
        for name, document in documents.items()
        if name.startswith("questions/")
        for item in document.data or ()
    }
    matters = {item["id"] for item in documents["matters.yaml"].data if not item.get("theme")}
    roles = {item["id"] for item in documents["roles.yaml"].data}
    for document in files:
        for place, rule, message in _one(document.data, themes, matters, roles):
            yield Fault(document.path, document.line(*place), rule, message)
        for place, text, asks in _texts(document.data):
            for rule, message in spoken_faults(text, wants_answer=asks):
                yield Fault(document.path, document.line(*place), rule, message)
    yield from _together(files, roles, documents["roles.yaml"])


def _one(
    data: Mapping[str, Any], themes: set[Any], matters: set[str], roles: set[str]
) -> Iterator[tuple[Place, str, str]]:
    for key, rule, message in misshapen(data, known_to(Persona), needed_by(Persona)):
        yield (key,), rule, message
    yield from _enough(data)
    yield from _known(data, themes, matters, roles)
    yield from _cues(data.get("cues", ()))
    if all(str(data.get("company")) in line for line in data.get("hello", ())):
        yield ("hello",), "hello", "one has to name no company, for who plays for another"


def _enough(data: Mapping[str, Any]) -> Iterator[tuple[Place, str, str]]:
    for key, least in AT_LEAST.items():
        if len(data.get(key, ())) < least:
            yield (key,), "variants", f"{len(data.get(key, ()))} of {key}, at least {least}"
    for part in PARTS:
        if len(data.get("follow_ups", {}).get(part, ())) < 3:
            yield ("follow_ups",), "follow-ups", f"fewer than three ways to ask after {part}"
    for taken in TAKES:
        if len(data.get("takes", {}).get(taken, ())) < 3:
            yield ("takes",), "takes", f"fewer than three nods to {taken}"


def _known(
    data: Mapping[str, Any], themes: set[Any], matters: set[str], roles: set[str]
) -> Iterator[tuple[Place, str, str]]:
    for theme in sorted(str(theme) for theme in themes - data.get("answers", {}).keys()):
        yield ("answers",), "turned-back", f"no answer for the theme {theme}"
    for theme in sorted(data.get("answers", {}).keys() - themes):
        yield ("answers", theme), "unused-theme", f"no question has the theme {theme}"
    for matter in sorted(matters - data.get("facts", {}).keys()):
        yield ("facts",), "facts", f"nothing to say on {matter}"
    for role in data.get("roles", ()):
        if role not in roles:
            yield ("roles",), "known-role", role


def _cues(cues: Any) -> Iterator[tuple[Place, str, str]]:
    if len(cues) < CUES:
        yield ("cues",), "cues", f"{len(cues)}, at least {CUES}"
    wanted = known_to(Cue)
    for position, cue in enumerate(cues):
        if set(cue) != wanted:
            yield ("cues", position), "cue", f"fields are {sorted(cue)}, wanted {sorted(wanted)}"
        if len(cue.get("words", ())) < 6:
            yield ("cues", position), "cue", "fewer than six words by which it can be caught"


def _texts(data: Mapping[str, Any]) -> Iterator[tuple[Place, object, bool]]:
    for key in (*ASKING, *SAYING):
        for position, text in enumerate(data.get(key, ())):
            yield (key, position), text, key in ASKING
    yield ("small_talk_back",), data.get("small_talk_back"), False
    for part, texts in data.get("follow_ups", {}).items():
        for position, text in enumerate(texts):
            yield ("follow_ups", part, position), text, True
    for taken, texts in data.get("takes", {}).items():
        for position, text in enumerate(texts):
            yield ("takes", taken, position), text, False
    for key in ("answers", "facts"):
        for name, text in data.get(key, {}).items():
            yield (key, name), text, False
    for position, cue in enumerate(data.get("cues", ())):
        for key in ("line", "reply", "ask", "close"):
            yield ("cues", position, key), cue.get(key), key == "ask"


def _together(files: list[Document], roles: set[str], terms: Document) -> Iterator[Fault]:
    for role in sorted(roles):
        hiring = [document for document in files if role in document.data.get("roles", ())]
        if len(hiring) < INTERVIEWERS_A_ROLE:
            yield Fault(terms.path, 1, "interviewers", f"{len(hiring)} for {role}, at least {INTERVIEWERS_A_ROLE}")
    seen: dict[str, Path] = {}
    for document in files:
        names = [
            document.data["id"],
            *(cue["id"] for cue in document.data.get("cues", ())),
            *document.data.get("synonyms", ()),
        ]
        for name in names:
            if name in seen:
                yield Fault(document.path, 1, "unique", f"{name} stands also in {seen[name].name}")
            seen[name] = document.path
