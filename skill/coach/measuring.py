"""How well the coach hears: precision, recall and F1 per signal against labels set by hand."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from skill.coach.labelling import ENGAGEMENT, PARTS, Example, Labels

RESAMPLES = 1000
_SEED = 1

FOOTINGS = ("supplicant", "neutral", "equal")
QUOTED = ("supplicant_phrases", "hedges", "fillers")


@dataclass(frozen=True, slots=True)
class Miss:
    """One answer that was judged otherwise than labelled; `heard` says which way."""

    id: str
    heard: bool
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """One signal on some answers. `low` and `high` hold F1 in 95 of 100 resamples of the answers."""

    name: str
    labelled: int
    precision: float
    recall: float
    f1: float
    low: float
    high: float
    misses: tuple[Miss, ...] = ()


def measured(name: str, pairs: Sequence[tuple[bool, bool]], misses: Sequence[Miss] = ()) -> Measure:
    """The measure of (labelled, heard) pairs, one an answer."""
    low, high = interval(pairs)
    precision, recall, f1 = scores(pairs)
    return Measure(name, sum(labelled for labelled, _ in pairs), precision, recall, f1, low, high, tuple(misses))


def scores(pairs: Iterable[tuple[bool, bool]]) -> tuple[float, float, float]:
    """Precision, recall and F1; 1 where there was nothing to hear and nothing was heard."""
    both = labelled_count = heard_count = 0
    for labelled, heard in pairs:
        both += labelled and heard
        labelled_count += labelled
        heard_count += heard
    precision = both / heard_count if heard_count else 1.0
    recall = both / labelled_count if labelled_count else 1.0
    total = labelled_count + heard_count
    return precision, recall, 2 * both / total if total else 1.0


def interval(pairs: Sequence[tuple[bool, bool]]) -> tuple[float, float]:
    """Bootstrap bounds of F1, the same on every run."""
    if not pairs:
        return 0.0, 1.0
    draw = random.Random(_SEED)
    found = sorted(scores(draw.choices(pairs, k=len(pairs)))[2] for _ in range(RESAMPLES))
    return found[int(RESAMPLES * 0.025)], found[int(RESAMPLES * 0.975) - 1]


def measure_all(examples: Sequence[Example], heard: Mapping[str, Labels]) -> list[Measure]:
    """Every signal: parts, footing's classes, moves, on the point asked, and how exactly phrases were quoted."""
    found = [_one_of_two(name, examples, heard) for name in (*PARTS, *ENGAGEMENT, "on_topic", "overbearing", *FOOTINGS)]
    found += [_phrases(name, examples, heard) for name in QUOTED]
    return found


def footing_macro(measures: Iterable[Measure]) -> float:
    """The mean F1 of the three footings."""
    three = [measure.f1 for measure in measures if measure.name in FOOTINGS]
    return sum(three) / len(three)


def _one_of_two(name: str, examples: Sequence[Example], heard: Mapping[str, Labels]) -> Measure:
    """What is there or is not: a flag, or a way to stand."""
    pairs, misses = [], []
    for example in examples:
        said, found = (name in (*labels.flags, labels.footing) for labels in (example.labels, heard[example.id]))
        pairs.append((said, found))
        if said != found:
            misses.append(Miss(example.id, found, heard[example.id].reasons.get(name, ())))
    return measured(name, pairs, misses)


def _phrases(name: str, examples: Sequence[Example], heard: Mapping[str, Labels]) -> Measure:
    """Phrases matched one to one where they overlap: a missing one lowers recall, one too many precision."""
    pairs, misses = [], []
    for example in examples:
        labelled, found = list(getattr(example.labels, name)), list(getattr(heard[example.id], name))
        for phrase in labelled:
            match = next((f for f in found if f in phrase or phrase in f), None)
            pairs.append((True, match is not None))
            if match is None:
                misses.append(Miss(example.id, False, (phrase,)))
            else:
                found.remove(match)
        pairs += [(False, True)] * len(found)
        misses += [Miss(example.id, True, (phrase,)) for phrase in found]
    return measured(name, pairs, misses)
