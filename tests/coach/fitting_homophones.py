"""Fits which of several words that sound alike is meant: `make fit` writes skill/content/en-US/lexicon/homophones.json.

A regression with as many outcomes as a set has members, over what stands around each such word in the building part's answers,
in the labelled thoughts, and in sentences with the members that people say seldom (homophones.txt). All were written by hand:
the word that stands there is right, but for a few slips that were written in on purpose.
"""

from __future__ import annotations

import math
import random
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from skill.coach.fillers import Fillers
from skill.coach.homophones import FEATURES, Around
from skill.coach.labelling import read_examples
from skill.coach.words import Grammar, lowered, written
from skill.content.reading import read_lexicon
from tests.coach.conftest import FILES
from tests.coach.fitting_leanings import LABELLED, labelled
from tests.coach.fitting_thoughts import Feature, write_fitted

HERE = Path(__file__).parent
SETS = tuple(
    """
there their they're
your you're
it's its
to two too
by buy
right write
week weak
were where we're wear
here hear
through threw
new knew
no know
our are hour
then than
board bored
past passed
whole hole
whether weather
for four
one won
eight ate
there's theirs
who's whose
queue cue
piece peace
site sight
lead led
hours ours
been bin
read red
see sea
""".strip().split("\n")
)
"""The commonest member first: it stands for all of its set where another word is weighed."""
UNSURE = (5, 10, 15, 20, 30, 40)
"""Tenths by which the words around have to speak for another word than the one that was written: the least that will do."""
MOST_UNSURE = 15
DEAR = {"two": 30, "four": 30, "eight": 30, "won": 40}
"""The most that is taken; more for a figure, and for what was won: few people said so, and none may lose it lightly."""
MOST_WRONG, SLIPS = 0.015, 2
"""Of each member's words, the share and the number that may be read as another: some were slips that were written on purpose."""
MOST_MISREAD, MOST_LEFT = 0.06, 0.5
"""The shares of rightly written words that may be misread, and of slips that may be left, before a set is left out."""
LEAST_SAID = 8
"""Times that each member has to be said."""
ROUNDS = 3
RATE = 0.25
PENALTY = 2e-4
SEEN = 3
LEAST = 6
FOLDS, IN_NONE = 5, -1
_SEED = 1
Row = tuple[Sequence[Feature], int]
"""What stands around a word, and which member of its set it is."""


@dataclass(frozen=True, slots=True)
class Told:
    """How well what stands around tells the members of a set apart, on texts that the weights were not fitted on.

    `right` is the share of words that are chosen rightly by it alone. With the margins `unsure`, one a member, `wrong` is the
    share of rightly written words that are read as another, and `left` that of slips that change what is read.
    """

    words: int
    right: float
    unsure: Sequence[int]
    wrong: float
    left: float

    def __str__(self) -> str:
        shares = f"{self.right:.1%} right, unsure to {self.unsure}: {self.wrong:.1%} wrong, {self.left:.1%} left"
        return f"{self.words:6} words, {shares}"


class Regression:
    """One set's weights for every member, learnt by stochastic steps that grow smaller for what was seen often (AdaGrad)."""

    def __init__(self, members: int) -> None:
        self._weights: list[dict[Feature, float]] = [defaultdict(float) for _ in range(members)]
        self._seen: list[dict[Feature, float]] = [defaultdict(float) for _ in range(members)]

    def scores(self, features: Sequence[Feature]) -> list[float]:
        """Log odds of each member, but for what they have in common."""
        return [sum(weights.get(name, 0.0) for name in features) for weights in self._weights]

    def learn(self, features: Sequence[Feature], meant: int) -> None:
        """One word."""
        scores = self.scores(features)
        odds = [math.exp(score - max(scores)) for score in scores]
        whole = sum(odds)
        for member, (weights, seen) in enumerate(zip(self._weights, self._seen, strict=True)):
            wrong = odds[member] / whole - (member == meant)
            for name in features:
                slope = wrong + PENALTY * weights[name]
                seen[name] += slope * slope
                weights[name] -= RATE * slope / math.sqrt(seen[name] + 1e-2)

    def packed(self) -> dict[str, dict[str, list[int]]]:
        """By feature and what is there, the weights of all members but the first, against that of the first, in tenths."""
        first, *others = self._weights
        found: dict[str, dict[str, list[int]]] = defaultdict(dict)
        for feature in sorted(first):
            row = [round(10 * (other[feature] - first[feature])) for other in others]
            if max(map(abs, row)) >= LEAST:
                found[feature[0]][feature[1]] = row
        return found


