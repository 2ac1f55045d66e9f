"""interaction_models/<language>.yaml read into a Source. What cannot be read is noted, so that all is told at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from skill.alexa.interaction_model.content_types import types_from_content
from skill.alexa.interaction_model.expansion import balanced
from skill.alexa.interaction_model.source import Breach, CustomType, Intent, Locale, Place, Slot, Source, Value, Words
from skill.content.reading import Document, read_with_lines

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "interaction_models"
CONTENT = ROOT / "skill" / "content"
SHAPE = 19

TOP = {
    "language": str,
    "content": str,
    "invocation": str,
    "fallback_sensitivity": str,
    "store_examples": list,
    "locales": dict,
    "elicited": dict,
    "types": dict,
    "intents": dict,
    "hearing": dict,
}
INTENT = {
    "slots": dict,
    "slotless": str,
    "adjacent": str,
    "means": dict,
    "commands": (bool, list),
    "could_be_an_answer": list,
    "slot_samples": dict,
    "samples": list,
    "phrases": list,
}
TYPE = {"takes_anything": bool, "from": str, "after": list, "values": list}
LOCALE = {"spelling": dict, "samples": dict}
HEARING = {
    **dict.fromkeys(
        (
            "skip",
            "fillers",
            "articles",
            "before",
            "after",
            "around",
            "requests",
            "ends",
            "families",
            "word_for_word",
            "giving",
        ),
        list,
    ),
    "wordings": dict,
    "regional": dict,
}
SLOT = {"type": str, "many": bool}
Step = str | int


def read_source(language: str = "en", folder: Path = FOLDER, content: Path = CONTENT) -> Source:
    """A language's source. Raises FileNotFoundError where there is none, NotYamlError where a file of it is not YAML."""
    return _Reader(read_with_lines(folder / f"{language}.yaml"), content).source()


