"""The edge answers whatever arrives."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.alexa.adapter import WrongSkill, handler_for
from skill.alexa.envelope import known_kind
from skill.store.contract import Unavailable
from skill.turn import SESSION_ENDED
from tests.alexa.samples import SKILL, Coach, authority, disabled, ended, envelope, intent, launch, reply, slot

SILENT = {"version": "1.0", "response": {}}


def _apologised(response: dict[str, Any]) -> bool:
    said = response["response"]
    return bool(said["outputSpeech"]["ssml"] == "<speak>Sorry, in en-GB.</speak>" and said["shouldEndSession"] is True)


def test_a_request_to_another_skill_is_refused_before_anything() -> None:
    """Whoever points another skill at this endpoint hears nothing and changes nothing."""
    coach = Coach()
    with pytest.raises(WrongSkill):
        handler_for(coach, "amzn1.ask.skill.another")(launch(), None)
    assert coach.turns == []


NAMELESS = {"context": {"System": {"application": {"applicationId": [SKILL]}}}}


@pytest.mark.parametrize("event", [{}, {"request": {"type": "LaunchRequest"}}, {"context": "none"}, NAMELESS])
def test_a_request_without_an_application_id_is_another_skills(event: dict[str, Any]) -> None:
    """Where an id is asked for, its absence is no way round."""
    with pytest.raises(WrongSkill):
        handler_for(Coach(), SKILL)(event, None)


def test_both_application_ids_count() -> None:
    """An envelope that names one skill in its context and another in its session is refused."""
    event = launch()
    event["session"]["application"]["applicationId"] = "amzn1.ask.skill.another"
    with pytest.raises(WrongSkill):
        handler_for(Coach(), SKILL)(event, None)


def test_disabling_the_skill_deletes_what_is_kept() -> None:
    """The account's own key and no other; nobody is spoken to, and no turn is run."""
    coach = Coach()
    assert handler_for(coach, SKILL)(disabled(), None) == SILENT
    assert coach.forgotten == [turn_of_launch()]
    assert coach.turns == []


def turn_of_launch() -> str:
    """The key under which the same account's turns are stored."""
    coach = Coach()
    handler_for(coach, SKILL)(launch(), None)
    return coach.turns[0].person


def test_a_deletion_that_fails_is_asked_for_again() -> None:
    """Alexa repeats an event whose answer was an error, so the failure must not be swallowed."""

    class Unreachable(Coach):
        def forget(self, person: str) -> None:
            raise Unavailable("no connection")

    with pytest.raises(Unavailable):
        handler_for(Unreachable(), SKILL)(disabled(), None)


def test_a_request_to_this_skill_is_answered() -> None:
    """The right id lets a request in, in a session and outside one."""
    coach = Coach()
    handle = handler_for(coach, SKILL)
    assert handle(launch(), None)["response"]["outputSpeech"]["ssml"] == "<speak>Hello.</speak>"
    assert handle(disabled(), None) == SILENT


def test_the_end_of_a_session_is_told_and_answered_with_nothing() -> None:
    """Speech would be an error by then; the coach still learns of it."""
    coach = Coach(reply("Goodbye.", session={"kept": 2}))
    assert handler_for(coach, None)(ended(), None) == SILENT
    assert [turn.intent for turn in coach.turns] == [SESSION_ENDED]


def test_the_end_of_a_session_is_answered_with_nothing_even_where_the_coach_fails() -> None:
    """Not even an apology is said when nobody is listening any more."""
    assert handler_for(Coach(raises=RuntimeError()), None)(ended(), None) == SILENT


def test_an_event_outside_a_session_is_let_pass() -> None:
    """Skill events are no part of a conversation."""
    coach = Coach()
    assert handler_for(coach, None)(disabled(), None) == SILENT
    assert coach.turns == []


@pytest.mark.parametrize(
    "kind", ["Alexa.Telepathy.ThoughtReceived", "Connections.Response", "CanFulfillIntentRequest", ""]
)
def test_a_request_of_another_kind_in_a_session_gets_an_apology(kind: str) -> None:
    """Somebody is waiting for a word, and the session is closed rather than left hanging."""
    coach = Coach()
    assert _apologised(handler_for(coach, None)(envelope({"type": kind}), None))
    assert coach.turns == []


def test_a_failing_coach_gets_an_apology() -> None:
    """Whatever goes wrong inside, one sentence is said and the session closes."""
    assert _apologised(handler_for(Coach(raises=RuntimeError("boom")), None)(launch(), None))


