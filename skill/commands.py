"""Commands that a slot which takes anything has swallowed, taken out of it again.

Alexa may hand "stop" over as an answer (one such stop failed a certification: alexa-platform.md, section 2), so routing
looks here before anything else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from skill.content.model import Meaning
from skill.turn import Slot, Turn

SWALLOWED_BY = {
    "AnswerIntent": ("answer",),
    "StartInterviewIntent": ("role",),
    "ScheduleInterviewIntent": ("date", "time"),
}
"""The slots that are elicited: whatever is said may arrive in them."""

_PUNCTUATION = re.compile(r"[^\w' ]+")
_BEFORE = frozenset({"um", "uh", "er", "oh", "alexa", "please", "okay", "ok", "well"})
_AFTER = frozenset({"please", "now", "alexa"})


def heard_as(commands: Mapping[str, str], turn: Turn) -> Turn:
    """The turn, as the command it is where one was swallowed."""
    filled = [name for name, slot in turn.slots.items() if slot.text.strip()]
    if len(filled) != 1 or filled[0] not in SWALLOWED_BY.get(turn.intent, ()) or turn.resolved(filled[0]):
        return turn
    intent = commands.get(normalised(turn.said(filled[0])))
    return replace(turn, intent=intent, slots={}) if intent else turn


def meant(meanings: Mapping[str, Meaning], turn: Turn) -> Turn:
    """The turn, as the one it is another way to say ("i'm so nervous"); what was said outright comes before that."""
    meaning = meanings.get(turn.intent)
    if meaning is None:
        return turn
    filled = {name: Slot(said.text, said.id) for name, said in meaning.slots.items()}
    return replace(turn, intent=meaning.intent, slots={**filled, **_said(turn)})


def _said(turn: Turn) -> Mapping[str, Slot]:
    return {name: slot for name, slot in turn.slots.items() if slot.text.strip()}


def normalised(words: str) -> str:
    """Words as they are compared: small, single spaces, no punctuation, no hesitation before nor politeness after."""
    bare = _PUNCTUATION.sub(" ", words.lower()).split()
    while bare and bare[0] in _BEFORE:
        bare = bare[1:]
    while bare and bare[-1] in _AFTER:
        bare = bare[:-1]
    return " ".join(bare)
