"""Fits what each thought leans to: `make fit` writes skill/content/en-US/lexicon/leanings.json.

A penalised logistic regression a signal, over what is in one thought. It learns from single thoughts that a person labelled
(tests/coach/thoughts/labelled/*.txt) and from the thoughts of the building part's answers. In some of these a person told of
every thought what it is (tests/coach/marks.py). In the others an answer's labels say that none of its thoughts has a signal, or
that one of them has: then the one that leans to it most is taken, anew in each pass.
"""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from skill.coach.findings import Signal
from skill.coach.hearing import Ear
from skill.coach.labelling import Example, read_examples
from skill.coach.leanings import features
from skill.coach.quoting import LEANT
from skill.coach.words import Grammar, Line
from skill.content.reading import read_lexicon
from tests.coach import marks
from tests.coach.conftest import FILES
from tests.coach.fitting_thoughts import Reader as MarkReader
from tests.coach.fitting_thoughts import write_fitted
from tests.coach.regression import UNKNOWN, Numbers, learnt

LABELLED = Path(__file__).parent / "thoughts" / "labelled"
FOOTING = ("supplicant", "equal", "overbearing")
RAPPORT = ("asks", "turns_back", "idea", "help", "connects", "on_team")
STORY = ("situation", "task", "action", "result", "team")
OF_ANSWERS = ("quantified", "cue")
"""Signals that no thought was labelled for: whole answers were."""
SIGNALS = (*FOOTING, *RAPPORT, *STORY, *OF_ANSWERS)
LABELLED_FOR = {"footing": FOOTING, "rapport": RAPPORT, "story": STORY}
"""By the beginning of a file's name, the signals that its thoughts were labelled for."""
NAMED = {name: signal.value for signal, name in LEANT.items() if signal is not Signal.OWN_PART}
"""A signal's name in the answers' labels, where it has another."""
PASSES = 2
RATE = 0.25
LEAST = 30
"""Weights in hundredths below this are left out: they decide nothing and would be most of the file."""
SEEN = 4
"""Times a feature has to occur: what stood fewer times says little of the next person's words."""


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


@dataclass(frozen=True, slots=True)
class Regressions:
    """Weights, a row a feature and a column a signal, and each signal's bias."""

    names: Sequence[str]
    weights: Numbers
    bias: Numbers


def fit(thoughts: Sequence[Thought], groups: Sequence[Group], signals: Sequence[str]) -> Regressions:
    """Passes over everything that is known; after each, groups choose their thought anew."""
    names = sorted({name for thought in thoughts for name in thought.features})
    place = {name: at for at, name in enumerate(names)}
    rows = [np.array([place[name] for name in thought.features], dtype=np.intp) for thought in thoughts]
    told = np.array([[thought.known.get(signal, UNKNOWN) for signal in signals] for thought in thoughts], dtype=float)
    found = learnt(rows, told, len(names), RATE)
    for _ in range(PASSES - 1):
        chosen, strengths = told.copy(), np.array([found[0][row].sum(0) for row in rows])
        for group in groups:
            column = signals.index(group.signal)
            most = max(group.thoughts, key=strengths[:, column].__getitem__)
            chosen[most, column] = True
        found = learnt(rows, chosen, len(names), RATE)
    return Regressions(names, *found)


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
        self._grammar = Grammar(lexicon)
        paused = MarkReader(lexicon).answers()
        self._asking = {m.id: {m.line.words[at].start for at in m.asking} for m in paused if m.asking}
        self._marked = marks.read()

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
        marked = self._marked.get(example.id)
        for first, after in itertools.pairwise(bounds):
            span = line.span(first, after - 1)
            known = dict.fromkeys(SIGNALS, False)
            if not example.heard.interviewer_line:
                del known["cue"]  # nothing was let drop that it could take up
            if marked:
                known = {signal: False for signal in known if signal not in marks.SIGNALS} | marks.of(span, marked)
            for signal in SIGNALS:
                if not _labelled(example, signal) or (marked and signal in marks.SIGNALS):
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
        return tuple(sorted(features(self._grammar.plain(line.words[first : last + 1]))))


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
    return packed(fit(*everything(Reader(), examples), SIGNALS), SIGNALS)


def packed(fitted: Regressions, signals: Sequence[str], least: int = LEAST) -> dict[str, Any]:
    """Weights in hundredths as the coach reads them: for each feature the signals' numbers, each followed by its weight."""
    weights = {}
    for name, row in zip(fitted.names, np.rint(100 * fitted.weights).astype(int).tolist(), strict=True):
        pairs = [number for at, weight in enumerate(row) if abs(weight) >= least for number in (at, weight)]
        if pairs:
            weights[name] = pairs
    return {"signals": list(signals), "bias": np.rint(100 * fitted.bias).astype(int).tolist(), "weights": weights}


def main() -> None:
    """Writes the weights anew."""
    examples = [example for path in FILES for example in read_examples(path) if example.built_on]
    write_fitted("leanings", fitted_on(examples))


if __name__ == "__main__":
    main()
