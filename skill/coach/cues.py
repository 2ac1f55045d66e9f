"""Whether a cue was caught: the same word in another form, or another word of the same topic."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from skill.coach.words import Line, written

_SHORTEST_STEM = 3
_OPENING = 6
"""Words in which whoever takes up what was just said may begin with a number or a common word of it ("nine years, my word")."""


@dataclass(frozen=True, slots=True)
class Echo:
    """Where an answer takes up what the interviewer said.

    Positions of words that are the same, of words near in topic, and of words of the opening that are the same however common.
    """

    same: tuple[int, ...]
    near: tuple[int, ...]
    opening: tuple[int, ...]


_NO_ECHO = Echo((), (), ())


class Topics:
    """One language's words that go together, compiled from `topics.yaml`."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._common = frozenset(data["common"])
        self._common_stems = frozenset(stem(word) for word in data["common"])
        self._topics: dict[str, set[str]] = {}
        for topic, words in data["topics"].items():
            for word in words:
                self._topics.setdefault(stem(word), set()).add(topic)
        self._function = frozenset(data["function"])

    def echo(self, line: Line, said: str, extra: Collection[str], question: str) -> Echo:
        """What of `said` (and of the cue's own words) the answer takes up, leaving out what the question itself had said."""
        if not said and not extra:
            return _NO_ECHO
        asked = self._content(question)
        dropped = self._content(said) - asked
        given = {stem(part) for words in extra for part in words.lower().split() if part not in self._function}
        topics = {topic for word in dropped | given for topic in self._topics.get(word, ())}
        same, near = [], []
        for position, word in enumerate(line.words):
            root = stem(word.norm)
            if root in given or root in dropped:
                same.append(position)
            elif (
                topics
                and word.norm not in self._common
                and root not in asked
                and topics & self._topics.get(root, set())
            ):
                near.append(position)
        anything = {stem(word) for word in _words(said) if word not in self._function}
        opening = [at for at, word in enumerate(line.words[:_OPENING]) if stem(word.norm) in anything]
        return Echo(tuple(same), tuple(near), tuple(opening))

    def shared(self, line: Line, first: int, last: int, question: str) -> int:
        """How many words that carry meaning a stretch of the answer has in common with the question."""
        asked = {stem(w) for w in _words(question) if w not in self._function}
        return len({stem(w.norm) for w in line.words[first : last + 1] if w.norm not in self._function} & asked)

    def _content(self, text: str) -> set[str]:
        return {stem(w) for w in _words(text) if w not in self._common and stem(w) not in self._common_stems}


@lru_cache(4096)
def stem(word: str) -> str:
    """A word without its ending, roughly: "marathons", "running" and "run" meet."""
    word = word.removesuffix("'s").removesuffix("s'")
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("ing", "ers", "ed", "er", "es", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM and not word.endswith("ss"):
            word = word[: -len(ending)]
            if len(word) > _SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "ls":
                word = word[:-1]
            break
    return word[:-1] if word.endswith("e") and len(word) > _SHORTEST_STEM else word


def _words(text: str) -> list[str]:
    return [match[0].lower().replace("’", "'") for match in written(text)]
