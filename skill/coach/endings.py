"""Where a story ends: what stands after the deeds, and is none of them.

"Cut out the split pipe" shares its verb with "cut the bill by half". What tells a deed from what came of it is who does it and
where it stands: an ending follows the first deed and is about the others and the things, or it is one of the few deeds that
arrive somewhere ("we finished", "sold all forty"). What others do on the way ("they said no, so I rang the depot") is none
either, unless it says so itself: nobody was hurt, it fell from nine to two, they still use it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from skill.coach.clauses import Clause, Who
from skill.coach.evidence import Reading
from skill.coach.findings import Evidence
from skill.coach.verbs import Time
from skill.coach.words import Grammar, Line

_OWN = frozenset({Who.I, Who.WE, Who.NONE})
_LIKE_AN_ENDING = 40
"""Strength from which a thought's words alone make it an ending."""
_DONE = frozenset({Time.PAST, Time.PERFECT})


class Step(Enum):
    """What a clause is in a story. A TURN, what others did or how things were, is the ending where no deed follows."""

    DEED = "deed"
    ENDING = "ending"
    TURN = "turn"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class Course:
    """How far a story has come: whether anything was done in it, and what tells what came of it, first and last word of each.

    `under_way`: one time was spoken of, and the last that was told of it is a deed.
    """

    acted: bool
    under_way: bool
    endings: tuple[tuple[int, int], ...]


class Endings:
    """Finds the ends of stories with one language's verb classes."""

    def __init__(self, lexicon: Mapping[str, Any], grammar: Grammar) -> None:
        classes = lexicon["substance"]["classes"]
        self._stative = frozenset(classes["stative"])
        self._turns = frozenset(classes["turns"])
        self._arrives = frozenset(classes["arrives"])
        self._arrives_with = frozenset(classes["arrives_with"])
        self._sets_out = frozenset(classes["sets_out"])
        self._aside = frozenset(classes["aside"])
        self._says = frozenset(classes["says"])
        self._purpose = frozenset(classes["purpose"])
        self._tagged = grammar.tagged

    def of(self, reading: Reading, evidence: Evidence) -> Course:
        """The course of a story; without an ending it has not got there yet."""
        sure: list[tuple[int, int]] = []
        likely: list[tuple[int, int]] = []
        acted, doing, verb = False, False, -1
        for clause in reading.clauses:
            if acted:
                sure += _verbless(reading, evidence, verb + 1, clause.verb - 1)
            front = _front(reading.line, clause, verb)
            step = self._step(reading, evidence, clause, front, acted=acted)
            if step is Step.ENDING:
                sure.append((front, clause.last))
            elif step is Step.TURN:
                likely.append((front, clause.last))
            elif step is Step.DEED:
                likely.clear()
            doing = step is Step.DEED or (doing and step is Step.BESIDE)
            acted, verb = acted or step is Step.DEED or self._held(clause), clause.verb
        if acted:
            sure += _verbless(reading, evidence, verb + 1, len(reading.line.words) - 1)
        if acted and not (sure or likely):
            sure += _by_its_words(reading)
        did = acted or any(self._did(reading.line, clause) for clause in reading.clauses)
        endings = tuple(sorted({*sure, *likely}))
        return Course(did, doing and not endings and "once" in evidence, endings)

    def _step(self, reading: Reading, evidence: Evidence, clause: Clause, front: int, *, acted: bool) -> Step:
        if reading.asked_at(clause.verb):
            return Step.BESIDE
        if clause.time in _DONE and _in(evidence, "from_to", front, clause.last):
            return Step.ENDING
        timed = acted and _in(evidence, "ending", front, clause.last)
        if clause.who in _OWN:
            return self._own(reading.line, evidence, clause, acted=acted, timed=timed)
        if not acted or self._explains(reading.line, clause, front):
            return Step.BESIDE
        if timed:
            return Step.ENDING
        if clause.time is Time.MODAL or clause.who is Who.YOU:
            return Step.BESIDE
        return Step.TURN if self._turned(reading.line, evidence, clause, front) else Step.BESIDE

    def _explains(self, line: Line, clause: Clause, front: int) -> bool:
        """Whether a clause tells what for, or what was before: "so she had some peace", "nobody had touched it since"."""
        before = False
        if clause.time is Time.PERFECT:
            led = {word.norm for word in line.words[front : clause.verb]}
            before = bool(led & {"had", "'d"}) and "by" not in led
        purpose = clause.opener == "so" and clause.word in self._purpose
        return before or purpose or clause.opener in self._aside or not self._stands_alone(line, clause, front)

    def _own(self, line: Line, evidence: Evidence, clause: Clause, *, acted: bool, timed: bool) -> Step:
        if clause.word in self._arrives_with and clause.time is not Time.MODAL and self._counted(line, clause):
            return Step.ENDING
        arrived = _in(evidence, "arrival", clause.first, clause.last) or _in(
            evidence, "money", clause.verb, clause.last
        )
        if acted and (clause.word in self._arrives or arrived):
            return Step.ENDING
        if clause.time is Time.MODAL or self._suffered(line, clause) or clause.negated or clause.opener in self._aside:
            return Step.BESIDE
        if clause.word in self._stative or clause.word.endswith("ing") or clause.time is Time.PRESENT:
            return Step.ENDING if timed else Step.BESIDE
        return Step.BESIDE if clause.word in self._sets_out else Step.DEED

    def _counted(self, line: Line, clause: Clause) -> bool:
        """Whether it is said how many: none is a number, too."""
        return clause.negated or any(self._tagged(line, at, "num") for at in range(clause.verb + 1, clause.last + 1))

    def _turned(self, line: Line, evidence: Evidence, clause: Clause, front: int) -> bool:
        """Whether what others did is more than their part in the work: "she cried", not "Babs redid the labels"."""
        if clause.word in self._says and clause.verb == clause.last:
            return False
        if clause.who is Who.IT and clause.time is Time.PRESENT and line.words[clause.first].norm in ("that", "this"):
            return False  # "that's the point"
        if clause.who is not Who.THING or clause.negated or clause.time is Time.PRESENT or clause.passive:
            return True
        if clause.word in ("was", "were", "had") or clause.word in self._turns:
            return True
        done_to = self._tagged(line, clause.verb + 1, "det", "num", "it", "my", "whom")
        return not done_to or _in(evidence, "once", front, clause.last)

    def _stands_alone(self, line: Line, clause: Clause, front: int) -> bool:
        """Whether a clause begins a thought, or is joined to one by an "and": "the numbers she cared about" is neither."""
        return front < clause.front or front in line.begins or self._tagged(line, front - 1, "conj")

    def _suffered(self, line: Line, clause: Clause) -> bool:
        """Whether it was done to them: "I got called to a restaurant"."""
        return clause.passive or (clause.word == "got" and self._tagged(line, clause.verb + 1, "past", "part"))

    def _did(self, line: Line, clause: Clause) -> bool:
        """Whether a clause tells of a deed of any kind: "I was doing nights" tells of none."""
        done = clause.who in _OWN and clause.time in _DONE and not self._suffered(line, clause) and not clause.negated
        return done and clause.word not in self._stative and not clause.word.endswith("ing")

    def _held(self, clause: Clause) -> bool:
        """Whether a deed is told in the present, or somebody would not do one: that, too, has something come of it."""
        if clause.who not in (Who.I, Who.WE) or clause.word in self._stative:
            return False
        return (clause.time is Time.PRESENT) is not clause.negated


