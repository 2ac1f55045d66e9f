"""How much of an answer is somebody's own, and how much what everybody could say of any job ("we delivered a positive outcome").

Words that fill an answer are in `hollow.yaml`; whatever is neither one of them nor grammar nor too common to tell is the
speaker's own: the dog, the gearbox, Kerala. Said twice it is their own once; what fills fills as often as it is said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from skill.coach.cues import stem
from skill.coach.findings import STORY_KINDS, Evidence, Filling
from skill.coach.words import Grammar, Line, Word

_OWN, _STOCK, _NEITHER = "own", "stock", "neither"
_SHORTEST = 2
_REMEMBERED = 4096
"""Words of which it is kept at hand what they are."""
PARTS = frozenset({"situation", "task", "action", "result", "quantified", "owns_action"})
"""What an answer of empty words has none of (corpus: keyword-stuffed emptiness has none of the parts)."""
# ... nor these; and terms only where something is counted
MOVES = frozenset({"team_example", "shares_idea", "offers_help", "connects"})
TERMS = frozenset({"equal"})
SAID_OUTRIGHT = {
    "asks_question": frozenset({"asks"}),
    "turns_back": frozenset({"hands_back", "asks_same"}),
    "picks_up_cue": frozenset({"cue_same", "cue_near"}),
}
"""What is not in it either, where only a thought leans to it and none of this was said."""
MEASURED = ("measure_told", "money_told")
"""Evidence of a figure that a deed came to."""


class OwnWords:
    """Tells with one language's words."""

    def __init__(self, lexicon: Mapping[str, Any], grammar: Grammar) -> None:
        data = lexicon["hollow"]
        self._stock = frozenset(stem(word) for words in data["stock"].values() for word in words)
        self._plain = frozenset(data["plain"]) | frozenset(stem(word) for word in data["plain"])
        self._concrete = frozenset(stem(word) for word in data["concrete"])
        self._endings = tuple(data["endings"])
        self._least = [
            (Filling[name.upper()], least["stock"], least["beyond_own"]) for name, least in data["least"].items()
        ]
        self._slogans: int = lexicon["judging"]["hollow"]
        self._grammar = grammar.mask(*lexicon["grammar"]["function_classes"], "num")
        self._kind = lru_cache(_REMEMBERED)(self._looked_up)

    def filling(self, line: Line, evidence: Evidence) -> Filling:
        """How far an answer is filled: by slogans, or by how few of its words are its own; who measured what they did told it."""
        own, stock = self.counted(line.words)
        reached = [filling for filling, least, beyond in self._least if stock >= least and stock - own >= beyond]
        filling = max(reached, default=Filling.NONE)
        if any(name in evidence for name in MEASURED):
            filling = min(filling, Filling.THIN)
        return max(filling, Filling.HOLLOW) if len(evidence.get("empty", ())) >= self._slogans else filling

    def counted(self, words: Sequence[Word]) -> tuple[int, int]:
        """How many words are the speaker's own, each counted once, and how many fill the answer."""
        kinds = [self._kind(word.norm, word.classes) for word in words]
        own = {stem(word.norm) for word, kind in zip(words, kinds, strict=True) if kind == _OWN}
        return len(own), kinds.count(_STOCK)

    def _looked_up(self, norm: str, classes: int) -> str:
        root = stem(norm)
        if len(norm) < _SHORTEST or norm in self._plain or root in self._plain:
            return _NEITHER
        if root in self._concrete:
            return _OWN
        if root in self._stock:
            return _STOCK
        if norm.endswith(self._endings) or norm.removesuffix("s").endswith(self._endings):
            return _STOCK
        return _NEITHER if classes & self._grammar else _OWN


def not_in(filling: Filling, evidence: Evidence, *, counted: bool) -> frozenset[str]:
    """The signals that an answer cannot have that is filled so; terms are told by what they count, however they are dressed."""
    if filling < Filling.HOLLOW:
        return frozenset()
    felt = {signal for signal, said in SAID_OUTRIGHT.items() if said.isdisjoint(evidence)}
    return PARTS | MOVES | felt | (frozenset() if filling < Filling.EMPTY or counted else TERMS)


def passes_story_by(filling: Filling, kind: str) -> bool:
    """Whether a story was asked for and nothing but words came: a maxim or a boast in its place does not answer (corpus)."""
    return filling >= Filling.HOLLOW and kind in STORY_KINDS
