"""Words as heard, and the plain ones that are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.local.recogniser.hearing import Hearing, plain
from skill.local.recogniser.words import heard_in


@pytest.mark.parametrize(
    ("text", "written_out"),
    [
        ("I'm done", "i am done"),
        ("What's today's tip?", "what is today is tip"),
        ("the team's challenge", "the team's challenge"),
        ("don't, can't, won't", "do not can not will not"),
        ("gimme a sec; lemme think", "give me a sec let me think"),
        ("part-time \u2018barista\u2019", "part time barista"),
    ],
)
def test_short_forms_are_written_out(text: str, written_out: str) -> None:
    """So that "I am done" and "I'm done" are the same words."""
    assert heard_in(text).line == written_out


def test_another_spelling_is_the_same_word() -> None:
    """Compared by one spelling, handed over in the other."""
    heard = heard_in("let me practise", {"practise": "practice"})
    assert heard.line == "let me practice"
    assert heard.said(0, 3) == "let me practise"


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("gie us a hint", "give me a hint"),
        ("my lad's turn", "my son's turn"),
        ("let us start", "let us start"),
        ("they trust us", "they trust us"),
    ],
)
def test_what_is_said_in_one_region_is_compared_by_the_word_that_all_have(text: str, compared: str) -> None:
    """And "us" is "me" where somebody is to give or ask something."""
    hearing = Hearing(spelling={"gie": "give", "lad": "son"}, giving=frozenset({"give"}))
    heard = plain(text, hearing)
    assert heard.line == compared
    assert heard.text == text


@given(st.text(max_size=80))
def test_what_was_heard_can_be_had_back(text: str) -> None:
    """Every plain word knows the word it came from; the whole is the whole."""
    heard = heard_in(text)
    assert heard.said(0, len(heard.plain)) == heard.text
    assert heard_in(heard.text).text == heard.text
    assert len(heard.origin) == len(heard.plain) >= len(heard.raw)
