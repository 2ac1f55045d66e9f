"""One line of JSON for each request: what was asked for, what answered, how long it took. Never a word, name or id of anybody.

Each value comes from a closed set, is a number, or has passed a pattern that nothing somebody says can have.
"""

from __future__ import annotations

import json
import logging
import re
import time
import traceback
from enum import StrEnum
from pathlib import Path

from skill.alexa.envelope import Envelope, at, kind_of, known_kind
from skill.routing import ANYTIME, PAIRS
from skill.saved import Saved
from skill.store.counted import Tally
from skill.turn import Reply, Turn

SLOW_MILLISECONDS = 2000
"""From here a turn is slow: a pause that people take for a fault, and a quarter of Alexa's eight seconds."""
NO_MEMORY = "no_memory"
"""The route of a reply that only says that the store could not be reached."""

_JOURNAL = logging.getLogger("skill.alexa")
_OURS = Path(__file__).parent.parent
_INTENTS = frozenset({intent for intent, _ in PAIRS} | set(ANYTIME))
_REQUEST_ID = re.compile(r"amzn1\.echo-api\.request\.[0-9A-Za-z.-]{1,64}")
_LAMBDA_ID = re.compile(r"[0-9a-f-]{36}")
_LOCALE = re.compile(r"[a-z]{2}-[A-Z]{2}")
_OTHER = "other"

Fact = str | int | bool


class Outcome(StrEnum):
    """What became of a request."""

    ANSWERED = "answered"
    APOLOGISED = "apologised"
    """Somebody was told that something went wrong."""
    FAILED = "failed"
    """Something went wrong, and nobody was listening; or the error was handed on, so that the request is sent again."""
    FORGOTTEN = "forgotten"
    REFUSED = "refused"
    """It was meant for another skill."""
    PASSED_OVER = "passed over"
    """No part of a conversation, and nobody was listening."""


class Entry:
    """What is noted of one request while it is being answered; `write` makes the line of it."""

    def __init__(self, envelope: Envelope, context: object, *, cold: bool) -> None:
        self._since = time.perf_counter()
        self._cold = cold
        self._outcome = Outcome.FAILED
        self._facts: dict[str, Fact] = {
            "request": kind_of(envelope) if known_kind(envelope) else _OTHER,
            "alexa_request": _matching(_REQUEST_ID, at(envelope, "request", "requestId")),
            "lambda_request": _matching(_LAMBDA_ID, getattr(context, "aws_request_id", "")),
            "locale": _matching(_LOCALE, at(envelope, "request", "locale")),
        }

    def heard(self, turn: Turn) -> None:
        """The request is a turn."""
        self._facts["intent"] = turn.intent if turn.intent in _INTENTS else _OTHER

    def said(self, reply: Reply) -> None:
        """The turn was answered."""
        finished = reply.was is not None and reply.saved.finished > reply.was.finished
        self._facts |= {
            "route": reply.route,
            "before": _place(reply.was),
            "after": _place(reply.saved),
            "completed": finished and not reply.forget,
        }
        self.ended(Outcome.FORGOTTEN if reply.forget else Outcome.ANSWERED)
        if reply.route == NO_MEMORY:
            self.ended(Outcome.APOLOGISED)

    def raised(self, error: BaseException, outcome: Outcome) -> None:
        """Something went wrong: its class and where it came from. Its message may quote somebody and is left out."""
        self._facts |= {"error": type(error).__name__, "where": _where(error)}
        self.ended(outcome)

    def ended(self, outcome: Outcome) -> None:
        """What became of it; the last one counts."""
        self._outcome = outcome

    def write(self, tally: Tally) -> None:
        """The one line, with what the store was asked meanwhile. The facts go along for whoever makes metrics of them."""
        milliseconds = _milliseconds(time.perf_counter() - self._since)
        failed = self._outcome in (Outcome.APOLOGISED, Outcome.FAILED)
        facts: dict[str, Fact] = {
            "level": "ERROR" if failed else "INFO",
            "outcome": self._outcome.value,
            **self._facts,
            "ms": milliseconds,
            "slow": milliseconds >= SLOW_MILLISECONDS,
            "store_calls": tally.calls,
            "store_ms": _milliseconds(tally.seconds),
            "store_failures": tally.failures,
            "conflicts": tally.conflicts,
            "cold": self._cold,
        }
        _JOURNAL.log(logging.ERROR if failed else logging.INFO, "%s", json.dumps(facts), extra={"facts": facts})


def _place(saved: Saved | None) -> str:
    """Where somebody is: what a yes would mean, and the stage of a practice where there is one."""
    if saved is None:
        return ""
    return f"{saved.awaiting}/{saved.practice.stage}" if saved.practice else saved.awaiting.value


def _matching(pattern: re.Pattern[str], value: object) -> str:
    return value if isinstance(value, str) and pattern.fullmatch(value) else ""


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)


def _where(error: BaseException) -> str:
    """The innermost of our own lines on the way to the error, as `module.py:line`."""
    ours = [
        f"{Path(frame.filename).relative_to(_OURS)}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(_OURS)
    ]
    return ours[-1] if ours else "elsewhere"
