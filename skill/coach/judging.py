"""From evidence to judgement: each signal a sum of weighed evidence, heard where it is above nothing and can be quoted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from skill.coach.findings import Evidence

MOST_COUNTED = 2
"""How often one kind of evidence counts: more of the same is not more of a story."""
MOST_QUOTED, MOST_PIECES = 2, 4
"""Stretches that told most: more are seldom what one would point at; pieces may stand together ("last winter | on the ward")."""
NOT_FITTED: Mapping[str, Any] = {"bias": -1, "weights": {}}
"""A signal that `make fit` has not seen yet is heard by nothing but what is enough by itself."""


@dataclass(frozen=True, slots=True)
class Judge:
    """One signal's weights, in hundredths; `quotable` is ordered by weight."""

    bias: int
    weights: Mapping[str, int]
    quotable: tuple[str, ...]
    sure: tuple[str, ...] = ()
    most: int = MOST_QUOTED

    def hears(self, evidence: Evidence, counts: Mapping[str, int]) -> bool:
        """Whether the signal is there: by evidence that is enough by itself, or by the sum of all."""
        return any(name in evidence for name in self.sure) or self.score(counts) > 0

    def score(self, counts: Mapping[str, int]) -> int:
        """Above nothing: heard."""
        return self.bias + sum(self.weights[name] * counts[name] for name in counts.keys() & self.weights.keys())

    def quotes(self, evidence: Evidence) -> Sequence[tuple[str, tuple[int, int]]]:
        """The stretches that spoke for it most, each with the evidence it is, in the order in which they were said."""
        best: list[tuple[str, tuple[int, int]]] = []
        for name in (*self.sure, *self.quotable):
            for first, last in evidence.get(name, ()):
                if len(best) < self.most and not any(first <= b and last >= a for _, (a, b) in best):
                    best.append((name, (first, last)))
        return sorted(best, key=lambda found: found[1])


def judges(lexicon: Mapping[str, Any]) -> Mapping[str, Judge]:
    """The judge of every signal in `judging.yaml`, with the weights of `weights.yaml`."""
    found = {}
    pieces = frozenset(lexicon["judging"]["quoted_as_said"])
    for signal, parts in lexicon["judging"]["signals"].items():
        fitted = lexicon["weights"]["signals"].get(signal, NOT_FITTED)
        weights = fitted["weights"]
        quotable = sorted((n for n in parts["for"] if weights.get(n, 0) > 0), key=lambda n: -weights[n])
        most = MOST_PIECES if pieces.intersection(quotable) else MOST_QUOTED
        found[signal] = Judge(fitted["bias"], weights, tuple(quotable), tuple(parts.get("sure", ())), most)
    return found


def counted(evidence: Evidence, kind: str) -> dict[str, int]:
    """How much of each evidence there is, and the kind of question as evidence of its own."""
    counts = {name: min(MOST_COUNTED, len(spans)) or 1 for name, spans in evidence.items()}
    counts[f"kind_{kind}"] = 1
    return counts
