"""Fits what each thought leans to: `make fit` writes skill/content/en-US/lexicon/leanings.json.

A penalised logistic regression a signal, over what is in one thought. It learns from single thoughts that a person labelled
(tests/coach/thoughts/labelled/*.txt) and from the thoughts of the building part's answers. There, an answer's labels say that
none of its thoughts has a signal, or that one of them has: then the one that leans to it most is taken, anew in each pass.
"""

from __future__ import annotations

import itertools
import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from skill.coach.hearing import Ear
from skill.coach.labelling import Example, read_examples
from skill.coach.leanings import features
from skill.coach.words import Line
from skill.content.reading import read_lexicon
from tests.coach.conftest import FILES
from tests.coach.fitting_thoughts import Reader as MarkReader
from tests.coach.fitting_thoughts import write_fitted

LABELLED = Path(__file__).parent / "thoughts" / "labelled"
FOOTING = ("supplicant", "equal", "overbearing")
RAPPORT = ("asks", "turns_back", "idea", "help", "connects", "on_team")
STORY = ("situation", "task", "action", "result", "team")
SIGNALS = (*FOOTING, *RAPPORT, *STORY)
LABELLED_FOR = {"footing": FOOTING, "rapport": RAPPORT, "story": STORY}
"""By the beginning of a file's name, the signals that its thoughts were labelled for."""
NAMED = {
    "asks": "asks_question",
    "idea": "shares_idea",
    "help": "offers_help",
    "on_team": "sees_self_on_team",
    "team": "team_example",
}
"""A signal's name in the answers' labels, where it has another."""
PASSES = 2
ROUNDS = 6
RATE = 0.25
PENALTY = 2e-4
LEAST = 30
"""Weights in hundredths below this are left out: they decide nothing and would be most of the file."""
SEEN = 2
"""Times a feature has to occur: what stood once says nothing of the next person's words."""
_SEED = 1


@dataclass(frozen=True, slots=True)
class Thought:
    """One thought's features, and what is known of it: a signal that is not in `known` may or may not be there."""

    features: tuple[str, ...]
    known: Mapping[str, bool]


@dataclass(frozen=True, slots=True)
class Group:
    """Thoughts of one answer, of which at least one has the signal."""

    signal: str
    thoughts: tuple[int, ...]


class Regression:
    """One signal's weights, learnt by stochastic steps that grow smaller for what was seen often (AdaGrad)."""

    def __init__(self) -> None:
        self.weights: dict[str, float] = defaultdict(float)
        self._seen: dict[str, float] = defaultdict(float)
        self.bias = -2.0
        self._bias_seen = 0.0

    def score(self, found: Sequence[str]) -> float:
        """Log odds."""
        return self.bias + sum(self.weights.get(name, 0.0) for name in found)

    def learn(self, found: Sequence[str], there: bool) -> None:
        """One thought."""
        wrong = 1 / (1 + math.exp(-max(-30.0, min(30.0, self.score(found))))) - there
        self._bias_seen += wrong * wrong
        self.bias -= RATE * wrong / math.sqrt(self._bias_seen + 1e-6)
        for name in found:
            slope = wrong + PENALTY * self.weights[name]
            self._seen[name] += slope * slope
            self.weights[name] -= RATE * slope / math.sqrt(self._seen[name] + 1e-2)


def fit(thoughts: Sequence[Thought], groups: Sequence[Group], signal: str) -> Regression:
    """Passes over everything that is known; after each, groups choose their thought anew."""
    draw = random.Random(_SEED)
    known = [(t.features, t.known[signal]) for t in thoughts if signal in t.known]
    own = [group for group in groups if group.signal == signal]
    found = _learnt(known, draw)
    for _ in range(PASSES - 1):
        chosen = [max(group.thoughts, key=lambda at: found.score(thoughts[at].features)) for group in own]
        found = _learnt([*known, *((thoughts[at].features, True) for at in chosen)], draw)
    return found


def _learnt(known: Sequence[tuple[Sequence[str], bool]], draw: random.Random) -> Regression:
    found, order = Regression(), list(known)
    for _ in range(ROUNDS):
        draw.shuffle(order)
        for one in order:
            found.learn(*one)
    return found


