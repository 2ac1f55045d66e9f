"""The stretches of an answer that could be quoted, each from one likely pause to another, with what is in it.

Pauses are only felt (thoughts.py): a stretch may be cut short or run together with the next. So several are looked at where it is
not sure where one ends, each with the chance that its ends are real, and quoting.py chooses among them.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from skill.coach.asking import DIRECT, Question
from skill.coach.evidence import Reading
from skill.coach.findings import Evidence
from skill.coach.leanings import Leanings
from skill.coach.words import Grammar, Line

REACH = 400
"""Leanings are looked at up to here: a thought cannot lean so far that it need not be well cut."""
_DOUBT = 100
"""The score of a gap at which a pause is e times likelier there than not."""
_LIKELY, _SUREST = -90, 4.0
"""Scores from which a pause is likely enough to begin or end a quotation at; and how sure one can be of it."""
_UNSURE = -1.5
"""Log chance below which a stretch is more likely cut or run together than not, and is left alone."""
_HELD_BACK = -1.0
"""What a pause in a stretch costs at most where a condition waits for what follows it."""
_MOST_PIECES, _MOST_WORDS, _MOST_CLAUSES = 5, 22, 3
_CLAUSES = [f"clauses_{verbs}" for verbs in range(_MOST_CLAUSES + 1)]
_LEADS_TO_IT = (*DIRECT, "asks_indirect", "turns_formula")
_OPEN = ("i", "we", "you", "they", "det", "modal", "prep", "be")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words `first` to `last`; `sure` is the log chance that pauses stand at its ends and nowhere in it.

    `evidence` is all that stands in it, `places` where it stands and how it is made; `leans` what it leans to.
    """

    first: int
    last: int
    sure: float
    evidence: frozenset[str]
    places: frozenset[str]
    leans: Mapping[str, int]

    def meets(self, other: Stretch) -> bool:
        """Whether they share a word."""
        return self.first <= other.last and other.first <= self.last


class StretchFinder:
    """Finds the stretches of an answer with one language's words."""

    def __init__(self, data: Mapping[str, Any], grammar: Grammar, leanings: Leanings) -> None:
        self._leanings = leanings
        self._hanging, self._leading = grammar.mask("det", "conj", "modal"), grammar.mask(*_OPEN)
        self._prep = grammar.mask("prep")
        lengths: Sequence[int] = data["lengths"]
        self._lengths = [f"words_{lengths[bisect_right(lengths, count) - 1]}" for count in range(lengths[-1] + 1)]
        self._conditions = frozenset(data["conditions"])
        self._joins = frozenset(data["joins"])
        self._joins_next = frozenset(data["joins_next"])
        self._unfinished = frozenset(data["unfinished"])

    def find(self, reading: Reading, evidence: Evidence, endings: Sequence[tuple[int, int]]) -> Sequence[Stretch]:
        """Every stretch of an answer that could be quoted, with what of this evidence stands in it."""
        opens = {_opens(reading, question) for question in reading.questions}
        line, scope = reading.line, _Scope(reading, evidence, endings, opens)
        pauses = (
            [max(sure, _DOUBT) if at in opens else sure for at, sure in enumerate(line.pauses)]
            if opens
            else line.pauses
        )
        likely = {(first, last): sure for first, last, sure in self._runs(line, pauses)}
        likely.update({(q.first, q.last): _how_sure(line, q.first, q.last) for q in reading.questions})
        if not likely:  # somebody went on and on: what each thought begins with
            likely = {(at, min(line.thought(at)[1], at + _MOST_WORDS - 1)): 0.0 for at in line.begins}
        return [self._stretch(scope, first, last, sure) for (first, last), sure in likely.items()]

    def trimmed(self, line: Line, first: int, last: int) -> tuple[int, int]:
        """A stretch without the words at either end that only join it on; two words are left as they are: "and you"."""
        while first < last - 1 and line.words[first].norm in self._joins:
            first += 1
        while last > first + 1 and line.words[last].norm in self._joins_next:
            last -= 1
        return first, last

    def _stretch(self, scope: _Scope, first: int, last: int, sure: float) -> Stretch:
        leans = scope.leans(first, last)
        if leans is None:
            leans = dict(self._leanings.strengths(scope.line.words[first : last + 1]))
        evidence = scope.evidence(first, last)
        places = {*scope.places(first, last), *self._made(scope, first, last)}
        if "own_deed" in evidence or "own_weak" in evidence:
            places.add("deed")
        return Stretch(first, last, sure, evidence, frozenset(places), leans)

    def _made(self, scope: _Scope, first: int, last: int) -> Iterator[str]:
        """How long a stretch is, how many clauses there are in it, and whether it seems cut at an end."""
        verbs = scope.verbs(first, last)
        yield self._lengths[min(last - first + 1, len(self._lengths) - 1)]
        yield _CLAUSES[min(_MOST_CLAUSES, verbs)]
        line, word = scope.line, scope.line.words[last]
        if word.norm in self._unfinished or word.classes & self._hanging:
            yield "unfinished"
        if first and line.words[first - 1].classes & self._leading:
            yield "torn"
        if verbs == 1 and last + 1 < len(line.words) and self._sets_a_condition(line, first):
            yield "waits"
        front = line.words[self.trimmed(line, first, last)[0]]
        if not verbs and last + 1 < len(line.words) and front.classes & self._prep:
            yield "leads_up"

    def _runs(self, line: Line, scores: Sequence[int]) -> Iterator[tuple[int, int, float]]:
        """From one likely pause to another, with how sure it is that they are neither cut nor run together."""
        count = len(line.words)
        cuts = [0, *(at for at in range(1, count) if scores[at] > _LIKELY), count] if count else []
        there = [_log_chance(scores[at]) if 0 < at < count else 0.0 for at in cuts]
        absent = [_log_chance(-scores[at]) if 0 < at < count else 0.0 for at in cuts]
        for start in range(len(cuts) - 1):
            inner = 0.0
            for end in range(start + 1, min(start + 1 + _MOST_PIECES, len(cuts))):
                if end == start + 2 and self._sets_a_condition(line, cuts[start]):
                    inner = max(absent[end - 1], _HELD_BACK)
                elif end > start + 1:
                    inner += absent[end - 1]
                sure = there[start] + there[end] + inner
                if sure > _UNSURE and cuts[end] - cuts[start] <= _MOST_WORDS:
                    yield cuts[start], cuts[end] - 1, sure

    def _sets_a_condition(self, line: Line, at: int) -> bool:
        """Whether a stretch waits for what follows: "if you pay the course | I sign today"."""
        return line.words[self.trimmed(line, at, len(line.words) - 1)[0]].norm in self._conditions


