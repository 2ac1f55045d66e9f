"""Requests as Alexa sends them, made on this machine: one device of one account."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from skill.alexa.household import SCOPES
from skill.turn import REMINDERS

LOCAL_SKILL = "amzn1.ask.skill.local"


class Filled(Protocol):
    """A slot as understood: the words, and the id of the value they are, if it is a known one."""

    @property
    def text(self) -> str:
        """The words."""

    @property
    def id(self) -> str | None:
        """The value's id, or None."""


@dataclass(frozen=True, slots=True)
class Device:
    """A speaker in somebody's home. `clock` is read and `new_id` asked once for each request."""

    user: str
    locale: str
    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    skill_id: str = LOCAL_SKILL
    permitted: bool = True

    def envelope(self, session: Mapping[str, Any], request: Mapping[str, Any]) -> dict[str, Any]:
        """A request in its envelope, with a new id and the time of now."""
        application = {"applicationId": self.skill_id}
        user = {"userId": self._id("account")}
        allowing = {**user, "permissions": {"scopes": {SCOPES[REMINDERS]: {"status": "GRANTED"}}}}
        return {
            "version": "1.0",
            "session": {**session, "application": application, "user": user},
            "context": {"System": self._system(application, allowing if self.permitted else user)},
            "request": {
                **request,
                "requestId": f"amzn1.echo-api.request.{self.new_id()}",
                "timestamp": self.clock().strftime("%Y-%m-%dT%H:%M:%SZ"),
                "locale": self.locale,
            },
        }

    def _system(self, application: Mapping[str, str], user: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "application": application,
            "user": user,
            "device": {"deviceId": self._id("device"), "supportedInterfaces": {}},
            "apiEndpoint": "https://api.eu.amazonalexa.com",
            "apiAccessToken": "local",
        }

    def _id(self, kind: str) -> str:
        return f"amzn1.ask.{kind}.{hashlib.sha256(self.user.encode()).hexdigest().upper()}"


def launch() -> dict[str, Any]:
    """The skill was opened by its name."""
    return {"type": "LaunchRequest", "shouldLinkResultBeReturned": False}


def ended(reason: str) -> dict[str, Any]:
    """The session ended without the skill having said so."""
    return {"type": "SessionEndedRequest", "reason": reason}


def intent(name: str, slots: Mapping[str, Filled], *, in_dialog: bool) -> dict[str, Any]:
    """Something was said that is one of the skill's intents."""
    filled = {slot: _slot(slot, value.text, value.id) for slot, value in slots.items()}
    request = {"type": "IntentRequest", "intent": {"name": name, "confirmationStatus": "NONE", "slots": filled}}
    return {**request, "dialogState": "IN_PROGRESS"} if in_dialog else request


def _slot(name: str, text: str, identifier: str | None) -> dict[str, Any]:
    slot: dict[str, Any] = {"name": name, "value": text, "confirmationStatus": "NONE", "source": "USER"}
    if identifier is not None:
        matched = {
            "authority": f"amzn1.er-authority.echo-sdk.{LOCAL_SKILL}.{name}",
            "status": {"code": "ER_SUCCESS_MATCH"},
            "values": [{"value": {"name": text, "id": identifier}}],
        }
        slot["resolutions"] = {"resolutionsPerAuthority": [matched]}
    return slot
