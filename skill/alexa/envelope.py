"""What can be told of an envelope before anything reads it, whatever shape it has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ask_sdk_model.request import Request

from skill.turn import LAUNCH, SESSION_ENDED

Envelope = Mapping[str, Any]
NEVER_SPOKEN_TO = (
    SESSION_ENDED,
    "AudioPlayer",
    "PlaybackController",
    "System",
    "AlexaSkillEvent",
    "Reminders",
    "Messaging",
)
"""How the types of those requests begin whose responses may hold no speech, whatever came with them."""


def at(envelope: object, *path: str) -> object:
    """The value under a path of keys, or None."""
    for key in path:
        if not isinstance(envelope, Mapping):
            return None
        envelope = envelope.get(key)
    return envelope


def kind_of(envelope: Envelope) -> str:
    """The request's type, empty where it has none."""
    kind = at(envelope, "request", "type")
    return kind if isinstance(kind, str) else ""


def known_kind(envelope: Envelope) -> bool:
    """Whether the request's type is one that Alexa is known to send."""
    return kind_of(envelope) in Request.discriminator_value_class_map


def meant_for(envelope: Envelope, skill_id: str) -> bool:
    """Whether the application id, wherever the envelope names one, is the skill's. An empty id is nobody's."""
    named = [at(envelope, "context", "System", "application", "applicationId")]
    if at(envelope, "session", "application"):
        named.append(at(envelope, "session", "application", "applicationId"))
    return bool(skill_id) and all(each == skill_id for each in named)


def is_listened_to(envelope: Envelope) -> bool:
    """Whether somebody is there: speech in answer to what nobody said, or to an event outside a session, is an error."""
    kind = kind_of(envelope)
    if kind.startswith(NEVER_SPOKEN_TO):
        return False
    return kind in (LAUNCH, "IntentRequest") or isinstance(at(envelope, "session"), Mapping)
