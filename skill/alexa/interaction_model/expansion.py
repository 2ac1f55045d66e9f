"""Samples with choices in them, written out: (one|another) where either is said, [perhaps] for what may be left out."""

from __future__ import annotations

from itertools import product

CLOSES = {"(": ")", "[": "]"}


class UnbalancedError(ValueError):
    """A bracket that is not closed, or closed without being opened."""


def expanded(pattern: str) -> tuple[str, ...]:
    """Every sentence of a pattern, each once, in order, with single spaces. Raises UnbalancedError."""
    texts, end = _choices(pattern, 0, "")
    if end != len(pattern):
        raise UnbalancedError(f'"{pattern[end]}" closes nothing')
    return tuple(dict.fromkeys(" ".join(text.split()) for text in texts))


def balanced(pattern: str) -> bool:
    """Whether each bracket of a pattern is closed by its own kind."""
    expected: list[str] = []
    for letter in pattern:
        if letter in CLOSES:
            expected.append(CLOSES[letter])
        elif letter in ")]" and (not expected or expected.pop() != letter):
            return False
    return not expected


def _choices(pattern: str, start: int, close: str) -> tuple[list[str], int]:
    """What stands up to `close` as a list of alternatives, and where `close` is."""
    texts: list[str] = []
    parts: list[list[str]] = [[""]]
    position = start
    while position < len(pattern) and pattern[position] not in ")]":
        letter = pattern[position]
        if letter in CLOSES:
            inner, position = _choices(pattern, position + 1, CLOSES[letter])
            parts.append(inner if letter == "(" else ["", *inner])
        elif letter == "|":
            texts += _joined(parts)
            parts = [[""]]
        else:
            parts.append([letter])
        position += 1
    if close and pattern[position : position + 1] != close:
        raise UnbalancedError(f'"{close}" is missing')
    return texts + _joined(parts), position


def _joined(parts: list[list[str]]) -> list[str]:
    return ["".join(chosen) for chosen in product(*parts)]
