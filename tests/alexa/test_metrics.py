"""Every line the function writes is one that CloudWatch reads metrics from."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from skill.alexa.adapter import WrongSkill, handler_for
from skill.alexa.metrics import NAMESPACE, UNITS, send_to
from skill.saved import Saved
from skill.store.contract import Conflict
from skill.store.counted import Counted
from skill.store.memory import MemoryStore
from skill.turn import Reply, Turn
from tests.alexa.samples import Coach, disabled, ended, intent, launch, reply

NAME = {"type": "string", "minLength": 1, "maxLength": 1024, "pattern": "^(.*)$"}
UNIT = (
    "^(Seconds|Microseconds|Milliseconds|Bytes|Kilobytes|Megabytes|Gigabytes|Terabytes|Bits|Kilobits|Megabits|Gigabits|Terabits|"
    "Percent|Count|Bytes\\/Second|Kilobytes\\/Second|Megabytes\\/Second|Gigabytes\\/Second|Terabytes\\/Second|Bits\\/Second|"
    "Kilobits\\/Second|Megabits\\/Second|Gigabits\\/Second|Terabits\\/Second|Count\\/Second|None)$"
)
DIRECTIVE = {
    "type": "object",
    "required": ["Namespace", "Dimensions", "Metrics"],
    "additionalProperties": False,
    "properties": {
        "Namespace": NAME,
        "Dimensions": {
            "type": "array",
            "minItems": 1,
            "items": {"type": "array", "maxItems": 30, "items": {**NAME, "maxLength": 250}},
        },
        "Metrics": {
            "type": "array",
            "minItems": 1,
            "maxItems": 100,
            "items": {
                "type": "object",
                "required": ["Name"],
                "additionalProperties": False,
                "properties": {
                    "Name": NAME,
                    "Unit": {"type": "string", "pattern": UNIT},
                    "StorageResolution": {"type": "integer", "enum": [1, 60]},
                },
            },
        },
    },
}
SCHEMA = {
    "type": "object",
    "required": ["_aws"],
    "properties": {
        "_aws": {
            "type": "object",
            "required": ["Timestamp", "CloudWatchMetrics"],
            "properties": {
                "Timestamp": {"type": "integer"},
                "CloudWatchMetrics": {"type": "array", "minItems": 1, "items": DIRECTIVE},
            },
        }
    },
}
"""The rules of "Specification: Embedded metric format" in the CloudWatch user guide, and its limit of 100 metrics a directive."""


@pytest.fixture
def sent() -> io.StringIO:
    """What is written once the journal goes to a stream."""
    stream = io.StringIO()
    send_to(stream)
    return stream


def _metrics(stream: io.StringIO) -> Mapping[str, float]:
    """The metrics of the one line there is, checked as CloudWatch checks them."""
    (line,) = stream.getvalue().splitlines()
    document = json.loads(line)
    jsonschema.Draft7Validator(SCHEMA).validate(document)
    (directive,) = document["_aws"]["CloudWatchMetrics"]
    names = [metric["Name"] for metric in directive["Metrics"]]
    assert directive["Namespace"] == NAMESPACE == "EqualFooting"
    assert directive["Dimensions"] == [[]]
    assert all(metric["Unit"] == UNITS[metric["Name"]] for metric in directive["Metrics"])
    assert all(type(document[name]) is int for name in names), "the target of a metric is a number at the root"
    assert len(line.encode()) < 256 * 1024
    return {name: document[name] for name in names}


def _without_duration(metrics: Mapping[str, float]) -> Mapping[str, float]:
    assert metrics["Duration"] >= 0
    return {name: value for name, value in metrics.items() if name != "Duration"}


CALM = {"Failures": 0, "Turns": 1, "InterviewsCompleted": 0, "Conflicts": 0, "SlowTurns": 0}


@pytest.mark.parametrize(
    ("coach", "event", "changed"),
    [
        (Coach(), launch(), {}),
        (Coach(), intent("AMAZON.HelpIntent"), {}),
        (Coach(raises=RuntimeError("boom")), launch(), {"Failures": 1}),
        (Coach(raises=RuntimeError("boom")), ended(), {"Failures": 1}),
        (Coach(reply(route="no_memory")), launch(), {"Failures": 1}),
        (Coach(replace(reply(), saved=Saved(finished=1), was=Saved())), launch(), {"InterviewsCompleted": 1}),
    ],
)
def test_a_turn_has_every_metric(
    coach: Coach, event: dict[str, Any], changed: dict[str, int], sent: io.StringIO
) -> None:
    """All names each time, the zeros too, valid against the specification."""
    handler_for(coach, None)(event, None)
    metrics = _metrics(sent)
    assert set(metrics) == set(UNITS)
    assert _without_duration(metrics) == CALM | changed


def test_conflicts_are_counted(sent: io.StringIO) -> None:
    """As many as the store told of."""

    class Crowded(Coach):
        def answer(self, turn: Turn) -> Reply:
            store = Counted(MemoryStore())
            for _ in range(3):
                with pytest.raises(Conflict):
                    store.save("sam", {}, expected=9, expires=0)
            return super().answer(turn)

    handler_for(Crowded(), None)(launch(), None)
    assert _without_duration(_metrics(sent)) == CALM | {"Conflicts": 3}


def test_a_slow_turn_is_counted(sent: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the journal calls it slow."""
    monkeypatch.setattr("skill.alexa.journal.SLOW_MILLISECONDS", 0)
    handler_for(Coach(), None)(launch(), None)
    assert _without_duration(_metrics(sent)) == CALM | {"SlowTurns": 1}


def test_what_is_no_turn_is_counted_as_none(sent: io.StringIO) -> None:
    """A skill that was disabled is no turn, and how long that took is no turn's duration."""
    handler_for(Coach(), None)(disabled(), None)
    assert _metrics(sent) == {"Failures": 0}


def test_a_refusal_is_no_failure_of_ours(sent: io.StringIO) -> None:
    """Somebody else's request must not ring our alarm."""
    with pytest.raises(WrongSkill):
        handler_for(Coach(), "amzn1.ask.skill.another")(launch(), None)
    assert _metrics(sent) == {"Failures": 0}


def test_the_lines_go_to_the_stream_alone(sent: io.StringIO) -> None:
    """The runtime's own handler, on the root, does not write the same line once more with something before it."""
    above = io.StringIO()
    runtimes = logging.StreamHandler(above)
    logging.getLogger().addHandler(runtimes)
    try:
        handler_for(Coach(), None)(launch(), None)
    finally:
        logging.getLogger().removeHandler(runtimes)
    assert sent.getvalue().count("\n") == 1
    assert above.getvalue() == ""


def test_without_a_stream_a_line_has_no_metrics(caplog: pytest.LogCaptureFixture) -> None:
    """A laptop's log is the journal alone."""
    with caplog.at_level(logging.INFO, "skill.alexa"):
        handler_for(Coach(), None)(launch(), None)
    assert "_aws" not in json.loads(caplog.records[0].message)
