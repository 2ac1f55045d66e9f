""" "Shall I keep it?": a yes, a no, or the words as they should have been."""

from __future__ import annotations

from enum import StrEnum, auto

from skill.commands import normalised
from skill.preparation.leading import without_opening
from skill.preparation.talk import Talk

LEAST = 3
"""Words from which what is said can be another wording."""


class Verdict(StrEnum):
    """What somebody made of the words that were read back."""

    AGREED = auto()
    REFUSED = auto()
    REWORDED = auto()
    UNCLEAR = auto()


def verdict(talk: Talk) -> Verdict:
    """What the free words in answer amount to; what leads up to another wording is no part of it (see `reworded`)."""
    said, known = normalised(talk.said), talk.repertoire.content.lexicon["preparation"]
    if said in known["agreed"]:
        return Verdict.AGREED
    if said in known["refused"]:
        return Verdict.REFUSED
    return Verdict.REWORDED if len(reworded(talk).split()) >= LEAST else Verdict.UNCLEAR


def reworded(talk: Talk) -> str:
    """The words that are to take the place of those read back."""
    openings = talk.repertoire.content.lexicon["preparation"]["corrected"]
    return without_opening(" ".join(talk.said.split()), openings)
