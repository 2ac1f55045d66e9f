"""The time zone of the device that is talking, from Alexa's settings; it needs no permission."""

from __future__ import annotations

from urllib.parse import quote
from zoneinfo import ZoneInfo

from skill.alexa.api import Api, Unanswered

PATIENCE = 1.0
"""Seconds: somebody is waiting for a word, and without a zone the day is counted in UTC."""


def time_zone(api: Api, device: str) -> str:
    """Its IANA name; empty where it is unknown, for whatever reason. Never raises."""
    if not device:
        return ""
    try:
        name = api.get(f"/v2/devices/{quote(device, safe='')}/settings/System.timeZone", PATIENCE)
    except Unanswered:
        return ""
    return name if isinstance(name, str) and _known(name) else ""


def _known(name: str) -> bool:
    try:
        return bool(ZoneInfo(name).key)
    except (KeyError, ValueError, OSError):
        return False
