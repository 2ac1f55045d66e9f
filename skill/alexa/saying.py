"""A Reply as the response that Alexa speaks."""

from __future__ import annotations

from ask_sdk_core.response_helper import ResponseFactory
from ask_sdk_model.dialog.elicit_slot_directive import ElicitSlotDirective
from ask_sdk_model.intent import Intent
from ask_sdk_model.intent_confirmation_status import IntentConfirmationStatus
from ask_sdk_model.response import Response
from ask_sdk_model.slot import Slot as AlexaSlot
from ask_sdk_model.slot_confirmation_status import SlotConfirmationStatus
from ask_sdk_model.ui.ask_for_permissions_consent_card import AskForPermissionsConsentCard
from ask_sdk_model.ui.simple_card import SimpleCard

from skill.alexa.household import SCOPES
from skill.speech.speech import LIMIT, Speech
from skill.turn import Card, Elicit, Reply

CARD_LIMIT = 8000
"""Characters of a card, title and text together (alexa-platform.md, section 0)."""
TITLE_LIMIT = 200


def respond(reply: Reply) -> Response:
    """The response. Whether the session stays open is always said outright: left out, it depends on the device."""
    factory = ResponseFactory()
    if reply.speech:
        factory.speak(fitted(reply.speech).ssml())
    if reply.reprompt is not None:
        factory.ask(fitted(reply.reprompt).ssml())
    if reply.elicit and reply.open:
        factory.add_directive(_elicitation(reply.elicit))
    if reply.permission:
        factory.set_card(AskForPermissionsConsentCard(permissions=[SCOPES[reply.permission]]))
    elif reply.card:
        factory.set_card(_card(reply.card))
    factory.set_should_end_session(not reply.open)
    return factory.response


def apologise(words: Speech) -> Response:
    """The response where something went wrong: said once, and the session closes."""
    return ResponseFactory().speak(fitted(words).ssml()).set_should_end_session(True).response


def fitted(speech: Speech) -> Speech:
    """The speech under Alexa's limit: what comes last, which may be the question, is kept the longest."""
    while len(speech.ssml()) >= LIMIT and len(speech.parts) > 1:
        speech = Speech((*speech.parts[:-2], speech.parts[-1]))
    if len(speech.ssml()) >= LIMIT:
        # An escaped character takes up to five, and the tags around them some more.
        speech = Speech.text(_cut(speech.plain(), LIMIT // 6), speech.parts[-1][0])
    return speech


def _elicitation(elicit: Elicit) -> ElicitSlotDirective:
    """Asks for one slot, empty again, of whichever intent: `updatedIntent` makes it hold after any request."""
    slot = AlexaSlot(name=elicit.slot, confirmation_status=SlotConfirmationStatus.NONE)
    intent = Intent(name=elicit.intent, slots={elicit.slot: slot}, confirmation_status=IntentConfirmationStatus.NONE)
    return ElicitSlotDirective(slot_to_elicit=elicit.slot, updated_intent=intent)


def _card(card: Card) -> SimpleCard:
    title = _cut(card.title, TITLE_LIMIT)
    return SimpleCard(title=title, content=_cut(card.text, CARD_LIMIT - len(title)))


def _cut(words: str, longest: int) -> str:
    return words if len(words) <= longest else words[:longest].rsplit(None, 1)[0]
