"""Everything in an answer that may speak for or against a signal, each with the words it is: what the judging adds up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from skill.coach.asking import Question
from skill.coach.clauses import Clause, Who
from skill.coach.cues import Echo, Topics
from skill.coach.findings import Evidence, Heard
from skill.coach.leanings import DEGREES, Leaning
from skill.coach.phrases import Hit
from skill.coach.taking_up import TakingUp
from skill.coach.verbs import Time
from skill.coach.words import Grammar, Line

_BY = 4
"""Words around a thought in which what it takes up may stand."""
_ORDER = 6
"""Words of an order that are quoted."""
_NO_ORDER = (
    "i",
    "we",
    "you",
    "they",
    "it",
    "there",
    "everyone",
    "who",
    "wh",
    "be",
    "do",
    "modal",
    "neg",
    "det",
    "prep",
    "conj",
    "num",
)

_LEAST = tuple(DEGREES.values())
_DEEDS = ("own_deed", "own_weak", "we_deed", "other_after")
_YOU = frozenset({"you", "your", "yours", "yourself"})


@dataclass(frozen=True, slots=True)
class Reading:
    """One answer as read: its words, clauses, found phrases, questions, what of the cue it takes up, what thoughts lean to."""

    heard: Heard
    line: Line
    clauses: tuple[Clause, ...]
    hits: tuple[Hit, ...]
    questions: tuple[Question, ...]
    echo: Echo
    leanings: tuple[Leaning, ...]

    def asked_at(self, at: int) -> bool:
        """Whether a word belongs to a question."""
        return bool(self.questions) and any(question.first <= at <= question.last for question in self.questions)


def _leaning(reading: Reading, found: Evidence) -> None:
    """Leanings by degree; apart, those after a deed, after something the interviewer let drop, and by words that take it up."""
    acted = min((deeds[0][0] for name, deeds in found.items() if name in _DEEDS), default=len(reading.line.words))
    echo, cued = reading.echo, "has_cue" in found
    taken_up = {*echo.same, *echo.near, *echo.opening}
    beside = (("cued", "hard") if "cue_hard" in found else ("cued",)) if cued else ()
    for leaning in reading.leanings:
        degree = bisect_left(_LEAST, leaning.strength)
        nothing_to_take_up = leaning.signal == "cue" and not cued
        if not degree or nothing_to_take_up:
            continue
        first, last = leaning.first, leaning.last
        near = bool(taken_up) and not taken_up.isdisjoint(range(first - _BY, last + _BY + 1))
        for name in _leanings_called(leaning.signal, degree, beside, near=near, after=last > acted):
            found.setdefault(name, []).append((first, last))


@lru_cache(1024)
def _leanings_called(signal: str, degree: int, beside: tuple[str, ...], *, near: bool, after: bool) -> Sequence[str]:
    """What a leaning is as evidence: the names of this degree and of those below it, and of what it stands by and after."""
    degrees = [*list(DEGREES)[:degree], *beside]
    if near:
        degrees.append("near")
    if after:
        degrees += ["after", "more_after"] if "more" in degrees else ["after"]
    return [f"leans_{signal}_{name}" for name in degrees]


def _norm(line: Line, at: int) -> str:
    return line.words[at].norm if at < len(line.words) else ""


class Gatherer:
    """Collects evidence with one language's verb classes."""

    def __init__(self, lexicon: Mapping[str, Any], grammar: Grammar, topics: Topics) -> None:
        classes = lexicon["substance"]["classes"]
        self._stative = frozenset(classes["stative"])
        self._weak = frozenset(classes["weak"])
        self._with_object = frozenset(classes["with_object"])
        self._turns = frozenset(classes["turns"])
        self._inside = frozenset(classes["inside"])
        self._before_orders = frozenset(lexicon["rapport"]["before_orders"])
        self._taking_up = TakingUp(lexicon, grammar)
        self._grammar = grammar
        self._topics = topics

    def gather(self, reading: Reading) -> Evidence:
        """Evidence by name; each name's stretches in the order in which they were said."""
        found: Evidence = {}
        for hit in reading.hits:
            found.setdefault(hit.group, []).append((hit.first, hit.last))
        for name, clause in self._told(reading):
            found.setdefault(name, []).append((clause.first, clause.last))
        self._measured(reading, found)
        self._asked(reading, found)
        self._taking_up.gather(reading.heard, reading.echo, found)
        _leaning(reading, found)
        self._ordered(reading, found)
        others = [*found.get("other_before", ()), *found.get("other_after", ())]
        if len(others) > 1 and "own_deed" in found:
            found["shared_deeds"] = sorted([*others, *found["own_deed"]])
        if "own_deed" in found and "we_deed" in found:
            found["mixed_deeds"] = sorted([*found["own_deed"], *found["we_deed"]])
        return found

    def _told(self, reading: Reading) -> list[tuple[str, Clause]]:
        """Clauses by who did what, and whether that came before or after the first deed."""
        told: list[tuple[str, Clause]] = []
        acted = own = False
        for clause in reading.clauses:
            if reading.asked_at(clause.verb) or (clause.who not in (Who.I, Who.NONE) and clause.opener in self._inside):
                continue
            name = self._name(reading.line, clause, acted)
            if name:
                told.append((name, clause))
            others = clause.who not in (Who.I, Who.NONE, Who.YOU) and clause.time in (Time.PAST, Time.PERFECT)
            if others and (clause.word in self._turns or clause.negated):
                told.append(("turn_after_own" if own else "turn_after" if acted else "turn_before", clause))
            acted = acted or name in ("own_deed", "own_weak", "we_deed")
            own = own or name in ("own_deed", "own_weak")
        return told

    def _name(self, line: Line, clause: Clause, acted: bool) -> str:
        past = clause.time in (Time.PAST, Time.PERFECT)
        if clause.who in (Who.I, Who.NONE):
            return self._own(line, clause, past)
        if clause.who is Who.WE and past:
            return "we_state" if clause.word in self._stative or clause.negated else "we_deed"
        if clause.who is Who.YOU:
            return "you_past" if past else "you_now"
        if not past:
            return "other_will" if clause.time is Time.MODAL else "other_now"
        if clause.word in ("was", "were", "had", "been"):
            return "state_after" if acted else "state_before"
        return "other_after" if acted else "other_before"

    def _own(self, line: Line, clause: Clause, past: bool) -> str:
        if clause.who is Who.NONE and (not past or clause.passive):
            return ""
        if past and clause.passive:
            return "own_passive"
        if past and not clause.negated:
            if clause.word in self._stative:
                return "own_state"
            if clause.opener == "if":
                return "own_if"
            if clause.word in self._with_object and self._has_object(line, clause):
                return "own_deed"
            return "own_weak" if clause.word in self._weak else "own_deed"
        if past:
            return "own_not"
        if clause.time is Time.MODAL:
            return "own_would"
        if clause.word in self._stative or clause.negated or clause.word.endswith("ing"):
            return "own_feel"
        return "own_habit"

    def _has_object(self, line: Line, clause: Clause) -> bool:
        """Whether something is done to something: "made the list", "found it" against "found out"."""
        after = clause.verb + 1
        if after > clause.last:
            return False
        tags = line.words[after].tags
        return any(self._grammar.letters[name] in tags for name in ("det", "num", "it", "my"))

    def _measured(self, reading: Reading, found: Evidence) -> None:
        """Figures, apart by whether a deed or a wish stands around them."""
        for name in ("measure", "money", "duration", "count", "small_count"):
            stated: list[tuple[int, int]] = []
            for first, last in found.pop(name, ()):
                around = next((c for c in reversed(reading.clauses) if c.first <= last), None)
                if around and around.time is Time.MODAL:
                    found.setdefault("figure_wished", []).append((first, last))
                    continue
                stated.append((first, last))
                if around and around.time in (Time.PAST, Time.PERFECT):
                    found.setdefault(f"{name}_told", []).append((first, last))
            if stated:
                found[name] = stated

    def _asked(self, reading: Reading, found: Evidence) -> None:
        line, heard = reading.line, reading.heard
        for question in reading.questions:
            found.setdefault("asks", []).append((question.first, question.last))
            shared = self._topics.shared(line, question.first, question.last, heard.question)
            words = {word.norm for word in line.words[question.first : question.last + 1]}
            signs = {
                "hands_back": question.back,
                "asks_same": shared and words & _YOU,
                "asks_you": words & _YOU,
                "asks_last": question.last >= len(line.words) - 2,
            }
            for name, sign in signs.items():
                if sign:
                    found.setdefault(name, []).append((question.first, question.last))

    def _ordered(self, reading: Reading, found: Evidence) -> None:
        """What to do about the trouble they named, as an order: "have somebody walk the line"; help needs a trouble."""
        if "cue_hard" not in found:
            found.pop("help_sure", None)
            return
        line, tagged = reading.line, self._grammar.tagged
        at = next((n for n, word in enumerate(line.words) if word.norm not in self._before_orders), len(line.words))
        orders = not tagged(line, at, *_NO_ORDER) and (
            tagged(line, at + 1, "det", "num", "it", "they", "everyone") or _norm(line, at + 1) == "them"
        )
        if orders and not reading.asked_at(at):
            found["imperative"] = [(at, min(at + _ORDER, len(line.words) - 1))]
