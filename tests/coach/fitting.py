"""Fits the weights by which the coach judges: `make fit` writes skill/content/en-US/lexicon/weights.yaml.

Each signal is a logistic regression over counts of evidence, with a penalty on large weights, on the building part of the
labelled answers alone. The penalty and the threshold are chosen on folds that the weights were not fitted on. Offline, in plain
Python: what ships is a few numbers.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from skill.coach.hearing import Ear
from skill.coach.judging import counted
from skill.coach.labelling import Example, read_examples
from skill.coach.measuring import scores
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


@dataclass(frozen=True, slots=True)
class Fitted:
    """One signal's regression."""

    bias: float
    weights: Mapping[str, float]

    def score(self, row: Row) -> float:
        """Log odds that the signal is there."""
        return self.bias + sum(self.weights.get(name, 0.0) * count for name, count in row.items())


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
    best: tuple[float, float, list[float]] | None = None
    for penalty in PENALTIES:
        held_out = _held_out(rows, labelled, times, folds, penalty)
        loss = sum(_loss(*found) for found in zip(held_out, labelled, times, strict=True))
        if best is None or loss < best[0]:
            best = (loss, penalty, held_out)
    if best is None:
        raise ValueError("no penalties to choose from")
    _, penalty, held_out = best
    whole = _regression(rows, labelled, times, penalty)
    return Fitted(whole.bias - _threshold(held_out, labelled, times), whole.weights)


def _held_out(
    rows: Sequence[Row], labelled: Sequence[bool], times: Sequence[int], folds: Sequence[int], penalty: float
) -> list[float]:
    """The score of each row by a regression that never saw it."""
    held_out = [0.0] * len(rows)
    for fold in sorted(set(folds)):
        inside = [at for at, own in enumerate(folds) if own != fold]
        fitted = _regression(
            [rows[at] for at in inside], [labelled[at] for at in inside], [times[at] for at in inside], penalty
        )
        for at, own in enumerate(folds):
            if own == fold:
                held_out[at] = fitted.score(rows[at])
    return held_out


def _regression(rows: Sequence[Row], labelled: Sequence[bool], times: Sequence[int], penalty: float) -> Fitted:
    """Penalised maximum likelihood by Newton's method; the bias is the last unknown and carries no penalty."""
    names = sorted({name for row in rows for name in row})
    place = {name: at for at, name in enumerate(names)}
    size = len(names) + 1
    found = [sorted([(place[name], count) for name, count in row.items()] + [(size - 1, 1)]) for row in rows]
    weights = [0.0] * size
    for _ in range(ROUNDS):
        slope = [penalty * weight for weight in weights[:-1]] + [0.0]
        curve = [[0.0] * size for _ in range(size)]
        for at in range(size):
            curve[at][at] = penalty if at < size - 1 else 1e-3
        for row, said, often in zip(found, labelled, times, strict=True):
            odds = _odds(sum(weights[at] * count for at, count in row))
            bend = odds * (1 - odds) * often
            for number, (at, count) in enumerate(row):
                slope[at] += (odds - said) * count * often
                bent, line = bend * count, curve[at]
                for other, more in row[number:]:
                    line[other] += bent * more
        for at in range(size):
            for other in range(at):
                curve[at][other] = curve[other][at]
        step = _solved(curve, slope)
        weights = [weight - move for weight, move in zip(weights, step, strict=True)]
        if max(abs(move) for move in step) < CLOSE:
            break
    return Fitted(weights[-1], dict(zip(names, weights, strict=False)))


def _solved(matrix: list[list[float]], right: Sequence[float]) -> list[float]:
    """The solution of a symmetric, positive definite system, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for at in range(size):
        for below in range(at + 1, size):
            factor = rows[below][at] / rows[at][at]
            if factor:
                rows[below] = [low - factor * high for low, high in zip(rows[below], rows[at], strict=True)]
    found = [0.0] * size
    for at in reversed(range(size)):
        known = sum(rows[at][other] * found[other] for other in range(at + 1, size))
        found[at] = (rows[at][size] - known) / rows[at][at]
    return found


def _odds(score: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def _loss(score: float, said: bool, often: int) -> float:
    odds = min(max(_odds(score), 1e-6), 1 - 1e-6)
    return -often * math.log(odds if said else 1 - odds)


def _threshold(held_out: Sequence[float], labelled: Sequence[bool], times: Sequence[int]) -> float:
    """The score above which F1 on left-out rows is best: the middle of the range where it is nearly so, near even odds."""
    tried = [step / 20 for step in range(-40, 41)]
    weighed = [
        one for one, often in zip(zip(held_out, labelled, strict=True), times, strict=True) for _ in range(often)
    ]
    found = {t: scores((said, score > t) for score, said in weighed)[2] for t in tried}
    most = max(found.values())
    good = [t for t in tried if found[t] > most - 0.01]
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
