"""What stands in for Alexa's services on one machine: its own time zone, and reminders that are shown and not set."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from skill.turn import Reminder, Turn

LOCALTIME = Path("/etc/localtime")
TIMEZONE = Path("/etc/timezone")


class Desk:
    """One speaker's household. `allowed` says whether Alexa would take a reminder."""

    def __init__(self, zone: str = "", *, allowed: bool = True) -> None:
        self._zone = zone
        self._allowed = allowed
        self._reminders: list[Reminder] = []

    def zone(self, _system: Any, _turn: Turn) -> str | None:
        """The machine's; None where it has none that could be named."""
        return self._zone or None

    def remind(self, _system: Any, reminder: Reminder, _turn: Turn) -> bool:
        """Noted, to be shown."""
        if self._allowed:
            self._reminders.append(reminder)
        return self._allowed

    def shown(self) -> tuple[str, ...]:
        """The reminders since last time, each as a line: what would have been sent."""
        lines = tuple(f"{one.when.replace('T', ' ')} {one.zone} {one.text}" for one in self._reminders)
        self._reminders.clear()
        return lines


def machine_zone(environ: Mapping[str, str], localtime: Path = LOCALTIME, timezone: Path = TIMEZONE) -> str:
    """The IANA name of this machine's time zone; empty where it can't be told. Raises nothing."""
    return next((name for name in _names(environ, localtime, timezone) if _known(name)), "")


def _names(environ: Mapping[str, str], localtime: Path, timezone: Path) -> tuple[str, ...]:
    said = environ.get("TZ", "").removeprefix(":")
    _, _, linked = _target(localtime).partition("zoneinfo/")
    return said, linked, _text(timezone)


def _target(link: Path) -> str:
    try:
        return link.readlink().as_posix()
    except (OSError, ValueError):
        return ""


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return ""


def _known(name: str) -> bool:
    try:
        return bool(name) and bool(ZoneInfo(name).key)
    except (KeyError, ValueError, OSError):
        return False
