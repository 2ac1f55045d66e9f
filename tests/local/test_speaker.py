"""The device behaves as an Echo does."""

from __future__ import annotations

from typing import Any

import pytest

from skill.local.speaker import Spoken
from skill.turn import LAUNCH, SESSION_ENDED
from tests.local.scripted import Interview, Listener, speaker


def _kinds(coach: Interview) -> list[str]:
    return [turn.intent for turn in coach.turns]


def _texts(spoken: Spoken) -> list[str]:
    return [line.text for line in spoken.lines]


def _request_of(spoken: Spoken) -> dict[str, Any]:
    assert spoken.request is not None
    return spoken.request


def test_opening_starts_a_session() -> None:
    """The skill is launched in a new session, and where it asks, the microphone is open."""
    device = speaker()
    spoken = device.say("Alexa, open equal footing")
    assert _texts(spoken) == ["Welcome. Shall we begin?"]
    assert _request_of(spoken)["session"]["new"] is True
    assert device.listening


def test_a_session_goes_on_with_its_attributes() -> None:
    """The next request has the same session and hands back what the response held."""
    device = speaker()
    first = _request_of(device.say("open equal footing"))
    second = _request_of(device.say("interview me for a nursing job"))
    assert second["session"]["sessionId"] == first["session"]["sessionId"]
    assert second["session"]["new"] is False
    assert second["session"]["attributes"] == {"turns": 1}
    assert second["request"]["requestId"] != first["request"]["requestId"]


def test_a_request_in_one_breath_opens_the_session_itself() -> None:
    """The skill gets the intent at once, without a launch."""
    coach = Interview()
    spoken = speaker(coach).say("alexa, ask equal footing to interview me for a nursing job")
    assert _kinds(coach) == ["StartInterviewIntent"]
    assert coach.turns[0].session is None
    assert coach.turns[0].resolved("role") == "nurse"
    assert [(line.speaker, line.text) for line in spoken.lines] == [
        ("Coach", "You'll talk to Dana."),
        ("Dana", "Tell me about a shift that went wrong."),
    ]


def test_without_a_session_a_plain_sentence_is_a_request_too() -> None:
    """Nobody has to type the skill's name."""
    coach = Interview()
    speaker(coach).say("interview me for a nursing job")
    assert _kinds(coach) == ["StartInterviewIntent"]


def test_a_slot_that_was_asked_for_takes_what_comes_next() -> None:
    """The recogniser is told of the slot, and the dialog is marked as going on."""
    coach, listener = Interview(), Listener()
    device = speaker(coach, listener)
    device.say("interview me for a nursing job")
    spoken = device.say("We were two down.")
    assert listener.asked[-1] == ("we were two down", ("AnswerIntent", "answer"), True)
    assert coach.turns[-1].said("answer") == "we were two down"
    assert _request_of(spoken)["request"]["dialogState"] == "IN_PROGRESS"


def test_a_command_is_not_swallowed_by_the_slot() -> None:
    """What the recogniser takes for a command stays one, and ends the dialog."""
    coach = Interview()
    device = speaker(coach)
    device.say("interview me for a nursing job")
    spoken = device.say("stop")
    assert _kinds(coach)[-1] == "AMAZON.StopIntent"
    assert "dialogState" not in _request_of(spoken)["request"]
    assert not device.listening


def test_a_slot_is_asked_for_once() -> None:
    """A reply without the directive takes the next words as they are."""
    listener = Listener()
    device = speaker(listener=listener)
    device.say("interview me for a nursing job")
    device.say("help")
    device.say("hmm")
    assert listener.asked[-1] == ("hmm", None, False)


def test_silence_is_answered_by_the_reprompt_once() -> None:
    """The skill does not hear of the first silence; the second ends the session."""
    coach = Interview()
    device = speaker(coach)
    device.say("open equal footing")
    first = device.say("")
    assert _texts(first) == ["Shall we begin?"]
    assert first.request is None
    assert device.listening
    second = device.say("  ")
    assert _texts(second) == []
    assert _request_of(second)["request"]["reason"] == "EXCEEDED_MAX_REPROMPTS"
    assert _kinds(coach) == [LAUNCH, SESSION_ENDED]
    assert not device.listening


def test_a_word_in_between_makes_the_next_silence_a_first_one() -> None:
    """Only silences in a row count."""
    device = speaker()
    device.say("open equal footing")
    device.say("")
    device.say("interview me for a nursing job")
    assert _texts(device.say("")) == ["Tell me about a shift that went wrong."]
    assert device.listening


def test_silence_while_nobody_listens_is_nothing() -> None:
    """A speaker that was not spoken to does nothing."""
    coach = Interview()
    assert speaker(coach).say("") == Spoken()
    assert coach.turns == []


@pytest.mark.parametrize("word", ["exit", "quit", "alexa exit"])
def test_leaving_ends_the_session_without_a_word(word: str) -> None:
    """The skill is told that the session ended, and says nothing."""
    coach = Interview()
    device = speaker(coach)
    device.say("open equal footing")
    spoken = device.say(word)
    assert (
        _request_of(spoken)["request"] | {"type": SESSION_ENDED, "reason": "USER_INITIATED"}
        == _request_of(spoken)["request"]
    )
    assert (spoken.lines, spoken.response) == ((), {"version": "1.0", "response": {}})
    assert not device.listening


def test_leaving_what_was_not_open_is_nothing() -> None:
    """There is no session to end."""
    coach = Interview()
    assert speaker(coach).leave() == Spoken()
    assert coach.turns == []


def test_the_wake_word_alone_changes_nothing() -> None:
    """The microphone stays as it is."""
    device = speaker()
    assert not device.say("alexa").listening
    device.say("open equal footing")
    assert device.say("alexa").listening


def test_calling_by_name_in_the_middle_starts_anew() -> None:
    """A new session, which has nothing to hand back."""
    coach = Interview()
    device = speaker(coach)
    first = _request_of(device.say("open equal footing"))
    again = _request_of(device.say("alexa open equal footing"))
    assert again["session"]["sessionId"] != first["session"]["sessionId"]
    assert coach.turns[-1].session is None


def test_two_people_are_two_accounts_and_one_person_is_the_same_everywhere() -> None:
    """The account follows the name alone."""
    coach = Interview()
    for user in ("ann", "ben", "ann"):
        speaker(coach, user=user).say("open equal footing")
    ann, ben, ann_again = (turn.person for turn in coach.turns)
    assert ann == ann_again != ben


def test_a_card_is_shown_beside_what_was_said() -> None:
    """The companion app's card comes along as plain text."""
    device = speaker()
    device.say("interview me for a nursing job")
    assert device.say("we were two down").card == (
        "Your debrief",
        "You said: we were two down\nAsk one question next time.",
    )


def test_a_response_without_a_session_flag_closes() -> None:
    """A speaker without a screen takes a missing flag for an end."""
    device = speaker(handler=lambda _event, _context: {"version": "1.0", "response": {}})
    assert not device.say("open equal footing").listening


def test_a_session_without_a_reprompt_closes_at_the_first_silence() -> None:
    """There is nothing to say again."""
    coach = Interview()
    answers: list[dict[str, Any]] = [{"response": {"shouldEndSession": False}}, {"response": {}}]
    device = speaker(coach, handler=lambda _event, _context: answers.pop(0))
    assert device.say("open equal footing").listening
    spoken = device.say("")
    assert _request_of(spoken)["request"]["reason"] == "EXCEEDED_MAX_REPROMPTS"
    assert not device.listening