def labelled(path: Path) -> Iterator[tuple[set[str], str]]:
    """A file's labels and words, a line each: `asks, idea | could you not hang a list there`."""
    for text in path.read_text(encoding="utf-8").splitlines():
        labels, _, said = text.partition("|")
        yield {label.strip() for label in labels.split(",")}, said.strip()


class Reader:
    """Turns labelled thoughts and answers into what is learnt from."""

    def __init__(self) -> None:
        lexicon = read_lexicon()
        self.ear = Ear(lexicon)
        marks = MarkReader(lexicon).answers()
        self._asking = {m.id: {m.line.words[at].start for at in m.asking} for m in marks}

    def single(self) -> Iterator[Thought]:
        """The labelled thoughts; a file's own signals are known, the others are not."""
        for path in sorted(LABELLED.glob("*.txt")):
            signals = LABELLED_FOR[path.stem.rstrip("0123456789")]
            for told, said in labelled(path):
                line = self.ear.line(said)
                yield Thought(self._of(line, 0, len(line.words) - 1), {signal: signal in told for signal in signals})

    def answer(self, example: Example, at: int) -> tuple[list[Thought], list[Group]]:
        """An answer's thoughts, and the groups of which one has a signal; `at` is the first one's position."""
        line = self.ear.line(example.heard.answer)
        bounds = [*line.begins, len(line.words)]
        found: list[Thought] = []
        groups: dict[str, list[int]] = defaultdict(list)
        begged = _stretches(example)
        for first, after in itertools.pairwise(bounds):
            span = line.span(first, after - 1)
            known = dict.fromkeys(SIGNALS, False)
            for signal in SIGNALS:
                if not _labelled(example, signal):
                    continue
                if signal == "supplicant":
                    known[signal] = any(span.start < end and start < span.end for start, end in begged)
                elif signal == "asks" and example.id in self._asking:
                    known[signal] = any(span.start <= start < span.end for start in self._asking[example.id])
                else:
                    del known[signal]
                    groups[signal].append(at + len(found))
            found.append(Thought(self._of(line, first, after - 1), known))
        return found, [Group(signal, tuple(members)) for signal, members in groups.items()]

    def _of(self, line: Line, first: int, last: int) -> tuple[str, ...]:
        return tuple(sorted(features([word.norm for word in line.words[first : last + 1]])))


def _labelled(example: Example, signal: str) -> bool:
    if signal in ("supplicant", "equal"):
        return example.labels.footing == signal
    return example.labels.has(NAMED.get(signal, signal))


def _stretches(example: Example) -> list[tuple[int, int]]:
    found = ((example.heard.answer.find(phrase), phrase) for phrase in example.labels.supplicant_phrases)
    return [(start, start + len(phrase)) for start, phrase in found if start >= 0]


def everything(reader: Reader, examples: Sequence[Example]) -> tuple[list[Thought], list[Group]]:
    """The labelled thoughts and those of the given answers."""
    thoughts, groups = list(reader.single()), []
    for example in examples:
        more, chosen = reader.answer(example, len(thoughts))
        thoughts += more
        groups += chosen
    often = Counter(name for thought in thoughts for name in thought.features)
    return [replace(t, features=tuple(n for n in t.features if often[n] >= SEEN)) for t in thoughts], groups


def fitted_on(examples: Sequence[Example]) -> dict[str, Any]:
    """The weights learnt from the labelled thoughts and these answers, as `leanings.json` holds them."""
    thoughts, groups = everything(Reader(), examples)
    fitted = {signal: fit(thoughts, groups, signal) for signal in SIGNALS}
    return packed(fitted)


def packed(fitted: Mapping[str, Regression], least: int = LEAST) -> dict[str, Any]:
    """Weights in hundredths as the coach reads them: for each feature the signals' numbers, each followed by its weight."""
    weights = {}
    for name in sorted({name for one in fitted.values() for name in one.weights}):
        row = [(at, round(100 * one.weights.get(name, 0.0))) for at, one in enumerate(fitted.values())]
        pairs = [number for at, weight in row if abs(weight) >= least for number in (at, weight)]
        if pairs:
            weights[name] = pairs
    return {"signals": list(fitted), "bias": [round(100 * one.bias) for one in fitted.values()], "weights": weights}


def main() -> None:
    """Writes the weights anew."""
    examples = [example for path in FILES for example in read_examples(path) if example.built_on]
    write_fitted("leanings", fitted_on(examples))


if __name__ == "__main__":
    main()
