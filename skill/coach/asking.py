"""Which stretches of an answer ask the interviewer something: by word order, held against what each thought leans to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from skill.coach.clauses import Clause, Who
from skill.coach.leanings import Leaning, denied
from skill.coach.phrases import Hit
from skill.coach.words import Line

_SURE = 200
"""Strength from which a thought is a question by all that is in it."""
_FAR = 8
"""Words back to which an "and who" may go on with something told."""
DIRECT = ("asks_wh", "asks_strong", "asks_weak")
_SET_WORDS = ("turns_formula", "asks_indirect")


@dataclass(frozen=True, slots=True)
class Question:
    """Words `first` to `last` ask something. `back`: set words that hand the interviewer's own question back."""

    first: int
    last: int
    back: bool = False


class Asking:
    """Tells real questions from rhetorical, reported and embedded ones."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._opens = frozenset(data["opens"])
        self._subjects = frozenset(data["subjects"])
        self._skipped = frozenset(data["skipped"])
        self._leads = frozenset(data["leads_to_it"])
        self._closes = frozenset(data["closes"])
        self._joins = frozenset(data["joins"])
        self._embeds = frozenset(data["embeds"])
        self._answers = frozenset(data["answers"])
        self._to_you = frozenset(data["to_you"])
        self._last_words = tuple(tuple(words) for words in data["last_words"])

    def find(
        self, line: Line, clauses: Sequence[Clause], hits: Sequence[Hit], leanings: Sequence[Leaning]
    ) -> tuple[Question, ...]:
        """The questions, in order; two that overlap are one.

        By word order, where the thought as a whole is not quite unlike a question; and by that alone where it is very like one.
        """
        silent = [hit for hit in hits if hit.group == "rhetorical"]
        reported = {hit.last for hit in hits if hit.group == "reporting"}
        found: list[Question] = []
        for hit in hits:
            if hit.group not in DIRECT and hit.group not in _SET_WORDS:
                continue
            if any(other.first <= hit.first <= other.last for other in silent) or self._answered(line, hit):
                continue
            if denied(leanings, "asks", hit.first) or hit.first - 1 in reported:
                continue
            if hit.group in _SET_WORDS or self._opens_here(line, hit, reported):
                last = _end(line, clauses, hit.last)
                found.append(Question(hit.first, last, hit.group == "turns_formula"))
        words = tuple(word.norm for word in line.words)
        handed = [e for e in self._last_words if len(words) > len(e) and words[-len(e) :] == e]
        handed = [e for e in handed if len(words) - len(e) - 1 not in reported]
        found.extend(Question(len(words) - len(ending), len(words) - 1, True) for ending in handed)
        alike = [one for one in leanings if one.signal == "asks" and one.strength > _SURE]
        found += [Question(one.first, one.last) for one in alike if not crosses(one, silent)]
        found = [one for one in found if one.back or not self._told_along(line, one, found)]
        return _joined(found)

    def _answered(self, line: Line, hit: Hit) -> bool:
        """Whether the speaker answers it in the same breath: "was it a gazebo | no a pergola"."""
        after = [word.norm for word in line.words[hit.last + 1 : hit.last + 3]]
        return hit.group == "asks_weak" and bool(set(after) & self._answers)

    def _opens_here(self, line: Line, hit: Hit, reported: set[int]) -> bool:
        """Whether the words before leave room for a question: no "he asked", no subject of the same verb."""
        before = hit.first - 1
        if before < 0:
            return True
        if before in reported:
            return False
        while before >= 0 and line.words[before].norm in self._skipped:
            before -= 1
        norm = line.words[before].norm if before >= 0 else ""
        if self._addressed(line, before):
            return True
        if norm in self._subjects:
            return False
        if hit.group == "asks_weak":
            return before < 0 or norm in self._opens
        if line.words[hit.first].norm in self._leads:
            return before < 0 or norm in self._opens or norm in self._closes
        return True

    def _told_along(self, line: Line, question: Question, found: Sequence[Question]) -> bool:
        """Whether an "and who" goes on with what is told, known or looked at: "tells you how it was | and who is frightened"."""
        first = question.first
        if first < 2 or line.words[first].norm not in self._leads or line.words[first - 1].norm not in self._joins:
            return False
        earlier = [at for at in range(max(1, first - _FAR), first - 1) if line.words[at].norm in self._embeds]
        return any(not any(one.first <= at <= one.last for one in found) for at in earlier)

    def _addressed(self, line: Line, at: int) -> bool:
        """Whether the word is a "you" that ends what came before: "thank you", "alright with you"."""
        return at > 0 and line.words[at].norm == "you" and line.words[at - 1].norm in self._to_you


def spoken_here(line: Line, hits: Sequence[Hit], leanings: Sequence[Leaning]) -> tuple[Leaning, ...]:
    """What thoughts lean to, less the questions that somebody asked elsewhere: "i said to my boss how would you"."""
    told = [hit.last for hit in hits if hit.group == "reporting" and _elsewhere(line, hit)]
    return tuple(
        one
        for one in leanings
        if one.signal not in ("asks", "turns_back") or not any(one.first - 1 <= last < one.last for last in told)
    )


def _elsewhere(line: Line, hit: Hit) -> bool:
    """Whether it tells of something said before: "can i ask" does not."""
    norms = [word.norm for word in line.words[hit.first : hit.last + 1]]
    return bool(_SAID & set(norms)) or norms[0] not in ("i", "you", "would", "then")


def crosses(one: Hit | Leaning, hits: Sequence[Hit]) -> bool:
    """Whether some words are among those of any hit."""
    return any(hit.first <= one.last and one.first <= hit.last for hit in hits)


def _end(line: Line, clauses: Sequence[Clause], at: int) -> int:
    """The end of a question: of its clause, and of a "you" clause that completes it ("the hardest one | you've given")."""
    last = clause_end(line, clauses, at)
    for clause in clauses:
        if clause.first == last + 1 and clause.who is Who.YOU:
            last = clause_end(line, clauses, clause.verb)
    return last


def clause_end(line: Line, clauses: Sequence[Clause], at: int) -> int:
    """The last word of what is being said at a word: of its clause, and of the one that completes it ("what | i do")."""
    last = at
    for clause in clauses:
        if clause.last < at:
            continue
        last = max(clause.last, at)
        if line.words[last].norm not in _COMPLETED and clause.word not in _COMPLETED_AFTER:
            break
    else:
        last = max(last, len(line.words) - 1) if not clauses else last
    for position in range(at + 1, min(last, at + _FARTHEST) + 1):
        if line.words[position].norm in _BREAKS:
            last = position - 1
            break
    last = max(at, min(last, at + _FARTHEST))
    while last > at and line.words[last].norm in LEADS_ON:
        last -= 1
    return last


_FARTHEST = 12
_SAID = frozenset({"asked", "said", "told", "wondered", "shouted", "says", "goes"})
_COMPLETED = frozenset({"what", "who", "that", "how", "which", "where", "whether", "why", "whatever"})
_COMPLETED_AFTER = frozenset({"know", "think", "hope", "guess", "suppose", "mean"})
_BREAKS = frozenset({"thank", "thanks", "sorry", "oh", "well", "anyway", "ha", "so", "but", "yes"})
LEADS_ON = frozenset(
    {"and", "but", "so", "because", "then", "or", "if", "when", "while", "until", "oh", "well", "anyway"}
)


def _joined(questions: Sequence[Question]) -> tuple[Question, ...]:
    joined: list[Question] = []
    for question in sorted(questions, key=lambda q: (q.first, -q.last)):
        if joined and question.first <= joined[-1].last:
            last = joined.pop()
            joined.append(Question(last.first, max(last.last, question.last), last.back or question.back))
        else:
            joined.append(question)
    return tuple(joined)
