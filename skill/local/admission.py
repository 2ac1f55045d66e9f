"""Which requests to /alexa are let in: the checks that Lambda's trigger and Amazon's network do elsewhere."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from skill.alexa.envelope import at, kind_of, known_kind, meant_for
from skill.local.certificates import Chains, Refused
from skill.local.signature import Headers, verify_signature

TOLERANCE = 150
"""Seconds that a request's timestamp may be away from now (alexa-platform.md, section 0)."""
EVENT_TOLERANCE = 3600
"""The same for skill events, which Amazon delivers again where they failed."""


@dataclass(frozen=True, slots=True)
class Door:
    """What is demanded of a request. Without `chains` no signature is.

    Without `skill_id` any skill may ask, but none where requests are `scoped`: a server that others can reach, and that
    does not know its skill, would else answer whoever has a skill of their own.
    """

    skill_id: str | None
    chains: Chains | None
    fresh: bool
    clock: Callable[[], datetime]
    scoped: bool = False

    def admit(self, headers: Headers, body: bytes) -> dict[str, Any]:
        """The envelope in a request. Raises Refused with the reason."""
        now = self.clock()
        if self.chains is not None:
            verify_signature(headers, body, self.chains, now)
        envelope = _parsed(body)
        if not known_kind(envelope):
            raise Refused("the request type is unknown")
        if self.skill_id is None and self.scoped:
            raise Refused("no skill may ask: ALEXA_SKILL_ID is not set")
        if self.skill_id is not None and not meant_for(envelope, self.skill_id):
            raise Refused("the application id is another skill's")
        if self.fresh:
            _check_time(envelope, now)
        return envelope


def _parsed(body: bytes) -> dict[str, Any]:
    try:
        envelope = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Refused("the body is not JSON") from error
    if not isinstance(envelope, dict):
        raise Refused("the body is not a JSON object")
    return envelope


def _check_time(envelope: Mapping[str, Any], now: datetime) -> None:
    written = at(envelope, "request", "timestamp")
    try:
        moment = datetime.fromisoformat(written if isinstance(written, str) else "")
    except ValueError as error:
        raise Refused("the timestamp is missing or cannot be read") from error
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    tolerance = EVENT_TOLERANCE if kind_of(envelope).startswith("AlexaSkillEvent.") else TOLERANCE
    if abs((now - moment).total_seconds()) > tolerance:
        raise Refused("the timestamp is too far from now")
