"""Going round each pool of pieces, so that none comes twice in a row however long ago the last one was.

A pool's order is drawn from a hash of the person's salt and each piece's name; all that is kept of a pool is the place
reached in it (as `skill.interview.picking` does). So pieces can be added or taken out at any time, and what is kept does
not grow with use.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping

CODE = 3


class Rounds:
    """How far each pool was gone through. Lives for one turn; `reached` afterwards is what to remember."""

    def __init__(self, salt: str, reached: Mapping[str, str]) -> None:
        self._salt = salt
        self.reached = dict(reached)

    def next(self, pool: str, names: Iterable[str]) -> str:
        """The name that comes next in the pool. Raises ValueError where the pool is empty."""
        key = _code(pool)
        order = sorted((_code(f"{self._salt}/{pool}/{name}"), name) for name in names)
        if not order:
            raise ValueError(f"nothing in {pool}")
        place, name = next((item for item in order if item[0] > self.reached.get(key, "")), order[0])
        self.reached[key] = place
        return name


def _code(name: str) -> str:
    return base64.b64encode(hashlib.sha1(name.encode(), usedforsecurity=False).digest())[:CODE].decode()
