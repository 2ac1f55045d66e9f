"""What stops a rehearsal, and the account of how far it came."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass


class Fault(Exception):
    """Something is not as it must be; the text says what, in one line."""


@dataclass(frozen=True, slots=True)
class Account:
    """Tells each step as it ends, to whoever `tell` is."""

    tell: Callable[[str], None]

    @contextmanager
    def step(self, title: str) -> Iterator[None]:
        """One step. Whatever goes wrong in it becomes a Fault that names it, and nothing comes after."""
        begun = time.monotonic()
        try:
            yield
        except Exception as error:
            said = str(error) if isinstance(error, Fault) else f"{type(error).__name__}: {error}"
            self.tell(f"FAULT {time.monotonic() - begun:5.1f} s  {title}: {said}")
            raise Fault(f"{title}: {said}") from error
        self.tell(f"ok    {time.monotonic() - begun:5.1f} s  {title}")


def expect(held: object, otherwise: str) -> None:
    """Raises a Fault that says `otherwise`, unless something held."""
    if not held:
        raise Fault(otherwise)
