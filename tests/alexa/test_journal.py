"""What is noted of each request: one line, enough to find a fault by, and nothing of anybody."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from skill.alexa import journal
from skill.alexa.adapter import Handler, WrongSkill, handler_for
from skill.app import App
from skill.interview.events import Stage
from skill.interview.practice import Practice
from skill.saved import Awaiting, Saved
from skill.store.contract import Conflict, Store, Unavailable
from skill.store.counted import Counted
from skill.store.memory import MemoryStore
from tests.alexa.noted import Lambda, journalled
from tests.alexa.samples import SKILL, Coach, disabled, ended, envelope, intent, launch, reply, slot


def _noted(handle: Handler, *events: dict[str, Any], context: object = None) -> Mapping[str, Any]:
    """The last line, of as many as there were requests."""
    with journalled() as lines:
        for event in events:
            handle(event, context)
    assert len(lines) == len(events)
    return lines[-1]


def test_a_turn_is_one_line_that_says_what_happened() -> None:
    """Both request ids, what was asked, what answered, where they were and are, and the locale."""
    was = Saved(awaiting=Awaiting.INTERVIEW, practice=Practice(stage=Stage.QUESTION))
    now = Saved(awaiting=Awaiting.INTERVIEW, practice=Practice(stage=Stage.CLOSING))
    coach = Coach(replace(reply("My secret reply.", route="interview/next"), saved=now, was=was))
    event = intent("AnswerIntent", slot("answer", "my secret answer"))
    line = dict(_noted(handler_for(coach, None), event, context=Lambda()))
    assert isinstance(line.pop("ms"), int)
    assert line == {
        "level": "INFO",
        "outcome": "answered",
        "request": "IntentRequest",
        "alexa_request": "amzn1.echo-api.request.1",
        "lambda_request": "3f1c6b2e-0000-4000-8000-5d2f6c1e9a77",
        "locale": "en-GB",
        "intent": "AnswerIntent",
        "route": "interview/next",
        "before": "interview/question",
        "after": "interview/closing",
        "completed": False,
        "slow": False,
        "store_calls": 0,
        "store_ms": 0,
        "store_failures": 0,
        "conflicts": 0,
        "cold": True,
    }


def test_only_the_first_request_is_a_cold_start() -> None:
    """Each process is cold once, and two edges are so each for itself."""
    assert _noted(handler_for(Coach(), None), launch(), launch())["cold"] is False
    assert _noted(handler_for(Coach(), None), launch())["cold"] is True


def test_a_failure_is_noted_without_its_message() -> None:
    """An exception's text may quote the user, so its class and our own line have to do."""
    line = _noted(handler_for(Coach(raises=KeyError("my secret answer")), None), intent("AnswerIntent"))
    assert (line["level"], line["outcome"], line["error"]) == ("ERROR", "apologised", "KeyError")
    assert (line["request"], line["intent"]) == ("IntentRequest", "AnswerIntent")
    assert line["where"].startswith("alexa/adapter.py:")
    assert "secret" not in json.dumps(line)


def test_a_response_that_cannot_be_written_is_one_line_too() -> None:
    """The coach had answered; what counts is that an apology was heard."""
    line = _noted(handler_for(Coach(reply(session={"a": object()})), None), launch())
    assert (line["outcome"], line["intent"]) == ("apologised", "LaunchRequest")


UNHEARD = replace(reply(), forget=True)


@pytest.mark.parametrize(
    ("coach", "event", "outcome"),
    [
        (Coach(), launch(), "answered"),
        (Coach(), ended(), "answered"),
        (Coach(UNHEARD), launch(), "forgotten"),
        (Coach(reply(route="no_memory")), launch(), "apologised"),
        (Coach(raises=RuntimeError()), launch(), "apologised"),
        (Coach(raises=RuntimeError()), ended(), "failed"),
        (Coach(), disabled(), "forgotten"),
        (Coach(), envelope({"type": "Connections.Response"}), "apologised"),
        (Coach(), {**disabled(), "request": {"type": "AlexaSkillEvent.SkillEnabled"}}, "passed over"),
    ],
)
def test_the_outcome_is_what_somebody_noticed(coach: Coach, event: dict[str, Any], outcome: str) -> None:
    """An answer, an apology, a deletion, or nothing where nobody was listening."""
    assert _noted(handler_for(coach, None), event)["outcome"] == outcome


def test_a_refusal_is_noted() -> None:
    """A request for another skill is one line as well, with no intent: it was not heard."""
    with journalled() as lines, pytest.raises(WrongSkill):
        handler_for(Coach(), "amzn1.ask.skill.another")(launch(), None)
    assert [(line["outcome"], "intent" in line) for line in lines] == [("refused", False)]


def test_a_deletion_that_fails_is_noted_as_a_failure() -> None:
    """It is raised, so that Alexa asks again; the log says why."""

    class Unreachable(Coach):
        def forget(self, person: str) -> None:
            raise Unavailable("no connection")

    with journalled() as lines, pytest.raises(Unavailable):
        handler_for(Unreachable(), SKILL)(disabled(), None)
    assert [(line["outcome"], line["error"]) for line in lines] == [("failed", "Unavailable")]


@pytest.mark.parametrize(("counted", "completed"), [(0, False), (1, True)])
def test_a_finished_interview_is_told(counted: int, completed: bool) -> None:
    """The one turn in which the number of finished practices went up."""
    coach = Coach(replace(reply(), saved=Saved(finished=3 + counted), was=Saved(finished=3)))
    assert _noted(handler_for(coach, None), launch())["completed"] is completed


def test_a_slow_turn_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """From the limit on, counted from when the request came in."""
    monkeypatch.setattr(journal, "SLOW_MILLISECONDS", 0)
    assert _noted(handler_for(Coach(), None), launch())["slow"] is True


class Others(MemoryStore):
    """A store in which another device writes first, as often as it is told to."""

    conflicts = 2

    def save(self, person: str, data: Mapping[str, Any], *, expected: int, expires: int) -> int:
        if self.conflicts:
            self.conflicts -= 1
            raise Conflict("another version is stored")
        return super().save(person, data, expected=expected, expires=expires)


def test_what_the_store_was_asked_is_counted(app_on: Callable[[Store], App]) -> None:
    """A first launch loads and saves; each conflict adds a save that failed and a load."""
    assert _noted(handler_for(app_on(Counted(MemoryStore())), None), launch())["store_calls"] == 2
    line = _noted(handler_for(app_on(Counted(Others())), None), launch())
    assert (line["store_calls"], line["conflicts"], line["outcome"]) == (6, 2, "answered")


def test_the_real_coach_tells_where_a_turn_began(app_on: Callable[[Store], App]) -> None:
    """A launch begins nowhere and ends where a yes would start an interview."""
    line = _noted(handler_for(app_on(MemoryStore()), None), launch())
    assert (line["before"], line["after"]) == ("nothing", "start")


def test_what_is_not_known_is_not_quoted() -> None:
    """A type, an id, an intent or a locale that Alexa would never send is not written down as it came."""
    event = intent("zq please call me", attributes={})
    event["request"] |= {"requestId": "zq said this", "locale": "zq"}
    context = Lambda("zq")
    line = _noted(handler_for(Coach(), None), event, context=context)
    assert (line["intent"], line["alexa_request"], line["lambda_request"], line["locale"]) == ("other", "", "", "")
    assert _noted(handler_for(Coach(), None), envelope({"type": "zq"}))["request"] == "other"
