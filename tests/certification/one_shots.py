"""What is asked in the same breath as the skill's name: the store's phrases, and every wish with a slot missing or unusable."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from skill.alexa.skill_package.wording import quoted_in
from skill.local.device import launch
from skill.local.invocation import Call, called
from tests.certification.edge import Edge, Exchange, Json, Memory
from tests.certification.ours import intents_of, package
from tests.certification.slots import with_odd_values, without_values
from tests.certification.walk import LATER, Hears, Moment, device_at, new_session, share_of

NEEDED = {
    *("StartInterviewIntent", "ScheduleInterviewIntent", "ValueLineIntent", "RememberWinIntent", "InChargeIntent"),
    *("CompanyIntent", "CallMeIntent"),
}
"""The wishes that cannot be met before their slot is known; what is remembered of somebody may fill it."""
OPENING = 1_795_000_000


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody who calls the skill by its name, with what it remembers of them."""

    name: str
    memory: Memory
    now: int


def callers(moments: Sequence[Moment]) -> tuple[Caller, ...]:
    """Somebody new, and somebody in the middle of an interview, of a drill, and before a date."""
    known = {"resume": "with half an interview", "drill_left": "with half a drill", "scheduled": "with a date"}
    found = {moment.state[0]: moment for moment in moments}
    left = [(name, found[awaiting]) for awaiting, name in known.items()]
    return Caller("new here", (), OPENING), *(Caller(name, each.memory, each.now + LATER) for name, each in left)


def store_phrases(edge: Edge, hears: Hears, locale: str, caller: Caller) -> Iterator[Exchange]:
    """The example phrases, and every other one-shot that description and testing instructions quote."""
    listed = package().listed[locale]
    for phrase in listed["examplePhrases"]:
        yield _called(edge, hears, locale, caller, "example", phrase)
    for phrase in _quoted(locale):
        if phrase.lower().startswith("alexa"):
            yield _called(edge, hears, locale, caller, "quoted", phrase)


def phrases_inside(edge: Edge, hears: Hears, moment: Moment) -> Iterator[Exchange]:
    """What they tell people to say in the skill, said while a question is open."""
    for phrase in _quoted(moment.locale):
        if not phrase.lower().startswith("alexa"):
            edge.remember(moment.memory)
            request = hears(called(phrase).request, moment.session)
            device = device_at(moment.locale, moment.now + LATER, f"quoted.{phrase}")
            envelope = device.envelope(moment.session.head(), request)
            yield edge.ask(envelope, f'{moment.where}, then "{phrase}"', "quoted", before=moment.answer)


def wishes(edge: Edge, locale: str, caller: Caller) -> Iterator[Exchange]:
    """Every intent of ours that has slots, with none of them, and with a locale's share of what makes each of them unusable."""
    for intent in intents_of(locale):
        if intent.get("slots"):
            needed = intent["name"] in NEEDED and not caller.memory
            kind = "a needed slot missing" if needed else "a slot missing"
            yield _wish(edge, locale, caller, kind, without_values(intent))
            for request in share_of(with_odd_values(intent), locale):
                yield _wish(edge, locale, caller, "a slot unusable", request)


def _quoted(locale: str) -> Iterator[str]:
    testing = package().body["publishingInformation"]["testingInstructions"]
    yield from dict.fromkeys((*quoted_in(package().listed[locale]["description"]), *quoted_in(testing)))


def _called(edge: Edge, hears: Hears, locale: str, caller: Caller, kind: str, phrase: str) -> Exchange:
    said = called(phrase)
    request = launch() if said.call is Call.LAUNCH else hears(said.request, None)
    return _opened(edge, locale, caller, kind, request, f'"{phrase}"')


def _wish(edge: Edge, locale: str, caller: Caller, kind: str, request: Json) -> Exchange:
    filled = {name: slot["value"][:20] for name, slot in request["intent"]["slots"].items() if "value" in slot}
    return _opened(edge, locale, caller, kind, request, f"{request['intent']['name']} {filled or ''}".strip())


def _opened(edge: Edge, locale: str, caller: Caller, kind: str, request: Json, what: str) -> Exchange:
    edge.remember(caller.memory)
    edge.home.zone_name = ""
    envelope = device_at(locale, caller.now, f"one-shot.{what}").envelope(new_session().head(), request)
    return edge.ask(envelope, f"{locale}, {caller.name}: {what}", kind)
