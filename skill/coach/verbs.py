"""The finite verbs of a line, each with the auxiliaries before it, its time, and whether it is denied."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from skill.coach.words import NO_WORD, Grammar, Line

_BE = frozenset({"am", "is", "are", "was", "were", "be", "been", "being"})
_CARRIES_ON = ("and", "then", "so", "but")
_DENIES = ("not", "never")


class Time(StrEnum):
    """When a clause says it happens."""

    PAST = "past"
    PERFECT = "perfect"
    PRESENT = "present"
    MODAL = "modal"


@dataclass(frozen=True, slots=True)
class Verb:
    """The verb at `at`; `before` is the position just before its auxiliaries, -1 where there is none."""

    at: int
    time: Time
    negated: bool
    passive: bool
    before: int


class VerbFinder:
    """Finds verbs, with one language's word classes."""

    def __init__(self, lexicon: Mapping[str, Any], grammar: Grammar) -> None:
        self._is = grammar.tagged
        self._not_verbs = frozenset(lexicon["grammar"]["not_verbs"])
        # as bits, for what every word is asked
        self._helps, self._plain = grammar.mask("modal", "be", "have", "do"), grammar.mask("be", "have", "do")
        self._modal, self._do, self._have = grammar.mask("modal"), grammar.mask("do"), grammar.mask("have")
        self._past, self._base = grammar.mask("past"), grammar.mask("base")
        self._between, self._joins = grammar.mask("adv"), grammar.mask("conj", "sub")
        self._subject = grammar.mask("i", "we", "they", "you", "everyone")
        self._no_verb = grammar.mask("det", "prep", "num", "adv", "conj", "wh", "modal")
        self._chain, self._may_be = self._helps | self._between, self._past | self._plain | self._base

    def at(self, line: Line, at: int) -> Verb | None:
        """The verb at a position, with the auxiliaries that stand before it."""
        word = line.words[at]
        if word.norm in self._not_verbs:
            return None
        if word.classes & self._helps and self._goes_on(line, at):
            return None
        before = line.words[at - 1] if at else NO_WORD
        if not (before.classes & self._chain or before.norm in _DENIES):  # most words have no auxiliary before them
            by_itself = word.classes & self._may_be or before.classes & self._subject
            return self._bare(line, at, at - 1, False) if by_itself else None
        back, negated, aux = self._auxiliaries(line, at)
        if not aux:
            return self._bare(line, at, back, negated)
        if not self._helped(line, at, aux[0]):
            return None
        return Verb(at, *self._timed(line, at, aux, negated), back)

    def _goes_on(self, line: Line, at: int) -> bool:
        """Whether an auxiliary is followed by the verb that it helps."""
        after = at + 1
        while self._is(line, after, "adv", "neg") and after < at + 4:
            after += 1
        helper = line.words[at].classes
        if not helper & self._do and self._is(line, after, "be", "have", "do"):
            return True
        if helper & self._modal:
            return after < len(line.words)
        if helper & self._do:
            denied = self._is(line, at + 1, "neg") and not self._is(line, after, "det", "prep")
            return after < len(line.words) and (
                denied or (self._is(line, after, "base") and self._is(line, at - 1, "i", "we", "they", "you"))
            )
        if helper & self._have:
            return self._is(line, after, "past", "part")
        return self._is(line, after, "past", "part", "ing") and not self._is(line, after - 1, "det")

    def _auxiliaries(self, line: Line, at: int) -> tuple[int, bool, list[str]]:
        """Where the chain before a verb ends, whether it denies, and its words from right to left."""
        back, negated, aux = at - 1, False, []
        while back >= 0 and at - back < 8:
            word = line.words[back]
            if word.classes & self._helps and word.norm not in self._not_verbs:
                aux.append(word.norm)
            elif word.norm in _DENIES:
                negated = True
            elif not word.classes & self._between or word.classes & self._joins:
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

    def _bare(self, line: Line, at: int, back: int, negated: bool) -> Verb | None:
        word, before = line.words[at], line.words[back] if back >= 0 else None
        classes = word.classes
        if classes & self._past:
            return Verb(at, Time.PAST, negated, False, back)
        if classes & self._plain:
            time = Time.PAST if word.norm in ("was", "were", "had", "did") else Time.PRESENT
            return Verb(at, time, negated, False, back)
        told = before and before.classes & self._subject and not classes & self._no_verb
        if told or (classes & self._base and before and before.norm in _CARRIES_ON and self._is(line, back, "coord")):
            return Verb(at, Time.PRESENT, negated, False, back)
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
