"""Ways to put a wish that are no samples, as patterns: Alexa has statistics for what is like a sample, this has these.

"(one|another)" is either, "[perhaps]" may be left out. The brackets balance: the model's checker sees to that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from skill.local.recogniser.hearing import Hearing, plain

PART = re.compile(r"[()\[\]|]|[^()\[\]|]+")
"""A bracket or a bar of a pattern, or the words between two."""
OF_A_QUESTION = frozenset({"SkipIntent", "TurnBackIntent", "HintIntent", "DoneIntent", "MomentIntent", "RetryIntent"})
"""Wishes about a question that is open: they come first where one is, and last where none is."""
_SIGNS = {"(": "(?:", "[": "(?:", "|": "|", ")": ")", "]": ")?"}


class Wordings:
    """The patterns of some intents. Neither they nor what is held against them have fillers, or articles."""

    def __init__(
        self, hearing: Hearing, wanted: Callable[[str], bool] = lambda _: True, in_question: bool = False
    ) -> None:
        self._hearing = hearing
        self._left_out = hearing.fillers | hearing.articles
        self.in_question = in_question
        self._patterns = [
            (intent, re.compile("|".join(f"(?:{self._regex(each)})" for each in patterns)))
            for intent, patterns in sorted(
                hearing.wordings.items(), key=lambda item: (item[0] in OF_A_QUESTION) is not in_question
            )
            if wanted(intent)
        ]

    def match(self, words: Sequence[str]) -> str | None:
        """The intent that is put so."""
        spoken = _line(words, self._left_out)
        bare = _line(words, self._left_out | self._hearing.skip)
        lines = [line for line in dict.fromkeys((spoken, bare)) if line]
        return next((intent for line in lines for intent, pattern in self._patterns if pattern.fullmatch(line)), None)

    def _regex(self, pattern: str) -> str:
        return "".join(_SIGNS.get(part) or self._words(part) for part in PART.findall(pattern))

    def _words(self, text: str) -> str:
        return re.escape(_line(plain(text, self._hearing).plain, self._left_out)).replace(r"\ ", " ")


def _line(words: Sequence[str], without: frozenset[str]) -> str:
    return "".join(f" {word}" for word in words if word not in without)
