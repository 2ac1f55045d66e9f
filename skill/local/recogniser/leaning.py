"""Which intent words lean to, by how many of its samples have each of them, and each pair of them: a naive Bayes estimate."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

UNSEEN = 0.02
"""The share that counts for what no sample of an intent has."""
EDGE = ""
"""Stands before the first word and after the last."""
Feature = str | tuple[str, str]


class Leaning:
    """How often each word, and each pair, is in an intent's samples."""

    def __init__(self, samples: Iterable[tuple[str, Sequence[str]]]) -> None:
        self._samples: Counter[str] = Counter()
        self._having: Mapping[str, Counter[Feature]] = defaultdict(Counter)
        for intent, words in samples:
            self._samples[intent] += 1
            self._having[intent].update(set(_features(words)))
        self._known = {feature for having in self._having.values() for feature in having}

    def towards(self, intent: str, words: Sequence[str]) -> float:
        """From minus four or so, for words that none of its samples has, to nought for those that all have."""
        known = [feature for feature in _features(words) if feature in self._known]
        return sum(self._log_share(intent, feature) for feature in known) / len(known) if known else 0.0

    def _log_share(self, intent: str, feature: Feature) -> float:
        # the root makes up for intents having many samples that differ in a word or two
        share = self._having[intent][feature] / max(self._samples[intent], 1)
        return math.log(math.sqrt(share) + UNSEEN)


def _features(words: Sequence[str]) -> list[Feature]:
    return [*words, *pairwise((EDGE, *words, EDGE))]
