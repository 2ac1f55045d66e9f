"""A request envelope of Alexa's, reduced to the Turn it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from ask_sdk_model.intent_request import IntentRequest
from ask_sdk_model.launch_request import LaunchRequest
from ask_sdk_model.request_envelope import RequestEnvelope
from ask_sdk_model.session_ended_request import SessionEndedRequest
from ask_sdk_model.slot import Slot as AlexaSlot
from ask_sdk_model.slu.entityresolution.status_code import StatusCode

from skill.person import person_of_account, person_of_voice
from skill.turn import LAUNCH, SESSION_ENDED, Slot, Turn

DEFAULT_LOCALE = "en-US"


class NotATurn(Exception):
    """A request that is no part of a conversation with this skill; the message is its type."""


def turn_of(envelope: RequestEnvelope) -> Turn:
    """What was heard. Raises NotATurn for a request of another kind, ValueError where nobody's id came with it."""
    request: Any = envelope.request
    intent, slots = _intent(request)
    return Turn(
        intent=intent,
        person=_person(envelope),
        now=int(_utc(request.timestamp).timestamp()),
        seed=request.request_id or "",
        locale=request.locale or DEFAULT_LOCALE,
        slots=slots,
        session=_session(envelope),
    )


def _intent(request: Any) -> tuple[str, Mapping[str, Slot]]:
    if isinstance(request, IntentRequest) and request.intent is not None and request.intent.name:
        return request.intent.name, _slots(request.intent.slots or {})
    if isinstance(request, LaunchRequest):
        return LAUNCH, {}
    if isinstance(request, SessionEndedRequest):
        return SESSION_ENDED, {}
    raise NotATurn(type(request).__name__)


def _slots(slots: Mapping[str, AlexaSlot]) -> dict[str, Slot]:
    """The slots that were filled; partial matches arrive as blanks (alexa-platform.md, section 1, request facts)."""
    words = {name: slot.value.strip() for name, slot in slots.items() if slot and isinstance(slot.value, str)}
    return {name: Slot(heard, _resolved(slots[name])) for name, heard in words.items() if heard}


def _resolved(slot: AlexaSlot) -> str | None:
    for authority in (slot.resolutions and slot.resolutions.resolutions_per_authority) or ():
        if authority.status and authority.status.code == StatusCode.ER_SUCCESS_MATCH:
            for match in authority.values or ():
                if match.value and match.value.id:
                    return str(match.value.id)
    return None


def _person(envelope: RequestEnvelope) -> str:
    """An opaque key: the recognised voice's where there is one, else the account's. No id of Amazon's is stored."""
    system: Any = envelope.context.system if envelope.context else None
    person = system.person.person_id if system and system.person else None
    if person:
        return person_of_voice(person)
    users = (system and system.user, envelope.session and envelope.session.user)
    account = next((user.user_id for user in users if user and user.user_id), None)
    if not account:
        raise ValueError("no user id")
    return person_of_account(account)


def _session(envelope: RequestEnvelope) -> Mapping[str, object] | None:
    session: Any = envelope.session
    if session is None or session.new:
        return None
    return dict(session.attributes or {})


def _utc(moment: datetime | None) -> datetime:
    if moment is None:
        return datetime.now(UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
