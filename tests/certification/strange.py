"""Requests with what the skill cannot know: screens, new properties and values, other kinds of request, other skills' ids."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tests.certification.edge import Edge, Exchange, Json
from tests.certification.probes import ENDS
from tests.certification.rules_platform import OTHER_KINDS, REFUSED
from tests.certification.slots import intent_with
from tests.certification.walk import LATER, Moment, device_at

Envelope = dict[str, Any]
Change = Callable[[Envelope], object]


def _system(envelope: Envelope) -> Envelope:
    system: Envelope = envelope["context"]["System"]
    return system


def _screen(shape: str, width: int, height: int, version: str) -> Change:
    def change(envelope: Envelope) -> None:
        _system(envelope)["device"]["supportedInterfaces"] = {
            "Alexa.Presentation.APL": {"runtime": {"maxVersion": version}},
            "Display": {"templateVersion": "1.0", "markupVersion": "1.0"},
        }
        pixels = {"pixelWidth": width, "pixelHeight": height, "currentPixelWidth": width, "currentPixelHeight": height}
        envelope["context"]["Viewport"] = {"mode": "HUB", "shape": shape, "dpi": 160, "touch": ["SINGLE"], **pixels}
        discrete = {"mode": "DISCRETE", "size": {"type": "DISCRETE", **{k: pixels[k] for k in list(pixels)[:2]}}}
        window = {"type": "APL", "id": "main", "shape": shape, "dpi": 160, "presentationType": "STANDARD"}
        envelope["context"]["Viewports"] = [{**window, "configuration": {"current": discrete}}]
        envelope["context"]["Alexa.Presentation.APL"] = {"token": "none", "version": "AriaViewhost-1.0"}

    return change


def _in_slots(**properties: object) -> Change:
    def change(envelope: Envelope) -> None:
        for slot in envelope["request"].get("intent", {}).get("slots", {}).values():
            slot.update(properties)

    return change


SCREENS: Mapping[str, Change] = {
    "a round hub": _screen("ROUND", 480, 480, "1.5"),
    "a large hub": _screen("RECTANGLE", 1280, 800, "2024.3"),
    "a television": _screen("RECTANGLE", 960, 540, "1.9"),
}
_NEW_AUTHORITY = {"authority": "x", "status": {"code": "ER_PERHAPS"}, "values": [{"value": {"name": "x", "id": "x"}}]}
UNKNOWN: Mapping[str, Change] = {
    "new properties everywhere": lambda e: [
        part.update({"tomorrow": {"deep": [1, None, "x"]}})
        for part in (e, e["request"], e["session"], e["context"], _system(e), _system(e)["device"], _system(e)["user"])
    ],
    "a new context": lambda e: e["context"].update({"Alexa.Tomorrow": {"state": "HOVERING"}}),
    "a new interface": lambda e: _system(e)["device"].update({"supportedInterfaces": {"Alexa.Tomorrow": {"v": 2}}}),
    "a new kind of viewport": lambda e: e["context"].update(
        {"Viewport": {"mode": "HOLOGRAM", "shape": "SPHERE"}, "Viewports": [{"type": "HOLOGRAM", "shape": "SPHERE"}]}
    ),
    "a new kind of slot value": _in_slots(slotValue={"type": "Fuzzy", "value": "x"}, source="TELEPATHY"),
    "a new resolution status": _in_slots(resolutions={"resolutionsPerAuthority": [_NEW_AUTHORITY]}),
    "a new confirmation status": _in_slots(confirmationStatus="MAYBE"),
    "a new dialog state": lambda e: e["request"].update({"dialogState": "PONDERING"}),
    "a new permission": lambda e: _system(e)["user"].update(
        {"permissions": {"scopes": {"alexa::tomorrow:read": {"status": "LENT"}}}}
    ),
    "a time with an offset": lambda e: e["request"].update(
        {"timestamp": e["request"]["timestamp"].replace("Z", "+00:00")}
    ),
    "null in the place of what is left out": lambda e: (
        e["request"].update({"dialogState": None}),
        e["context"].update({"Viewport": None, "AudioPlayer": None}),
        _system(e).update({"person": None, "unit": None}),
    ),
}
KINDS = (
    *("Alexa.Presentation.APL.UserEvent", "Alexa.Presentation.HTML.Message", "Display.ElementSelected"),
    *("AudioPlayer.PlaybackStarted", "PlaybackController.NextCommandIssued", "System.ExceptionEncountered"),
    *("Connections.Response", "SessionResumedRequest", "CanFulfillIntentRequest", "GameEngine.InputHandlerEvent"),
    *("AlexaSkillEvent.SkillEnabled", "AlexaSkillEvent.SkillPermissionAccepted", "Reminders.ReminderStarted"),
    *("Messaging.MessageReceived", "Alexa.Tomorrow.Something", ""),
)
"""Types of request that there are, or may be, and that are no part of a conversation with this skill."""
NOT_OURS: Mapping[str, Change] = {
    "in the context": lambda e: _system(e)["application"].update({"applicationId": "amzn1.ask.skill.other"}),
    "in the session": lambda e: e["session"]["application"].update({"applicationId": "amzn1.ask.skill.other"}),
    "nowhere": lambda e: (_system(e).pop("application"), e["session"].pop("application")),
}


def strange_ones(edge: Edge, moment: Moment) -> Iterator[Exchange]:
    """A few requests in one state, each with everything that the skill cannot know."""
    for what, request in _plain(moment):
        edge.remember(moment.memory)
        plain = device_at(moment.locale, moment.now + LATER, "strange.1").envelope(moment.session.head(), request)
        answer = edge.ask(plain, "", "").answer
        for kind, changes in (("with a screen", SCREENS), ("with what nobody knows", UNKNOWN)):
            for name, change in changes.items():
                edge.remember(moment.memory)
                where = f"{moment.where}, then {what} with {name}"
                yield edge.ask(_changed(plain, change), where, kind, beside=answer)


def other_kinds(edge: Edge, moment: Moment) -> Iterator[Exchange]:
    """Requests of other kinds, inside a session and outside."""
    for kind in KINDS:
        for inside in (True, False):
            edge.remember(moment.memory)
            device = device_at(moment.locale, moment.now + LATER, "kind.1")
            envelope = device.envelope(moment.session.head(), {"type": kind})
            if not inside:
                del envelope["session"]
            where = f"{moment.where}, then {kind or 'a request without a type'}{'' if inside else ' outside it'}"
            yield edge.ask(envelope, where, OTHER_KINDS)


def other_skills(edge: Edge, moment: Moment) -> Iterator[Exchange]:
    """The same request in the name of another skill."""
    for what, request in _plain(moment):
        plain = device_at(moment.locale, moment.now + LATER, "other.1").envelope(moment.session.head(), request)
        for place, change in NOT_OURS.items():
            where = f"{moment.where}, then {what} with another skill's id {place}"
            yield edge.ask(_changed(plain, change), where, REFUSED)


def _plain(moment: Moment) -> Iterator[tuple[str, Json]]:
    name, slot = moment.session.elicited or ("AnswerIntent", "answer")
    yield "an answer", intent_with(name, {slot: {"value": "i moved eleven patients and nobody missed a dose"}})
    yield "a wish", intent_with("StartInterviewIntent", {"role": {"value": "nurse"}, "count": {"value": "2"}})
    yield "help", intent_with("AMAZON.HelpIntent", {})
    yield "exit", ENDS["exit"]


def _changed(envelope: Json, change: Change) -> Envelope:
    changed: Envelope = copy.deepcopy(dict(envelope))
    change(changed)
    return changed
