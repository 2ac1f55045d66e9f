"""Fits where thoughts begin: `make fit` writes skill/content/en-US/lexicon/thoughts.json.

A penalised logistic regression over what stands around each gap, on answers of the building part in which a person marked the
pauses (tests/coach/thoughts/*.txt: the id, then the words, ` / ` where a thought ends and ` ? ` where a question does).
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from skill.coach.fillers import Fillers, plain_line
from skill.coach.homophones import Homophones
from skill.coach.labelling import built_on
from skill.coach.thoughts import FEATURES, Course, Surroundings
from skill.coach.words import Grammar, Line
from skill.content.reading import read_lexicon
from tests.coach.regression import learnt

MARKED = Path(__file__).parent / "thoughts"
LEXICON = Path(__file__).parents[2] / "skill" / "content" / "en-US" / "lexicon"
RATE = 0.1
SEEN = 3
"""Times something has to stand around a gap: what stood there once or twice says little of the next person's words."""
LEAST = 20
"""Weights in hundredths below this are left out: they decide nothing and would be most of the file."""
Feature = tuple[str, str]
"""What is looked at, and what is there."""
Standing = Sequence[tuple[str, ...]]
"""What stands around each gap wherever the thought began (skill/coach/thoughts.py, STANDING)."""


@dataclass(frozen=True, slots=True)
class Marked:
    """An answer's words, and the positions at which a person let a thought begin; `asking` are those of questions."""

    id: str
    line: Line
    begins: frozenset[int]
    asking: frozenset[int]


class Reader:
    """Reads marks, with the words as the ear has them: contractions taken apart, fillers left out."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        self._grammar = Grammar(lexicon)
        self._fillers = Fillers(lexicon["habits"]["fillers"])
        self._homophones = Homophones(lexicon, self._grammar)

    def answers(self) -> Iterator[Marked]:
        """Every marked answer, the reported ones too."""
        for path in sorted(MARKED.glob("*.txt")):
            for text in path.read_text(encoding="utf-8").splitlines():
                if text.strip():
                    yield self.marked(text)

    def marked(self, text: str) -> Marked:
        """One line of a file."""
        answer_id, _, said = text.partition(" ")
        words: list[str] = []
        starts, asks, offset, opened = {0}, set(), 0, 0
        for token in said.split():
            if token in ("/", "?"):
                asks |= {opened} if token == "?" else set()
                opened = offset
                starts.add(opened)
            else:
                words.append(token)
                offset += len(token) + 1
        line = plain_line(" ".join(words), self._grammar, self._fillers, self._homophones)
        return Marked(answer_id, line, _positions(line, starts), _positions(line, asks))


def _positions(line: Line, starts: Collection[int]) -> frozenset[int]:
    """The first word at or after each character at which something begins."""
    found = (next((at for at, word in enumerate(line.words) if word.start >= start), None) for start in starts)
    return frozenset(at for at in found if at is not None)


def fit(answers: Sequence[Marked], surroundings: Surroundings) -> dict[Feature, int]:
    """The weights learnt from these answers, in hundredths, and the bias; what decides nothing is left out."""
    gaps, begins = _gaps(answers, surroundings)
    often = Counter(feature for gap in gaps for feature in gap)
    names = [name for name, times in often.items() if times >= SEEN]
    place = {name: at for at, name in enumerate(names)}
    rows = [np.array([place[name] for name in gap if name in place], dtype=np.intp) for gap in gaps]
    weights, bias = learnt(rows, np.array(begins, dtype=float)[:, None], len(names), RATE)
    found = zip(names, np.rint(100 * weights[:, 0]).astype(int).tolist(), strict=True)
    return {("bias", ""): round(100 * float(bias[0]))} | {
        name: weight for name, weight in found if abs(weight) >= LEAST
    }


def _gaps(answers: Sequence[Marked], surroundings: Surroundings) -> tuple[list[list[Feature]], list[bool]]:
    """What is around each gap of the answers, told where the thoughts before it began, and whether one begins there."""
    gaps: list[list[Feature]] = []
    begins: list[bool] = []
    for answer in answers:
        words = answer.line.words
        kinds = surroundings.kinds(words)
        standing = list(zip(*surroundings.standing(words, kinds), strict=True))

        def told(at: int, course: Course, answer: Marked = answer, standing: Standing = standing) -> bool:
            gaps.append(list(zip(FEATURES, (*standing[at - 1], *course), strict=True)))
            begins.append(at in answer.begins)
            return begins[-1]

        surroundings.walk(words, kinds, told)
    return gaps, begins


def write_fitted(name: str, fitted: Mapping[str, Any]) -> None:
    """Writes fitted numbers for the English lexicon, one line a key, so that a change of them can be looked at."""
    weights = fitted["weights"].items()
    rows = ",\n".join(f"{json.dumps(key)}: {json.dumps(value, sort_keys=True)}" for key, value in sorted(weights))
    others = "".join(f"{json.dumps(key)}: {json.dumps(value)},\n" for key, value in fitted.items() if key != "weights")
    (LEXICON / f"{name}.json").write_text(f'{{{others}"weights": {{\n{rows}\n}}}}\n', encoding="utf-8")


def main() -> None:
    """Writes the weights anew."""
    lexicon = read_lexicon()
    answers = [answer for answer in Reader(lexicon).answers() if built_on(answer.id)]
    groups: dict[str, dict[str, int]] = defaultdict(dict)
    for (name, value), weight in fit(answers, Surroundings(lexicon, Grammar(lexicon))).items():
        groups[name][value] = weight
    write_fitted("thoughts", {"bias": groups.pop("bias", {}).get("", 0), "weights": groups})


if __name__ == "__main__":
    main()
