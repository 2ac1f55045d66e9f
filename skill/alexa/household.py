"""What the edge can ask of the account and do on it beside answering: its time zone, its permissions, a reminder."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from ask_sdk_model.permission_status import PermissionStatus

from skill.alexa.api import Api, is_amazons
from skill.alexa.reminders import set_reminder
from skill.alexa.time_zone import time_zone
from skill.turn import REMINDERS, Reminder, Turn

SCOPES = {REMINDERS: "alexa::alerts:reminders:skill:readwrite"}
"""Permissions by the names that the coach has for them."""
KEEPS_A_DATE = frozenset({"ScheduleInterviewIntent", "ReminderIntent"})
TRIED = "zone_tried"
"""In a session's attributes: the zone was asked for and is not known, so that not every turn waits for it."""


class Household(Protocol):
    """What stands behind the edge on the other side. `system` is the SDK's context.System."""

    def zone(self, system: Any, turn: Turn, /) -> str | None:
        """The device's time zone, empty where it is not known, None where it was not asked for. Raises nothing."""

    def remind(self, system: Any, reminder: Reminder, turn: Turn, /) -> bool:
        """Sets a reminder; whether it is set. Raises nothing."""


class Amazon:
    """The services of the account that a request came from; `trusted` says which endpoints may see its token."""

    def __init__(self, trusted: Callable[[str], bool] = is_amazons) -> None:
        self._trusted = trusted

    def zone(self, system: Any, turn: Turn) -> str | None:
        """From the device's settings, where it is worth the wait."""
        if not system or not wants_zone(turn):
            return None
        return time_zone(self._api(system), (system.device and system.device.device_id) or "")

    def remind(self, system: Any, reminder: Reminder, turn: Turn) -> bool:
        """With Alexa's reminders."""
        return bool(system) and set_reminder(self._api(system), reminder, turn.locale, turn.now)

    def _api(self, system: Any) -> Api:
        return Api(system.api_endpoint or "", system.api_access_token or "", self._trusted)


class Nobody:
    """No services: the zone is unknown, and no reminder can be set."""

    def zone(self, _system: Any, _turn: Turn) -> str | None:
        """Not asked for."""
        return None

    def remind(self, _system: Any, _reminder: Reminder, _turn: Turn) -> bool:
        """Not set."""
        return False


def wants_zone(turn: Turn) -> bool:
    """Whether the zone is worth a request: a date is being kept, or a session that goes on does not know it yet."""
    if turn.intent in KEEPS_A_DATE:
        return True
    session = turn.session
    saved = session.get("saved") if session else None
    return isinstance(saved, dict) and not saved.get("zone") and not (session or {}).get(TRIED)


def permissions_of(system: Any) -> frozenset[str]:
    """What the account allows, by the coach's names; a consent token without scopes stands for all that was asked for."""
    permissions = system.user.permissions if system and system.user else None
    if permissions is None:
        return frozenset()
    if permissions.scopes:
        granted = {scope for scope, state in permissions.scopes.items() if state.status == PermissionStatus.GRANTED}
        return frozenset(name for name, scope in SCOPES.items() if scope in granted)
    return frozenset(SCOPES) if permissions.consent_token else frozenset()
