"""interaction_models/listing/: what the store says, a file a language, and what the manifest answers, in skill.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from skill.alexa.interaction_model.building import spelt
from skill.alexa.interaction_model.reader import FOLDER
from skill.content.reading import read_with_lines

LISTING = FOLDER / "listing"
TEXTS = {"name": str, "summary": str, "description": str, "whats_new": str, "keywords": list, "testing": str}
ANSWERS = {
    "category": str,
    "distribution": str,
    "worldwide": bool,
    "privacy": dict,
    "permissions": list,
    "events": list,
    "interfaces": list,
}


class NotAListingError(ValueError):
    """A file below listing/ lacks something, has too much, or holds something of the wrong kind."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What the store says in one language or, once spelt, in one locale. `testing` is for the certifier."""

    name: str
    summary: str
    description: str
    whats_new: str
    keywords: tuple[str, ...]
    testing: str

    def spelt(self, spelling: Mapping[str, str]) -> Listing:
        """The same as a locale spells it."""
        texts = (self.name, self.summary, self.description, self.whats_new)
        name, summary, description, whats_new = (spelt(text, spelling) for text in texts)
        keywords = tuple(spelt(word, spelling) for word in self.keywords)
        return Listing(name, summary, description, whats_new, keywords, spelt(self.testing, spelling))


@dataclass(frozen=True, slots=True)
class Answers:
    """What is the same in every locale, by the manifest's own names."""

    category: str
    distribution: str
    worldwide: bool
    privacy: Mapping[str, bool]
    permissions: tuple[str, ...]
    events: tuple[str, ...]
    interfaces: tuple[str, ...]


def read_listing(language: str, folder: Path = LISTING) -> Listing:
    """The texts of a language. Raises NotAListingError, NotYamlError, FileNotFoundError."""
    data = _checked(folder / f"{language}.yaml", {"language": str, **TEXTS})
    texts = {key: data[key].strip() for key in TEXTS if key != "keywords"}
    return Listing(**texts, keywords=tuple(data["keywords"]))


def read_answers(folder: Path = LISTING) -> Answers:
    """The answers. Raises NotAListingError, NotYamlError, FileNotFoundError."""
    data = _checked(folder / "skill.yaml", ANSWERS)
    lists = {key: tuple(data[key]) for key in ("permissions", "events", "interfaces")}
    return Answers(**{**data, **lists})


def _checked(path: Path, known: Mapping[str, type]) -> dict[str, Any]:
    document = read_with_lines(path)
    data = document.data if isinstance(document.data, dict) else {}
    for key in (*data.keys() - known.keys(), *(place[-1] for place, _ in document.twice)):
        raise NotAListingError(f"{path}:{document.line(key)}: {key} does not belong here, or not twice")
    for key, kind in known.items():
        if not isinstance(data.get(key), kind):
            raise NotAListingError(f"{path}:{document.line(key)}: {key} should hold a {kind.__name__}")
        if kind is list and not all(isinstance(item, str) for item in data[key]):
            raise NotAListingError(f"{path}:{document.line(key)}: {key} should hold texts")
    return data
