"""Who did what, clause by clause, without punctuation: each finite verb with its subject, its time and its reach.

A light grammar, not a parser: a verb's subject is sought to its left over adverbs and auxiliaries; where "and" stands there the
subject before it carries on; where nothing stands there ("rang the plant") the speaker left "I" out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from skill.coach.verbs import Time, Verb, VerbFinder
from skill.coach.words import Grammar, Line

MOST_BACK = 9
"""Words a subject of several words may reach back."""
MOST_IN_FRONT = 8
"""Words that may stand in front of a subject: "and at the end of the year"."""


class Who(StrEnum):
    """The subject of a clause."""

    I = "i"
    WE = "we"
    YOU = "you"
    THEY = "they"
    IT = "it"
    THERE = "there"
    ALL = "all"
    THING = "thing"
    NONE = "none"


@dataclass(slots=True)
class Clause:
    """Words `first` to `last`, its verb at `verb`; `word` is the verb.

    `front` is where what is said first of it begins ("in the end | nobody missed a dose"), `first` where there is nothing.
    `carried`: the subject was not said again ("and moved the order"). `opener` is the conjunction before it, or "".
    """

    first: int
    verb: int
    last: int
    who: Who
    time: Time
    word: str
    negated: bool = False
    carried: bool = False
    passive: bool = False
    opener: str = ""
    front: int = 0


class ClauseReader:
    """Finds the clauses of a line, with one language's word classes."""

    def __init__(self, lexicon: Mapping[str, Any], grammar: Grammar) -> None:
        self._is = grammar.tagged
        self._verbs = VerbFinder(lexicon, grammar)
        # as bits, for what is asked of word after word
        self._pronouns = [(who, grammar.mask(name)) for who, name in _PRONOUNS]
        self._pronoun = grammar.mask(*(name for _, name in _PRONOUNS))
        self._coord, self._front = grammar.mask("coord"), grammar.mask("front")
        self._before_noun = grammar.mask("conj", "prep", "i", "we", "you", "past", "be", "have", "wh", "adv")
        self._det = grammar.mask("det")

    def read(self, line: Line) -> tuple[Clause, ...]:
        """All clauses, in order; their reaches do not overlap."""
        found: list[Clause] = []
        position = 0
        while position < len(line.words):
            verb = self._verbs.at(line, position)
            clause = self._clause(line, verb, found[-1] if found else None) if verb else None
            if clause:
                found.append(clause)
                position = clause.verb
            position += 1
        return self._reaching(line, found)

    def _clause(self, line: Line, verb: Verb, before: Clause | None) -> Clause | None:
        back = verb.before
        who, first, carried = self._subject(line, verb, back, before)
        if who is None:
            return None
        opener = ""
        if first > 0 and self._is(line, first - 1, "conj", "sub", "wh"):
            opener = line.words[first - 1].norm
        return Clause(
            first,
            verb.at,
            verb.at,
            who,
            verb.time,
            line.words[verb.at].norm,
            verb.negated,
            carried,
            verb.passive,
            opener,
        )

    def _subject(self, line: Line, verb: Verb, back: int, before: Clause | None) -> tuple[Who | None, int, bool]:
        if back < 0 or back + 1 in line.begins:
            return Who.NONE, back + 1, True
        word = line.words[back]
        if word.classes & self._pronoun:
            who = next(who for who, pronouns in self._pronouns if word.classes & pronouns)
            return who, self._part_of(line, back), False
        if self._is(line, back, "who", "wh") or word.norm == "that":
            return Who.THING, back, False
        if self._is(line, back, "conj"):
            return (before.who if before and before.who is not Who.NONE else Who.NONE), back + 1, True
        if self._is(line, back, "det", "prep", "modal") or word.norm == "to":
            if verb.time is Time.PAST and word.norm in ("this", "that", "all", "another"):
                return Who.IT, back, False
            return None, 0, False
        return self._noun(line, back, before)

    def _part_of(self, line: Line, back: int) -> int:
        """Where a subject begins that ends at `back`: "a few of us", "half of the team"."""
        if back < 2 or line.words[back - 1].norm != "of":
            return back
        first = back - 2
        return first - 1 if first > 0 and self._is(line, first - 1, "det") else first

    def _noun(self, line: Line, back: int, before: Clause | None) -> tuple[Who | None, int, bool]:
        """A subject of several words: back over them to the determiner, the preposition or the clause before."""
        first = back
        lowest = max(before.verb if before else -1, back - MOST_BACK, line.thought(back)[0] - 1)
        while first - 1 > lowest and not line.words[first - 1].classes & self._before_noun:
            first -= 1
            if line.words[first].classes & self._det:
                break
        if before and before.verb == back and not self._is(line, first, "det", "num"):
            return None, 0, False
        if before and self._still_in(line, before, first):
            return before.who, back + 1, True
        return Who.THING, self._part_of(line, first), False

    def _still_in(self, line: Line, before: Clause, first: int) -> bool:
        """Whether words belong to the clause before as its place ("at the depot in hackney | reported it")."""
        if (
            before.who not in (Who.I, Who.WE, Who.NONE)
            or not self._is(line, first - 1, "prep")
            or line.words[first - 1].norm == "of"
        ):
            return False
        between = range(before.verb + 1, first)
        return not any(self._is(line, at, "conj") for at in between)

    def _reaching(self, line: Line, clauses: list[Clause]) -> tuple[Clause, ...]:
        """Each clause carried up to the end of its thought or the clause after it, less what stands in front of that one."""
        verbs = [-1, *(clause.verb for clause in clauses)]
        fronts = [self._fronted(line, verb, clause) for verb, clause in zip(verbs, clauses, strict=False)]
        ends = [*(end for end, _ in fronts[1:]), len(line.words)]
        for clause, (_, front), end in zip(clauses, fronts, ends, strict=False):
            last = min(end - 1, line.thought(clause.verb)[1])
            clause.last, clause.front = max(clause.verb, last), front
        return tuple(clauses)

    def _fronted(self, line: Line, verb: int, clause: Clause) -> tuple[int, int]:
        """Where what leads to a clause begins, with its "and" and without: "and in the end | nobody missed a dose"."""
        words = line.words
        for at in range(clause.first - 1, max(verb, clause.first - MOST_IN_FRONT), -1):
            if words[at].classes & self._coord and words[at + 1].classes & self._front:
                return at, at + 1
        return clause.first, clause.first


_PRONOUNS = (
    (Who.I, "i"),
    (Who.WE, "we"),
    (Who.YOU, "you"),
    (Who.THEY, "they"),
    (Who.IT, "it"),
    (Who.THERE, "there"),
    (Who.ALL, "everyone"),
)
