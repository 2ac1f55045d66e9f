"""From evidence to judgement: each signal a sum of weighed evidence, heard where it is above nothing and can be quoted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from skill.coach.findings import Evidence
from skill.coach.sums import Sums

MOST_COUNTED = 2
"""How often one kind of evidence counts: more of the same is not more of a story."""
NOT_FITTED: Mapping[str, Any] = {"bias": -1, "weights": {}}
"""A signal that `make fit` has not seen yet is heard by nothing but what is enough by itself."""


@dataclass(frozen=True, slots=True)
class Judge:
    """One signal's weights, in hundredths: `reasons` are those of what it can be heard by, `sure` is enough by itself."""

    signal: str
    bias: int
    weights: Mapping[str, int]
    reasons: Mapping[str, int]
    sure: frozenset[str]


class Judges:
    """The judge of every signal in `judging.yaml`, with the weights of `weights.yaml`."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        self.all = [_judge(lexicon, signal, parts) for signal, parts in lexicon["judging"]["signals"].items()]
        self.sums = Sums(len(self.all))
        self.names = frozenset(name for judge in self.all for name in (*judge.sure, *judge.weights))
        self._bias = self.sums.joined((at, judge.bias) for at, judge in enumerate(self.all))
        self._reasons = [frozenset(judge.reasons) for judge in self.all]
        self._weights = {
            name: self.sums.joined((at, judge.weights.get(name, 0)) for at, judge in enumerate(self.all))
            for name in self.names
        }

    def heard(self, evidence: Evidence, kind: str) -> Iterator[str]:
        """The signals that are there: by evidence that is enough by itself, or by the sum of all where a reason is among it."""
        weights, total = self._weights.get, self._bias
        for name, count in counted(evidence, kind).items():
            total += weights(name, 0) * count
        there, said = set(evidence), {name for name, spans in evidence.items() if spans}
        for judge, reasons, score in zip(self.all, self._reasons, self.sums.apart(total), strict=True):
            if (score > 0 and not reasons.isdisjoint(said)) or not judge.sure.isdisjoint(there):
                yield judge.signal


def _judge(lexicon: Mapping[str, Any], signal: str, parts: Mapping[str, Any]) -> Judge:
    fitted = lexicon["weights"]["signals"].get(signal, NOT_FITTED)
    weights: Mapping[str, int] = fitted["weights"]
    reasons = {name: weights[name] for name in parts["for"] if weights.get(name, 0) > 0}
    return Judge(signal, fitted["bias"], weights, reasons, frozenset(parts.get("sure", ())))


def counted(evidence: Evidence, kind: str) -> dict[str, int]:
    """How much of each evidence there is, and the kind of question as evidence of its own."""
    counts = {name: len(spans[:MOST_COUNTED]) or 1 for name, spans in evidence.items()}
    counts[f"kind_{kind}"] = 1
    return counts