class _Reader:
    """One document, and what was wrong with its shape."""

    def __init__(self, document: Document, content: Path) -> None:
        self.document = document
        self.content = content
        self.unread: list[Breach] = []

    def source(self) -> Source:
        data = self.document.data
        top = self.checked(data, TOP)
        for place, line in self.document.twice:
            self.unread.append(Breach(Place(self.document.path, line), SHAPE, f'"{place[-1]}" stands here twice'))
        return Source(
            path=self.document.path,
            language=top.get("language", ""),
            invocation=Words(top.get("invocation", ""), self.at("invocation")),
            sensitivity=Words(top.get("fallback_sensitivity", ""), self.at("fallback_sensitivity")),
            intents=tuple(self.intents(top.get("intents", {}))),
            types=tuple(self.types(top.get("types", {}), top.get("content", ""))),
            locales=tuple(self.locales(top.get("locales", {}))),
            elicited=tuple(self.elicited(top.get("elicited", {}))),
            examples=self.words(top.get("store_examples"), "store_examples"),
            hearing=self.hearing(top.get("hearing")),
            unread=tuple(self.unread),
        )

    def at(self, *place: Step) -> Place:
        """Where a value stands."""
        return Place(self.document.path, self.document.line(*place))

    def note(self, message: str, *place: Step) -> None:
        """Something wrong with the shape of the file."""
        self.unread.append(Breach(self.at(*place), SHAPE, message))

    def checked(self, data: Any, known: Mapping[str, Any], *place: Step) -> dict[str, Any]:
        """The keys of a mapping that are known and hold what they should; the others are noted."""
        if data is None:
            return {}
        if not isinstance(data, dict):
            self.note("a list of keys was expected here", *place)
            return {}
        good = {}
        for key, value in data.items():
            if key not in known:
                self.note(f'"{key}" is not a key that belongs here', *place, str(key))
            elif not isinstance(value, known[key]):
                self.note(f'"{key}" holds something of the wrong kind', *place, key)
            else:
                good[key] = value
        return good

    def words(self, data: Any, *place: Step) -> tuple[Words, ...]:
        """A list of texts; YAML takes a bare yes, no or number for something else."""
        found = []
        for position, text in enumerate(data if isinstance(data, list) else ()):
            if isinstance(text, str):
                found.append(Words(text, self.at(*place, position)))
            else:
                self.note(f"{text!r} is not a text here; put it in quotes", *place, position)
        return tuple(found)

    def hearing(self, data: Any) -> dict[str, Any]:
        """Lists of words, and of families of words."""
        keys = self.checked(data, HEARING, "hearing")
        for key, listed in keys.items():
            for position, each in listed.items() if isinstance(listed, dict) else enumerate(listed):
                for words in self.words(each if isinstance(each, list) else [each], "hearing", key, position):
                    if not balanced(words.text):
                        self.unread.append(Breach(words.at, SHAPE, f"{words.text!r}: its brackets do not match"))
        return keys

    def intents(self, data: Mapping[str, Any]) -> Iterator[Intent]:
        for name, body in data.items():
            here = ("intents", str(name))
            keys = self.checked(body, INTENT, *here)
            samples = self.words(keys.get("samples"), *here, "samples")
            phrases = self.words(keys.get("phrases"), *here, "phrases")
            commands = keys.get("commands", False)
            listed = self.words(commands, *here, "commands")
            yield Intent(
                name=str(name),
                at=self.at(*here),
                slots=tuple(self.slots(keys, *here)),
                samples=samples,
                phrases=phrases,
                commands=(*samples, *phrases) if commands is True else listed,
                could_be_an_answer=self.words(keys.get("could_be_an_answer"), *here, "could_be_an_answer"),
                slotless=keys.get("slotless", ""),
                adjacent=keys.get("adjacent", ""),
                **self.meaning(keys.get("means", {}), *here, "means"),
            )

    def meaning(self, data: Mapping[str, Any], *place: Step) -> dict[str, Any]:
        """The intent that is meant by another one, and the slots that are filled by that."""
        filled = {str(slot): Words(str(value), self.at(*place, str(slot))) for slot, value in data.items()}
        intent = filled.pop("intent", None)
        if data and not intent:
            self.note('"means" names no intent', *place)
        return {"means": intent.text, "filling": filled} if intent else {}

    def slots(self, keys: Mapping[str, Any], *here: Step) -> Iterator[Slot]:
        asked = keys.get("slot_samples", {})
        declared = keys.get("slots", {})
        for name in asked:
            if name not in declared:
                self.note(f'"{name}" is no slot of this intent', *here, "slot_samples", str(name))
        for name, kind in declared.items():
            place = (*here, "slots", str(name))
            body = self.checked({"type": kind} if isinstance(kind, str) else kind, SLOT, *place)
            samples = self.words(asked.get(name), *here, "slot_samples", str(name))
            yield Slot(str(name), body.get("type", ""), self.at(*place), body.get("many", False), samples)

    def types(self, data: Mapping[str, Any], language: str) -> Iterator[CustomType]:
        for name, body in data.items():
            here = ("types", str(name))
            keys = self.checked(body, TYPE, *here)
            values = list(self.values(keys.get("values", []), *here, "values"))
            if "from" in keys:
                after = [words.text for words in self.words(keys.get("after"), *here, "after")]
                path = self.content / language / keys["from"]
                if path.exists():
                    values += types_from_content(path, after)
                else:
                    self.note(f"there is no {keys['from']} in the content", *here, "from")
            yield CustomType(str(name), self.at(*here), tuple(values), keys.get("takes_anything", False))

    def values(self, data: list[Any], *place: Step) -> Iterator[Value]:
        for position, body in enumerate(data):
            here = (*place, position)
            if isinstance(body, str):
                yield Value("", Words(body, self.at(*here)))
                continue
            keys = self.checked(body, {"id": str, "name": str, "synonyms": list}, *here)
            synonyms = self.words(keys.get("synonyms"), *here, "synonyms")
            yield Value(keys.get("id", ""), Words(keys.get("name", ""), self.at(*here)), synonyms)

    def locales(self, data: Mapping[str, Any]) -> Iterator[Locale]:
        for name, body in data.items():
            here = ("locales", str(name))
            keys = self.checked(body, LOCALE, *here)
            spelling = {str(old): str(new) for old, new in keys.get("spelling", {}).items()}
            said = keys.get("samples", {})
            samples = {str(intent): self.words(said[intent], *here, "samples", str(intent)) for intent in said}
            yield Locale(str(name), self.at(*here), spelling, samples)

    def elicited(self, data: Mapping[str, Any]) -> Iterator[tuple[str, Words]]:
        for intent, slots in data.items():
            for words in self.words(slots, "elicited", str(intent)):
                yield str(intent), words
