"""Whatever somebody says, nothing of it is in the log or in what is raised."""

from __future__ import annotations

import io
import logging
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skill.alexa.adapter import Handler, WrongSkill, handler_for
from skill.app import App
from skill.store.contract import Conflict, Store, Stored, Unavailable
from skill.store.counted import Counted
from skill.store.memory import MemoryStore
from skill.turn import Reply, Turn
from tests.alexa.noted import Lambda
from tests.alexa.samples import SKILL, Coach, disabled, intent, slot

MARK = "zq"
"""In every word that somebody says here, and in nothing else that the program writes."""
WORD = st.from_regex(r"zq[a-z]{3,8}", fullmatch=True)
PHRASES = (
    "call me {0}",
    "i rang {0} and {1} and we cut the wait to ten minutes",
    "sorry i'm only a {0} but what about you",
    "{0} {1}",
    "i'm meeting {0} on tuesday",
    "i can't do this any more {0}",
    "<speak>{0}</speak> {{{1}}} %s",
)
SAID = st.builds(lambda phrase, a, b: phrase.format(a, b), st.sampled_from(PHRASES), WORD, WORD)
INTENTS = st.sampled_from(
    [
        "AnswerIntent",
        "StartInterviewIntent",
        "OneQuestionIntent",
        "CallMeIntent",
        "CompanyIntent",
        "ScheduleInterviewIntent",
        "ValueLineIntent",
        "RememberWinIntent",
        "AskInterviewerIntent",
        "DrillIntent",
        "AMAZON.YesIntent",
        "AMAZON.RepeatIntent",
        "RememberIntent",
        "ForgetMeIntent",
    ]
)
SLOTS = ("answer", "role", "name", "company", "contact", "when", "date", "matter", "topic", "interviewer", "win")
TURNS = st.lists(st.tuples(INTENTS, st.dictionaries(st.sampled_from(SLOTS), SAID, min_size=1, max_size=4)), max_size=6)
TROUBLE = st.lists(st.sampled_from(["", "", "", "load", "save", "conflict", "bug"]), max_size=8)


class Moody(MemoryStore):
    """A store that raises what it is told to, with the very words it was given in the message where that is our own fault."""

    _moods: Iterator[str] = iter(())

    def be(self, *moods: str) -> None:
        """What the next calls raise, one after the other."""
        self._moods = iter(moods)

    def load(self, person: str) -> Stored | None:
        self._mood("load", person, {})
        return super().load(person)

    def save(self, person: str, data: Mapping[str, Any], *, expected: int, expires: int) -> int:
        self._mood("save", person, data)
        return super().save(person, data, expected=expected, expires=expires)

    def delete(self, person: str) -> None:
        self._mood("load", person, {})
        super().delete(person)

    def _mood(self, call: str, person: str, data: Mapping[str, Any]) -> None:
        mood = next(self._moods, "")
        if mood == "bug":
            raise ValueError(f"{MARK} {person} {data}")
        if mood == "conflict" and call == "save":
            raise Conflict("another version is stored")
        if mood == call:
            raise Unavailable("TimeoutError")


def _event(name: str, slots: Mapping[str, str], who: str, session: Mapping[str, Any] | None) -> dict[str, Any]:
    event = intent(name, *(slot(key, value) for key, value in slots.items()), attributes=session)
    for user in (event["session"]["user"], event["context"]["System"]["user"]):
        user["userId"] = f"amzn1.ask.account.{who}"
    event["context"]["System"]["device"]["deviceId"] = f"amzn1.ask.device.{who}"
    event["context"]["System"]["person"] = {"personId": f"amzn1.ask.person.{who}"}
    event["context"]["System"]["apiAccessToken"] = f"token-{who}"
    event["session"]["sessionId"] = f"amzn1.echo-api.session.{who}"
    return event


@contextmanager
def everything_written() -> Iterator[io.StringIO]:
    """Whatever any part of the program writes to a log or to a stream."""
    out, root = io.StringIO(), logging.getLogger()
    into, before = logging.StreamHandler(out), root.level
    root.addHandler(into)
    root.setLevel(logging.DEBUG)
    try:
        with redirect_stdout(out), redirect_stderr(out):
            yield out
    finally:
        root.removeHandler(into)
        root.setLevel(before)


def _talked(handle: Handler, who: str, turns: list[Any]) -> None:
    session: Mapping[str, Any] | None = None
    for name, slots in turns:
        answer = handle(_event(name, slots, who, session), Lambda())
        session = None if answer["response"].get("shouldEndSession", True) else answer.get("sessionAttributes", {})


@pytest.fixture(scope="module")
def moody(app_on: Callable[[Store], App]) -> tuple[Handler, Moody]:
    """The real coach on such a store."""
    store = Moody()
    return handler_for(app_on(Counted(store)), None), store


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(who=WORD, turns=TURNS, moods=TROUBLE)
def test_nothing_that_is_said_is_logged(
    who: str, turns: list[Any], moods: list[str], moody: tuple[Handler, Moody]
) -> None:
    """Words, names, ids and tokens, in any turn, also where the store fails or something raises: none is written anywhere."""
    handle, store = moody
    with everything_written() as written:
        store.be(*moods)
        _talked(handle, who, turns)
        store.be("load")
        with suppress(Unavailable):
            handle(_gone(who), Lambda())
    assert written.getvalue().count('"outcome"') == len(turns) + 1
    assert MARK not in written.getvalue().lower()


def _gone(who: str) -> dict[str, Any]:
    event = disabled()
    event["context"]["System"]["user"]["userId"] = f"amzn1.ask.account.{who}"
    return event


class Leaky(Coach):
    """A coach whose every failure quotes whom it was talking to."""

    def answer(self, turn: Turn) -> Reply:
        raise RuntimeError(f"{turn.said('answer')} {turn.slots}")

    def forget(self, person: str) -> None:
        raise Unavailable("ProvisionedThroughputExceededException")


@given(who=WORD, said=SAID, where=st.sampled_from(["turn", "disabled", "wrong skill", "unreadable"]))
def test_nothing_that_is_said_is_in_what_is_raised(who: str, said: str, where: str) -> None:
    """The runtime writes down what comes out of the handler, so the text of that has nothing of anybody either."""
    event = _gone(who) if where == "disabled" else _event("AnswerIntent", {"answer": said}, who, {})
    if where == "unreadable":
        event["request"] = {"type": said, "intent": [said]}
    raised = ""
    with everything_written() as written:
        try:
            handler_for(Leaky(), f"amzn1.ask.skill.{who}" if where == "wrong skill" else SKILL)(event, Lambda())
        except (WrongSkill, Unavailable) as error:
            raised = "".join(traceback.format_exception(error))
    assert bool(raised) is (where in ("disabled", "wrong skill"))
    assert written.getvalue().count('"outcome"') == 1
    assert MARK not in (written.getvalue() + raised).lower()
