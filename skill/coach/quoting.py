"""Which of somebody's words are quoted for a signal that was heard: the one stretch that a person would point at.

Each stretch is weighed by how sure its ends are, how far it leans to the signal, which evidence for the signal stands in it,
where in the story it stands and how it is made. How much each of these weighs is in `quoting.yaml`. There is always one to quote.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from skill.coach.evidence import Reading
from skill.coach.findings import Evidence, Signal, Span
from skill.coach.judging import Judge
from skill.coach.leanings import Leanings
from skill.coach.stretches import REACH, Stretch, StretchFinder
from skill.coach.words import Grammar

_SURE = 150
"""What evidence weighs that is enough by itself."""
_ASKED = (Signal.ASKS, Signal.TURNS_BACK)
LEANT = {
    Signal.ASKS: "asks",
    Signal.IDEA: "idea",
    Signal.HELP: "help",
    Signal.TEAM_EXAMPLE: "team",
    Signal.ON_TEAM: "on_team",
    Signal.OWN_PART: "action",
}
"""What a signal's leaning is called, where it has another name."""


class Quoter:
    """Chooses quotations with one language's weights."""

    def __init__(
        self, lexicon: Mapping[str, Any], grammar: Grammar, leanings: Leanings, judges: Mapping[str, Judge]
    ) -> None:
        data = lexicon["quoting"]
        weighed = {name for judge in judges.values() for name in (*judge.sure, *judge.weights)}
        self._weighed = frozenset(name for name in weighed if not name.startswith("leans_"))  # these are weighed apart
        self._finder = StretchFinder(data, grammar, leanings)
        share: Mapping[str, int] = data["share"]
        self._lean, self._beside, self._spoken = share["leaning"], share["beside_others"], share["evidence"]
        self._reason, self._pauses = share["reason"], share["pauses"]
        self._everywhere: Mapping[str, int] = data["places"]["everywhere"]
        self._here: Mapping[str, Mapping[str, int]] = data["places"]

    def quotes(
        self, reading: Reading, evidence: Evidence, endings: Sequence[tuple[int, int]], heard: Mapping[Signal, Judge]
    ) -> dict[Signal, tuple[Span, ...]]:
        """The words to quote for each signal that was heard; `endings` are what may have come of the story."""
        told = {name: spans for name, spans in evidence.items() if name in self._weighed}
        stretches = [(self._alone(one), one) for one in self._finder.find(reading, told, endings)] if heard else []
        return {
            signal: tuple(
                reading.line.span(*self._finder.trimmed(reading.line, one.first, one.last))
                for one in sorted(self._chosen(signal, judge, stretches), key=lambda one: one.first)
            )
            for signal, judge in heard.items()
        }

    def _chosen(self, signal: Signal, judge: Judge, stretches: Sequence[tuple[float, Stretch]]) -> Sequence[Stretch]:
        """The stretch that speaks for a signal most; of questions a second one, since who asks two is heard asking two."""
        asking = [(alone, one) for alone, one in stretches if "asking" in one.places] if signal in _ASKED else []
        stretches = asking or stretches
        leant, here = LEANT.get(signal, signal.value), self._here.get(signal.value, {})
        leans = [one.leans.get(leant, -REACH) for _, one in stretches]
        furthest = max(leans)
        scored = []
        for (alone, one), lean in zip(stretches, leans, strict=True):
            leaning = self._lean * max(-REACH, min(REACH, lean)) + self._beside * max(-REACH, lean - furthest)
            placed = sum([here[place] for place in one.places if place in here])
            scored.append((alone + leaning / 100 + placed + self._told(one, judge), -one.first, one))
        scored.sort(key=lambda each: each[:2], reverse=True)
        best = scored[0][2]
        others = (
            [one for _, _, one in scored if "begins_to_ask" in one.places and not one.meets(best)] if asking else []
        )
        return [best, *others[:1]]

    def _alone(self, one: Stretch) -> float:
        """How well a stretch could be quoted, whatever for."""
        return sum([self._everywhere.get(place, 0) for place in one.places]) + self._pauses * one.sure / 100

    def _told(self, one: Stretch, judge: Judge) -> float:
        """How much the evidence in a stretch speaks for a signal, and the best reason among it."""
        spoken = reason = 0
        for name in one.evidence:
            weight = judge.weights.get(name, 0)
            spoken += weight
            if weight > reason and name in judge.quotable:
                reason = weight
            if name in judge.sure:
                spoken, reason = spoken + _SURE, max(reason, 1)
        if not reason:
            return self._everywhere["without_reason"] + self._spoken * max(-REACH, min(REACH, spoken)) / 100
        return (self._spoken * max(-REACH, min(REACH, spoken)) + self._reason * reason) / 100
