"""What a reviewer says in every state there is, and what happens there without a word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from skill.local.device import ended, launch
from tests.certification.edge import Edge, Exchange, Json
from tests.certification.ours import intents_of
from tests.certification.slots import intent_with, without_values
from tests.certification.walk import LATER, Moment, device_at, new_session, share_of
from tests.conversations.play import DAY

ALWAYS: Mapping[str, str] = {
    "stop": "AMAZON.StopIntent",
    "cancel": "AMAZON.CancelIntent",
    "help": "AMAZON.HelpIntent",
    "fallback": "AMAZON.FallbackIntent",
    "yes": "AMAZON.YesIntent",
    "no": "AMAZON.NoIntent",
    "an intent of nobody's": "SomethingElseIntent",
}
SWALLOWED = ("stop", "cancel", "help")
"""Commands that Alexa may hand over as the value of the slot that was asked for."""
ODD_ANSWERS: Mapping[str, Json] = {
    "a slot left empty": {},
    "a blank slot": {"value": " "},
    "a slot that matched nothing": {"value": "flibbertigibbet"},
}
ENDS: Mapping[str, Json] = {
    "exit": ended("USER_INITIATED"),
    "silence": ended("EXCEEDED_MAX_REPROMPTS"),
    "an error": {**ended("ERROR"), "error": {"type": "INVALID_RESPONSE", "message": "The response is invalid."}},
}
DISTRESS = "distress"
AGAIN = "opened again"


def probed(edge: Edge, moment: Moment) -> Iterator[Exchange]:
    """Everything in one state, each from the same memory."""
    for number, (kind, request) in enumerate((*_said(moment), *_out_of_place(moment.locale))):
        edge.remember(moment.memory)
        edge.home.zone_name = moment.zone
        device = device_at(moment.locale, moment.now + LATER, f"probe.{number}")
        envelope = device.envelope(moment.session.head(), request)
        yield edge.ask(envelope, f"{moment.where}, then {kind}", kind, before=moment.answer)
        if kind in ("stop", "silence"):
            envelope = device_at(moment.locale, moment.now + DAY, "again.1").envelope(new_session().head(), launch())
            yield edge.ask(envelope, f"{moment.where}, then {kind} and opened again the next day", AGAIN)


def _said(moment: Moment) -> Iterator[tuple[str, Json]]:
    for kind, name in ALWAYS.items():
        yield kind, intent_with(name, {})
    yield from ENDS.items()
    name, slot = moment.session.elicited or ("AnswerIntent", "answer")
    for command in SWALLOWED:
        yield f"{command} inside a slot", intent_with(name, {slot: {"value": command}})
    yield DISTRESS, intent_with("AnswerIntent", {"answer": {"value": "i want to die"}})
    yield DISTRESS, intent_with("DistressIntent", {})
    for kind, value in ODD_ANSWERS.items():
        yield kind, intent_with(name, {slot: value})


def _out_of_place(locale: str) -> Iterator[tuple[str, Any]]:
    """A locale's share of all other intents, whether they belong there or not."""
    for intent in share_of(intents_of(locale), locale):
        if intent["name"] not in ALWAYS.values():
            yield f"{intent['name']} alone", without_values(intent)
