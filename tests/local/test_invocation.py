"""Which words call the skill by its name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.local.invocation import Call, Called, called, spoken


@pytest.mark.parametrize(
    "text",
    [
        "open equal footing",
        "Alexa, open Equal Footing.",
        "hey alexa open equal footing please",
        "alexa launch equal footing",
        "talk to equal footing",
        "ask equal footing",
        "equal footing",
    ],
)
def test_opening_by_name(text: str) -> None:
    """A launch word and the name, with or without the wake word, open the skill."""
    assert called(text) == Called(Call.LAUNCH)


@pytest.mark.parametrize(
    ("text", "request_"),
    [
        ("Alexa, ask Equal Footing for a tip", "a tip"),
        ("ask equal footing to start a mock interview", "start a mock interview"),
        ("tell equal footing i'm in the lobby", "i'm in the lobby"),
        ("alexa open equal footing and give me one question", "give me one question"),
        ("ask equal footing what do i work on next?", "what do i work on next"),
        ("ask equal footing about the team", "the team"),
    ],
)
def test_asking_in_one_breath(text: str, request_: str) -> None:
    """What comes after the name, without the word that joins the two, is the request."""
    assert called(text) == Called(Call.ONE_SHOT, request_)


@pytest.mark.parametrize("text", ["exit", "Quit.", "alexa, exit"])
def test_leaving(text: str) -> None:
    """The two words that end a session before the skill hears of it."""
    assert called(text) == Called(Call.LEAVE)


@pytest.mark.parametrize(
    ("text", "request_"),
    [
        ("Um, I rang the bank staff.", "um i rang the bank staff"),
        ("alexa stop", "stop"),
        ("we were on equal footing", "we were on equal footing"),
        ("i quit my job and left", "i quit my job and left"),
        ("What\u2019s the team like?", "what's the team like"),
        ("Alexa", ""),
        ("alexandra asked me", "alexandra asked me"),
    ],
)
def test_everything_else_is_said_to_the_skill(text: str, request_: str) -> None:
    """Words that merely hold the name, or the wake word alone, are no call."""
    assert called(text) == Called(Call.GO_ON, request_)


@given(st.text(max_size=80))
def test_spoken_words_have_no_punctuation_left(text: str) -> None:
    """Whatever was typed, what is heard is lower case with single spaces, and hearing it again changes nothing."""
    words = spoken(text)
    assert not set(words) & set('.,?!;:"()')
    assert words == " ".join(words.split())
    assert spoken(words) == words
