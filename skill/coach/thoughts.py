"""Where one thought ends and the next begins, in words without punctuation.

A recogniser hands over no commas. What stands here instead is a sum of weights over the words around each gap, fitted on answers
in which a person had marked every place where a reader would pause (tests/coach/thoughts). Quotes are cut at these places.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from skill.coach.words import Grammar, Word

FEATURES = (
    *("word", "before", "into", "onto", "kinds_into", "kinds_onto", "kinds_around", "kinds_ahead"),
    *("run", "verb"),
)
"""What is looked at around a gap, in the order in which it is handed over."""
FAR = 8
"""Words into a thought from which it makes no difference how many more there are."""
_EDGE = "-"
_NEVER = -1000


class Thoughts:
    """Marks the thoughts of a line with one language's weights (`thoughts.json`)."""

    def __init__(self, lexicon: Mapping[str, Any], grammar: Grammar) -> None:
        data = lexicon["thoughts"]
        self._bias: int = data["bias"]
        self._weights: Sequence[Mapping[str, int]] = [data["weights"].get(name, {}) for name in FEATURES]
        self._reader = Surroundings(lexicon, grammar)

    def begins(self, words: Sequence[Word]) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The positions at which a thought begins, 0 first, none for no words; and how sure each word is to begin one.

        Above nothing it does. Where the parts of one written word meet, nothing does.
        """
        sure = [_NEVER] * len(words)

        def decide(at: int, around: Sequence[str]) -> bool:
            score = self._bias
            for weights, value in zip(self._weights, around, strict=True):
                score += weights.get(value, 0)
            sure[at] = score
            return score > 0

        return self._reader.walk(words, decide), tuple(sure)


class Surroundings:
    """What stands around each gap between two words: the words, their kinds, and how far the thought has come."""

    def __init__(self, lexicon: Mapping[str, Any], grammar: Grammar) -> None:
        self._names = {grammar.letters[name]: name for name in lexicon["judging"]["thought_classes"]}
        self._carries = frozenset(grammar.letters[name] for name in ("be", "have", "do", "modal", "past"))
        self._kinds: dict[str, str] = {}

    def kind(self, word: Word) -> str:
        """The classes a word is in, as one name; its ending where it is in none."""
        known = self._kinds.get(word.tags)
        if known is None:
            known = "+".join(self._names[letter] for letter in word.tags if letter in self._names)
            self._kinds[word.tags] = known
        return known or word.norm[-2:]

    def walk(self, words: Sequence[Word], decide: Callable[[int, Sequence[str]], bool]) -> tuple[int, ...]:
        """The positions at which a thought begins, as `decide` says of each gap's position and FEATURES; 0 first."""
        norms = [_EDGE, *(word.norm for word in words), _EDGE]
        kinds = [_EDGE, *(self.kind(word) for word in words), _EDGE, _EDGE]
        found, verb = [0] if words else [], False
        for at in range(1, len(words)):
            verb = verb or not self._carries.isdisjoint(words[at - 1].tags)
            one_written_word = words[at].start == words[at - 1].start
            if not one_written_word and decide(at, _around(norms, kinds, at + 1, at - found[-1], verb)):
                found.append(at)
                verb = False
        return tuple(found)


def _around(norms: Sequence[str], kinds: Sequence[str], at: int, run: int, verb: bool) -> Sequence[str]:
    """One value for each of FEATURES."""
    before, word, after = norms[at - 1 : at + 2]
    kind_before, kind, kind_after, kind_beyond = kinds[at - 1 : at + 3]
    into, onto = f"{kind_before} {kind}", f"{kind} {kind_after}"
    return (
        word,
        before,
        f"{before} {word}",
        f"{word} {after}",
        into,
        onto,
        f"{into} {kind_after}",
        f"{onto} {kind_beyond}",
        str(min(run, FAR)),
        f"{verb:d} {kind}",
    )
