"""What is read where a speaker would talk."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from skill.local.loudspeaker import Line, lines_of
from skill.speech.speech import THE_COACH, Speech, Voice

DANA = Voice("Dana", "Amy", "en-GB")
VOICES = {"Amy": "Dana"}


def test_each_voice_has_a_line_with_its_name() -> None:
    """The coach and the interviewer are told apart, and what one says in several parts is one line."""
    said = (
        Speech.text("Here's Dana.")
        + Speech.text("Hello.", DANA)
        + Speech.text("Sit down.", DANA)
        + Speech.text("Well?")
    )
    assert lines_of(said.ssml(), VOICES) == (
        Line("Coach", "Here's Dana."),
        Line("Dana", "Hello. Sit down."),
        Line("Coach", "Well?"),
    )


def test_a_pause_can_be_seen() -> None:
    """A break reads as an ellipsis; other markup leaves its words."""
    said = Speech.markup('In. <break time="4s"/> And <emphasis level="strong">out</emphasis>.')
    assert lines_of(said.ssml(), {}) == (Line("Coach", "In. … And out."),)


def test_a_voice_that_nobody_has_is_called_by_its_own_name() -> None:
    """A line is never left without a speaker."""
    assert lines_of(Speech.text("Hello.", DANA).ssml(), {}) == (Line("Amy", "Hello."),)


def test_silence_has_no_lines() -> None:
    """Nothing said is nothing shown."""
    assert lines_of("<speak/>", VOICES) == ()


WORDS = st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x24F), min_size=1, max_size=30)


@given(st.lists(st.tuples(WORDS, st.sampled_from([THE_COACH, DANA])), max_size=6))
def test_what_is_shown_is_what_was_meant(parts: list[tuple[str, Voice]]) -> None:
    """Through SSML and back, the words and their speakers are those of the speech itself."""
    said = sum((Speech.text(words, voice) for words, voice in parts if words.strip()), Speech())
    assert [(line.speaker, line.text) for line in lines_of(said.ssml(), VOICES)] == list(said.lines())
