"""Where one thought ends and the next begins, in words without punctuation.

A recogniser hands over no commas. What stands here instead is a sum of weights over the words around each gap, fitted on answers
in which a person had marked every place where a reader would pause (tests/coach/thoughts). Quotes are cut at these places.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from skill.coach.words import Grammar, Word

STANDING = (
    *("word", "before", "after", "before_that", "into", "onto"),
    *("kinds_into", "kinds_onto", "kinds_around", "kinds_ahead"),
)
"""What is looked at around a gap wherever the thought began, in the order in which it is handed over."""
COURSE = ("run", "verb", "opening", "opened")
"""What depends on that: how many words the thought has and whether there is a verb among them; with what it began."""
FEATURES = (*STANDING, *COURSE)
FAR = 8
"""Words into a thought from which it makes no difference how many more there are."""
_RUNS = [str(words) for words in range(FAR + 1)]
_VERB = ("0 ", "1 ")
_EDGE = "-"
_NEVER = -1000
Course = tuple[str, str, str, str]
"""How far a thought has come, for each of COURSE."""


class Thoughts:
    """Marks the thoughts of a line with one language's weights (`thoughts.json`)."""

    def __init__(self, lexicon: Mapping[str, Any], grammar: Grammar) -> None:
        data = lexicon["thoughts"]
        self._bias: int = data["bias"]
        self._weights: Mapping[str, Mapping[str, int]] = {name: data["weights"].get(name, {}) for name in FEATURES}
        self._reader = Surroundings(lexicon, grammar)

    def begins(self, words: Sequence[Word]) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The positions at which a thought begins, 0 first, none for no words; and how sure each word is to begin one.

        Above nothing it does. Where the parts of one written word meet, nothing does.
        """
        sure = [_NEVER] * len(words)
        kinds = self._reader.kinds(words)
        standing = self._standing(words, kinds)
        runs, verbs, openings, opened = (self._weights[name].get for name in COURSE)

        def decide(at: int, course: Course) -> bool:
            run, verb, opening, began = course
            score = standing[at - 1] + runs(run, 0) + verbs(verb, 0) + openings(opening, 0) + opened(began, 0)
            sure[at] = score
            return score > 0

        return self._reader.walk(words, kinds, decide), tuple(sure)

    def _standing(self, words: Sequence[Word], kinds: Sequence[str]) -> Sequence[int]:
        """What each gap scores by what is the same wherever the thought began: a column a feature, added up in one go."""
        columns = zip(STANDING, self._reader.standing(words, kinds), strict=True)
        weighed = [map(self._weights[name].get, column, itertools.repeat(0)) for name, column in columns]
        return list(map(sum, zip(itertools.repeat(self._bias), *weighed, strict=False)))


class Surroundings:
    """What stands around each gap between two words: the words, their kinds, and how far the thought has come."""

    def __init__(self, lexicon: Mapping[str, Any], grammar: Grammar) -> None:
        self._names = {grammar.letters[name]: name for name in lexicon["judging"]["thought_classes"]}
        self._carries = grammar.mask("be", "have", "do", "modal", "past")
        self._kinds: dict[str, str] = {}

    def kinds(self, words: Sequence[Word]) -> Sequence[str]:
        """The classes each word is in, as one name; its ending where it is in none."""
        known = self._kinds
        return [(known[word.tags] if word.tags in known else self._kind(word.tags)) or word.norm[-2:] for word in words]

    def _kind(self, tags: str) -> str:
        found = self._kinds[tags] = "+".join(self._names[letter] for letter in tags if letter in self._names)
        return found

    def standing(self, words: Sequence[Word], kinds: Sequence[str]) -> Sequence[Sequence[str]]:
        """For each of STANDING what is there, gap by gap."""
        count = len(words)
        norms = [_EDGE, *(word.norm for word in words), _EDGE]
        row = [_EDGE, *kinds, _EDGE, _EDGE]
        pairs = list(map(" ".join, itertools.pairwise(norms)))
        twos = list(map(" ".join, itertools.pairwise(row)))
        threes = list(map(" ".join, zip(twos, row[2:], strict=False)))
        single = [norms[2:], norms[1:], [*norms[3:], _EDGE], norms]
        found = [*single, pairs[1:], pairs[2:], twos[1:], twos[2:], threes[1:], threes[2:]]
        return [column[: max(0, count - 1)] for column in found]

    def walk(
        self, words: Sequence[Word], kinds: Sequence[str], decide: Callable[[int, Course], bool]
    ) -> tuple[int, ...]:
        """The positions at which a thought begins, 0 first, as `decide` says of each gap by its position and COURSE."""
        found, begun, verb = [0] if words else [], 0, False
        for at in range(1, len(words)):
            word, before = words[at], words[at - 1]
            verb = verb or before.classes & self._carries != 0
            if word.start == before.start:  # the parts of one written word
                continue
            run, kind = _RUNS[min(at - begun, FAR)], kinds[at]
            if decide(at, (run, _VERB[verb] + kind, f"{words[begun].norm} {kind}", f"{kinds[begun]} {run}")):
                found.append(at)
                begun, verb = at, False
        return tuple(found)
