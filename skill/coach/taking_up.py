"""What an answer makes of something that the interviewer let drop: what that was, and what is said to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from skill.coach.cues import Echo
from skill.coach.findings import Evidence, Heard
from skill.coach.leanings import Leanings
from skill.coach.words import Grammar

_NEAR = 9
"""Words between a caught cue and what is said about it."""
_CUES = {"trouble": "cue_hard", "personal": "cue_personal"}
"""What an interviewer's remark can be, and its name as evidence: a trouble of theirs, or something of their own life."""


class TakingUp:
    """Weighs remarks with one language's weights (`remarks.json`)."""

    def __init__(self, lexicon: Mapping[str, Any], grammar: Grammar) -> None:
        self._remarks = Leanings(lexicon.get("remarks"), grammar)
        self._grammar = grammar

    def gather(self, heard: Heard, echo: Echo, found: Evidence) -> None:
        """Adds to the evidence what kind of thing was let drop, where the answer is near it, and what it says to a trouble."""
        if not heard.interviewer_line and not heard.cue_words:
            return
        found["has_cue"] = []
        remark = self._grammar.line(heard.interviewer_line).words
        for signal, strength in self._remarks.strengths(remark):
            if strength > 0:
                found[_CUES[signal]] = []
        found.update(
            {
                name: [(at, at) for at in places]
                for name, places in (("cue_same", echo.same), ("cue_near", echo.near), ("cue_opening", echo.opening))
                if places
            }
        )
        places = (*echo.same, *echo.near)
        for name in ("connects", "acknowledges", "idea", "help"):
            near = [
                span for span in found.get(name, ()) if any(span[0] - _NEAR <= at <= span[1] + _NEAR for at in places)
            ]
            if near:
                found[f"{name}_near"] = near
        if "cue_hard" in found:
            _met(found, near=bool(places))


def _met(found: Evidence, *, near: bool) -> None:
    """What is said in answer to a trouble: what one would do, and what one has done."""
    would = sorted(span for name in ("would", "own_would") for span in found.get(name, ()))
    thoughts = sorted([*would, *found.get("idea", ())])
    deeds = found.get("own_deed", [])
    named = (("would_on_trouble", would), ("idea_on_trouble", thoughts if near else []), ("deed_on_trouble", deeds))
    found.update({name: spans for name, spans in named if spans})
