"""Alexa's own services, asked over real HTTP: the time zone, a reminder, and every way in which they can fail."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from threading import Event
from typing import Any

import pytest

from skill.alexa import api, reminders, time_zone
from skill.alexa.adapter import handler_for
from skill.alexa.api import Api, is_amazons
from skill.alexa.household import TRIED, Amazon
from skill.alexa.reminders import set_reminder
from skill.alexa.time_zone import time_zone as zone_of_device
from skill.app import App
from skill.speech.speech import Speech
from skill.store.contract import Store
from skill.store.memory import MemoryStore
from skill.turn import REMINDERS, Reminder
from tests.alexa.samples import MOMENT, SKILL, Coach, intent, launch, reply, slot
from tests.alexa.services import Services, services

SCOPE = "alexa::alerts:reminders:skill:readwrite"
EVENING = Reminder("2026-11-30T19:00", "Europe/London", "Your interview is tomorrow.")
NOW = 1_795_428_000
DEVICE = "amzn1.ask.device.A/B"


def _anywhere(_endpoint: str) -> bool:
    return True


def _api(told: Services, token: str = "a-token") -> Api:
    return Api(told.url, token, _anywhere)


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
    assert zone_of_device(Api("http://127.0.0.1:1", "a-token", _anywhere), DEVICE) == ""
    assert zone_of_device(Api(told.url, "", _anywhere), DEVICE) == ""
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


def _event(told: Services, event: Mapping[str, Any], **permissions: Any) -> dict[str, Any]:
    changed: dict[str, Any] = copy.deepcopy(dict(event))
    changed["context"]["System"]["apiEndpoint"] = told.url
    if permissions:
        changed["context"]["System"]["user"]["permissions"] = permissions
    return changed


@pytest.mark.parametrize(("status", "said"), [(201, "Set."), (403, "Not set."), (500, "Not set.")])
def test_what_is_said_is_what_happened(status: int, said: str) -> None:
    """The reminder comes first, then the words for how it went."""
    coach = Coach(reply("Set.", reminder=EVENING, instead=Speech.text("Not set.")))
    with services(status=status, body=b"") as told:
        answer = handler_for(coach, SKILL, Amazon(_anywhere))(
            _event(told, intent("AMAZON.YesIntent", attributes={})), None
        )
    assert answer["response"]["outputSpeech"]["ssml"] == f"<speak>{said}</speak>"
    assert [method for method, *_ in told.asked] == ["POST"]


def test_without_a_household_no_reminder_is_promised() -> None:
    """Nobody is asked, and nothing is set."""
    coach = Coach(reply("Set.", reminder=EVENING, instead=Speech.text("Not set.")))
    answer = handler_for(coach, SKILL)(intent("AMAZON.YesIntent", attributes={}), None)
    assert answer["response"]["outputSpeech"]["ssml"] == "<speak>Not set.</speak>"


def test_a_permission_is_asked_for_with_the_apps_own_card() -> None:
    """The scope's full name, on the kind of card that grants it."""
    answer = handler_for(Coach(reply("A card.", permission=REMINDERS)), SKILL)(launch(), None)
    assert answer["response"]["card"] == {"type": "AskForPermissionsConsent", "permissions": [SCOPE]}


@pytest.mark.parametrize(
    ("permissions", "allowed"),
    [
        ({}, False),
        ({"scopes": {SCOPE: {"status": "GRANTED"}}}, True),
        ({"scopes": {SCOPE: {"status": "DENIED"}}, "consentToken": "t"}, False),
        ({"scopes": {"alexa::profile:name:read": {"status": "GRANTED"}}, "consentToken": "t"}, False),
        ({"consentToken": "t"}, True),
    ],
)
@pytest.mark.parametrize("odd", [False, True], ids=["as it came", "pruned"])
def test_what_the_account_allows_reaches_the_coach(permissions: dict[str, Any], allowed: bool, odd: bool) -> None:
    """By scope, else by the token alone; also where the SDK could not read the rest of the envelope."""
    coach = Coach()
    event = intent("AMAZON.YesIntent", attributes={})
    if odd:
        event["context"]["Viewports"] = [{"type": "HOLOGRAM"}]
    with services() as told:
        handler_for(coach, SKILL, Amazon(_anywhere))(_event(told, event, **permissions), None)
    assert coach.turns[0].permissions == (frozenset({REMINDERS}) if allowed else frozenset())


def _kept(zone: str = "") -> dict[str, Any]:
    return {"saved": {"zone": zone} if zone else {}}


def test_the_zone_is_asked_for_only_where_it_is_wanted() -> None:
    """Where a date is being kept, or a session goes on without knowing it; and once a session where nobody tells."""
    coach = Coach(reply("Well?", reprompt=Speech.text("Well?")))
    with services() as told:
        handle = handler_for(coach, SKILL, Amazon(_anywhere))
        for event in (launch(), intent("AMAZON.YesIntent", attributes=_kept("Europe/Paris"))):
            assert TRIED not in handle(_event(told, event), None).get("sessionAttributes", {})
        assert told.asked == []
        for event in (
            intent("AMAZON.YesIntent", attributes=_kept()),
            intent("ScheduleInterviewIntent", slot("date", "2026-12-01"), attributes=_kept("Europe/Paris")),
        ):
            handle(_event(told, event), None)
        assert [turn.zone for turn in coach.turns] == ["", "", "Europe/London", "Europe/London"]
        told.status = 204
        told.body = b""
        carried = handle(_event(told, intent("AMAZON.YesIntent", attributes=_kept())), None)["sessionAttributes"]
        assert carried == {TRIED: True}
        asked = len(told.asked)
        handle(_event(told, intent("AMAZON.NoIntent", attributes=_kept() | carried)), None)
        assert len(told.asked) == asked


def test_a_date_is_kept_and_a_reminder_set_from_end_to_end(app_on: Callable[[Store], App]) -> None:
    """The real coach between the real adapter and a real server: zone, date, permission, yes, reminder."""
    with services() as told:
        handle = handler_for(app_on(MemoryStore()), SKILL, Amazon(_anywhere))
        granted = {"scopes": {SCOPE: {"status": "GRANTED"}}}
        attributes: dict[str, Any] = {}
        for event in (
            intent("ScheduleInterviewIntent", slot("date", "2026-12-01"), slot("time", "10:00"), attributes={}),
            intent("ReminderIntent"),
            intent("AMAZON.YesIntent"),
        ):
            event["session"] |= {"new": False, "attributes": attributes}
            answer = handle(_event(told, event, **granted), None)
            attributes = answer.get("sessionAttributes", {})
        assert told.asked[-1][3]["trigger"]["scheduledTime"] == "2026-11-30T19:00:00.000"
        assert told.asked[-1][3]["trigger"]["timeZoneId"] == "Europe/London"
        assert answer["response"]["shouldEndSession"] is True
