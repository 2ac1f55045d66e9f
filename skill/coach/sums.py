"""Many sums at once: of each thing that was said, its weights for all signals are one number, and these are added up.

An answer has some hundred kinds of evidence and each thought a score of features, and each of them weighs for a dozen signals:
added up one by one, that would be most of the time that listening takes.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence

_BITS = 32
"""Bits that each sum has to itself; those of a whole answer come nowhere near to filling them."""


class Sums:
    """Puts so many weights into one number, and takes their sums out of the sum of such numbers."""

    def __init__(self, columns: int) -> None:
        self._row = struct.Struct(f"<{columns}i")
        self._signs = self.joined((column, 1 << _BITS - 1) for column in range(columns))

    def joined(self, weights: Iterable[tuple[int, int]]) -> int:
        """Weights as one number, each with the column that it is for."""
        return sum(weight << _BITS * column for column, weight in weights)

    def apart(self, total: int) -> Sequence[int]:
        """The sum in each column."""
        # raised until none is negative, so that none borrows from the next; then each with its sign as machines have it
        return self._row.unpack((total + self._signs ^ self._signs).to_bytes(self._row.size, "little"))
