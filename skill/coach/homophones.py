"""Which of several words that sound alike was meant: a recogniser writes "their" for "there", and hears no difference.

Each word of such a set is read as the member that the words around it call for, whichever was written down: so a slip of the
recogniser changes nothing of what is heard. What stands around is weighed by numbers fitted on answers whose words are right
(tests/coach/fitting_homophones.py). Where it tells too little, the word that was written is believed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from skill.coach.words import Grammar

FEATURES = ("", "far", "before", "after", "beyond", "kind_before", "kind_after", "ending_before", "ending_after")
"""What is looked at around a word, in the order in which it is handed over; the first is there wherever the word is."""
NOTHING_LEARNT: Mapping[str, Any] = {"unsure": {}, "weights": {}}
"""What a language has before anything was fitted for it."""
_EDGE = "-"
_REACH = 2
"""Words on either side that are looked at."""
_ENDING = 3
"""Letters at a word's end that tell something of it, where it has more."""
_REMEMBERED = 4096
"""Written words whose kinds are kept at hand."""


class Homophones:
    """One language's sets of words that sound alike, with their weights (`homophones.json`).

    A set is written as its members, the commonest first: "to two too". Weights are those of the others against the first.
    """

    def __init__(self, lexicon: Mapping[str, Any], grammar: Grammar) -> None:
        data = lexicon.get("homophones") or NOTHING_LEARNT
        self.sets = [tuple(members.split()) for members in data["weights"]]
        self._unsure: Sequence[Sequence[int]] = [data["unsure"][members] for members in data["weights"]]
        self._weights: Sequence[Sequence[Mapping[str, Sequence[int]]]] = [
            [weights.get(name, {}) for name in FEATURES] for weights in data["weights"].values()
        ]
        self._around = Around(self.sets, lexicon, grammar)

    def meant(self, words: Sequence[str], dropped: Collection[int] = ()) -> list[str]:
        """Written words, each in a set replaced by the member that was meant; nobody looks at those at `dropped` positions."""
        found = list(words)
        for at, number, around in self._around.walk(words, dropped):
            found[at] = self._chosen(number, words[at], around)
        return found

    def _chosen(self, number: int, heard: str, around: Sequence[str]) -> str:
        members = self.sets[number]
        known = zip(self._weights[number], around, strict=True)
        told = [weights[value] for weights, value in known if value in weights]
        if not told:
            return heard
        scores = [0, *map(sum, zip(*told, strict=True))]
        best, own = max(scores), members.index(heard)
        unsure = best - scores[own] <= self._unsure[number][own]
        return heard if unsure else members[scores.index(best)]


class Around:
    """What stands around each word of a set; where that is such a word too, it makes no difference which was written."""

    def __init__(self, sets: Sequence[Sequence[str]], lexicon: Mapping[str, Any], grammar: Grammar) -> None:
        self._number = {member: number for number, members in enumerate(sets) for member in members}
        self._common = {member: members[0] for members in sets for member in members}
        self._names = {grammar.letters[name]: name for name in lexicon["judging"]["thought_classes"]}
        self._grammar = grammar
        self._kind = lru_cache(_REMEMBERED)(self._kind_of)

    def walk(self, words: Sequence[str], dropped: Collection[int] = ()) -> Iterator[tuple[int, int, Sequence[str]]]:
        """Position, number of the set, and one value for each of FEATURES, of each such word."""
        kept = [at for at in range(len(words)) if at not in dropped]
        said = [words[at] for at in kept]
        edges = [_EDGE] * _REACH
        row = [*edges, *map(self._common.get, said, said), *edges]
        for place, word in enumerate(said):
            if word in self._number:
                around = self._features(*row[place : place + 2], *row[place + 3 : place + 5])
                yield kept[place], self._number[word], around

    def _features(self, far: str, before: str, after: str, beyond: str) -> Sequence[str]:
        kinds = self._kind(before), self._kind(after)
        return ("", far, before, after, beyond, *kinds, _ending(before), _ending(after))

    def _kind_of(self, word: str) -> str:
        """The classes of what a word stands for, as one name; empty where it is in none."""
        tags = (tag for form in self._grammar.forms(word) for tag in self._grammar.tags(form))
        return "+".join(self._names[tag] for tag in tags if tag in self._names)


def _ending(word: str) -> str:
    """How a word ends that is longer than its ending."""
    return word[-_ENDING:] if len(word) > _ENDING else ""
