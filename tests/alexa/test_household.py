"""Alexa's own services, asked over real HTTP: the time zone, a reminder, and every way in which they can fail."""

from __future__ import annotations

from threading import Event

import pytest

from skill.alexa import api, reminders, time_zone
from skill.alexa.api import Api, is_amazons
from skill.alexa.reminders import set_reminder
from skill.alexa.time_zone import time_zone as zone_of_device
from skill.turn import Reminder
from tests.alexa.samples import MOMENT
from tests.alexa.services import Services, anywhere, services

EVENING = Reminder("2026-11-30T19:00", "Europe/London", "Your interview is tomorrow.")
NOW = 1_795_428_000
DEVICE = "amzn1.ask.device.A/B"


def _api(told: Services, token: str = "a-token") -> Api:
    return Api(told.url, token, anywhere)


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://api.amazonalexa.com",
        "https://api.eu.amazonalexa.com",
        "https://api.fe.amazonalexa.com/",
        "https://api.eu.amazonalexa.com:443",
    ],
)
def test_a_token_goes_to_amazon(endpoint: str) -> None:
    """The endpoints that envelopes really name."""
    assert is_amazons(endpoint)


@pytest.mark.parametrize(
    "endpoint",
    [
        "",
        "http://api.eu.amazonalexa.com",
        "https://amazonalexa.com.evil.example",
        "https://evil.example/api.amazonalexa.com",
        "https://evilamazonalexa.com",
        "https://api.amazonalexa.com@evil.example",
        "https://evil.example#api.amazonalexa.com",
        "https://user:word@api.amazonalexa.com",
        "https://api.amazonalexa.com:8443",
        "https://api.amazonalexa.com:port",
        "https://[api.amazonalexa.com",
        "file:///etc/passwd",
        "https://127.0.0.1",
        "https://api.amazonalexa.com\n.evil.example",
    ],
)
def test_a_token_goes_nowhere_else(endpoint: str) -> None:
    """Whatever an envelope names; and nothing is sent, nor raised."""
    assert not is_amazons(endpoint)
    assert zone_of_device(Api(endpoint, "a-token"), DEVICE) == ""
    assert not set_reminder(Api(endpoint, "a-token"), EVENING, "en-US", NOW)


def test_a_local_server_is_not_amazon() -> None:
    """The check is really made before anything is sent."""
    with services() as told:
        assert zone_of_device(Api(told.url, "a-token"), DEVICE) == ""
        assert told.asked == []


def test_the_zone_is_the_devices() -> None:
    """Asked with the token, for this very device."""
    with services() as told:
        assert zone_of_device(_api(told), DEVICE) == "Europe/London"
        path = "/v2/devices/amzn1.ask.device.A%2FB/settings/System.timeZone"
        assert told.asked == [("GET", path, "Bearer a-token", None)]


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (204, b""),
        (200, b""),
        (200, b"{"),
        (200, b"\xff\xfe"),
        (200, b'{"zone": 1}'),
        (200, b'"Mars/Olympus"'),
        (200, b'"../../etc/passwd"'),
        (200, b'"' + b"x" * 9000 + b'"'),
        (400, b""),
        (401, b'{"message": "no"}'),
        (403, b""),
        (429, b""),
        (500, b"oops"),
    ],
)
def test_a_zone_that_is_not_told_is_unknown(status: int, body: bytes) -> None:
    """Any failure is an empty name, and never an error."""
    with services(status=status, body=body) as told:
        assert zone_of_device(_api(told), DEVICE) == ""


def test_a_redirect_is_not_followed() -> None:
    """It would take the token along."""
    with services() as elsewhere, services(status=302, body=b"", location=f"{elsewhere.url}/") as told:
        assert zone_of_device(_api(told), DEVICE) == ""
        assert len(told.asked) == 1
        assert elsewhere.asked == []


def test_nobody_is_kept_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that does not answer in time is one that does not answer: this one says nothing before we went on."""
    monkeypatch.setattr(time_zone, "PATIENCE", 0.1)
    monkeypatch.setattr(reminders, "PATIENCE", 0.1)
    gone_on = Event()
    with services(held=gone_on) as told:
        assert zone_of_device(_api(told), DEVICE) == ""
        assert not set_reminder(_api(told), EVENING, "en-US", NOW)
        gone_on.set()
    assert zone_of_device(Api("http://127.0.0.1:1", "a-token", anywhere), DEVICE) == ""
    assert zone_of_device(Api(told.url, "", anywhere), DEVICE) == ""
    assert zone_of_device(_api(told), "") == ""
    assert api.LARGEST <= 4096


def test_a_reminder_is_an_absolute_one_in_their_zone() -> None:
    """By the clock on their wall, with what is to be said."""
    with services(status=201, body=b'{"alertToken": "1"}') as told:
        assert set_reminder(_api(told), EVENING, "en-GB", NOW)
    ((method, path, token, body),) = told.asked
    assert (method, path, token) == ("POST", "/v1/alerts/reminders", "Bearer a-token")
    assert body["requestTime"] == MOMENT.replace("Z", ".000")
    assert body["trigger"] == {
        "type": "SCHEDULED_ABSOLUTE",
        "scheduledTime": "2026-11-30T19:00:00.000",
        "timeZoneId": "Europe/London",
    }
    assert body["alertInfo"]["spokenInfo"]["content"] == [{"locale": "en-GB", "text": "Your interview is tomorrow."}]
    assert body["pushNotification"] == {"status": "ENABLED"}


@pytest.mark.parametrize("status", [400, 401, 403, 404, 429, 500, 503])
def test_a_reminder_that_is_refused_is_not_set(status: int) -> None:
    """No permission, a device that can't, too many of them: all the same no."""
    with services(status=status, body=b'{"code": "MAX_REMINDERS_EXCEEDED"}') as told:
        assert not set_reminder(_api(told), EVENING, "en-US", NOW)
