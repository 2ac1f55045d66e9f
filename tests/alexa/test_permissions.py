"""What a household allows and lives by, on its way to the coach; and that what is said of a reminder is what happened."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from skill.alexa.adapter import handler_for
from skill.alexa.household import TRIED, Amazon
from skill.app import App
from skill.speech.speech import Speech
from skill.store.contract import Store
from skill.store.memory import MemoryStore
from skill.turn import REMINDERS, Reminder
from tests.alexa.samples import SKILL, Coach, intent, launch, reply, slot
from tests.alexa.services import Services, anywhere, services

SCOPE = "alexa::alerts:reminders:skill:readwrite"
EVENING = Reminder("2026-11-30T19:00", "Europe/London", "Your interview is tomorrow.")


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
        answer = handler_for(coach, SKILL, Amazon(anywhere))(
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
        handler_for(coach, SKILL, Amazon(anywhere))(_event(told, event, **permissions), None)
    assert coach.turns[0].permissions == (frozenset({REMINDERS}) if allowed else frozenset())


def _kept(zone: str = "") -> dict[str, Any]:
    return {"saved": {"zone": zone} if zone else {}}


def test_the_zone_is_asked_for_only_where_it_is_wanted() -> None:
    """Where a date is being kept, or a session goes on without knowing it; and once a session where nobody tells."""
    coach = Coach(reply("Well?", reprompt=Speech.text("Well?")))
    with services() as told:
        handle = handler_for(coach, SKILL, Amazon(anywhere))
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
        handle = handler_for(app_on(MemoryStore()), SKILL, Amazon(anywhere))
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
