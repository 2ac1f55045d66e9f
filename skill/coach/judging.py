"""From evidence to judgement: each signal a sum of weighed evidence, heard where it is above nothing and can be quoted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from skill.coach.findings import Evidence

MOST_COUNTED = 2
"""How often one kind of evidence counts: more of the same is not more of a story."""
NOT_FITTED: Mapping[str, Any] = {"bias": -1, "weights": {}}
"""A signal that `make fit` has not seen yet is heard by nothing but what is enough by itself."""


@dataclass(frozen=True, slots=True)
class Judge:
    """One signal's weights, in hundredths; `quotable` is ordered by weight."""

    bias: int
    weights: Mapping[str, int]
    quotable: tuple[str, ...]
    sure: tuple[str, ...] = ()

    def hears(self, evidence: Evidence, counts: Mapping[str, int]) -> bool:
        """Whether the signal is there: by evidence that is enough by itself, or by the sum of all where a reason is among it."""
        if any(name in evidence for name in self.sure):
            return True
        return any(evidence.get(name) for name in self.quotable) and self.score(counts) > 0

    def score(self, counts: Mapping[str, int]) -> int:
        """Above nothing: heard."""
        return self.bias + sum(self.weights[name] * counts[name] for name in counts.keys() & self.weights.keys())


def judges(lexicon: Mapping[str, Any]) -> Mapping[str, Judge]:
    """The judge of every signal in `judging.yaml`, with the weights of `weights.yaml`."""
    found = {}
    for signal, parts in lexicon["judging"]["signals"].items():
        fitted = lexicon["weights"]["signals"].get(signal, NOT_FITTED)
        weights = fitted["weights"]
        quotable = sorted((n for n in parts["for"] if weights.get(n, 0) > 0), key=lambda n: -weights[n])
        found[signal] = Judge(fitted["bias"], weights, tuple(quotable), tuple(parts.get("sure", ())))
    return found


def counted(evidence: Evidence, kind: str) -> dict[str, int]:
    """How much of each evidence there is, and the kind of question as evidence of its own."""
    counts = {name: min(MOST_COUNTED, len(spans)) or 1 for name, spans in evidence.items()}
    counts[f"kind_{kind}"] = 1
    return counts
