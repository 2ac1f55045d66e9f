"""The nearest sample to words that fit none: shared words count by how much they tell the intents apart."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from skill.local.recogniser.hearing import Sample
from skill.local.recogniser.leaning import Leaning

UNHEARD_OF = 2.0
"""The weight of a word that is in no sample; a word that only one intent has weighs a little over two."""
A_SLOT = 0.8
"""The weight of a slot at most: a date alone does not make an appointment."""
TELLS = 0.6
"""The weight of a word from which on it says what is wished; a sample with slots shares one at least."""
LEANS = 0.2
"""What the leaning of the words counts for beside the likeness of a sample."""
LEAST = 0.15
"""The weight of a word that all intents share."""
MISHEARD = 84
"""From this likeness in a hundred on, a word in no sample is taken for one that is."""
SHORTEST = 5
"""Shorter words are too like each other to be mended."""
NOT = frozenset({"not", "never", "no", "nobody", "nothing", "without"})
"""Words that turn what is said round."""
CLEARLY = 0.9
"""Likeness from which on it is the same thing said, whichever of these is in it."""
ENDINGS = ("ing", "ed", "es", "s", "ly")
LEAST_STEM = 3
"""Letters that are left of a word without its ending."""


@dataclass(frozen=True, slots=True)
class Near:
    """How near an intent's nearest sample is, from 0 to 1, and how many words are in both."""

    score: float
    intent: str
    sample: tuple[str, ...]
    shared: int


class Nearest:
    """An index of samples by words; forms of a word, and what is misheard for it, count as it."""

    def __init__(
        self,
        samples: Iterable[Sample],
        skip: frozenset[str] = frozenset(),
        families: Sequence[Sequence[str]] = (),
    ) -> None:
        self._skip = skip
        self._family = {_stem(word): _stem(family[0]) for family in families for word in family}
        self._samples = [sample for sample in samples if not sample.asked]
        self._have = [self._features(sample.words) for sample in self._samples]
        self._weights = _weights(zip(self._samples, self._have, strict=True))
        self._slotted = {position for position, sample in enumerate(self._samples) if sample.slots}
        self._sizes = [sum(self._weights[f] for f in have) for have in self._have]
        self._holding: dict[str, list[int]] = defaultdict(list)
        for position, have in enumerate(self._have):
            for feature in have:
                self._holding[feature].append(position)
        self._vocabulary = [feature for feature in self._weights if not feature.startswith("{")]
        self._leaning = Leaning((sample.intent, self._ordered(sample.words)) for sample in self._samples)

    def rank(self, *readings: Sequence[str], least: float = 0.0) -> list[Near]:
        """The intents whose nearest sample to any reading of an utterance is near enough, the likeliest first.

        What is as near to two is likelier the one that the words lean to, as the last of the readings has them.
        """
        best: dict[str, Near] = {}
        turned = not NOT.isdisjoint(readings[0])
        for words in readings:
            for score, position, shared in self._scores(words, least):
                sample = self._samples[position]
                if score < CLEARLY and not turned and not NOT.isdisjoint(sample.words):
                    continue
                if sample.intent not in best or score > best[sample.intent].score:
                    best[sample.intent] = Near(score, sample.intent, sample.words, shared)
        words = [self._mended(feature) for feature in self._ordered(readings[-1])]
        near = [each for each in best.values() if each.score >= least]
        return sorted(near, key=lambda each: -each.score - LEANS * self._leaning.towards(each.intent, words))

    def knows(self, word: str) -> bool:
        """Whether any sample has this word."""
        return self._feature(word) in self._weights

    def _scores(self, words: Sequence[str], least: float) -> Iterator[tuple[float, int, int]]:
        """(score, position, words in common) of every sample that is near enough, and perhaps of some that are not."""
        features = self._heaviest_first({self._mended(feature) for feature in self._features(words)})
        size = sum(self._weights.get(feature, UNHEARD_OF) for feature in features)
        telling = {f for f in features if self._weights.get(f, 0) >= TELLS and not f.startswith("{")}
        for position in self._candidates(features, size, least):
            have = self._have[position]
            if position in self._slotted and telling.isdisjoint(have):
                continue
            common = [self._weights[feature] for feature in features if feature in have]
            yield 2 * sum(common) / (size + self._sizes[position]), position, len(common)

    def _heaviest_first(self, features: Iterable[str]) -> list[str]:
        return sorted(features, key=lambda feature: (-self._weights.get(feature, 0), feature))

    def _candidates(self, features: Sequence[str], size: float, least: float) -> list[int]:
        """The samples that share a word by which they can be near enough, in order.

        The lightest words are in thousands of samples. One that shares nothing but them weighs as much as they do at least, and
        so is no nearer than this.
        """
        telling = [feature for feature in features if feature in self._weights]
        light = 0.0
        while telling and 2 * (light := light + self._weights[telling[-1]]) < least * (size + light):
            telling.pop()
        return sorted(set().union(*(self._holding[feature] for feature in telling)))

    def _mended(self, feature: str) -> str:
        if feature in self._weights or len(feature) < SHORTEST or feature.startswith("{"):
            return feature
        near = process.extractOne(feature, self._vocabulary, scorer=fuzz.ratio, score_cutoff=MISHEARD)
        return near[0] if near else feature

    def _features(self, words: Sequence[str]) -> frozenset[str]:
        return frozenset(self._ordered(words))

    def _ordered(self, words: Sequence[str]) -> list[str]:
        telling = [word for word in words if word not in self._skip] or words
        return [self._feature(word) for word in telling]

    def _feature(self, word: str) -> str:
        stem = _stem(word)
        return self._family.get(stem, stem)


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    """Without its ending. There are some three thousand words, each in a hundred samples."""
    ending = next((end for end in ENDINGS if word.endswith(end) and len(word) - len(end) >= LEAST_STEM), "")
    return word if word.startswith("{") else word.removesuffix(ending)


def _weights(samples: Iterable[tuple[Sample, frozenset[str]]]) -> Mapping[str, float]:
    """How much each feature tells intents apart: by the entropy of its share in each, whatever their sizes."""
    have: dict[str, Counter[str]] = defaultdict(Counter)
    sizes: Counter[str] = Counter()
    for sample, features in samples:
        sizes[sample.intent] += 1
        for feature in features:
            have[feature][sample.intent] += 1
    most = math.log(max(len(sizes), 2))
    telling = {feature: max(LEAST, _telling(count, sizes, most)) for feature, count in have.items()}
    return {feature: min(weight, A_SLOT) if feature.startswith("{") else weight for feature, weight in telling.items()}


def _telling(count: Mapping[str, int], sizes: Mapping[str, int], most: float) -> float:
    shares = [number / sizes[intent] for intent, number in count.items()]
    whole = sum(shares)
    entropy = -sum(share / whole * math.log(share / whole) for share in shares)
    return 2 * (1 - entropy / most) + 0.3 * (1 - math.log(len(shares)) / most)
