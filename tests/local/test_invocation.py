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


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("We cut the queue by 40%.", "we cut the queue by 40 percent"),
        ("It fell 3.5 % in a year", "it fell 3 point 5 percent in a year"),
        ("from 12.25% to 9%", "from 12 point 25 percent to 9 percent"),
        ("That saved $5,000 a month.", "that saved 5000 dollars a month"),
        ("We raised £1.2 million, or €1.4m", "we raised 1 point 2 million pounds or 1 point 4m euros"),
        ("I asked for $95k", "i asked for 95k dollars"),
        ("₹12,50,000 a year", "1250000 rupees a year"),
        ("It cost $4.50, I paid $5.", "it cost 4 dollars 50 i paid 5 dollars"),
        ("1,250,000 users on version 3.5.", "1250000 users on version 3 point 5"),
        ("at 10:30, or 10.30", "at 10 30 or 10 30"),
        ("on 12.5.2026", "on 12 5 2026"),
        ("in 2019, 300 people", "in 2019 300 people"),
        ("100% of $", "100 percent of"),
    ],
)
def test_figures_are_said_in_words(text: str, heard: str) -> None:
    """A sign for money or a share, which no voice has, is the word that it stands for; times and dates are left alone."""
    assert spoken(text) == heard


@given(st.text(max_size=80))
def test_spoken_words_have_no_punctuation_left(text: str) -> None:
    """Whatever was typed, what is heard is lower case with single spaces, and hearing it again changes nothing."""
    words = spoken(text)
    assert not set(words) & set('.,?!;:"()')
    assert words == " ".join(words.split())
    assert spoken(words) == words