def _by_its_words(reading: Reading) -> list[tuple[int, int]]:
    """The last thought, where its words are an ending's and no deed's: "and we've done it that way since"."""
    last = [one for one in reading.leanings if one.last == len(reading.line.words) - 1]
    ends = [(one.first, one.last) for one in last if one.signal == "result" and one.strength > _LIKE_AN_ENDING]
    return [] if any(one.signal == "action" and one.strength > 0 for one in last) else ends


def _front(line: Line, clause: Clause, verb: int) -> int:
    """Where a clause begins, with all that leads to it in its thought: "and the next week | they begged for it"."""
    thought = line.thought(clause.verb)[0]
    return min(thought, clause.front) if thought > verb else clause.front


def _in(evidence: Evidence, name: str, front: int, back: int) -> bool:
    """Whether evidence stands in a stretch."""
    return name in evidence and any(front <= last and first <= back for first, last in evidence[name])


def _verbless(reading: Reading, evidence: Evidence, first: int, last: int) -> list[tuple[int, int]]:
    """Endings in thoughts that hold no deed of one's own, whatever else: "and not one complaint"."""
    found = (span for name in ("ending", "from_to") for span in evidence.get(name, ()) if first <= span[0] <= last)
    own = [clause.verb for clause in reading.clauses if clause.who in _OWN]
    thoughts = (reading.line.thought(span[0]) for span in found)
    return [(start, end) for start, end in thoughts if not any(start <= verb <= end for verb in own)]
