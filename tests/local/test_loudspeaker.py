"""What is read where a speaker would talk."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from skill.local.loudspeaker import Breath, Line, lines_of
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
    assert _read(said) == [("Coach", "Here's Dana."), ("Dana", "Hello. Sit down."), ("Coach", "Well?")]


def test_a_pause_can_be_seen() -> None:
    """A break reads as an ellipsis; other markup leaves its words."""
    said = Speech.markup('In. <break time="4s"/> And <emphasis level="strong">out</emphasis>.')
    assert _read(said) == [("Coach", "In. … And out.")]


def test_a_voice_that_nobody_has_is_called_by_its_own_name() -> None:
    """A line is never left without a speaker."""
    assert [line.speaker for line in lines_of(Speech.text("Hello.", DANA).ssml(), {})] == ["Amy"]


def test_silence_has_no_lines() -> None:
    """Nothing said is nothing shown."""
    assert lines_of("<speak/>", VOICES) == ()


WORDS = st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x24F), min_size=1, max_size=30)


@given(st.lists(st.tuples(WORDS, st.sampled_from([THE_COACH, DANA])), max_size=6))
def test_what_is_shown_is_what_was_meant(parts: list[tuple[str, Voice]]) -> None:
    """Through SSML and back, the words and their speakers are those of the speech itself."""
    said = sum((Speech.text(words, voice) for words, voice in parts if words.strip()), Speech())
    assert _read(said) == list(said.lines())


def test_each_sentence_is_a_breath_in_the_voice_of_its_speaker() -> None:
    """A voice that is not Alexa's gets short pieces, and the language of whoever speaks; a tag cuts no sentence."""
    said = Speech.text("Here's Dana.") + Speech.markup('Hello. Do <emphasis level="strong">sit</emphasis> down.', DANA)
    assert lines_of(said.ssml(), VOICES) == (
        Line("Coach", "Here's Dana.", "", (Breath("Here's Dana."),)),
        Line("Dana", "Hello. Do sit down.", "en-GB", (Breath("Hello."), Breath("Do sit down."))),
    )


def test_a_pause_is_heard_however_short() -> None:
    """Also those around a quotation, which no reader sees, and one before any word."""
    said = Speech.markup('<break time="2s"/> In. <break time="1500ms"/> You said “we kept it” last.')
    assert lines_of(said.ssml(), {})[0].breaths == (
        Breath("", pause=2),
        Breath("In.", pause=1.5),
        Breath("You said", pause=0.25),
        Breath("“we kept it”", pause=0.15),
        Breath("last."),
    )


def test_a_wish_for_slow_and_soft_is_heard() -> None:
    """As a pace and a loudness; nobody sees them."""
    said = Speech.text("Again, and slowly.").toned(slow=True, soft=True)
    assert _read(said) == [("Coach", "Again, and slowly.")]
    assert lines_of(said.ssml(), {})[0].breaths == (Breath("Again, and slowly.", rate=0.85, volume=0.6),)


@given(st.lists(st.tuples(WORDS, st.sampled_from([THE_COACH, DANA])), max_size=6))
def test_what_is_said_is_what_is_shown(parts: list[tuple[str, Voice]]) -> None:
    """No word is lost or doubled on the way to the voice, and none changes its speaker."""
    said = sum((Speech.text(words, voice) for words, voice in parts if words.strip()), Speech())
    for line in lines_of(said.ssml(), VOICES):
        heard = "".join(breath.text for breath in line.breaths)
        assert [c for c in heard if c.isalnum()] == [c for c in line.text if c.isalnum()]


def _read(said: Speech) -> list[tuple[str, str]]:
    return [(line.speaker, line.text) for line in lines_of(said.ssml(), VOICES)]
