"""The edge to Alexa: one callable from request to response, as AWS Lambda calls it.

The SDK is asked to do what it does well (read an envelope, write a response) behind one handler that takes every
request. Around it stands what it cannot do: answer where it raises before any handler is asked.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Protocol, cast

from ask_sdk_core.dispatch_components.request_components import AbstractRequestHandler
from ask_sdk_core.exceptions import SerializationException
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_core.skill_builder import SkillBuilder
from ask_sdk_model.request_envelope import RequestEnvelope
from ask_sdk_model.response import Response

from skill.alexa.envelope import at, is_listened_to, kind_of, meant_for
from skill.alexa.hearing import DEFAULT_LOCALE, NotATurn, turn_of
from skill.alexa.household import TRIED, Household, Nobody, permissions_of
from skill.alexa.journal import Entry, Outcome
from skill.alexa.pruning import pruned
from skill.alexa.saying import apologise, respond
from skill.person import person_of_account
from skill.speech.speech import Speech
from skill.store.contract import Unavailable
from skill.store.counted import counting
from skill.turn import Reply, Turn

SKILL_DISABLED = "AlexaSkillEvent.SkillDisabled"
Handler = Callable[[dict[str, Any], object], dict[str, Any]]


class WrongSkill(Exception):
    """A request meant for another skill, which may be somebody trying to use ours (alexa-platform.md, section 3)."""


class Coach(Protocol):
    """What stands behind the edge: `skill.app.App`."""

    def answer(self, turn: Turn) -> Reply:
        """What is said back."""

    def apology(self, locale: str) -> Speech:
        """What is said where nothing else can be."""

    def forget(self, person: str) -> None:
        """Everything kept of them goes. Raises skill.store.contract.Unavailable where it cannot now."""


def handler_for(coach: Coach, skill_id: str | None, household: Household | None = None) -> Handler:
    """The callable for Lambda or any other host.

    With a skill id of None, for local runs, requests for every skill are answered; with an empty one, none is.
    Without a household, no service of the account's is asked for anything. The callable raises WrongSkill for a
    request to another skill, Unavailable where a disabled skill's memory cannot be deleted now, and nothing else.
    """
    return _Edge(coach, household or Nobody(), skill_id).answer


class _Edge:
    def __init__(self, coach: Coach, household: Household, skill_id: str | None) -> None:
        builder = SkillBuilder()
        builder.add_request_handler(_EveryRequest(coach, household))
        self._coach = coach
        self._skill = builder.create()
        self._skill_id = skill_id
        self._serializer = DefaultSerializer()
        self._cold = True

    def answer(self, event: dict[str, Any], context: object) -> dict[str, Any]:
        """The response to an event, and one line about it in the journal, whatever happens."""
        entry = Entry(event, context, cold=self._cold)
        self._cold = False
        with counting() as tally:
            try:
                return self._answer(event, entry)
            finally:
                entry.write(tally)

    def _answer(self, event: Mapping[str, Any], entry: Entry) -> dict[str, Any]:
        if self._skill_id is not None and not meant_for(event, self._skill_id):
            entry.ended(Outcome.REFUSED)
            raise WrongSkill("the application id is another skill's")
        if kind_of(event) == SKILL_DISABLED:
            return self._forget(event, entry)
        heard = is_listened_to(event)
        try:
            answer = self._written(self._skill.invoke(self._read(event), entry))
        except NotATurn:
            entry.ended(Outcome.APOLOGISED if heard else Outcome.PASSED_OVER)
            answer = self._apology(event)
        except Exception as error:  # noqa: BLE001 whatever it was, somebody may be standing there waiting for a word
            entry.raised(error, Outcome.APOLOGISED if heard else Outcome.FAILED)
            answer = self._apology(event)
        return answer if heard else _silence()

    def _forget(self, event: Mapping[str, Any], entry: Entry) -> dict[str, Any]:
        """The skill was disabled. Alexa sends the event again where it failed, so a failure is raised, not hidden."""
        account = at(event, "context", "System", "user", "userId")
        try:
            if isinstance(account, str) and account:
                self._coach.forget(person_of_account(account))
        except Unavailable as error:
            entry.raised(error, Outcome.FAILED)
            raise
        entry.ended(Outcome.FORGOTTEN)
        return _silence()

    def _read(self, event: Mapping[str, Any]) -> RequestEnvelope:
        try:
            return self._deserialized(event)
        except SerializationException:
            return self._deserialized(pruned(event))

    def _deserialized(self, event: Mapping[str, Any]) -> RequestEnvelope:
        envelope: RequestEnvelope = self._serializer.deserialize(json.dumps(event), RequestEnvelope)
        return envelope

    def _apology(self, event: Mapping[str, Any]) -> dict[str, Any]:
        locale = at(event, "request", "locale")
        words = self._coach.apology(locale if isinstance(locale, str) else DEFAULT_LOCALE)
        return {"version": "1.0", "response": self._written(apologise(words))}

    def _written(self, answer: object) -> dict[str, Any]:
        return cast(dict[str, Any], self._serializer.serialize(answer))


class _EveryRequest(AbstractRequestHandler):
    """The one handler: what is a turn goes to the coach. The request's entry in the journal comes as the SDK's context."""

    def __init__(self, coach: Coach, household: Household) -> None:
        self._coach = coach
        self._household = household

    def can_handle(self, handler_input: HandlerInput) -> bool:  # noqa: ARG002 the SDK passes it by name
        return True

    def handle(self, handler_input: HandlerInput) -> Response:
        entry: Entry = handler_input.context
        envelope = handler_input.request_envelope
        system: Any = envelope.context.system if envelope.context else None
        turn = turn_of(envelope)
        entry.heard(turn)
        zone = self._household.zone(system, turn)
        turn = replace(turn, zone=zone or "", permissions=permissions_of(system))
        reply = self._reminded(system, turn, self._coach.answer(turn))
        if envelope.session is not None:
            tried = {TRIED: True} if reply.open and (zone == "" or (turn.session or {}).get(TRIED)) else {}
            handler_input.attributes_manager.session_attributes = {**reply.session, **tried}
        entry.said(reply)
        return respond(reply)

    def _reminded(self, system: Any, turn: Turn, reply: Reply) -> Reply:
        """The reply as it is said once the reminder it asks for was set, or could not be."""
        if reply.reminder is None or self._household.remind(system, reply.reminder, turn):
            return reply
        return replace(reply, speech=reply.instead or reply.speech, reminder=None)


def _silence() -> dict[str, Any]:
    return {"version": "1.0", "response": {}}
