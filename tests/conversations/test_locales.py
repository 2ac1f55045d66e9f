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
    "ask equal footing for three hard questions": ("interview/", True),
    "ask equal footing for a tip": ("tip", False),
    "ask equal footing for another tip": ("tip", False),
    "ask equal footing for a tip about the gap in my cv": ("tip/about", False),
    "ask equal footing what should i wear": ("tip/about", False),
    "ask equal footing what if i go blank": ("tip/about", False),
    "ask equal footing can they ask if i'm pregnant": ("unlawful", False),
    "ask equal footing for a power recall": ("preparation/charge", True),
    "ask equal footing to let me rehearse on my own": ("preparation/rehearsed", True),
    "ask equal footing what's my name": ("setting/my_name", False),
    "ask equal footing for a pep talk": ("pep_talk/any-day/short", False),
    "ask equal footing for a one minute pep talk": ("pep_talk/any-day/minute", False),
    "ask equal footing to calm me down": ("pep_talk/nerves/long", False),
    "ask equal footing to hype me up": ("pep_talk/any-day/short", False),
    "tell equal footing i'm so nervous": ("pep_talk/nerves", False),
    "tell equal footing i'm in the lobby": ("pep_talk/lobby", False),
    "tell equal footing my interview is in ten minutes": ("pep_talk/lobby", False),
    "tell equal footing i didn't get it": ("pep_talk/after-a-rejection", False),
    "tell equal footing i went blank": ("pep_talk/after-a-blank", False),
    "tell equal footing i'm not good enough": ("pep_talk/doubt", False),
    "tell equal footing i bombed my interview": ("pep_talk/went-badly", False),
    "tell equal footing i'm still waiting to hear": ("pep_talk/waiting", False),
    "tell equal footing the salary talk is tomorrow": ("pep_talk/before-salary", False),
    "tell equal footing i'm between rounds": ("pep_talk/between-rounds", False),
    "ask equal footing for a pep talk for the night before": ("pep_talk/night-before", False),
    "ask equal footing for a pep talk for the morning": ("pep_talk/morning", False),
    "ask equal footing for a drill": ("drill/", True),
    "ask equal footing which drills there are": ("drill/", False),
    **{
        f"ask equal footing for the {name} drill": (f"drill/{drill}/asked/open", True)
        for drill, name in {
            "rewrite": "rewrite",
            "turn-it-back": "turn it back",
            "catch-the-cue": "catch the cue",
            "already-on-board": "already on board",
            "value-line": "value line",
            "better-question": "better question",
            "result-first": "result first",
            "listen-twice": "listen twice",
        }.items()
    },
    "ask equal footing to help me with my value line": ("preparation/value", True),
    "tell equal footing to remember that i cut the queue to twenty minutes": ("preparation/win_keep", True),
    "ask equal footing to add a win": ("preparation/win", True),
    "ask equal footing what are my wins": ("preparation/win", True),
    "tell equal footing i was in charge of the night rota": ("preparation/charge_keep", True),
    "tell equal footing i'm meeting northbank": ("preparation/does", True),
    "ask equal footing to go on with my preparation": ("preparation/value", True),
    "tell equal footing my interview is on friday": ("preparation/scheduled", False),
    "tell equal footing i have another interview on friday": ("preparation/scheduled", False),
    "tell equal footing my interview was moved to friday": ("preparation/scheduled", False),
    "tell equal footing my interview was cancelled": ("preparation/forget", False),
    "ask equal footing when is my interview": ("preparation/day", True),
    "ask equal footing to remind me the evening before": ("preparation/day", True),
    "ask equal footing what should i do this morning": ("preparation/morning", True),
    "ask equal footing how did it go": ("preparation/went_well", True),
    "tell equal footing i got the job": ("preparation/got_it", False),
    "ask equal footing how am i doing": ("progress", False),
    "ask equal footing what should i work on next": ("focus", False),
    "ask equal footing what do you remember about me": ("privacy/remembered", False),
    "tell equal footing to forget the company": ("preparation/forget", False),
    "tell equal footing to forget the win about the queue": ("preparation/forget", False),
    "tell equal footing to forget me": ("privacy/forget", True),
    "tell equal footing to call me sam": ("setting/name", False),
    "tell equal footing to speak slower": ("setting/slower", False),
    "tell equal footing to speak softer": ("setting/softer", False),
    "tell equal footing to be brief": ("setting/shorter", False),
    "tell equal footing to be gentle with me": ("setting/gentle", False),
    "tell equal footing to be straight with me": ("setting/straight", False),
    "tell equal footing to coach me after each answer": ("set_coaching", False),
    "tell equal footing someone else is practising": ("guest/hello", True),
    "ask equal footing are you real": ("small_talk/real", False),
    "ask equal footing is this recorded": ("small_talk/recorded", False),
    "tell equal footing i want to die": ("distress", False),
    "tell equal footing my chest hurts": ("distress", False),
    "tell equal footing my heart hurts": ("distress", False),
    "tell equal footing i'm having a panic attack": ("distress", False),
    "tell equal footing i'm not safe at home": ("distress", False),
    "tell equal footing i can't breathe properly and my chest is tight": ("distress", False),
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
