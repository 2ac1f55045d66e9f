"""What the coach hears, and what it does not: each case one answer as a recogniser hands it over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.coach.findings import Findings, Footing, Heard, Length, Signal
from skill.coach.hearing import Ear
from skill.coach.labelling import Example

STORY = (
    "last winter on the ward the heating failed so i moved eleven patients to day surgery with two porters"
    " and in the end nobody missed a dose"
)
STUFFED = (
    "the situation was challenging my task was important so i took action with leadership and synergy and the result"
    " was excellent results through stakeholder alignment"
)
WORDS = st.text("abcdefghijklmnopqrstuvwxyz '", max_size=400) | st.text(max_size=400)


def _heard(ear: Ear, answer: str, kind: str = "behavioral", line: str = "") -> Findings:
    return ear.listen(Heard(answer, "Tell me about a time something went wrong.", kind, interviewer_line=line))


def test_a_story_has_its_parts(ear: Ear) -> None:
    """Where it was, what was done and by whom, what came of it, and a figure."""
    found = _heard(ear, STORY)
    for part in (Signal.SITUATION, Signal.ACTION, Signal.OWN_PART, Signal.RESULT):
        assert found.has(part), part
    assert found.footing is Footing.NEUTRAL


def test_the_words_of_a_story_without_one_are_not_a_story(ear: Ear) -> None:
    """Keywords alone are neither an action nor a result, and are not to the point."""
    found = _heard(ear, STUFFED)
    assert not found.has(Signal.ACTION)
    assert not found.has(Signal.RESULT)
    assert not found.has(Signal.FIGURE)
    assert not found.on_topic


@pytest.mark.parametrize(
    ("answer", "quote"),
    [
        ("sorry i'm probably not what you're looking for but i can try", "sorry"),
        ("i really need this job and i would do anything", "i really need this job"),
        ("i know i'm not as good as the others but i work hard", "not as good as"),
    ],
)
def test_power_given_away_is_quoted(ear: Ear, answer: str, quote: str) -> None:
    """The very words that gave it away."""
    found = _heard(ear, answer, "motivation")
    assert found.footing is Footing.SUPPLICANT
    assert any(quote in words for words in found.quotes(Signal.SUPPLICANT)), found.quotes(Signal.SUPPLICANT)


@pytest.mark.parametrize(
    "answer",
    [
        "i said sorry to the guest and moved her to a better room",
        "he told me he was sorry and that he had just forgotten",
        "i'm not sorry i did it and i'd do it again",
        "i just finished a course in bookkeeping and i hope to use it",
        "i think the rota is the cause because the gaps fall on the same night each week",
    ],
)
def test_innocent_words_are_no_begging(ear: Ear, answer: str) -> None:
    """An apology in the story, reported speech, a negation, "just" for a moment ago: better a miss than a false accusation."""
    found = _heard(ear, answer)
    assert found.footing is not Footing.SUPPLICANT, found.quotes(Signal.SUPPLICANT)


def test_a_hedge_is_quoted_and_a_rough_figure_is_none(ear: Ear) -> None:
    """ "About thirty" is how people count."""
    assert _heard(ear, "i kind of led the project i guess").quotes(Signal.HEDGE)
    assert not _heard(ear, "we were about thirty people and i led them").quotes(Signal.HEDGE)


def test_a_question_needs_no_question_mark(ear: Ear) -> None:
    """Direct and indirect ones; "what I did" is none."""
    assert _heard(ear, "what's the team struggling with", "closing").has(Signal.ASKS)
    assert _heard(ear, "i'd be curious to hear how you decide what to cut", "closing").has(Signal.ASKS)
    assert not _heard(ear, "what i did was i rang the supplier").has(Signal.ASKS)


@pytest.mark.parametrize(
    ("answer", "asks"),
    [
        ("everyone on the ward tells you how the night was and who is frightened", False),
        ("i look at who's in and who is off sick", False),
        ("what is the team like and who is the manager", True),
        ("i'd like to know how big the team is and who runs it", True),
        ("i like it here and who is the manager", True),
    ],
)
def test_and_who_goes_on_with_what_is_told(ear: Ear, answer: str, asks: bool) -> None:
    """ "Tells you how it was and who is frightened" asks nobody, and a second question asks as the first one does."""
    assert _heard(ear, answer).has(Signal.ASKS) is asks


def test_a_cue_is_caught_in_another_form(ear: Ear) -> None:
    """A marathon is taken up by somebody who runs; a story that leaves it alone takes up nothing."""
    line = "Don't mind the limp, I ran a marathon on Sunday."
    assert _heard(ear, "a marathon wow i run too how did it go", line=line).has(Signal.CATCHES_CUE)
    assert not _heard(ear, STORY, line=line).has(Signal.CATCHES_CUE)


@pytest.mark.parametrize(
    ("line", "answer", "quote"),
    [
        (
            "I miss the trucks, it's nine years for me.",
            "nine years my word that's a long time i did four",
            "nine years my word",
        ),
        ("I've been here nineteen years, believe it or not.", "i like early shifts and i keep a clean bench", ""),
    ],
)
def test_a_number_with_which_somebody_begins_takes_up_the_cue(ear: Ear, line: str, answer: str, quote: str) -> None:
    """However common its words are; and nobody takes it up who speaks of something else."""
    quotes = ear.listen(Heard(answer, "Why us?", "motivation", "", line)).quotes(Signal.CATCHES_CUE)
    assert quotes == ((quote,) if quote else ())


@pytest.mark.parametrize(
    ("answer", "ending"),
    [
        ("i put four people on the first lorry and we've done it that way since", "we've done it that way since"),
        ("there was a burst pipe in the loft and i cut out the split pipe", ""),
    ],
)
def test_an_ending_may_be_one_by_its_words_alone(ear: Ear, answer: str, ending: str) -> None:
    """A deed of one's own by its grammar, and yet what came of it; the last deed of a story is none."""
    findings = ear.listen(Heard(answer, "Tell me about a hard day.", "behavioral"))
    assert [span.of(answer) for span in findings.endings] == ([ending] if ending else [])


