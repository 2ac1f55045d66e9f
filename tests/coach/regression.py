"""Penalised logistic regressions over many features of which few are there at a time, for the other fits of this folder."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

ROUNDS, SETTLED = 6, 2
"""Times that everything is gone through, and after how many the weights count: their mean depends less on the order."""
PENALTY = 2e-4
UNKNOWN = -1
"""In `told`, that nobody knows whether a row shows a signal."""
_SEED = 1
Numbers = npt.NDArray[np.float64]
Rows = Sequence[npt.NDArray[np.intp]]


def learnt(rows: Rows, told: Numbers, features: int, rate: float) -> tuple[Numbers, Numbers]:
    """The weights, a row a feature and a column a signal, and each signal's bias.

    `rows` are the numbers of the features that are there, `told` says in a column a signal whether that is shown (1, 0, UNKNOWN).
    Stochastic steps, smaller for what was seen often (AdaGrad), all signals side by side; the mean over the last rounds.
    """
    draw = np.random.default_rng(_SEED)
    known, wanted = told != UNKNOWN, told * (told != UNKNOWN)
    weights, seen = np.zeros((features, told.shape[1])), np.full((features, told.shape[1]), 1e-2)
    bias, bias_seen = np.full(told.shape[1], -2.0), np.full(told.shape[1], 1e-6)
    mean_weights, mean_bias = np.zeros_like(weights), np.zeros_like(bias)
    for number in range(ROUNDS):
        for at in draw.permutation(len(rows)):
            row = weights[rows[at]]
            wrong = (1 / (1 + np.exp(-np.clip(bias + row.sum(0), -30, 30))) - wanted[at]) * known[at]
            bias_seen += wrong * wrong
            bias -= rate * wrong / np.sqrt(bias_seen)
            slope = wrong + PENALTY * row * known[at]
            seen[rows[at]] += slope * slope
            weights[rows[at]] -= rate * slope / np.sqrt(seen[rows[at]])
        if number >= SETTLED:
            mean_weights += weights / (ROUNDS - SETTLED)
            mean_bias += bias / (ROUNDS - SETTLED)
    return mean_weights, mean_bias
