"""The journal's lines as CloudWatch reads metrics from them: its embedded metric format, for which no agent is needed.

CloudWatch takes every line of the log that is a JSON object with `_aws` in it apart, and counts what is named there.
There are no dimensions: each set of their values would be a metric of its own, paid for every month.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from typing import IO, Any

from skill.alexa.journal import Outcome

NAMESPACE = "EqualFooting"
UNITS: Mapping[str, str] = {
    "Turns": "Count",
    "InterviewsCompleted": "Count",
    "Failures": "Count",
    "Conflicts": "Count",
    "SlowTurns": "Count",
    "Duration": "Milliseconds",
}
"""The metrics and their units. Alarms and dashboards hang on these names."""


def embedded(facts: Mapping[str, Any], milliseconds: int) -> dict[str, Any]:
    """The journal's facts with their metrics; `milliseconds` since the epoch is when they were."""
    values = _values(facts)
    directive = {
        "Namespace": NAMESPACE,
        "Dimensions": [[]],
        "Metrics": [{"Name": name, "Unit": UNITS[name]} for name in values],
    }
    return {"_aws": {"Timestamp": milliseconds, "CloudWatchMetrics": [directive]}, **facts, **values}


def send_to(stream: IO[str]) -> None:
    """From now on the journal is written there and nowhere else, with metrics in every line. Meant for Lambda's output."""
    journal = logging.getLogger("skill.alexa")
    handler = logging.StreamHandler(stream)
    handler.setFormatter(_Embedding())
    journal.handlers = [handler]
    journal.propagate = False
    journal.setLevel(logging.INFO)


class _Embedding(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return json.dumps(embedded(record.__dict__["facts"], round(record.created * 1000)))


def _values(facts: Mapping[str, Any]) -> dict[str, int]:
    """Failures wherever something failed; the rest where somebody said something, a 0 too, so that means are rates."""
    failures = {"Failures": int(facts["outcome"] in (Outcome.APOLOGISED, Outcome.FAILED))}
    if "intent" not in facts:
        return failures
    return failures | {
        "Turns": 1,
        "InterviewsCompleted": int(facts.get("completed", False)),
        "Conflicts": facts["conflicts"],
        "SlowTurns": int(facts["slow"]),
        "Duration": facts["ms"],
    }
