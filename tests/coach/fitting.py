"""Fits the weights by which the coach judges: `make fit` writes skill/content/en-US/lexicon/weights.yaml.

Each signal is a logistic regression over counts of evidence, with a penalty on large weights, on the building part of the
labelled answers alone. The penalty and the threshold are chosen on folds that the weights were not fitted on. Offline: what ships
is a few numbers.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from skill.coach.hearing import Ear
from skill.coach.judging import counted
from skill.coach.labelling import Example, read_examples
from skill.content.reading import read_lexicon
from tests.coach import fitting_homophones, fitting_leanings, fitting_remarks, fitting_thoughts
from tests.coach.conftest import FILES

WEIGHTS = Path(__file__).parents[2] / "skill" / "content" / "en-US" / "lexicon" / "weights.yaml"
HEAD = (
    "# Written by `make fit` from the building part of the labelled answers (tests/coach/fitting.py); in hundredths.\n"
)
KINDS = (
    *("behavioral", "leadership", "strength", "motivation", "hard"),
    *("situational", "technical", "negotiation", "closing"),
)
EVERY_LEANING = "leanings"
STANDARD, STANDARD_TIMES = ("a", "b"), 3
"""How the ids of the corpus begin, and for how many others each of its answers counts: how those were labelled is the rule."""
PENALTIES = (1.0, 2.0, 4.0, 8.0)
FOLDS = 5
LEANING_FOLDS = 3
ROUNDS = 30
CLOSE = 1e-3
Row = Mapping[str, int]
Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Fitted:
    """One signal's regression."""

    bias: float
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Counts:
    """Evidence, a row an answer and a column a kind, the last column 1; what the labels say; for how many each row counts."""

    found: Numbers
    labelled: Flags
    times: Numbers

    def part(self, chosen: Flags) -> Counts:
        """The chosen rows."""
        return Counts(self.found[chosen], self.labelled[chosen], self.times[chosen])

    def loss(self, scores: Numbers) -> float:
        """How unlikely the labels are by these log odds."""
        return float(self.times @ np.logaddexp(0, np.where(self.labelled, -scores, scores)))


def main() -> None:
    """Fits every signal and writes the weights."""
    examples = [example for path in FILES for example in read_examples(path) if example.built_on]
    fitting_homophones.main()
    fitting_thoughts.main()
    fitting_remarks.main()
    fitting_leanings.main()
    lexicon = read_lexicon()
    rows = list(counts_unseen(examples, lexicon))
    times = [STANDARD_TIMES if example.id.startswith(STANDARD) else 1 for example in examples]
    lines = [HEAD + "signals:"]
    for signal, parts in lexicon["judging"]["signals"].items():
        names = _evidence(parts, rows)
        chosen = [{name: row[name] for name in row.keys() & names} for row in rows]
        labelled = [_labelled(example, signal) for example in examples]
        lines += _written(signal, fit(chosen, labelled, times, _folds("fold", examples, FOLDS)))
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _evidence(parts: Mapping[str, Sequence[str]], rows: Sequence[Row]) -> set[str]:
    """The names of what a signal is judged by."""
    names = {*parts["for"], *parts["beside"], *(f"kind_{kind}" for kind in KINDS)}
    if EVERY_LEANING in names:
        names |= {name for row in rows for name in row if name.startswith("leans_")}
    return names


def counts_unseen(examples: Sequence[Example], lexicon: Mapping[str, Any]) -> Iterator[Row]:
    """The evidence in each answer, as an ear hears it whose leanings were fitted without that answer.

    Leanings know the answers they were fitted on too well: weighed by those, they would count for more than they are worth.
    """
    folds = _folds("lean", examples, LEANING_FOLDS)
    ears = []
    for fold in range(LEANING_FOLDS):
        others = [example for example, own in zip(examples, folds, strict=True) if own != fold]
        ears.append(Ear({**lexicon, "leanings": fitting_leanings.fitted_on(others)}))
    for example, fold in zip(examples, folds, strict=True):
        yield counted(ears[fold].read(example.heard)[1], example.heard.kind)


def _labelled(example: Example, signal: str) -> bool:
    return example.labels.footing == "equal" if signal == "equal" else example.labels.has(signal)


def fit(rows: Sequence[Row], labelled: Sequence[bool], times: Sequence[int], folds: Sequence[int]) -> Fitted:
    """The regression with the penalty that does best on left-out folds, and the threshold that does best there."""
    names = sorted({name for row in rows for name in row})
    place = {name: at for at, name in enumerate(names)}
    found = np.zeros((len(rows), len(names) + 1))
    found[:, -1] = 1
    for number, row in enumerate(rows):
        for name, count in row.items():
            found[number, place[name]] = count
    data = Counts(found, np.array(labelled), np.array(times, dtype=float))
    held_out = {penalty: _held_out(data, np.array(folds), penalty) for penalty in PENALTIES}
    best = min(PENALTIES, key=lambda penalty: data.loss(held_out[penalty]))
    weights = _regression(data, best)
    bias = float(weights[-1]) - _threshold(held_out[best], data)
    return Fitted(bias, dict(zip(names, weights[:-1].tolist(), strict=True)))


def _held_out(data: Counts, folds: npt.NDArray[np.int64], penalty: float) -> Numbers:
    """The score of each row by a regression that never saw it."""
    held_out = np.zeros(len(folds))
    for fold in np.unique(folds):
        own = folds == fold
        held_out[own] = data.found[own] @ _regression(data.part(~own), penalty)
    return held_out


def _regression(data: Counts, penalty: float) -> Numbers:
    """Penalised maximum likelihood by Newton's method; the last weight is the bias and carries no penalty."""
    size = data.found.shape[1]
    weights, held = np.zeros(size), np.full(size, penalty)
    held[-1] = 0
    for _ in range(ROUNDS):
        odds = 1 / (1 + np.exp(-np.clip(data.found @ weights, -30, 30)))
        slope = data.found.T @ (data.times * (odds - data.labelled)) + held * weights
        curve = (data.found.T * (data.times * odds * (1 - odds))) @ data.found + np.diag(np.maximum(held, 1e-3))
        step = np.linalg.solve(curve, slope)
        weights = weights - step
        if np.abs(step).max() < CLOSE:
            break
    return weights


def _threshold(held_out: Numbers, data: Counts) -> float:
    """The score above which F1 on left-out rows is best: the middle of the range where it is nearly so, near even odds."""
    found = {}
    for threshold in (step / 20 for step in range(-40, 41)):
        heard = held_out > threshold
        both = data.times @ (heard & data.labelled)
        found[threshold] = 2 * both / (data.times @ heard + data.times @ data.labelled)
    good = [threshold for threshold, reached in found.items() if reached > max(found.values()) - 0.01]
    return sum(good) / len(good)


def _folds(salt: str, examples: Sequence[Example], folds: int) -> list[int]:
    """Which of so many folds each answer is in, by its id alone."""
    return [zlib.crc32(f"{salt} {example.id}".encode()) % folds for example in examples]


def _written(signal: str, fitted: Fitted) -> Iterator[str]:
    weighed = sorted(
        ((round(100 * w), name) for name, w in fitted.weights.items()), key=lambda pair: (-pair[0], pair[1])
    )
    yield f"  {signal}:"
    yield f"    bias: {round(100 * fitted.bias)}"
    yield f"    weights: {{{', '.join(f'{name}: {weight}' for weight, name in weighed if weight)}}}"


if __name__ == "__main__":
    main()
