"""The answer to somebody in distress: plain, with the numbers of their country, and the session closes.

Nothing of such a turn is kept: no words, no mark, not even which line was said. A practice stays where it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from skill.coach.distress import Distress
from skill.content.repertoire import Repertoire
from skill.interview.scene import Listen
from skill.saved import Awaiting, Saved
from skill.speech.phrasebook import Script
from skill.turn import Reply, Turn

INTENTS: Mapping[str, Distress] = {
    "DistressIntent": Distress.DANGER,
    "EmergencyIntent": Distress.MEDICAL,
    "UnsafeIntent": Distress.UNSAFE,
    "PanicIntent": Distress.PANIC,
    "CannotGoOnIntent": Distress.EXHAUSTED,
}
ANSWER_SLOT = "answer"
"""The slot that holds all that was said; any other holds what is left of it without the words around."""
CALL: Mapping[str, str] = {
    "US": "distress.call.us",
    "GB": "distress.call.gb",
    "CA": "distress.call.ca",
    "AU": "distress.call.au",
    "IN": "distress.call.in",
}
"""Whom to call in danger, by the locale's country: the emergency number, then the crisis line."""
AT_ONCE: Mapping[str, str] = {
    "US": "distress.medical.us",
    "GB": "distress.medical.gb",
    "CA": "distress.medical.ca",
    "AU": "distress.medical.au",
    "IN": "distress.medical.in",
}
"""Chest pain, no breath and the like: the emergency number and nothing before it."""
HURT: Mapping[str, str] = {
    "US": "distress.unsafe.us",
    "GB": "distress.unsafe.gb",
    "CA": "distress.unsafe.ca",
    "AU": "distress.unsafe.au",
    "IN": "distress.unsafe.in",
}
"""Whom to call where somebody is hurting them."""
IN_ALARM: Mapping[str, str] = {
    "US": "distress.panic.us",
    "GB": "distress.panic.gb",
    "CA": "distress.panic.ca",
    "AU": "distress.panic.au",
    "IN": "distress.panic.in",
}
"""When panic is a matter for the emergency number."""
TALK: Mapping[str, str] = {
    "US": "distress.talk.us",
    "GB": "distress.talk.gb",
    "CA": "distress.talk.ca",
    "AU": "distress.talk.au",
    "IN": "distress.talk.in",
}
"""Whom to talk to where nobody is in danger yet: the crisis line, then the emergency number."""

SAID: Mapping[Distress, tuple[str | Mapping[str, str], ...]] = {
    Distress.DANGER: ("distress.danger", CALL, "distress.nothing_kept"),
    Distress.MEDICAL: (AT_ONCE,),
    Distress.UNSAFE: (HURT, "distress.unsafe.care", "distress.unsafe.speaker"),
    Distress.PANIC: (IN_ALARM, "distress.panic.care"),
    Distress.EXHAUSTED: ("distress.exhausted", TALK, "distress.nothing_kept"),
}
"""What is said, in this order; where it is a country's, that country's line."""
ELSEWHERE: Mapping[Distress, str] = {
    Distress.DANGER: "distress.call.elsewhere",
    Distress.MEDICAL: "distress.medical.elsewhere",
    Distress.UNSAFE: "distress.unsafe.elsewhere",
    Distress.PANIC: "distress.panic.elsewhere",
    Distress.EXHAUSTED: "distress.talk.elsewhere",
}
"""Where the country's numbers are not known."""


def heard_in(repertoire: Repertoire, turn: Turn) -> Distress | None:
    """What is heard in anything that a turn brought, the worse first; None in nearly every turn."""
    ear = repertoire.distress
    found = {INTENTS.get(turn.intent)}
    for name, slot in turn.slots.items():
        found.add(ear.heard(slot.text) if name == ANSWER_SLOT else ear.heard_in_slot(slot.text))
    return next((level for level in Distress if level in found), None)


def help_(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Care, whom to call, and that nothing of it is scored or kept; in an emergency the number alone."""
    script = Script(repertoire.content.lines, turn.seed)
    level = heard_in(repertoire, turn) or Distress.DANGER
    for line in SAID[level]:
        script.coach(line if isinstance(line, str) else line.get(turn.country, ELSEWHERE[level]))
    return _closed(script, saved)


def _closed(script: Script, saved: Saved) -> Reply:
    return Reply(script.speech, replace(saved, awaiting=Awaiting.NOTHING), route="distress")
