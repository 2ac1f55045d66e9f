"""What a request of Alexa's is, as a turn."""

from __future__ import annotations

from typing import Any

import pytest

from skill.alexa.adapter import handler_for
from skill.turn import LAUNCH, SESSION_ENDED, Slot, Turn
from tests.alexa.samples import SECONDS, USER, Coach, authority, ended, envelope, intent, launch, slot

MATCH, NO_MATCH = "ER_SUCCESS_MATCH", "ER_SUCCESS_NO_MATCH"


def _heard(event: dict[str, Any]) -> Turn:
    coach = Coach()
    handler_for(coach, None)(event, None)
    (turn,) = coach.turns
    return turn


def test_launch_is_a_turn_at_the_requests_own_time() -> None:
    """Opening the skill is a turn with the request's time, id and locale, in a new session."""
    turn = _heard(launch())
    assert (turn.intent, turn.now, turn.seed, turn.locale) == (LAUNCH, SECONDS, "amzn1.echo-api.request.1", "en-GB")
    assert turn.session is None
    assert turn.slots == {}


def test_a_session_that_goes_on_hands_its_attributes_back() -> None:
    """What the last reply asked to be handed back arrives with the next turn."""
    assert _heard(intent("AMAZON.YesIntent", attributes={"stage": "asking"})).session == {"stage": "asking"}


def test_a_one_shot_has_no_session_yet() -> None:
    """An intent may open a session, and then nothing was handed back."""
    assert _heard(intent("DailyTipIntent")).session is None


def test_a_slot_brings_its_words_and_the_id_it_resolved_to() -> None:
    """The words as heard, and the id of the first value that matched."""
    role = slot("role", " night nurse ", authority(NO_MATCH), authority(MATCH, "nurse", "teacher"))
    assert _heard(intent("StartInterviewIntent", role)).slots == {"role": Slot("night nurse", "nurse")}


@pytest.mark.parametrize("code", [NO_MATCH, "ER_ERROR_TIMEOUT", "ER_ERROR_EXCEPTION"])
def test_a_slot_that_did_not_resolve_has_words_only(code: str) -> None:
    """Only a success counts as a match, even where values came along."""
    role = slot("role", "falconer", authority(code, "nurse"))
    assert _heard(intent("StartInterviewIntent", role)).slots == {"role": Slot("falconer", None)}


@pytest.mark.parametrize("value", [None, "", " ", "\t"])
def test_a_blank_slot_was_not_filled(value: str | None) -> None:
    """Slots that nothing was said for, and partial matches, which arrive as blanks, are left out."""
    assert _heard(intent("StartInterviewIntent", slot("role", value))).slots == {}


def test_the_end_of_a_session_is_a_turn() -> None:
    """The coach is told that the session ended."""
    assert _heard(ended()).intent == SESSION_ENDED


def test_people_are_known_by_an_opaque_key() -> None:
    """No id of Amazon's is handed on, and the same account has the same key each time."""
    first, second = _heard(launch()).person, _heard(intent("AMAZON.HelpIntent")).person
    assert first == second
    assert USER not in first
    assert len(first) == 64


def test_a_recognised_voice_is_somebody_else_than_the_account() -> None:
    """Two people who share a speaker are kept apart by voice."""
    event = launch()
    event["context"]["System"]["person"] = {"personId": USER}
    assert _heard(event).person != _heard(launch()).person


def test_an_unrecognised_voice_is_the_accounts() -> None:
    """A person without an id is nobody in particular."""
    event = launch()
    event["context"]["System"]["person"] = {}
    assert _heard(event).person == _heard(launch()).person


def test_an_account_named_only_in_the_session_is_the_same_account() -> None:
    """Old requests name the user in the session alone."""
    event = launch()
    del event["context"]["System"]["user"]
    assert _heard(event).person == _heard(launch()).person


def test_a_time_in_another_zone_is_the_same_moment() -> None:
    """An offset is honoured, and a time without any is UTC."""
    for written in ("2026-11-23T11:00:00+01:00", "2026-11-23T10:00:00"):
        assert _heard(envelope({"type": "LaunchRequest", "timestamp": written})).now == SECONDS
