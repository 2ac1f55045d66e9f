"""The JSON that Alexa sends, made by hand for tests."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

USER = "amzn1.ask.account.TESTER"
SKILL = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
WHEN = "2026-11-23T09:00:00Z"


def envelope(request: Mapping[str, Any], session: Mapping[str, Any] | None, user: str = USER) -> dict[str, Any]:
    """A whole request; `session` holds the attributes handed back, None opens a new session."""
    return {
        "version": "1.0",
        "session": {
            "new": session is None,
            "sessionId": "amzn1.echo-api.session.1",
            "application": {"applicationId": SKILL},
            "attributes": dict(session or {}),
            "user": {"userId": user},
        },
        "context": {
            "System": {
                "application": {"applicationId": SKILL},
                "user": {"userId": user},
                "device": {"deviceId": "device-1", "supportedInterfaces": {}},
                "apiEndpoint": "https://api.amazonalexa.com",
                "apiAccessToken": "token",
            }
        },
        "request": dict(request),
    }


def launch_request(request_id: str, session: Mapping[str, Any] | None = None, user: str = USER) -> dict[str, Any]:
    """ "Alexa, open equal footing"."""
    return envelope(_request("LaunchRequest", request_id), session, user)


def intent_request(
    intent: str,
    slots: Mapping[str, str],
    request_id: str,
    session: Mapping[str, Any] | None = None,
    user: str = USER,
) -> dict[str, Any]:
    """One intent with the words of its slots, unresolved."""
    filled = {name: {"name": name, "value": words, "confirmationStatus": "NONE"} for name, words in slots.items()}
    body = {"name": intent, "confirmationStatus": "NONE", "slots": filled}
    return envelope({**_request("IntentRequest", request_id), "dialogState": "STARTED", "intent": body}, session, user)


def _request(kind: str, request_id: str) -> dict[str, Any]:
    return {"type": kind, "requestId": request_id, "timestamp": WHEN, "locale": "en-US"}
