"""A reminder, set by Alexa's own alarm: on the device that is talking, at a time on the clock of its zone."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from skill.alexa.api import Api, Unanswered
from skill.turn import Reminder

PATIENCE = 2.0
PATH = "/v1/alerts/reminders"


def set_reminder(api: Api, reminder: Reminder, locale: str, now: int) -> bool:
    """Whether it is set. False where Alexa says no (no permission, no such device, too many) or nothing. Never raises."""
    try:
        api.post(PATH, body_of(reminder, locale, now), PATIENCE)
    except Unanswered:
        return False
    return True


def body_of(reminder: Reminder, locale: str, now: int) -> dict[str, Any]:
    """The request's body; the time is one by the clock on the wall, which summer time does not move."""
    return {
        "requestTime": datetime.fromtimestamp(now, UTC).strftime("%Y-%m-%dT%H:%M:%S.000"),
        "trigger": {
            "type": "SCHEDULED_ABSOLUTE",
            "scheduledTime": f"{reminder.when}:00.000",
            "timeZoneId": reminder.zone,
        },
        "alertInfo": {"spokenInfo": {"content": [{"locale": locale, "text": reminder.text}]}},
        "pushNotification": {"status": "ENABLED"},
    }
