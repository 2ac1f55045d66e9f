"""Everything is reachable in one breath, in each English locale."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from skill.app import App
from skill.content.model import Content
from skill.local.wiring import LOCALES, recogniser_for
from skill.store.memory import MemoryStore
from skill.turn import Slot, Turn

ONE_SHOTS = {
    "ask equal footing to interview me for a nursing job": ("interview/", True),
    "ask equal footing for one question": ("interview/", True),
    "ask equal footing for a tip": ("tip", False),
    "ask equal footing for a pep talk": ("pep_talk/", False),
    "tell equal footing i'm in the lobby": ("pep_talk/lobby", False),
    "ask equal footing for a drill": ("drill/", True),
    "tell equal footing my interview is on friday": ("preparation/", False),
    "ask equal footing to help me with my value line": ("preparation/", True),
    "ask equal footing how am i doing": ("progress", False),
    "ask equal footing what should i work on next": ("focus", False),
    "ask equal footing what do you remember about me": ("privacy/", False),
    "tell equal footing to call me sam": ("setting/", False),
}
"""What is said, how the route of the answer begins, and whether the session stays open."""


@pytest.mark.parametrize("locale", LOCALES)
def test_every_capability_is_a_one_shot(locale: str, catalog: Mapping[str, Content]) -> None:
    """Asked for by the skill's name, each part answers, and is closed where it asked nothing."""
    recogniser, app = recogniser_for(locale), App(catalog, MemoryStore())
    for number, (text, (route, is_open)) in enumerate(ONE_SHOTS.items()):
        understood = recogniser.understand(text)
        slots = {name: Slot(filled.text, filled.id) for name, filled in understood.slots.items()}
        turn = Turn(understood.intent, f"person {number}", 1_795_000_000, f"{locale} {number}", locale, slots)
        reply = app.answer(turn)
        assert (reply.route.startswith(route), reply.open) == (True, is_open), (text, reply.route, reply.speech.plain())


COUNTRIES = {
    "en-US": "nine eight eight",
    "en-GB": "one one six",
    "en-CA": "nine eight eight",
    "en-AU": "thirteen",
    "en-IN": "one four four one six",
}


@pytest.mark.parametrize("locale", LOCALES)
def test_distress_is_told_the_numbers_of_the_country(locale: str, coach: App) -> None:
    """Each locale has its own crisis line."""
    turn = Turn("AnswerIntent", "somebody", 1_795_000_000, "s", locale, {"answer": Slot("i want to die")}, session={})
    assert COUNTRIES[locale] in coach.answer(turn).speech.plain().lower().replace(",", "")