def test_nothing_is_heard_in_nothing(ear: Ear) -> None:
    """Silence, and a single word."""
    for answer in ("", "   ", "um"):
        found = _heard(ear, answer)
        assert set(found.spans) <= {Signal.FILLER}
        assert found.length is Length.SHORT


@pytest.mark.parametrize(
    ("words", "kind", "length"),
    [
        (12, "negotiation", Length.FINE),
        (12, "behavioral", Length.SHORT),
        (12, "strength", Length.SHORT),
        (5, "closing", Length.FINE),
        (180, "behavioral", Length.FINE),
        (180, "strength", Length.LONG),
        (180, "negotiation", Length.LONG),
        (240, "behavioral", Length.LONG),
    ],
)
def test_how_long_is_long_goes_by_the_kind_of_question(ear: Ear, words: int, kind: str, length: Length) -> None:
    """A dozen words name a salary and tell no story; three minutes are a story and too much for a strength."""
    assert _heard(ear, " ".join(["moved"] * words), kind).length is length


@given(answer=WORDS, line=WORDS)
def test_anything_can_be_listened_to(ear: Ear, answer: str, line: str) -> None:
    """Whatever a recogniser hands over: no error, every quote is the answer's own, and the same words give the same findings."""
    found = _heard(ear, answer, line=line)
    assert all(quote and quote in answer for signal in found.spans for quote in found.quotes(signal))
    assert found == _heard(ear, answer, line=line)


def test_every_quote_of_the_labelled_answers_is_their_own(ear: Ear, examples: tuple[Example, ...]) -> None:
    """A signal that was heard always has its words, and they are the speaker's."""
    for example in examples:
        found = ear.listen(example.heard)
        for signal in found.spans:
            assert found.quotes(signal)
            assert all(quote in example.heard.answer for quote in found.quotes(signal)), example.id


@pytest.mark.parametrize(
    "said",
    [
        "i said to my boss how would you answer that and he laughed so i rang them myself",
        "he asked what about you and i said i'd rather not",
        "my manager asked me what would you do and i told her",
        "people always ask me how do you do it",
    ],
)
def test_what_somebody_asked_elsewhere_asks_the_interviewer_nothing(ear: Ear, said: str) -> None:
    """Reported questions are part of the story."""
    found = ear.listen(Heard(said, "Tell me about a hard day.", "behavioral"))
    assert not found.has(Signal.ASKS)
    assert not found.has(Signal.TURNS_BACK)
