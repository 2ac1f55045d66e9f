"""What is noted of each request: one line, enough to find a fault by, and nothing of anybody."""

from __future__ import annotations

import io
import json
import logging
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skill.alexa import journal
from skill.alexa.adapter import Handler, WrongSkill, handler_for
from skill.app import App
from skill.interview.events import Stage
from skill.interview.practice import Practice
from skill.saved import Awaiting, Saved
from skill.store.contract import Conflict, Store, Stored, Unavailable
from skill.store.counted import Counted
from skill.store.memory import MemoryStore
from skill.turn import Reply, Turn
from tests.alexa.samples import SKILL, Coach, disabled, ended, envelope, intent, launch, reply, slot


@dataclass
class Lambda:
    """What the runtime tells of a call."""

    aws_request_id: str = "3f1c6b2e-0000-4000-8000-5d2f6c1e9a77"


@contextmanager
def journalled() -> Iterator[list[Mapping[str, Any]]]:
    """The lines that are written meanwhile."""
    lines: list[Mapping[str, Any]] = []

    class Into(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(json.loads(record.getMessage()))

    logger, into = logging.getLogger("skill.alexa"), Into()
    before = logger.level
    logger.addHandler(into)
    logger.setLevel(logging.INFO)
    try:
        yield lines
    finally:
        logger.removeHandler(into)
        logger.setLevel(before)


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


# --- whatever somebody says, nothing of it is in the log -----------------------------------------------------------

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