def texts() -> Iterator[tuple[int, str]]:
    """Everything that is learnt from, with the fold that it is in; sentences for seldom words are in none, and not judged by."""
    for said in answers_and_thoughts():
        yield zlib.crc32(said.encode()) % FOLDS, said
    for said in (HERE / "homophones.txt").read_text(encoding="utf-8").splitlines():
        yield IN_NONE, said


def answers_and_thoughts() -> Iterator[str]:
    """What was said as people say it."""
    for path in FILES:
        yield from (example.heard.answer for example in read_examples(path) if example.built_on)
    for path in sorted(LABELLED.glob("*.txt")):
        yield from (said for _, said in labelled(path))


def fit(known: Sequence[Row], members: int) -> Regression:
    """The weights learnt from these words."""
    often = Counter(name for features, _ in known for name in features)
    order = [([name for name in features if often[name] >= SEEN], meant) for features, meant in known]
    found, draw = Regression(members), random.Random(_SEED)
    for _ in range(ROUNDS):
        draw.shuffle(order)
        for features, meant in order:
            found.learn(features, meant)
    return found


def everything(said: Iterable[tuple[int, str]], sets: Sequence[str]) -> dict[str, list[tuple[int, Row]]]:
    """Of each set its words in these texts, each with the fold that its text is in."""
    lexicon = read_lexicon()
    around = Around([members.split() for members in sets], lexicon, Grammar(lexicon))
    fillers = Fillers(lexicon["habits"]["fillers"])
    found: dict[str, list[tuple[int, Row]]] = {members: [] for members in sets}
    for fold, text in said:
        words = lowered(written(text))
        for at, number, features in around.walk(words, fillers.sounds(words)):
            row = list(zip(FEATURES, features, strict=True)), sets[number].split().index(words[at])
            found[sets[number]].append((fold, row))
    return found


def told(known: Sequence[tuple[int, Row]], members: Sequence[str]) -> Told:
    """What the margins have to be, and what is reached with them."""
    gaps: list[tuple[int, Sequence[float]]] = []
    for fold in range(FOLDS):
        fitted = fit([row for own, row in known if own != fold], len(members))
        for features, meant in (row for own, row in known if own == fold):
            scores = [10 * score for score in fitted.scores(features)]
            gaps.append((meant, [max(scores) - score for score in scores]))
    unsure = [
        _margin([behind[at] for meant, behind in gaps if meant == at], DEAR.get(word, MOST_UNSURE))
        for at, word in enumerate(members)
    ]
    read = [
        (meant, [at if gap <= unsure[at] else behind.index(0) for at, gap in enumerate(behind)])
        for meant, behind in gaps
    ]
    right = sum(behind[meant] == 0 for meant, behind in gaps)
    wrong = sum(as_read[meant] != meant for meant, as_read in read)
    left = sum(one != as_read[meant] for meant, as_read in read for one in as_read)
    count = len(gaps)
    return Told(count, right / count, unsure, wrong / count, left / count / (len(members) - 1))


def _margin(gaps: Sequence[float], most: int) -> int:
    """By how much another member has to be likelier, so that next to none of one member's words are read as another."""
    margins = [margin for margin in UNSURE if margin < most]
    return next((m for m in margins if sum(gap > m for gap in gaps) <= MOST_WRONG * len(gaps) + SLIPS), most)


def heard_of(known: Sequence[tuple[int, Row]], members: Sequence[str]) -> bool:
    """Whether every member was said often enough for anything to be learnt of it."""
    said = Counter(meant for _, (_, meant) in known)
    return all(said[at] >= LEAST_SAID for at in range(len(members)))


def fitted_on(said: Sequence[tuple[int, str]]) -> dict[str, Any]:
    """The weights learnt from these texts, as `homophones.json` holds them, of those sets that can be told apart."""
    found = {
        members: told(known, members.split())
        for members, known in everything(said, SETS).items()
        if heard_of(known, members.split())
    }
    kept = {
        members: how.unsure for members, how in found.items() if how.left <= MOST_LEFT and how.wrong <= MOST_MISREAD
    }
    for members, how in found.items():
        print(f"{members:26}{how}{'' if members in kept else ', left out'}")  # noqa: T201
    weights = {
        members: fit([row for _, row in known], len(members.split())).packed()
        for members, known in everything(said, tuple(kept)).items()
    }
    return {"unsure": kept, "weights": weights}


def main() -> None:
    """Writes the weights anew, and prints how well the members of each set are told apart."""
    write_fitted("homophones", fitted_on(list(texts())))


if __name__ == "__main__":
    main()
