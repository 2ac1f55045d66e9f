"""What a thought leans to, in words that no list has."""

from __future__ import annotations

import pytest

from skill.coach.findings import Footing, Heard, Signal
from skill.coach.hearing import Ear
from skill.coach.leanings import DENIED, NOTHING_LEARNT, Leanings
from skill.coach.words import Grammar
from skill.content.reading import read_lexicon
from tests.coach.fitting_remarks import REMARKS

LEANING = [
    ("supplicant", "i'd be happy with any shift you can spare me"),
    ("supplicant", "i know you've got stronger people than me on the list"),
    ("equal", "i can start in march if the training is paid"),
    ("asks", "how many of you are on at the weekend"),
    ("idea", "you could hang a list by the back door"),
    ("connects", "my brother keeps bees as well"),
]


LEXICON = read_lexicon()
GRAMMAR = Grammar(LEXICON)
LEANINGS = Leanings(LEXICON["leanings"], GRAMMAR)


def _strength(ear: Ear, signal: str, said: str) -> int:
    return max((one.strength for one in LEANINGS.of(ear.line(said)) if one.signal == signal), default=DENIED)


@pytest.mark.parametrize(("signal", "said"), LEANING)
def test_a_thought_leans_to_what_it_does(ear: Ear, signal: str, said: str) -> None:
    """More than a thought of a story does."""
    assert _strength(ear, signal, said) > 0 > _strength(ear, signal, "the lorry came at four and we unloaded it")


@pytest.mark.parametrize(
    "said",
    [
        "she told me there were stronger people on her list and i said fine",
        "whatever the customer wanted we tried to find it",
        "i was lucky with the weather that day",
    ],
)
def test_innocent_words_are_no_accusation(ear: Ear, said: str) -> None:
    """Reported, about something else, or plain luck."""
    assert ear.listen(Heard(said, "Tell me about a busy day.")).footing is not Footing.SUPPLICANT


def test_what_leans_far_is_quoted_as_the_thought_it_is(ear: Ear) -> None:
    """And no more than that thought."""
    said = "i ran the stores for two years but i know you'll have much better people coming in"
    assert ear.listen(Heard(said)).quotes(Signal.SUPPLICANT) == ("i know you'll have much better people coming in",)


def test_a_language_without_weights_leans_to_nothing(ear: Ear) -> None:
    """Until somebody has fitted them, its phrases are all it hears by."""
    assert Leanings(NOTHING_LEARNT, GRAMMAR).of(ear.line("i'd take anything you have")) == ()


def test_what_the_personas_let_drop_is_heard_for_what_it_is() -> None:
    """A trouble of theirs, with which somebody can help, or something of their own life."""
    remarks = Leanings(LEXICON["remarks"], GRAMMAR)
    for text in (REMARKS / "personas.txt").read_text(encoding="utf-8").splitlines():
        label, said = text.split(" | ")
        strengths = dict(remarks.strengths(GRAMMAR.line(said).words))
        assert (strengths["trouble"] > 0) is (label == "trouble"), said


@pytest.mark.parametrize(
    ("remark", "helps"),
    [("Half our people still write their hours on paper.", True), ("I was out on my bike all weekend.", False)],
)
def test_help_is_with_a_trouble(ear: Ear, remark: str, helps: bool) -> None:
    """The same offer is help where they named a trouble; after a hobby there is nothing to help with."""
    said = "we had that at the depot and i know what worked i could show you on my first day"
    assert ear.listen(Heard(said, "Why us?", "motivation", "", remark)).has(Signal.HELP) is helps
