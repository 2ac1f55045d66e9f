"""What Alexa is asked to say and do."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from skill.alexa.adapter import handler_for
from skill.saved import Saved
from skill.speech.speech import THE_COACH, Speech, Voice
from skill.turn import Card, Elicit, Reply
from tests.alexa.samples import Coach, intent, launch, reply

AMY = Voice("Dana", "Amy", "en-GB")
QUESTION = Speech.text("And what about you?")


def _answered(said: Reply) -> dict[str, Any]:
    return handler_for(Coach(said), None)(launch(), None)


def test_a_question_leaves_the_microphone_open() -> None:
    """A reply with a reprompt keeps the session open and asks again in silence."""
    response = _answered(reply("Shall we?", reprompt=Speech.text("Shall we begin?")))["response"]
    assert response["outputSpeech"] == {"type": "SSML", "ssml": "<speak>Shall we?</speak>"}
    assert response["reprompt"]["outputSpeech"]["ssml"] == "<speak>Shall we begin?</speak>"
    assert response["shouldEndSession"] is False


def test_a_reply_without_a_question_ends_the_session() -> None:
    """The flag is always there, since its absence means something else on a device with a screen."""
    response = _answered(reply("Goodbye."))["response"]
    assert response["shouldEndSession"] is True
    assert "reprompt" not in response


def test_session_attributes_are_what_the_reply_asks_to_have_handed_back() -> None:
    """The old attributes are replaced, not added to."""
    handle = handler_for(Coach(reply(session={"saved": {"n": 2}})), None)
    assert handle(intent("AMAZON.YesIntent", attributes={"old": 1}), None)["sessionAttributes"] == {"saved": {"n": 2}}


def test_a_slot_can_be_asked_for_after_any_request() -> None:
    """The directive names its intent and slot in full, so that it holds after a launch as well."""
    (directive,) = _answered(reply("Go on?", reprompt=QUESTION, elicit=Elicit("AnswerIntent", "answer")))["response"][
        "directives"
    ]
    assert directive == {
        "type": "Dialog.ElicitSlot",
        "slotToElicit": "answer",
        "updatedIntent": {
            "name": "AnswerIntent",
            "confirmationStatus": "NONE",
            "slots": {"answer": {"name": "answer", "confirmationStatus": "NONE"}},
        },
    }


def test_nothing_is_asked_for_once_the_session_is_over() -> None:
    """A dialog directive in a closed session would open it again."""
    assert "directives" not in _answered(reply("Goodbye.", elicit=Elicit("AnswerIntent", "answer")))["response"]


def test_a_card_is_plain_text_with_its_lines() -> None:
    """Cards show what they are given, with line breaks and without markup."""
    card = _answered(reply(card=Card("Your debrief", "Footing: equal & calm\nRapport: a conversation")))["response"][
        "card"
    ]
    assert card == {
        "type": "Simple",
        "title": "Your debrief",
        "content": "Footing: equal & calm\nRapport: a conversation",
    }


def test_a_card_that_is_too_long_ends_at_a_word() -> None:
    """Title and text together stay within Alexa's limit."""
    card = _answered(reply(card=Card("Your debrief", "word " * 3000)))["response"]["card"]
    assert 7900 < len(card["title"] + card["content"]) <= 8000
    assert card["content"].endswith("word")


def test_speech_that_is_too_long_keeps_its_question() -> None:
    """What goes is the middle; the question at the end is still asked."""
    said = Speech(tuple((AMY, f"{n} and so on") for n in range(900))) + QUESTION
    ssml = _answered(Reply(said, Saved(), reprompt=QUESTION))["response"]["outputSpeech"]["ssml"]
    assert len(ssml) < 8000
    assert ssml.endswith("And what about you?</speak>")
    assert "0 and so on" in ssml


VOICES = st.sampled_from([THE_COACH, AMY, Voice("Sam", "Matthew", "en-US")])
SPEECHES = st.lists(st.builds(Speech.text, st.text(max_size=4000), VOICES), min_size=1, max_size=8).map(
    lambda each: sum(each, Speech())
)


@given(SPEECHES, st.booleans())
def test_whatever_is_said_is_well_formed_and_short_enough(said: Speech, asks: bool) -> None:
    """Any words at all in any voices become SSML that an XML parser reads, under Alexa's limit."""
    response = _answered(Reply(said, Saved(), reprompt=said if asks else None))["response"]
    spoken = [response[part] for part in ("outputSpeech",) if part in response]
    spoken += [response["reprompt"]["outputSpeech"]] if asks else []
    for speech in spoken:
        assert ElementTree.fromstring(speech["ssml"]).tag == "speak"
        assert len(speech["ssml"]) < 8000
