"""The pools of a pep talk and how far each was gone through: none of their pieces comes twice in a row."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from skill.rounds import drawn, short

POOL = 3
"""Characters of a pool's name in what is saved."""


class Rounds:
    """How far each pool was gone through. Lives for one turn; `reached` afterwards is what to remember."""

    def __init__(self, salt: str, reached: Mapping[str, str]) -> None:
        self._salt = salt
        self.reached = dict(reached)

    def next(self, pool: str, names: Collection[str]) -> str:
        """The name that comes next in the pool. Raises ValueError where the pool is empty."""
        key = short(pool, POOL)
        piece = drawn(names, f"{self._salt}/{pool}", self.reached.get(key, ""))
        self.reached[key] = piece.reached
        return piece.name
