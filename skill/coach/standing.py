"""Power given away and power taken too far: phrases, less those that only look like it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from skill.coach.asking import clause_end, crosses
from skill.coach.evidence import Reading
from skill.coach.leanings import denied
from skill.coach.phrases import Hit

_NEXT_THOUGHT = ("once", "place", "when_i")
FAMILIES = ("supplicant_sorry", "supplicant_small", "supplicant_beg", "supplicant_yield")
_SURE, _SURE_INVITED = 225, 325
"""Strengths from which a thought gives power away whatever its words; more is asked for where a weakness was asked for."""
_GOING_ON = 80
_BOAST = 150
TRAIT = "supplicant_trait"
"""A weakness named: power given away, unless the question asked for one."""


@dataclass(frozen=True, slots=True)
class Slip:
    """Words `first` to `last` give power away; `manner` says how, "" where they do it in words of their own."""

    first: int
    last: int
    manner: str


class Standing:
    """Tells a supplicant's words from polite, told, or denied ones."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        self._invited = tuple(lexicon["judging"]["asks_weakness"])

    def supplicant(self, reading: Reading) -> tuple[Slip, ...]:
        """The stretches that give power away, each to the end of what is said."""
        question = reading.heard.question.lower()
        invited = any(word in question for word in self._invited)
        groups = FAMILIES if invited else (*FAMILIES, TRAIT)
        benign = [hit for hit in reading.hits if hit.group == "supplicant_not"]
        told = {hit.last for hit in reading.hits if hit.group == "reporting"}
        found: list[Slip] = []
        for hit in reading.hits:
            if hit.group not in groups or denied(reading.leanings, "supplicant", hit.first):
                continue
            if not crosses(hit, benign) and not told & {hit.first - 1, hit.first - 2}:
                manner = "small" if hit.group == TRAIT else hit.group.removeprefix("supplicant_")
                found.append(Slip(hit.first, self._reach(reading, hit), manner))
        found += self._leant(reading, _SURE_INVITED if invited else _SURE, begun=bool(found))
        return _merged(found)

    def _leant(self, reading: Reading, sure: int, *, begun: bool) -> list[Slip]:
        """Thoughts that give power away in words of their own; who has begun to is believed sooner to go on."""
        leant = [one for one in reading.leanings if one.signal == "supplicant"]
        begun = begun or any(one.strength > sure for one in leant)
        said = [one for one in leant if one.last > one.first]  # a "please" by itself is only polite
        return [Slip(one.first, one.last, "") for one in said if begun and one.strength > min(sure, _GOING_ON)]

    def overbearing(self, reading: Reading) -> list[tuple[int, int]]:
        """The stretches that boast, demand or talk down."""
        found = [(hit.first, self._reach(reading, hit)) for hit in reading.hits if hit.group == "overbearing"]
        leant = [one for one in reading.leanings if one.signal == "overbearing" and one.strength > _BOAST]
        return sorted({*found, *((one.first, one.last) for one in leant)})

    def _reach(self, reading: Reading, hit: Hit) -> int:
        last = hit.last
        if hit.to_clause_end:
            last = clause_end(reading.line, reading.clauses, hit.last)
            others = [other.first for other in reading.hits if other.group in _NEXT_THOUGHT and other.first > hit.last]
            others += [question.first for question in reading.questions if question.first > hit.last]
            last = max(hit.last, min([last, reading.line.thought(hit.last)[1], *(first - 1 for first in others)]))
        after = last + 1
        if after < len(reading.line.words) and reading.line.words[after].norm == "sorry":
            last = after
        return last


def _merged(slips: Sequence[Slip]) -> tuple[Slip, ...]:
    merged: list[Slip] = []
    for slip in sorted(slips, key=lambda s: (s.first, -s.last)):
        if merged and slip.first <= merged[-1].last:
            before = merged.pop()
            merged.append(Slip(before.first, max(slip.last, before.last), before.manner or slip.manner))
        else:
            merged.append(slip)
    return tuple(merged)
