"""Which of somebody's words are quoted for a signal that was heard: the one stretch that a person would point at.

Each stretch is weighed by how sure its ends are, how far it leans to the signal, which evidence for the signal stands in it,
where in the story it stands and how it is made. How much each of these weighs is in `quoting.yaml`. There is always one to quote.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from skill.coach.evidence import Reading
from skill.coach.findings import Evidence, Signal, Span
from skill.coach.judging import Judge, Judges
from skill.coach.leanings import Leanings
from skill.coach.stretches import REACH, Stretch, StretchFinder
from skill.coach.words import Grammar

_SURE = 150
"""What evidence weighs that is enough by itself."""
_REMEMBERED = 1024
"""Sets of places, and of evidence, of which it is kept at hand what they weigh."""
_ASKED = (Signal.ASKS, Signal.TURNS_BACK)
LEANT = {
    Signal.ASKS: "asks",
    Signal.IDEA: "idea",
    Signal.HELP: "help",
    Signal.TEAM_EXAMPLE: "team",
    Signal.ON_TEAM: "on_team",
    Signal.CATCHES_CUE: "cue",
    Signal.OWN_PART: "action",
}
"""What a signal's leaning is called, where it has another name; one's own part is told by what tells a deed."""


@dataclass(slots=True)
class Weighed:
    """A stretch and how well it could be quoted whatever for; the rest has a number for each judge.

    `placed` is what its place and make tell, `told` what the evidence in it does.
    """

    stretch: Stretch
    alone: float
    placed: Sequence[int]
    told: Sequence[float]


class Quoter:
    """Chooses quotations with one language's weights."""

    def __init__(self, lexicon: Mapping[str, Any], grammar: Grammar, leanings: Leanings, judges: Judges) -> None:
        data = lexicon["quoting"]
        self._finder = StretchFinder(data, grammar, leanings)
        share: Mapping[str, int] = data["share"]
        self._lean, self._beside, self._spoken = share["leaning"], share["beside_others"], share["evidence"]
        self._reason, self._pauses = share["reason"], share["pauses"]
        places: Mapping[str, Mapping[str, int]] = data["places"]
        self._everywhere = places["everywhere"]
        self._without = self._everywhere["without_reason"]
        self._column = {judge.signal: at for at, judge in enumerate(judges.all)}
        self._sums = sums = judges.sums
        here = [places.get(judge.signal, {}) for judge in judges.all]
        self._here = {
            place: sums.joined((at, own.get(place, 0)) for at, own in enumerate(here))
            for place in {place for own in here for place in own}
        }
        # there are some hundred sets of places, and a few hundred of evidence that come up again and again
        self._placed = lru_cache(_REMEMBERED)(self._places)
        self._said = lru_cache(_REMEMBERED)(self._evidence_in)
        self._weighs: dict[str, int] = {}
        self._speaks: dict[str, Sequence[tuple[int, int]]] = {}
        for name in judges.names:
            if not name.startswith("leans_"):  # these are weighed apart
                self._evidence(name, judges.all)

    def _evidence(self, name: str, judges: Sequence[Judge]) -> None:
        """Notes what a kind of evidence weighs for each judge, and for which it is a reason."""
        weights = [judge.weights.get(name, 0) + _SURE * (name in judge.sure) for judge in judges]
        reasons = [max(judge.reasons.get(name, 0), int(name in judge.sure)) for judge in judges]
        self._weighs[name] = self._sums.joined(enumerate(weights))
        self._speaks[name] = [(at, reason) for at, reason in enumerate(reasons) if reason]

    def quotes(
        self, reading: Reading, evidence: Evidence, endings: Sequence[tuple[int, int]], heard: Sequence[Signal]
    ) -> dict[Signal, tuple[Span, ...]]:
        """The words to quote for each signal that was heard; `endings` are what may have come of the story."""
        told = {name: spans for name, spans in evidence.items() if name in self._weighs}
        found = self._finder.find(reading, told, endings) if heard else []
        stretches = [self._weighed(one) for one in sorted(found, key=lambda one: one.first)]
        return {
            signal: tuple(
                reading.line.span(*self._finder.trimmed(reading.line, one.first, one.last))
                for one in sorted(self._chosen(signal, stretches), key=lambda one: one.first)
            )
            for signal in heard
        }

    def _weighed(self, one: Stretch) -> Weighed:
        place, placed = self._placed(one.places)
        return Weighed(one, place + self._pauses * one.sure / 100, placed, self._said(one.evidence))

    def _places(self, places: frozenset[str]) -> tuple[int, Sequence[int]]:
        """What some places weigh whatever for, and for each judge."""
        everywhere = sum([self._everywhere.get(place, 0) for place in places])
        return everywhere, self._sums.apart(sum([self._here.get(place, 0) for place in places]))

    def _evidence_in(self, names: frozenset[str]) -> Sequence[float]:
        """How much some evidence speaks for each signal, with the best reason among it."""
        reasons = [0] * len(self._column)
        for name in names:
            for at, reason in self._speaks[name]:
                reasons[at] = max(reasons[at], reason)
        spoken = self._sums.apart(sum([self._weighs[name] for name in names]))
        return list(map(self._told, spoken, reasons))

    def _chosen(self, signal: Signal, stretches: Sequence[Weighed]) -> Sequence[Stretch]:
        """The stretch that speaks for a signal most; of questions a second one, since who asks two is heard asking two."""
        asking = [one for one in stretches if "asking" in one.stretch.places] if signal in _ASKED else []
        stretches = asking or stretches
        scores = self._scores(signal, stretches)
        best = stretches[scores.index(max(scores))].stretch  # of two that are as good, the one that was said first
        if not asking:
            return [best]
        scored = zip(scores, (one.stretch for one in stretches), strict=True)
        another = (pair for pair in scored if "begins_to_ask" in pair[1].places and not pair[1].meets(best))
        others = [(score, one) for score, one in another if "unfinished" not in one.places]  # "could i ask"
        return [best, max(others, key=lambda other: other[0])[1]] if others else [best]

    def _scores(self, signal: Signal, stretches: Sequence[Weighed]) -> Sequence[float]:
        """How well each stretch could be quoted for a signal."""
        leant, at = LEANT.get(signal, signal.value), self._column[signal.value]
        leans = [one.stretch.leans.get(leant, -REACH) for one in stretches]
        share, beside, furthest = self._lean, self._beside, max(leans)
        scores: list[float] = []
        for one, lean in zip(stretches, leans, strict=True):
            leaning = share * (lean if -REACH < lean < REACH else _bounded(lean))
            behind = beside * (lean - furthest if furthest - lean < REACH else -REACH)
            scores.append(one.alone + (leaning + behind) / 100 + one.placed[at] + one.told[at])
        return scores

    def _told(self, spoken: int, reason: int) -> float:
        """How much evidence speaks for a signal."""
        if not reason:
            return self._without + self._spoken * _bounded(spoken) / 100
        return (self._spoken * _bounded(spoken) + self._reason * reason) / 100


def _bounded(weight: int) -> int:
    """No more than REACH either way."""
    return weight if -REACH < weight < REACH else REACH if weight > 0 else -REACH