def test_a_request_from_nobody_gets_an_apology() -> None:
    """Without any user there is nobody to remember."""
    event = launch()
    del event["context"]["System"]["user"], event["session"]["user"]
    assert _apologised(handler_for(Coach(), None)(event, None))


Change = Callable[[dict[str, Any]], object]
NEWER: dict[str, Change] = {
    "a viewport of a new type": lambda e: e["context"]["Viewports"].append({"type": "HOLOGRAM"}),
    "a viewport of a new shape": lambda e: e["context"].update(Viewport={"shape": "BALL"}),
    "a new kind of slot value": lambda e: e["request"]["intent"]["slots"]["role"].update(slotValue={"type": "Graph"}),
    "a new status of a slot": lambda e: e["request"]["intent"]["slots"]["role"].update(confirmationStatus="MAYBE"),
    "a new authority's status": lambda e: e["request"]["intent"]["slots"]["role"]["resolutions"][
        "resolutionsPerAuthority"
    ].append(authority("ER_SUCCESS_GUESS", "teacher")),
    "a new state of the dialog": lambda e: e["request"].update(dialogState="PONDERED"),
    "a time that is none": lambda e: e["request"].update(timestamp="teatime"),
    "a time in milliseconds": lambda e: e["request"].update(timestamp=1795428000000),
    "a property nobody knows": lambda e: e["request"].update(mood={"calm": 1}),
}


@pytest.mark.parametrize("change", NEWER.values(), ids=NEWER.keys())
def test_what_alexa_adds_later_does_not_keep_a_turn_from_being_heard(change: Change) -> None:
    """Values that the SDK of 2023 does not know are set aside, and the turn is heard in full."""
    coach = Coach()
    event = intent(
        "StartInterviewIntent", slot("role", "nurse", authority("ER_SUCCESS_MATCH", "nurse")), attributes={"a": 1}
    )
    change(event)
    handler_for(coach, SKILL)(event, None)
    (turn,) = coach.turns
    assert (turn.said("role"), turn.resolved("role"), turn.session) == ("nurse", "nurse", {"a": 1})
    assert turn.now > 0


def test_a_new_reason_for_the_end_of_a_session_is_still_an_end() -> None:
    """The coach is told, whatever the reason."""
    coach = Coach()
    assert handler_for(coach, None)(ended("SPONTANEOUS_COMBUSTION"), None) == SILENT
    assert [turn.intent for turn in coach.turns] == [SESSION_ENDED]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
WHOLE = intent(
    "StartInterviewIntent", slot("role", "nurse", authority("ER_SUCCESS_MATCH", "nurse")), attributes={"a": 1}
)


def _places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*path, key)
        yield from _places(inner, (*path, key))


@given(st.lists(st.tuples(st.sampled_from(list(_places(WHOLE))), JSON), min_size=1, max_size=3))
def test_no_envelope_makes_the_edge_raise(changes: list[tuple[tuple[str | int, ...], Any]]) -> None:
    """Whatever stands wherever in an envelope, the answer is a response with its session flag, or silence."""
    event: Any = copy.deepcopy(WHOLE)
    for path, value in changes:
        _put(event, path, value)
    answer = handler_for(Coach(), None)(event, None)
    assert json.loads(json.dumps(answer)) == answer
    assert answer == SILENT or answer["response"]["shouldEndSession"] is True


def _put(event: Any, path: tuple[str | int, ...], value: Any) -> None:
    with suppress(KeyError, IndexError, TypeError):  # an earlier change may have taken the place away
        for key in path[:-1]:
            event = event[key]
        event[path[-1]] = value


def test_two_edges_do_not_share_anything() -> None:
    """Each callable answers with its own coach, though the SDK keeps some things for the whole process."""
    first, second = handler_for(Coach(reply("First.")), None), handler_for(Coach(reply("Second.")), None)
    said = [handle(launch(), None)["response"]["outputSpeech"]["ssml"] for handle in (first, second, first)]
    assert said == ["<speak>First.</speak>", "<speak>Second.</speak>", "<speak>First.</speak>"]


@pytest.mark.parametrize(
    ("kind", "known"),
    [("LaunchRequest", True), ("AlexaSkillEvent.SkillDisabled", True), ("Teleport", False), (None, False), ([], False)],
)
def test_the_types_that_alexa_sends_are_known(kind: object, known: bool) -> None:
    """A host can tell a type that Alexa sends from any other."""
    assert known_kind({"request": {"type": kind}}) is known
