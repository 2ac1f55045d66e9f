"""Each rule on what is played finds an answer that breaks it, and nothing wrong with the same answer mended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.certification.edge import SKILL, Exchange, Json
from tests.certification.rules import RULES

BY_JUDGE = {rule.judge.__name__: rule for rule in RULES}
SILENT: Json = {"version": "1.0", "response": {}}
REMINDERS = "alexa::alerts:reminders:skill:readwrite"


def _answer(ssml: str = "", reprompt: str = "", *, closes: bool | None = None, **response: Any) -> Json:
    """An answer; open where it has a reprompt unless it is said otherwise."""
    body: dict[str, Any] = dict(response)
    if ssml:
        body["outputSpeech"] = {"type": "SSML", "ssml": f"<speak>{ssml}</speak>"}
    if reprompt:
        body["reprompt"] = {"outputSpeech": {"type": "SSML", "ssml": f"<speak>{reprompt}</speak>"}}
    body["shouldEndSession"] = not reprompt if closes is None else closes
    return {"version": "1.0", "response": body}


OPEN = _answer("Welcome. Shall we?", "Shall we?")
CLOSED = _answer("Till next time.")


@dataclass(frozen=True)
class Case:
    """A rule by its judge, an answer that breaks it, one that keeps it, and how both came about."""

    judge: str
    bad: Json
    good: Json
    kind: str = "scene"
    type: str = "IntentRequest"
    intent: str = "AnswerIntent"
    slots: Json = field(default_factory=dict)
    before: Json = field(default_factory=dict)
    granted: bool = False
    routes: tuple[str, str] = ("", "")
    outcomes: tuple[str, str] = ("answered", "answered")
    raised: tuple[str, str] = ("", "")
    reminders: tuple[int, int] = (0, 0)
    locale: str = "en-GB"
    session: bool = True

    def exchange(self, number: int) -> Exchange:
        """The bad one, 0, or the good one, 1."""
        user = {"permissions": {"scopes": {REMINDERS: {"status": "GRANTED"}}}} if self.granted and not number else {}
        request: dict[str, Any] = {"type": self.type, "locale": self.locale}
        if self.type == "IntentRequest":
            request["intent"] = {"name": self.intent, "slots": self.slots}
        whole: dict[str, Any] = {"request": request, "context": {"System": {"user": user, "application": SKILL}}}
        if self.session:
            whole["session"] = {}
        facts = {"route": self.routes[number], "outcome": self.outcomes[number]}
        answer = (self.bad, self.good)[number]
        return Exchange(
            "here", self.kind, whole, answer, facts, self.raised[number], self.before, OPEN, self.reminders[number]
        )


def _elicits(intent: str, slot: str) -> Json:
    directive = {"type": "Dialog.ElicitSlot", "slotToElicit": slot, "updatedIntent": {"name": intent}}
    return _answer("And then?", "And then?", directives=[directive])


def _consent(*scopes: str) -> Json:
    return _answer("I've sent a card.", card={"type": "AskForPermissionsConsent", "permissions": list(scopes)})


def _card(content: str) -> Json:
    return _answer("Well done.", card={"type": "Simple", "title": "Equal Footing", "content": content})


_VOICE = '<voice name="{name}"><lang xml:lang="{language}">{words}</lang></voice>'
_AMY = _VOICE.format(name="Amy", language="en-GB", words="Hello.")
_LAUNCHED: Mapping[str, Any] = {"type": "LaunchRequest", "kind": "launch"}
CASES = (
    Case("open_after_a_question", _answer("Excuse the wet trousers.", "Shall we?"), OPEN),
    Case(
        "open_after_a_question", _answer("Shall we? Let's see.", "Shall we?"), _answer("Tell me about a bad day.", "x?")
    ),
    Case("closed_after_none", _answer("Shall we?"), CLOSED),
    Case("reprompted", _answer("Shall we?", closes=False), OPEN),
    Case("reprompted", _answer("Shall we?", "Still here."), OPEN),
    Case("reprompted", _answer("Bye.", "Shall we?", closes=True), CLOSED),
    Case("flagged_outright", {"response": {"outputSpeech": {}}}, CLOSED),
    Case("launched", CLOSED, OPEN, **_LAUNCHED),
    Case("stopped", OPEN, CLOSED, kind="stop"),
    Case("stopped", OPEN, CLOSED, kind="cancel inside a slot"),
    Case("helped", CLOSED, OPEN, kind="help"),
    Case("helped", _answer("Shall we?", "Shall we?"), OPEN, kind="help inside a slot"),
    Case("mended", CLOSED, OPEN, kind="fallback"),
    Case("ended_in_silence", CLOSED, SILENT, type="SessionEndedRequest", kind="silence"),
    Case("yes_and_no_understood", OPEN, OPEN, kind="yes", before=OPEN, routes=("drill/not_now", "drill/asked")),
    Case("wish_met", OPEN, OPEN, kind="example", routes=("launch", "tip")),
    Case("wish_met", OPEN, OPEN, kind="quoted", routes=("nonsense", "tip")),
    Case("slot_asked_for", OPEN, OPEN, kind="a slot unusable", routes=("launch", "interview/role/ask_role")),
    Case("slot_asked_for", CLOSED, OPEN, kind="a needed slot missing"),
    Case("nobody_is_put_off", CLOSED, CLOSED, outcomes=("apologised", "answered")),
    Case("nobody_is_put_off", {}, CLOSED, raised=("KeyError: 'x'", "")),
    Case("distress_is_met", CLOSED, _answer("Call nine nine nine, or one one six, one two three."), kind="distress"),
    Case("tags_are_alexas", _answer("A <b>bold</b> move."), _answer('A <break time="1s"/> move.')),
    Case("tags_are_alexas", _answer("Tom & Jerry."), _answer("Tom &amp; Jerry.")),
    Case("tags_are_alexas", _answer('Wait. <break time="11s"/>'), _answer('Wait. <break time="10s"/>')),
    Case(
        "tags_are_alexas",
        _answer('<prosody rate="10%">Slow.</prosody>'),
        _answer('<prosody rate="85%">Slow.</prosody>'),
    ),
    Case(
        "tags_go_together", _answer('<voice name="Amy"><emphasis level="strong">No.</emphasis></voice>'), _answer(_AMY)
    ),
    Case(
        "tags_go_together",
        _answer('<amazon:emotion name="excited" intensity="low"><voice name="Amy">Yes.</voice></amazon:emotion>'),
        _answer(f'<amazon:emotion name="excited" intensity="low">Yes.</amazon:emotion> {_AMY}'),
    ),
    Case("voices_are_alexas", _answer('<voice name="Hal">No.</voice>'), _answer(_AMY)),
    Case("voices_are_alexas", _answer(_VOICE.format(name="Amy", language="en-US", words="Hi.")), _answer(_AMY)),
    Case("speech_fits", _answer("a" * 8000), _answer("a" * 7000)),
    Case("response_fits", {"sessionAttributes": {"a": "b" * 120_000}}, CLOSED),
    Case("words_can_be_said", _answer("Hello {name}."), _answer("Hello Sam.")),
    Case("card_is_plain", _card('Say <break time="1s"/> this.'), _card("Say this.")),
    Case("card_is_plain", _card("Tom &amp; Jerry"), _card("Tom & Jerry")),
    Case("card_fits", _card("a" * 8000), _card("a" * 7000)),
    Case("card_is_no_question", _card("That held. Another one?"), _card("That held.")),
    Case("elicited_slots_are_in_the_model", _elicits("AnswerIntent", "mood"), _elicits("AnswerIntent", "answer")),
    Case("directives_are_declared", _answer("Hi.", directives=[{"type": "AudioPlayer.Play"}]), CLOSED),
    Case(
        "permission_is_asked_where_used",
        _consent(REMINDERS),
        _consent(REMINDERS),
        intent="ReminderIntent",
        granted=True,
    ),
    Case(
        "permission_is_asked_where_used",
        _consent("alexa::profile:name:read"),
        _consent(REMINDERS),
        intent="ReminderIntent",
    ),
    Case(
        "permission_is_asked_where_used", _consent(REMINDERS), _consent(REMINDERS), routes=("tip", "preparation/remind")
    ),
    Case("reminders_are_agreed_to", CLOSED, CLOSED, intent="ReminderIntent", reminders=(1, 0)),
    Case("screens_are_served", CLOSED, OPEN, kind="with a screen"),
    Case("strange_values_are_let_pass", CLOSED, OPEN, kind="with what nobody knows"),
    Case("other_kinds_are_safe", SILENT, CLOSED, kind="a request of another kind", type="Connections.Response"),
    Case("other_kinds_are_safe", CLOSED, SILENT, kind="a request of another kind", type="AudioPlayer.PlaybackStarted"),
    Case("other_kinds_are_safe", CLOSED, SILENT, kind="a request of another kind", type="X.New", session=False),
    Case("others_are_refused", CLOSED, {}, kind="another skill's id", raised=("", "WrongSkill")),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.judge)
def test_a_breach_is_found_and_its_mending_is_not(case: Case) -> None:
    """The bad answer is faulted, the good one is not."""
    judge = BY_JUDGE[case.judge].judge
    assert judge(case.exchange(0))
    assert not judge(case.exchange(1))


def test_no_rule_is_without_a_breach() -> None:
    """Each could be broken."""
    assert {case.judge for case in CASES} == set(BY_JUDGE)


@pytest.mark.parametrize("kind", ["yes", "no"])
@pytest.mark.parametrize(
    "asked", ["What kind of job is it?", "Another one, or the next?", "One to five, how was that?"]
)
def test_what_yes_does_not_answer_is_not_held_against_it(asked: str, kind: str) -> None:
    """To a question about what, which or how much, yes and no may well be out of place."""
    case = Case("yes_and_no_understood", OPEN, OPEN, kind=kind, before=_answer(asked, asked), routes=("nonsense", ""))
    assert BY_JUDGE[case.judge].judge(case.exchange(0)) is None
