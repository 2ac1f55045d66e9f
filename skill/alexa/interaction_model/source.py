"""The source as values: what is said, and in which line of which file each piece of it stands.

The same classes hold a language as it was written and, after `building.for_locale`, one locale with all expanded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

BUILT_IN = "AMAZON."


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line of a file, counted from 1."""

    path: Path
    line: int


@dataclass(frozen=True, slots=True, order=True)
class Breach:
    """One thing that is wrong. `rule` is a number from interaction_models/README.md."""

    at: Place
    rule: int
    message: str

    def __str__(self) -> str:
        return f"{self.at.path}:{self.at.line}: rule {self.rule}: {self.message}"


@dataclass(frozen=True, slots=True)
class Words:
    """Something said, or a pattern for it, and where it was written."""

    text: str
    at: Place


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot; `many` where it takes several values at once. `samples` are answers to being asked for it."""

    name: str
    type: str
    at: Place
    many: bool = False
    samples: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Intent:
    """One intent.

    `slotless` and `adjacent` hold the reason why samples without a slot, or with two slots side by side, are meant.
    `phrases` are for the local recogniser: built-in intents have no samples. `commands`, less `could_be_an_answer`, are
    the words that mean this intent even where a slot that takes anything swallowed them. `means` names the intent that
    this one is another way to say, and `filling` has the slots of it that are filled by saying so.
    """

    name: str
    at: Place
    slots: tuple[Slot, ...] = ()
    samples: tuple[Words, ...] = ()
    phrases: tuple[Words, ...] = ()
    commands: tuple[Words, ...] = ()
    could_be_an_answer: tuple[Words, ...] = ()
    slotless: str = ""
    adjacent: str = ""
    means: str = ""
    filling: Mapping[str, Words] = field(default_factory=dict)

    @property
    def built_in(self) -> bool:
        """Whether it is one of Amazon's."""
        return self.name.startswith(BUILT_IN)

    def slot(self, name: str) -> Slot | None:
        """The slot of that name."""
        return next((slot for slot in self.slots if slot.name == name), None)


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a custom type: its id, its name, and other words for it."""

    id: str
    name: Words
    synonyms: tuple[Words, ...] = ()

    @property
    def words(self) -> tuple[Words, ...]:
        """All it is called."""
        return (self.name, *self.synonyms)


@dataclass(frozen=True, slots=True)
class CustomType:
    """A custom slot type; `takes_anything` where words outside the list are as good."""

    name: str
    at: Place
    values: tuple[Value, ...] = ()
    takes_anything: bool = False


@dataclass(frozen=True, slots=True)
class Locale:
    """How one locale differs: spellings by word, and samples of its own by intent."""

    name: str
    at: Place
    spelling: Mapping[str, str] = field(default_factory=dict)
    samples: Mapping[str, tuple[Words, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Source:
    """A language, or one locale of it once it is built. `unread` is what the reader could make nothing of."""

    path: Path
    language: str
    invocation: Words
    sensitivity: Words
    intents: tuple[Intent, ...] = ()
    types: tuple[CustomType, ...] = ()
    locales: tuple[Locale, ...] = ()
    elicited: tuple[tuple[str, Words], ...] = ()
    examples: tuple[Words, ...] = ()
    hearing: Mapping[str, object] = field(default_factory=dict)
    locale: str = ""
    unread: tuple[Breach, ...] = ()

    @property
    def at(self) -> Place:
        """The head of the file, for what is nowhere."""
        return Place(self.path, 1)

    def intent(self, name: str) -> Intent | None:
        """The intent of that name."""
        return next((intent for intent in self.intents if intent.name == name), None)
