"""What a device and its cloud keep of a session between one response and the next request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

PERMISSIONS = "AskForPermissionsConsent"
"""A card by which the app asks for permissions; it has no text of its own."""


@dataclass
class Session:
    """A session that is open. `elicited` is the (intent, slot) asked for, `reprompt` the SSML for a silence."""

    id: str
    new: bool = True
    attributes: Mapping[str, Any] = field(default_factory=dict)
    elicited: tuple[str, str] | None = None
    reprompt: str | None = None
    reprompted: bool = False

    def head(self) -> dict[str, Any]:
        """The session's part of a request."""
        return {"new": self.new, "sessionId": self.id, "attributes": self.attributes}

    def after(self, answer: Mapping[str, Any]) -> Session | None:
        """The session as an answer leaves it, or None where it closed, as it does unless it was kept open outright."""
        response = answer.get("response", {})
        if response.get("shouldEndSession") is not False:
            return None
        return Session(
            self.id,
            new=False,
            attributes=answer.get("sessionAttributes") or {},
            elicited=_elicited(response),
            reprompt=ssml_of(response.get("reprompt") or {}),
        )


def ssml_of(speech: Mapping[str, Any]) -> str | None:
    """The SSML of a response or a reprompt, if it says anything."""
    ssml: str | None = (speech.get("outputSpeech") or {}).get("ssml")
    return ssml


def card_of(response: Mapping[str, Any]) -> tuple[str, str] | None:
    """The title and the text of a response's card, if it has one."""
    card = response.get("card")
    if card and card["type"] == PERMISSIONS:
        return PERMISSIONS, " ".join(card["permissions"])
    return (card["title"], card["content"]) if card else None


def _elicited(response: Mapping[str, Any]) -> tuple[str, str] | None:
    for directive in response.get("directives") or ():
        if directive["type"] == "Dialog.ElicitSlot":
            return directive["updatedIntent"]["name"], directive["slotToElicit"]
    return None
