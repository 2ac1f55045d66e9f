"""Speech is valid SSML by construction, whatever it is made of."""

from __future__ import annotations

import itertools
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.speech.phrasebook import LONGEST_SLOT, Script, filled, shortened
from skill.speech.speech import AFTER, BEFORE, LIMIT, Speech, Voice, markup_fault

DANA = Voice("Dana", "Amy", "en-GB")
ANYTHING = st.text(alphabet=st.characters(exclude_categories=()))


@given(ANYTHING, ANYTHING)
def test_any_text_at_all_makes_valid_ssml(first: str, second: str) -> None:
    """Control characters, lone surrogates, tags and ampersands: an XML parser accepts what comes out."""
    speech = Speech.text(first) + Speech.text(second, DANA)
    ElementTree.fromstring(speech.ssml())


@given(ANYTHING)
def test_a_slot_cannot_bring_markup_in(said: str) -> None:
    """What fills a slot is heard as words: the only tags are the line's own."""
    line = filled('You said {quote}. <break time="1s"/>', {"quote": said})
    root = ElementTree.fromstring(f"<speak>{line}</speak>")
    assert [element.tag for element in root.iter()] == ["speak", "break"]


@pytest.mark.parametrize(
    "line",
    ["a <b>bold</b> move", "unclosed <break", "R&D", '<break zeit="1s"/>', "<audio src='x'/>", "\x00"],
)
def test_a_line_with_foreign_markup_is_refused(line: str) -> None:
    """Our own lines may only use what is known to work."""
    assert markup_fault(line)
    with pytest.raises(ValueError, match=r".+"):
        Speech.markup(line)


def test_each_speaker_is_voiced_and_labelled() -> None:
    """The coach has Alexa's own voice, the interviewer one of theirs, and readers see who is talking."""
    speech = Speech.text("Hello.", DANA) + Speech.text("Ask & see.")
    assert (
        speech.ssml() == '<speak><voice name="Amy"><lang xml:lang="en-GB">Hello.</lang></voice> Ask &amp; see.</speak>'
    )
    assert speech.lines() == (("Dana", "Hello."), ("Coach", "Ask & see."))
    assert speech.plain() == "Dana: Hello. Ask & see."


def test_a_quotation_is_heard_by_a_pause_and_seen_by_its_marks() -> None:
    """Where a sentence goes on after somebody's own words there is a pause too; where it pauses anyway, none is added."""
    speech = Speech.markup("You said “I rang the depot” twice. Keep “she had it by noon”.")
    assert speech.ssml() == (
        f"<speak>You said {BEFORE}“I rang the depot”{AFTER} twice. Keep {BEFORE}“she had it by noon”.</speak>"
    )
    assert speech.plain() == "You said “I rang the depot” twice. Keep “she had it by noon”."


def test_marks_in_what_somebody_said_open_no_quotation() -> None:
    """The line's own marks are the only ones, so that a quotation always ends where the line says."""
    assert filled("You said “{quote}”.", {"quote": "he said “no” and left"}) == "You said “he said no and left”."


def test_a_mass_of_marks_stays_within_what_alexa_accepts() -> None:
    """Marks can come back with a session; each one heard would be a pause of its own."""
    assert len(Speech.text("“a”" * 400).ssml()) < LIMIT


def test_pauses_are_seen_by_readers() -> None:
    """A break is silence on a speaker and an ellipsis on a screen, and nothing on a card."""
    speech = Speech.markup('Think. <break time="5s"/> Now.')
    assert speech.lines() == (("Coach", "Think. … Now."),)
    assert speech.plain() == "Think. Now."


def test_a_slot_that_opens_a_sentence_is_capitalised() -> None:
    """Words of the person's stand in our sentence as if we had said them."""
    assert (
        filled("{role}. Good, {role}. {role}", {"role": "night nurse"}) == "Night nurse. Good, night nurse. Night nurse"
    )


@given(st.text())
def test_what_is_said_back_is_short(said: str) -> None:
    """Nobody hears their own speech read back whole."""
    assert len(shortened(said)) <= LONGEST_SLOT


def test_no_line_comes_twice_in_a_row() -> None:
    """As long as a key has another variant, the last one spoken is not chosen again."""
    lines = {"a.b": ("One.", "Two.", "Three.")}
    recent, heard = "", []
    for turn in range(30):
        script = Script(lines, f"seed {turn}", recent)
        script.coach("a.b")
        recent = script.recent
        heard.append(script.speech.plain())
    assert all(before != after for before, after in itertools.pairwise(heard))
    assert set(heard) == {"One.", "Two.", "Three."}


def test_the_memory_for_lines_does_not_grow() -> None:
    """What is remembered of lines spoken is of constant size."""
    lines = {"a.b": tuple(f"Line {n}." for n in range(100))}
    recent = ""
    for turn in range(500):
        script = Script(lines, str(turn), recent)
        script.coach("a.b")
        recent = script.recent
    assert len(recent) == 120


@pytest.mark.parametrize(
    ("line", "ending"),
    [
        ("Welcome. It takes two minutes. Shall we?", "It takes two minutes. Shall we?"),
        ("Shall we?", "Shall we?"),
        ('Breathe. <break time="1s"/> Once more. Ready?', "Once more. Ready?"),
        ('<prosody rate="85%">One. Two. Three?</prosody>', "One. Two. Three?"),
    ],
)
def test_the_ending_is_what_is_said_last(line: str, ending: str) -> None:
    """The last two sentences; where a tag may stand around several, all of them."""
    found = (Speech.text("Long before.") + Speech.markup(line)).ending()
    assert found.plain() == ending
    assert markup_fault(found.parts[0][1]) is None


def test_nothing_has_no_ending() -> None:
    """It stays nothing."""
    assert not Speech().ending()
