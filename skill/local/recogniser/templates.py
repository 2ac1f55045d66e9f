"""Exact wording with slots, by hassil's templates."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from hassil import Intents, recognize_all
from hassil.intents import Intent, IntentData

from skill.local.recogniser.asking import Asking
from skill.local.recogniser.filling import Filler
from skill.local.recogniser.hearing import Hearing, Model, Sample
from skill.local.recogniser.understood import Filled, Understood
from skill.local.recogniser.words import Heard

OTHER = "_other"
"""Marks a slot's second list, which takes anything."""
WORDS_FOR_ANYTHING = 3
"""A sample with fewer words beside its slots is too little to go by for words that no list has."""
WORDS_FOR_SPEECH = {"SpokenAnswer": 2}
"""Fewer do where the slot takes free speech: "remember that ..."."""
MOST_COUNTED = 100
LONGEST = {"Role": 5, "Topic": 3}
"""Words that an unlisted value may have; a name of five words is a job, a longer one is a sentence."""
READ = frozenset({"AMAZON.DATE", "AMAZON.TIME"})
"""Kinds whose values are read by rule, so that what fills one was no guess."""
WITH = "with"
"""What comes beside a day and is none of it: with a name, which a sample that has it in a slot hears better."""
NO_WORD = ""
"""In the place of a word of a sample that has none beside its slots."""


@dataclass(frozen=True, slots=True)
class Match:
    """A sample that fits word for word; `guessed` counts the letters in slots that no list knows."""

    understood: Understood
    sample: Sample
    guessed: int

    @property
    def names_one(self) -> bool:
        """Whether all that was guessed is one word for a name: "call me sam"."""
        filled = self.understood.slots
        return set(filled) == {"name"} and len(filled["name"].text.split()) == 1


class Templates:
    """Samples with slots."""

    def __init__(self, samples: Iterable[Sample], model: Model, hearing: Hearing, filler: Filler) -> None:
        self._model = model
        self._hearing = hearing
        self._filler = filler
        self._asking = Asking(hearing)
        chosen = [sample for sample in samples if sample.slots]
        self._of = {self._template(sample): sample for sample in chosen}
        self._order = {sample: position for position, sample in enumerate(chosen)}
        self._data = {sample: IntentData([template]) for template, sample in self._of.items()}
        self._of_rarest = self._by_rarest_word()
        self._none = Intents.from_dict({"language": "en", "intents": {}, "lists": self._lists(chosen)})

    def matches(self, heard: Heard, wanted: Callable[[Sample], bool] = lambda _: True) -> list[Match]:
        """Every sample that fits and is wanted, the one that guesses least first, then in the model's order.

        Where all guess, words without weight and ways to ask are left out, and then nothing is guessed but one's name: they
        might have ended a value.
        """
        found = self._fitting(heard.trimmed(self._hearing.skip), wanted)
        for way in self._asking.ways(heard):
            if any(not match.guessed for match in found):
                break
            fitting = self._fitting(way, wanted)
            found += [match for match in fitting if not match.guessed or match.names_one]
        return sorted(found, key=lambda match: (match.guessed, -len(match.sample.words), self._order[match.sample]))

    def _fitting(self, heard: Heard, wanted: Callable[[Sample], bool]) -> list[Match]:
        found = []
        for result in recognize_all(heard.line, self._possible(heard, wanted)):
            sample = self._of[str(result.intent_sentence.text)] if result.intent_sentence else None
            if sample:
                match = self._checked(heard, sample, result)
                if match:
                    found.append(match)
        return found

    def _possible(self, heard: Heard, wanted: Callable[[Sample], bool]) -> Intents:
        """The samples whose words beside their slots were all said: to try thousands by letters would be most of a turn."""
        said = frozenset(heard.plain)
        intents: dict[str, Intent] = {}
        for word in (*dict.fromkeys(heard.plain), NO_WORD):
            for literal, sample in self._of_rarest.get(word, ()):
                if said >= literal and wanted(sample):
                    intents.setdefault(sample.intent, Intent(sample.intent)).data.append(self._data[sample])
        return replace(self._none, intents=intents)

    def _by_rarest_word(self) -> dict[str, list[tuple[frozenset[str], Sample]]]:
        """Each sample, and its words, under the word that the fewest have; under none where it is all slots."""
        counts = Counter(word for sample in self._data for word in set(sample.literal))
        of_rarest: dict[str, list[tuple[frozenset[str], Sample]]] = defaultdict(list)
        for sample in self._data:
            rarest = min(sample.literal, key=counts.__getitem__, default=NO_WORD)
            of_rarest[rarest].append((frozenset(sample.literal), sample))
        return of_rarest

    def _template(self, sample: Sample) -> str:
        return " ".join(self._list_of(sample, word) for word in sample.words)

    def _list_of(self, sample: Sample, word: str) -> str:
        if not word.startswith("{"):
            return word
        name = word[1:-1]
        kind = self._model.types[sample.intent].get(name, "")
        open_ended = sample.asked or len(sample.literal) >= WORDS_FOR_SPEECH.get(kind, WORDS_FOR_ANYTHING)
        return f"({{{name}}}|{{{name}{OTHER}}})" if open_ended and kind in self._hearing.takes_anything else word

    def _lists(self, samples: list[Sample]) -> dict[str, Any]:
        kinds = {name: self._model.types[sample.intent].get(name, "") for sample in samples for name in sample.slots}
        lists: dict[str, Any] = {name + OTHER: {"wildcard": True} for name in kinds}
        for name, kind in kinds.items():
            if kind == "AMAZON.NUMBER":
                lists[name] = {"range": {"from": 1, "to": MOST_COUNTED}}
            elif kind in self._model.values:
                lists[name] = {"values": sorted({" ".join(value.words) for value in self._model.values[kind]})}
            else:
                lists[name] = {"wildcard": True}
        return lists

    def _checked(self, heard: Heard, sample: Sample, result: Any) -> Match | None:
        slots: dict[str, Filled] = {}
        guessed = 0
        for listed, entity in result.entities.items():
            name = listed.removesuffix(OTHER)
            kind = self._model.types[sample.intent][name]
            plain = entity.text_clean
            if kind == "CompanyName" and self._filler.find_date(tuple(plain.split())):
                return None
            if listed != name and kind in LONGEST:
                plain = " ".join(self._name_within(kind, plain.split()))
            filled = self._filler.filled(kind, _as_heard(heard, plain), plain) if plain else None
            if filled is None:
                return None
            slots[name] = filled
            guessed += len(plain) if kind not in READ and (listed != name or entity.is_wildcard) else 0
            guessed += len(plain.rpartition(WITH)[2]) + 1 if kind == "AMAZON.DATE" and WITH in plain.split() else 0
        return Match(Understood(sample.intent, slots), sample, guessed)

    def _name_within(self, kind: str, words: list[str]) -> list[str]:
        """Words that no list has as a name, without those around it; none where they are too many or run on."""
        while words and words[0] in self._hearing.around:
            words = words[1:]
        while words and words[-1] in self._hearing.around:
            words = words[:-1]
        wrong = self._hearing.ends | (self._hearing.requests if kind == "Role" else frozenset())
        return [] if len(words) > LONGEST[kind] or not wrong.isdisjoint(words) else words


def _as_heard(heard: Heard, plain: str) -> str:
    """Plain words as they were heard, where they stand in an utterance."""
    words = tuple(plain.split())
    for start in range(len(heard.plain) - len(words) + 1):
        if heard.plain[start : start + len(words)] == words:
            return heard.said(start, start + len(words))
    return plain
