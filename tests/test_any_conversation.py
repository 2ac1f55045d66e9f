"""Whatever is said, in whatever order: the reply is one that Alexa accepts, and the state can be written down."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any
from xml.etree import ElementTree

from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model.response_envelope import ResponseEnvelope
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skill.alexa.adapter import Handler, handler_for
from skill.app import App
from skill.routing import ANYTIME, PAIRS
from skill.saved import Saved, from_data, to_data
from skill.speech.speech import LIMIT
from skill.store.contract import Store
from skill.store.memory import MemoryStore
from tests.envelopes import intent_request, launch_request

INTENTS = sorted({intent for intent, _ in PAIRS} | set(ANYTIME) - {"LaunchRequest", "SessionEndedRequest"})
SLOTS = ["answer", "role", "topic", "count", "difficulty", "interviewer", "matter", "when", "date", "contact"]
SLOTS += ["moment", "length", "drill", "time", "company"]
SAID = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300) | st.sampled_from(
    [
        "um let me think",
        "what about you",
        "nurse",
        "3",
        "2026-12-01",
        "i rang them and we cut the wait to ten minutes",
        "what's the team like",
        "i can't do this any more",
    ]
)
TURN = st.tuples(
    st.sampled_from([*INTENTS, "LaunchRequest", "NewSession"]),
    st.dictionaries(st.sampled_from(SLOTS), SAID, max_size=3),
)


def _held(answer: Mapping[str, Any]) -> None:
    response = answer["response"]
    ssml = response["outputSpeech"]["ssml"]
    words = "".join(ElementTree.fromstring(ssml.replace("<speak>", '<speak xmlns:amazon="urn:amazon">', 1)).itertext())
    assert words.strip()
    assert len(ssml) < LIMIT
    assert len(json.dumps(answer)) < 24_000
    closes = response["shouldEndSession"]
    assert isinstance(closes, bool)
    assert closes == ("reprompt" not in response)
    if not closes:
        ElementTree.fromstring(response["reprompt"]["outputSpeech"]["ssml"])
    assert words.count("?") == words.rstrip().endswith("?"), "one question at most, and it comes last"
    if closes:
        assert "?" not in words
    _schema(answer)


def _schema(answer: Mapping[str, Any]) -> None:
    """Through the SDK's own model and back: an unknown key or a wrong type would not come out the same."""
    serializer = DefaultSerializer()
    known = {key: value for key, value in answer.items() if key in ("version", "response", "sessionAttributes")}
    model = serializer.deserialize(json.dumps(known), ResponseEnvelope)
    assert serializer.serialize(model) == known


@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(turns=st.lists(TURN, min_size=60, max_size=60))
def test_any_sixty_intents_leave_a_valid_response_and_state(turns: list[Any], app_on: Callable[[Store], App]) -> None:
    """Sixty random intents with random slots, within sessions and across them."""
    store = MemoryStore()
    handle = handler_for(app_on(store), None)
    session: Mapping[str, Any] | None = None
    for number, (intent, slots) in enumerate(turns):
        session = _one(handle, number, intent, slots, session)
        for person in store.people():
            stored = store.load(person)
            assert stored is not None
            saved = from_data(stored.data)
            assert saved != Saved()
            assert from_data(json.loads(json.dumps(to_data(saved)))) == saved


def _one(
    handle: Handler, number: int, intent: str, slots: Mapping[str, str], session: Mapping[str, Any] | None
) -> Mapping[str, Any] | None:
    if intent == "NewSession":
        return None
    seed = f"request-{number}"
    event = launch_request(seed, session) if intent == "LaunchRequest" else intent_request(intent, slots, seed, session)
    answer = handle(event, None)
    _held(answer)
    return None if answer["response"]["shouldEndSession"] else answer.get("sessionAttributes", {})
