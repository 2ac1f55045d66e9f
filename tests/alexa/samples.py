"""Requests as Alexa sends them, with what real ones carry beside the parts that matter, and a coach that only notes."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from skill.saved import Saved
from skill.speech.speech import Speech
from skill.turn import Reply, Turn

SKILL = "amzn1.ask.skill.0f1e2d3c"
USER = "amzn1.ask.account.AFIRSTACCOUNT"
MOMENT = "2026-11-23T10:00:00Z"
SECONDS = 1795428000
"""MOMENT in seconds since the epoch."""

_SYSTEM: dict[str, Any] = {
    "application": {"applicationId": SKILL},
    "user": {"userId": USER},
    "device": {"deviceId": "amzn1.ask.device.A", "supportedInterfaces": {"Alexa.Presentation.APL": {"runtime": {}}}},
    "unit": {"unitId": "amzn1.ask.unit.A"},
    "apiEndpoint": "https://api.eu.amazonalexa.com",
    "apiAccessToken": "a-token",
}


def envelope(request: Mapping[str, Any], *, attributes: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """A whole envelope around a request; a new session where no attributes are given."""
    session = {
        "new": attributes is None,
        "sessionId": "amzn1.echo-api.session.1",
        "application": {"applicationId": SKILL},
        "attributes": dict(attributes or {}),
        "user": {"userId": USER},
    }
    whole = {
        "version": "1.0",
        "session": session,
        "context": {
            "System": _SYSTEM,
            "Viewports": [
                {"type": "APL", "id": "main", "shape": "RECTANGLE", "dpi": 213, "presentationType": "STANDARD"}
            ],
            "Extensions": {"available": {"aplext:backstack:10": {}}},
        },
        "request": {
            "requestId": "amzn1.echo-api.request.1",
            "locale": "en-GB",
            "timestamp": MOMENT,
            **request,
        },
    }
    return copy.deepcopy(whole)


def launch() -> dict[str, Any]:
    """Alexa, open equal footing."""
    return envelope({"type": "LaunchRequest", "shouldLinkResultBeReturned": False})


def intent(name: str, *slots: Mapping[str, Any], attributes: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """An intent with its slots, in a session that goes on unless no attributes are given."""
    heard = {"name": name, "confirmationStatus": "NONE", "slots": {slot["name"]: slot for slot in slots}}
    request = {"type": "IntentRequest", "intent": heard, "dialogState": "STARTED"}
    return envelope(request, attributes=attributes)


def slot(name: str, value: str | None, *authorities: Mapping[str, Any]) -> dict[str, Any]:
    """A slot as heard, with what the authorities made of it."""
    filled: dict[str, Any] = {"name": name, "confirmationStatus": "NONE", "source": "USER"}
    if value is not None:
        filled |= {"value": value, "slotValue": {"type": "Simple", "value": value}}
    if authorities:
        filled["resolutions"] = {"resolutionsPerAuthority": list(authorities)}
    return filled


def authority(code: str, *ids: str) -> dict[str, Any]:
    """What one authority says, with the ids of the values that matched."""
    values = [{"value": {"name": identifier.replace("-", " "), "id": identifier}} for identifier in ids]
    return {"authority": f"amzn1.er-authority.echo-sdk.{SKILL}.Role", "status": {"code": code}, "values": values}


def ended(reason: str = "USER_INITIATED") -> dict[str, Any]:
    """The end of a session that was open."""
    return envelope({"type": "SessionEndedRequest", "reason": reason}, attributes={"kept": 1})


def disabled() -> dict[str, Any]:
    """Somebody disabled the skill: an event outside any session."""
    event = envelope({"type": "AlexaSkillEvent.SkillDisabled", "eventCreationTime": MOMENT})
    del event["session"]
    return event


def reply(words: str = "Hello.", **others: Any) -> Reply:
    """A reply of the coach's."""
    return Reply(Speech.text(words), Saved(), **others)


@dataclass
class Coach:
    """Notes each turn and gives the reply it was told to; raises what it was told to raise."""

    reply: Reply = field(default_factory=reply)
    raises: Exception | None = None
    turns: list[Turn] = field(default_factory=list)
    forgotten: list[str] = field(default_factory=list)

    def answer(self, turn: Turn) -> Reply:
        """The reply it was given."""
        self.turns.append(turn)
        if self.raises:
            raise self.raises
        return self.reply

    def forget(self, person: str) -> None:
        """Notes whom."""
        self.forgotten.append(person)

    def apology(self, locale: str) -> Speech:
        """A word that can be told from every reply."""
        return Speech.text(f"Sorry, in {locale}.")
