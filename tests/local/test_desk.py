"""What stands in for Alexa's services on one machine."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from skill.alexa.adapter import handler_for
from skill.app import App
from skill.local.desk import Desk, machine_zone
from skill.local.recogniser import Recogniser, recogniser_for
from skill.local.speaker import Speaker
from skill.local.terminal import talk

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
SCRIPT = [
    "open equal footing",
    "my interview is on the first of december at ten",
    "yes",
    "remind me the evening before",
    "yes",
]


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    """On the day that it is for the speaker's clock."""
    return recogniser_for("en-US", today=NOW.date)


def _said(coach: App, recogniser: Recogniser, *, permitted: bool = True, allowed: bool = True) -> list[str]:
    desk = Desk("Europe/London", allowed=allowed)
    speaker = Speaker(
        handler_for(coach, None, desk),
        recogniser,
        user=f"{permitted}{allowed}",
        clock=lambda: NOW,
        reminders=desk.shown,
        permitted=permitted,
    )
    out = io.StringIO()
    talk(speaker, SCRIPT, out, echo=False, as_json=False)
    return out.getvalue().splitlines()


def test_a_reminder_is_shown_as_it_would_have_been_sent(coach: App, recogniser: Recogniser) -> None:
    """One line, with the evening and the zone."""
    shown = [line for line in _said(coach, recogniser) if line.startswith("Reminder: ")]
    assert len(shown) == 1
    assert "Reminder: 2026-11-30 19:00 Europe/London Your interview is tomorrow." in shown[0]


def test_without_the_permission_there_is_a_card_and_no_reminder(coach: App, recogniser: Recogniser) -> None:
    """The card that asks for it, named as Alexa names it."""
    lines = _said(coach, recogniser, permitted=False)
    assert "  | AskForPermissionsConsent" in lines
    assert not [line for line in lines if line.startswith("Reminder: ")]


def test_where_alexa_says_no_so_does_the_coach(coach: App, recogniser: Recogniser) -> None:
    """Nothing is promised that was not done."""
    lines = _said(coach, recogniser, allowed=False)
    assert [line for line in lines if "wouldn't take the reminder" in line]
    assert not [line for line in lines if line.startswith("Reminder: ")]


@pytest.mark.parametrize(
    ("said", "linked", "written", "zone"),
    [
        ("Europe/Paris", "", "", "Europe/Paris"),
        (":America/New_York", "", "", "America/New_York"),
        ("EST5EDT4,M3.2.0", "/usr/share/zoneinfo/Asia/Tokyo", "", "Asia/Tokyo"),
        ("", "/var/db/timezone/zoneinfo/Europe/London", "", "Europe/London"),
        ("", "", "Pacific/Auckland\n", "Pacific/Auckland"),
        ("", "", "nowhere at all", ""),
        ("", "", "", ""),
    ],
)
def test_the_machines_zone_is_found_where_systems_keep_it(
    said: str, linked: str, written: str, zone: str, tmp_path: Path
) -> None:
    """The environment, the link that Linux and macOS have, the file that Debian has; else it is not known."""
    link, text = tmp_path / "localtime", tmp_path / "timezone"
    if linked:
        link.symlink_to(linked)
    if written:
        text.write_text(written, encoding="utf-8")
    assert machine_zone({"TZ": said} if said else {}, link, text) == zone
