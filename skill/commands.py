"""Commands that a slot which takes anything has swallowed, taken out of it again.

Alexa may hand "stop" over as an answer (one such stop failed a certification: alexa-platform.md, section 2), so routing
looks here before anything else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from skill.turn import Turn

SWALLOWED_BY = {"AnswerIntent": "answer", "StartInterviewIntent": "role"}
"""The slots that are elicited and take whatever is said."""

_PUNCTUATION = re.compile(r"[^\w' ]+")
_BEFORE = frozenset({"um", "uh", "er", "oh", "alexa", "please", "okay", "ok", "well"})
_AFTER = frozenset({"please", "now", "alexa"})


def heard_as(commands: Mapping[str, str], turn: Turn) -> Turn:
    """The turn, as the command it is where one was swallowed."""
    slot = SWALLOWED_BY.get(turn.intent)
    if slot is None or turn.resolved(slot) or len([s for s in turn.slots.values() if s.text.strip()]) != 1:
        return turn
    intent = commands.get(normalised(turn.said(slot)))
    return replace(turn, intent=intent, slots={}) if intent else turn


def normalised(words: str) -> str:
    """Words as they are compared: small, single spaces, no punctuation, no hesitation before nor politeness after."""
    bare = _PUNCTUATION.sub(" ", words.lower()).split()
    while bare and bare[0] in _BEFORE:
        bare = bare[1:]
    while bare and bare[-1] in _AFTER:
        bare = bare[:-1]
    return " ".join(bare)
