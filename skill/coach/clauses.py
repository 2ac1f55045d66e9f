"""Who did what, clause by clause, without punctuation: each finite verb with its subject, its time and its reach.

A light grammar, not a parser: a verb's subject is sought to its left over adverbs and auxiliaries; where "and" stands there the
subject before it carries on; where nothing stands there ("rang the plant") the speaker left "I" out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from skill.coach.words import Grammar, Line

MOST_BACK = 9
"""Words a subject of several words may reach back."""


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


class Time(StrEnum):
    """When a clause says it happens."""

    PAST = "past"
    PERFECT = "perfect"
    PRESENT = "present"
    MODAL = "modal"


@dataclass(frozen=True, slots=True)
class Clause:
    """Words `first` to `last`, its verb at `verb`. `whether`: it is said under an "if", a "when I" to come, or "would".

    `carried`: the subject was not said again ("and moved the order"). `being`: the verb is a form of "be", or "had" alone.
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


@dataclass(frozen=True, slots=True)
class _Verb:
    at: int
    time: Time
    negated: bool
    passive: bool
    before: int


class ClauseReader:
    """Finds the clauses of a line, with one language's word classes."""

    def __init__(self, lexicon: Mapping[str, Any], grammar: Grammar) -> None:
        data = lexicon["grammar"]
        self._letter = grammar.letters
        self._object_takers = frozenset(data["takes_object"])
        self._not_verbs = frozenset(data["not_verbs"])

    def read(self, line: Line) -> tuple[Clause, ...]:
        """All clauses, in order; their reaches do not overlap."""
        found: list[Clause] = []
        position = 0
        while position < len(line.words):
            verb = self._verb_at(line, position)
            clause = self._clause(line, verb, found[-1] if found else None) if verb else None
            if clause:
                found.append(clause)
                position = clause.verb
            position += 1
        return _reaching(found, len(line.words))

    def _is(self, line: Line, at: int, *classes: str) -> bool:
        return 0 <= at < len(line.words) and any(self._letter[name] in line.words[at].tags for name in classes)

    def _verb_at(self, line: Line, at: int) -> _Verb | None:
        """The verb at a position, with the auxiliaries that stand before it."""
        norm = line.words[at].norm
        if norm in self._not_verbs:
            return None
        if self._is(line, at, "modal", "be", "have", "do") and self._goes_on(line, at):
            return None
        back, negated, aux = self._auxiliaries(line, at)
        if not aux:
            return self._bare(line, at, back, negated)
        if not self._helped(line, at, aux[0]):
            return None
        return _Verb(at, *self._timed(line, at, aux, negated), back)

    def _goes_on(self, line: Line, at: int) -> bool:
        """Whether an auxiliary is followed by the verb that it helps."""
        after = at + 1
        while self._is(line, after, "adv", "neg") and after < at + 4:
            after += 1
        if self._is(line, after, "be", "have", "do") and not self._is(line, at, "do"):
            return True
        if self._is(line, at, "modal"):
            return after < len(line.words)
        if self._is(line, at, "do"):
            denied = self._is(line, at + 1, "neg") and not self._is(line, after, "det", "prep")
            return after < len(line.words) and (
                denied or (self._is(line, after, "base") and self._is(line, at - 1, "i", "we", "they", "you"))
            )
        if self._is(line, at, "have"):
            return self._is(line, after, "past", "part")
        return self._is(line, after, "past", "part", "ing") and not self._is(line, after - 1, "det")

    def _auxiliaries(self, line: Line, at: int) -> tuple[int, bool, list[str]]:
        """Where the chain before a verb ends, whether it denies, and its words from right to left."""
        back, negated, aux = at - 1, False, []
        while back >= 0 and at - back < 8:
            word = line.words[back]
            if self._is(line, back, "modal", "be", "have", "do") and word.norm not in self._not_verbs:
                aux.append(word.norm)
            elif word.norm in ("not", "never"):
                negated = True
            elif not (self._is(line, back, "adv") and not self._is(line, back, "conj", "sub")):
                break
            back -= 1
        return back, negated, aux

    def _helped(self, line: Line, at: int, aux: str) -> bool:
        """Whether a word has a form that the auxiliary before it can help."""
        if self._is(line, at, "adv", "neg", "conj", "i", "we", "you", "they", "it", "wh", "num") and not self._is(
            line, at, "past", "part"
        ):
            return False
        if line.words[at].norm in _BE:
            return self._is(line, at, "past", "part", "ing")
        if aux in _BE:
            return self._is(line, at, "past", "part", "ing")
        if aux in ("have", "has", "had"):
            return self._is(line, at, "past", "part")
        return not self._is(line, at, "det", "prep", "past", "modal") or self._is(line, at, "base", "sameform")

    def _bare(self, line: Line, at: int, back: int, negated: bool) -> _Verb | None:
        if self._is(line, at, "past"):
            return _Verb(at, Time.PAST, negated, False, back)
        if self._is(line, at, "be", "have", "do"):
            return _Verb(
                at,
                Time.PAST if line.words[at].norm in ("was", "were", "had", "did") else Time.PRESENT,
                negated,
                False,
                back,
            )
        if self._is(line, back, "i", "we", "they", "you", "everyone") and not self._is(
            line, at, "det", "prep", "num", "adv", "conj", "wh", "modal"
        ):
            return _Verb(at, Time.PRESENT, negated, False, back)
        if (
            self._is(line, at, "base")
            and self._is(line, back, "coord")
            and line.words[back].norm in ("and", "then", "so", "but")
        ):
            return _Verb(at, Time.PRESENT, negated, False, back)
        return None

    def _timed(self, line: Line, at: int, aux: list[str], negated: bool) -> tuple[Time, bool, bool]:
        passive = any(
            word in ("was", "were", "been", "being", "is", "are", "am", "be") for word in aux[:1]
        ) and self._is(line, at, "past", "part")
        progressive = aux[0] in ("was", "were", "been") and self._is(line, at, "ing")
        last = aux[-1]
        if last in ("will", "would", "can", "should", "may", "might", "must", "shall", "ought"):
            return Time.MODAL, negated, passive
        if last == "could":
            return Time.MODAL, negated, passive
        if last == "'d":
            had = (
                self._is(line, at, "part")
                or (self._is(line, at, "past") and not self._is(line, at, "base", "sameform"))
                or "been" in aux
            )
            return (Time.PERFECT if had else Time.MODAL), negated, passive
        if last in ("have", "has", "had") or ("been" in aux and last == "is"):
            return Time.PERFECT, negated, passive
        if last in ("was", "were") or "did" in aux:
            return Time.PAST, negated, passive and not progressive
        return Time.PRESENT, negated, passive

    def _clause(self, line: Line, verb: _Verb, before: Clause | None) -> Clause | None:
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

    def _subject(self, line: Line, verb: _Verb, back: int, before: Clause | None) -> tuple[Who | None, int, bool]:
        if back < 0:
            return Who.NONE, back + 1, True
        for who, name in _PRONOUNS:
            if self._is(line, back, name):
                return who, back, False
        word = line.words[back]
        if self._is(line, back, "who", "wh") or word.norm == "that":
            return Who.THING, back, False
        if self._is(line, back, "conj"):
            return (before.who if before and before.who is not Who.NONE else Who.NONE), back + 1, True
        if self._is(line, back, "det", "prep", "modal") or word.norm == "to":
            if verb.time is Time.PAST and word.norm in ("this", "that", "all", "another"):
                return Who.IT, back, False
            return None, 0, False
        return self._noun(line, back, before)

    def _noun(self, line: Line, back: int, before: Clause | None) -> tuple[Who | None, int, bool]:
        """A subject of several words: back over them to the determiner, the preposition or the clause before."""
        first = back
        lowest = max(before.verb if before else -1, back - MOST_BACK)
        while first - 1 > lowest and not self._is(
            line, first - 1, "conj", "prep", "i", "we", "you", "past", "be", "have", "wh", "adv"
        ):
            first -= 1
            if self._is(line, first, "det"):
                break
        if before and before.verb == back and not self._is(line, first, "det", "num"):
            return None, 0, False
        if before and self._still_in(line, before, first):
            return before.who, back + 1, True
        return Who.THING, first, False

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


_BE = frozenset({"am", "is", "are", "was", "were", "be", "been", "being"})
_PRONOUNS = (
    (Who.I, "i"),
    (Who.WE, "we"),
    (Who.YOU, "you"),
    (Who.THEY, "they"),
    (Who.IT, "it"),
    (Who.THERE, "there"),
    (Who.ALL, "everyone"),
)


def _reaching(clauses: list[Clause], count: int) -> tuple[Clause, ...]:
    """Each clause carried up to the one after it."""
    starts = [clause.first for clause in clauses[1:]] + [count]
    return tuple(
        replace(clause, last=max(clause.verb, start - 1))
        for clause, start in zip(clauses, starts[: len(clauses)], strict=True)
    )