class _Scope:
    """What stands where in one answer."""

    def __init__(
        self, reading: Reading, evidence: Evidence, endings: Sequence[tuple[int, int]], opens: Collection[int]
    ) -> None:
        self._opens = opens
        self.line = reading.line
        self._questions = reading.questions
        self._spans = sorted((first, last, name) for name, spans in evidence.items() for first, last in spans)
        self._begins = [first for first, _, _ in self._spans]
        self._endings = endings
        self._verbs = sorted(clause.verb for clause in reading.clauses)
        self._leans: dict[tuple[int, int], dict[str, int]] = {thought: {} for thought in self.line.thoughts()}
        for one in reading.leanings:
            self._leans[one.first, one.last][one.signal] = one.strength
        own = [span for name in ("own_deed", "own_weak") for span in evidence.get(name, ())]
        self._first = min((span[0] for span in own), default=len(self.line.words))
        self._last = max((span[1] for span in own), default=len(self.line.words))

    def evidence(self, first: int, last: int) -> frozenset[str]:
        """The names of all that stands in a stretch as a whole."""
        begun = self._spans[bisect_left(self._begins, first) : bisect_right(self._begins, last)]
        return frozenset([name for _, end, name in begun if end <= last])

    def leans(self, first: int, last: int) -> Mapping[str, int] | None:
        """What a stretch leans to: a whole thought as it does, several as that which does most; of a part nothing is known."""
        leans = self._leans.get((first, last))
        if leans is not None or first not in self.line.begins or self.line.thought(last)[1] != last:
            return leans
        most: dict[str, int] = {}
        for (begin, end), part in self._leans.items():
            if first <= begin and end <= last:
                most = {name: max(part.get(name, -REACH), most.get(name, -REACH)) for name in (*part, *most)}
        return most

    def verbs(self, first: int, last: int) -> int:
        """How many finite verbs there are in a stretch."""
        return bisect_right(self._verbs, last) - bisect_right(self._verbs, first - 1)

    def places(self, first: int, last: int) -> Iterator[str]:
        """Where in the answer a stretch stands."""
        if first == 0:
            yield "start"
        if last == len(self.line.words) - 1:
            yield "end"
        if last < self._first:
            yield "before_deed"
        elif first > self._last:
            yield "after_deed"
        for begin, end in self._endings:
            if begin <= last and first <= end:
                yield "ending_itself" if (begin, end) == (first, last) else "ending"
        if any(question.first <= last and first <= question.last for question in self._questions):
            yield "asking"
            if first in self._opens:
                yield "begins_to_ask"


def _opens(reading: Reading, question: Question) -> int:
    """Where a question begins: at the words that ask, if none before them lead to it, else with its thought."""
    asking = [hit for hit in reading.hits if hit.group in _LEADS_TO_IT and question.first <= hit.first < question.last]
    return asking[0].first if asking and asking[0].group in DIRECT else question.first


def _how_sure(line: Line, first: int, last: int) -> float:
    """The log chance that pauses stand at both ends of a stretch and nowhere in it."""
    ends = [line.pauses[at] for at in (first, last + 1) if 0 < at < len(line.words)]
    inside = [-score for score in line.pauses[first + 1 : last + 1]]
    return sum(map(_log_chance, (*ends, *inside)))


@lru_cache(1024)
def _log_chance(score: int) -> float:
    return -math.log1p(math.exp(-max(-_SUREST, min(_SUREST, score / _DOUBT))))
