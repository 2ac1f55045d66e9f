"""A few sentences for each pattern: enough to have every word of it once, which is what likeness goes by."""

from __future__ import annotations

from collections.abc import Iterator

from skill.local.recogniser.hearing import Hearing, Sample, plain
from skill.local.recogniser.wordings import PART

Part = str | list["Choice"]
Choice = list[Part]
"""Words, and choices among others, one after the other."""


def examples_of(hearing: Hearing) -> Iterator[Sample]:
    """Each alternative of each wording of an intent that may be guessed at, in a sentence."""
    for intent, patterns in hearing.wordings.items():
        if intent not in hearing.word_for_word:
            for pattern in patterns:
                yield from (Sample(intent, plain(text, hearing).plain) for text in sentences(pattern))


def sentences(pattern: str) -> list[str]:
    """As many sentences as the longest choice of a pattern has alternatives, each choice going through its own in turn."""
    choices = _choices(iter(PART.findall(pattern)))
    return list(dict.fromkeys(" ".join(_said(choices, turn).split()) for turn in range(_longest(choices))))


def _choices(parts: Iterator[str]) -> list[Choice]:
    """Alternatives up to the bracket that closes; what may be left out has an empty one."""
    choices: list[Choice] = [[]]
    for part in parts:
        if part in (")", "]"):
            break
        if part == "|":
            choices.append([])
        elif part in ("(", "["):
            inner = _choices(parts)
            choices[-1].append([[], *inner] if part == "[" else inner)
        else:
            choices[-1].append(part)
    return choices


def _longest(choices: list[Choice]) -> int:
    inner = (_longest(part) for choice in choices for part in choice if not isinstance(part, str))
    return max(len(choices), *inner, 1)


def _said(choices: list[Choice], turn: int) -> str:
    chosen = choices[turn % len(choices)]
    return " ".join(part if isinstance(part, str) else _said(part, turn) for part in chosen)
