"""Whether a direct answer came where one was asked for, and when: a yes or a no, a sum, a time, a number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from skill.coach.findings import Directness, Heard, Span
from skill.coach.phrases import PhraseBook
from skill.coach.words import Grammar, Line

LATE = 25
"""Words in front of a direct answer from which on it came late: about ten seconds."""
FIRST = {"yes_or_no": 3, "sum": 10, "time": 10, "number": 8}
"""Words in front of one that came first all the same: "well honestly", "i'd be looking for something around"."""
PASSED_BY = 14
"""Words of an answer that may pass a question by; a shorter one is cut off, or has answered in its own way."""
SAID = 8
"""Words of it that are quoted."""
_SENTENCES = re.compile(r"[.!?]\s+")
_WORDS = re.compile(r"[a-z']+")
_AFTER_NUMBER = 2


class DirectAnswers:
    """One language's, compiled from `directness.yaml`."""

    def __init__(self, data: Mapping[str, Any], grammar: Grammar) -> None:
        self._yes_or_no = frozenset(data["yes_or_no"])
        self._invites = frozenset(data["invites"])
        self._kinds = frozenset(data["kinds"])
        self._wanted = {name: tuple(data[name]) for name in ("sum", "time", "number")}
        self._wills, self._agreeing = frozenset(data["wills"]), frozenset(data["agreeing"])
        self._answers = frozenset(data["answers"])
        self._no_answer_before = frozenset(data["no_answer_before"])
        self._times = frozenset(data["times"])
        self._units = frozenset(data["units"])
        self._days = self._times - self._units
        self._not_money = frozenset(data["not_money"])
        self._stands_for_one = frozenset(data["stands_for_one"])
        self._of_oneself = frozenset(data["of_oneself"])
        self._stands_for_a_sum = frozenset(data["stands_for_a_sum"])
        self._book = PhraseBook({"says_so": data["says_so"]}, grammar)
        self._grammar = grammar

    def of(self, heard: Heard, line: Line, *, asks: bool) -> Directness:
        """What became of the question; nothing where it wanted more than a word. `asks`: they asked something in return."""
        asked = self.asked(heard)
        if not asked or not line.words:
            return Directness(asked)
        at = next(self._given(asked, line), None)
        if at is None:
            owed = asked != "yes_or_no" or self._terms(heard)
            passed_by = (
                owed and len(line.words) >= PASSED_BY and not asks and not self._stands_for(asked, heard.kind, line)
            )
            return Directness(asked, missing=passed_by)
        if at <= FIRST[asked]:
            return Directness(asked, first=self._quoted(line, at))
        return Directness(asked, late=self._quoted(line, at) if at >= LATE else None)

    def asked(self, heard: Heard) -> str:
        """What a question wants: "yes_or_no", "sum", "time" or "number"; empty where a word would not answer it."""
        question = heard.question.lower().strip(" ?")
        asked = f" {' '.join(_WORDS.findall(question))} "
        wanted = next((name for name, ways in self._wanted.items() if any(f" {way} " in asked for way in ways)), "")
        if wanted or heard.kind not in self._kinds:
            return wanted
        words = _last_sentence(heard)
        return "yes_or_no" if words and words[0] in self._yes_or_no and self._invites.isdisjoint(words) else ""

    def _terms(self, heard: Heard) -> bool:
        """Whether a yes or a no is to terms: "would you", "is that all right"; "do you live nearby" is answered in any words."""
        words = _last_sentence(heard)
        return words[0] in self._wills or not self._agreeing.isdisjoint(words[1:5])

    def _given(self, asked: str, line: Line) -> Iterator[int]:
        """Where the answer stands, as often as it is given."""
        if asked == "yes_or_no":
            said = {hit.first for hit in self._book.hits(line) if hit.first <= FIRST[asked]}
            yield from (at for at in range(len(line.words)) if at in said or self._answers_at(line, at))
            return
        for at, word in enumerate(line.words):
            number = self._grammar.tagged(line, at, "num")
            following = {after.norm for after in line.words[at + 1 : at + 1 + _AFTER_NUMBER]}
            if asked == "time":
                if word.norm in self._days or (number and following & self._units):
                    yield at
            elif number and (asked == "number" or not following & self._not_money):
                yield at

    def _answers_at(self, line: Line, at: int) -> bool:
        """Whether a word is a yes or a no that begins a thought ("and yes i would"), and not one that belongs to a noun."""
        if line.words[at].norm not in self._answers:
            return False
        if at <= FIRST["yes_or_no"]:
            return at + 1 == len(line.words) or line.words[at + 1].norm not in self._no_answer_before
        opens = at in line.begins or self._grammar.tagged(line, at - 1, "conj")
        return opens and (at + 1 == len(line.words) or self._grammar.tagged(line, at + 1, "i", "we", "it", "conj"))

    def _stands_for(self, asked: str, kind: str, line: Line) -> bool:
        """Whether anything in it could be taken for an answer."""
        norms = [word.norm for word in line.words]
        counted = any(self._grammar.tagged(line, at, "num") for at in range(len(norms)))
        if asked != "yes_or_no":
            known = self._times if asked == "time" else self._stands_for_a_sum
            return counted or not known.isdisjoint(norms)
        themselves = any(
            self._grammar.tagged(line, at, "i", "we") and after in self._of_oneself
            for at, after in enumerate(norms[1:])
        )
        offered = counted and kind == "negotiation"
        return themselves or offered or not self._stands_for_one.isdisjoint(norms)

    def _quoted(self, line: Line, at: int) -> Span:
        """The words of it, in the thought that they stand in."""
        if line.words[at].norm in self._answers:
            return line.span(at, min(line.thought(min(at + 1, len(line.words) - 1))[1], at + SAID))
        first, last = line.thought(at)
        return line.span(max(first, at - SAID), min(last, at + SAID))


def _last_sentence(heard: Heard) -> list[str]:
    """The words of what is asked last, as in "our rate is twenty, would you accept"."""
    return _WORDS.findall(_SENTENCES.split(heard.question.lower().strip(" ?"))[-1])
