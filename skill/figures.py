"""A figure from one to five, as somebody gives it to how it went, and as Alexa may mistake it."""

from __future__ import annotations

from dataclasses import replace

from skill.content.repertoire import Repertoire
from skill.interview.events import Stage
from skill.preparation.kept import Asked
from skill.saved import Awaiting, Saved
from skill.turn import Slot, Turn

SOUNDS_LIKE = {("RetryIntent", frozenset[str]()): "2", ("StartInterviewIntent", frozenset({"brief"})): "1"}
"""What a bare "two" and "one" may be taken for: "take two", "just one"; by the intent and its slots."""
BEST = 5


def figure_in(repertoire: Repertoire, words: str) -> int:
    """The figure in what was said, 0 where there is none; a number before a word that stands for one ("a good three")."""
    lexicon = repertoire.content.lexicon["turns"]
    said = [word for word in words.lower().split() if word in lexicon["ratings"]]
    said.sort(key=lambda word: word not in lexicon["figures"])
    return int(lexicon["ratings"][said[0]]) if said else 0


def as_figure(saved: Saved, turn: Turn) -> Turn:
    """The turn, as the answer it is where a figure was asked for and a bare one was taken for a wish."""
    if not _asked(saved):
        return turn
    filled = {name: slot.text for name, slot in turn.slots.items() if slot.text.strip()}
    said = SOUNDS_LIKE.get((turn.intent, frozenset(filled)), "")
    if turn.intent == "StartInterviewIntent" and set(filled) == {"count"}:
        said = filled["count"] if filled["count"] in map(str, range(1, BEST + 1)) else ""
    return replace(turn, intent="AnswerIntent", slots={"answer": Slot(said)}) if said else turn


def _asked(saved: Saved) -> bool:
    if saved.awaiting is Awaiting.INTERVIEW:
        return saved.practice is not None and saved.practice.stage is Stage.RATING
    return saved.awaiting is Awaiting.PREPARE and saved.preparation.asked in (Asked.RATING, Asked.REHEARSED)
