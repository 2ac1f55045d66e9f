"""What is remembered of the last pep talk, so that "another" and "a longer one" are for the same moment."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Talked:
    """The moment it was for, and when it was given, in seconds since the epoch."""

    moment: str = ""
    at: int = 0
