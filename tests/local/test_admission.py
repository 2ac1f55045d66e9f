"""Which requests to /alexa are let in."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.local.certificates import Chains, Refused
from tests.alexa.samples import SKILL, disabled, launch
from tests.local.authority import URL, chain, intermediate, leaf, root, signature
from tests.local.scripted import NOW, door

SIGNED = Chains(lambda _: chain(leaf(), intermediate()), [root().certificate])


def _body(event: object) -> bytes:
    return json.dumps(event).encode()


def _aged(event: dict[str, Any], seconds: float) -> dict[str, Any]:
    event["request"]["timestamp"] = (NOW - timedelta(seconds=seconds)).isoformat().replace("+00:00", "Z")
    return event


def test_a_request_of_now_is_let_in_as_it_is() -> None:
    """The envelope comes out unchanged."""
    assert door().admit({}, _body(launch())) == launch()


@pytest.mark.parametrize("seconds", [150, -150, 0])
def test_a_little_late_or_early_is_still_now(seconds: int) -> None:
    """Clocks differ, by up to two and a half minutes."""
    door().admit({}, _body(_aged(launch(), seconds)))


@pytest.mark.parametrize("seconds", [151, -151, 10**6])
def test_an_old_request_is_refused(seconds: int) -> None:
    """Somebody may have kept a request to send it again."""
    with pytest.raises(Refused, match="timestamp"):
        door().admit({}, _body(_aged(launch(), seconds)))


def test_a_skill_event_may_be_an_hour_old() -> None:
    """Amazon delivers events again where they failed, and no longer than that."""
    door().admit({}, _body(_aged(disabled(), 3600)))
    with pytest.raises(Refused, match="timestamp"):
        door().admit({}, _body(_aged(disabled(), 3601)))


@pytest.mark.parametrize("written", [None, "", "teatime", 1795428000, ["2026-11-23T10:00:00Z"]])
def test_a_time_that_cannot_be_read_is_refused(written: object) -> None:
    """Without a time nothing shows that the request is new."""
    event = launch()
    event["request"]["timestamp"] = written
    with pytest.raises(Refused, match="timestamp"):
        door().admit({}, _body(event))


def test_a_recorded_request_is_let_in_where_that_was_asked_for() -> None:
    """With verification off, any time will do, and none."""
    event = _aged(launch(), 10**6)
    assert door(fresh=False).admit({}, _body(event)) == event


@pytest.mark.parametrize("kind", ["Teleport", "", None, 7, ["LaunchRequest"]])
def test_an_unknown_request_type_is_refused(kind: object) -> None:
    """What Alexa never sends did not come from Alexa."""
    event = launch()
    event["request"]["type"] = kind
    with pytest.raises(Refused, match="request type"):
        door().admit({}, _body(event))


def test_another_skills_request_is_refused() -> None:
    """The application id has to be ours where we know it."""
    assert door(skill_id=SKILL).admit({}, _body(launch())) == launch()
    with pytest.raises(Refused, match="application id"):
        door(skill_id="amzn1.ask.skill.another").admit({}, _body(launch()))


def test_where_others_can_ask_no_skill_may_until_ours_is_known() -> None:
    """A server that does not know its own skill would else answer anybody's."""
    with pytest.raises(Refused, match="ALEXA_SKILL_ID is not set"):
        door(scoped=True).admit({}, _body(launch()))
    assert door(skill_id=SKILL, scoped=True).admit({}, _body(launch())) == launch()


@pytest.mark.parametrize("sent", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"'{}'"])
def test_a_body_that_is_not_json_is_refused(sent: bytes) -> None:
    """Broken, in no encoding, or nested beyond reason."""
    with pytest.raises(Refused, match="not JSON"):
        door().admit({}, sent)


@pytest.mark.parametrize("sent", [[], None, "LaunchRequest", 1])
def test_json_that_is_no_object_is_refused(sent: object) -> None:
    """An envelope is an object."""
    with pytest.raises(Refused, match="not a JSON object"):
        door().admit({}, _body(sent))


@pytest.mark.parametrize("part", ["request", "context", "session"])
@pytest.mark.parametrize("value", [None, [], "x"])
def test_an_envelope_of_another_shape_is_refused(part: str, value: object) -> None:
    """A part of the wrong shape names no type or no skill."""
    event = {**launch(), part: value}
    if part == "session":
        del event["context"]
    with pytest.raises(Refused):
        door(skill_id=SKILL).admit({}, _body(event))


@given(st.binary(max_size=200) | st.recursive(st.none() | st.text(), st.lists).map(_body))
def test_no_body_does_anything_but_be_refused(sent: bytes) -> None:
    """Bytes of any kind get a reason on one line."""
    with pytest.raises(Refused) as refused:
        door(skill_id=SKILL).admit({}, sent)
    assert len(str(refused.value).splitlines()) == 1


def test_a_signed_request_is_let_in() -> None:
    """Where signatures are asked for, Alexa's own is good."""
    sent = _body(launch())
    headers = {"SignatureCertChainUrl": URL, "Signature-256": signature(leaf(), sent)}
    assert door(chains=SIGNED).admit(headers, sent) == launch()


def test_nothing_unsigned_is_even_read() -> None:
    """The signature comes first: nothing else is told to whoever has none."""
    with pytest.raises(Refused, match="SignatureCertChainUrl"):
        door(chains=SIGNED).admit({}, b"{")
