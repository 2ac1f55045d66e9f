"""What the recogniser goes by, read once: the model that goes to Amazon, and what Amazon knows besides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from skill.local.recogniser.understood import Filled, Understood
from skill.local.recogniser.words import Heard, heard_in

_SLOT = re.compile(r"(\{\w+\})")


@dataclass(frozen=True, slots=True)
class Hearing:
    """Knowledge of a language that is not in the model.

    `takes_anything`: types whose values are examples. `spelling`: words of other spellings, to the one compared by.
    `skip`: words without weight; `fillers`: those of them that never have any; `articles`: words that some leave out.
    `before`, `after`: ways to begin a request and to end one. `around`: words next to a value that are no part of it;
    `requests`: words that are in no job's name; `ends`: words that end a value. `families`: words that mean much the
    same here; `giving`: words after which "us" is "me". `in_question`: by intent, the commands that are taken even
    from an answer, or True for all of its samples. `word_for_word`: intents that are never guessed at. `wordings`:
    patterns of wishes that are no samples, by intent. `meanings`: what an intent that is another way to say one of
    the others is understood as.
    """

    takes_anything: frozenset[str] = frozenset()
    spelling: Mapping[str, str] = field(default_factory=dict)
    skip: frozenset[str] = frozenset()
    fillers: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    around: frozenset[str] = frozenset()
    requests: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()
    families: tuple[tuple[str, ...], ...] = ()
    giving: frozenset[str] = frozenset()
    in_question: Mapping[str, bool | Sequence[str]] = field(default_factory=dict)
    word_for_word: frozenset[str] = frozenset()
    wordings: Mapping[str, Sequence[str]] = field(default_factory=dict)
    meanings: Mapping[str, Understood] = field(default_factory=dict)

    def meant(self, understood: Understood) -> Understood:
        """What was understood, as the intent that it is another way to say; what was said outright comes before that."""
        meaning = self.meanings.get(understood.intent)
        return Understood(meaning.intent, {**meaning.slots, **understood.slots}) if meaning else understood


def hearing_of(data: Mapping[str, Any]) -> Hearing:
    """The hearing in a built file, interaction_models/built/local/<language>.json."""
    return Hearing(
        takes_anything=frozenset(data["takes_anything"]),
        spelling=data["spelling"],
        skip=frozenset(data["skip"]),
        fillers=frozenset(data["fillers"]),
        articles=frozenset(data["articles"]),
        before=_longest_first(data["before"]),
        after=_longest_first(data["after"]),
        around=frozenset(data["around"]),
        requests=frozenset(data["requests"]),
        ends=frozenset(data["ends"]),
        families=tuple(tuple(family) for family in data["families"]),
        giving=frozenset(data.get("giving", ())),
        in_question={
            name: taken if isinstance(taken, bool) else _plainly(taken, data)
            for name, taken in data["in_question"].items()
        },
        word_for_word=frozenset(data.get("word_for_word", ())),
        wordings=data.get("wordings", {}),
        meanings={name: _meaning(meaning) for name, meaning in data.get("meanings", {}).items()},
    )


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample in plain words, slots in braces; `asked` is the slot that it answers, empty for an intent's own."""

    intent: str
    words: tuple[str, ...]
    asked: str = ""

    @property
    def slots(self) -> tuple[str, ...]:
        """The names of its slots."""
        return tuple(word[1:-1] for word in self.words if word.startswith("{"))

    @property
    def literal(self) -> tuple[str, ...]:
        """Its words without the slots."""
        return tuple(word for word in self.words if not word.startswith("{"))


@dataclass(frozen=True, slots=True)
class Value:
    """One thing that a value of a type is called, in plain words, and the value's id."""

    words: tuple[str, ...]
    id: str


@dataclass(frozen=True, slots=True)
class Model:
    """An interaction model as the recogniser reads it; `types` are slot types by intent and slot."""

    invocation: tuple[str, ...]
    samples: tuple[Sample, ...]
    types: Mapping[str, Mapping[str, str]]
    values: Mapping[str, tuple[Value, ...]]


def model_of(data: Mapping[str, Any], phrases: Mapping[str, Sequence[str]], hearing: Hearing) -> Model:
    """The model in a built locale's JSON, with phrases for intents without samples. Raises KeyError if it is none."""
    language = data["interactionModel"]["languageModel"]
    return Model(
        invocation=heard_in(language["invocationName"]).plain,
        samples=tuple(dict.fromkeys(_samples(language["intents"], phrases, hearing))),
        types={i["name"]: {s["name"]: s["type"] for s in i.get("slots", ())} for i in language["intents"]},
        values={t["name"]: tuple(_values(t["values"], hearing)) for t in language["types"]},
    )


def plain(text: str, hearing: Hearing) -> Heard:
    """An utterance in the words that this hearing compares by."""
    heard = heard_in(text, hearing.spelling)
    if "us" not in heard.plain:
        return heard
    before = ("", *heard.plain)
    words = ("me" if word == "us" and before[at] in hearing.giving else word for at, word in enumerate(heard.plain))
    return replace(heard, plain=tuple(words))


def _plainly(samples: Sequence[str], data: Mapping[str, Any]) -> list[str]:
    hearing = Hearing(spelling=data["spelling"], giving=frozenset(data.get("giving", ())))
    return [" ".join(_words(sample, hearing)) for sample in samples]


def _longest_first(ways: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted((" ".join(heard_in(way).plain) for way in ways), key=lambda way: -len(way.split())))


def _meaning(data: Mapping[str, Any]) -> Understood:
    return Understood(
        data["intent"], {slot: Filled(said["text"], said.get("id")) for slot, said in data["slots"].items()}
    )


def _samples(intents: Sequence[Any], phrases: Mapping[str, Sequence[str]], hearing: Hearing) -> Iterator[Sample]:
    for intent in intents:
        name = intent["name"]
        for text in (*intent.get("samples", ()), *phrases.get(name, ())):
            yield Sample(name, _words(text, hearing))
        for slot in intent.get("slots", ()):
            for text in slot.get("samples", ()):
                yield Sample(name, _words(text, hearing), slot["name"])


def _words(text: str, hearing: Hearing) -> tuple[str, ...]:
    parts = (part for part in _SLOT.split(text) if part.strip())
    return tuple(w for part in parts for w in ((part,) if part.startswith("{") else plain(part, hearing).plain))


def _values(values: Sequence[Any], hearing: Hearing) -> Iterator[Value]:
    for value in values:
        for text in (value["name"]["value"], *value["name"].get("synonyms", ())):
            yield Value(plain(text, hearing).plain, value.get("id", ""))
