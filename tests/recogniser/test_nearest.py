"""The nearest sample."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from skill.local.recogniser.hearing import Sample
from skill.local.recogniser.leaning import Leaning
from skill.local.recogniser.nearest import Nearest

SAMPLES = [
    Sample("Hint", ("give", "me", "a", "hint")),
    Sample("Hint", ("i", "need", "a", "clue")),
    Sample("Tip", ("give", "me", "a", "tip")),
    Sample("Skip", ("skip", "this", "question")),
]
WORDS = sorted({word for sample in SAMPLES for word in sample.words} | {"unheard", "of"})


def test_words_that_tell_intents_apart_count_most() -> None:
    """ "Give me a" is said with many wishes; "hint" with one."""
    ranked = Nearest(SAMPLES).rank(("could", "i", "get", "a", "hint"))
    assert ranked[0].intent == "Hint"


def test_the_sample_itself_is_as_near_as_can_be() -> None:
    """Likeness is one for the very words and less for any others."""
    nearest = Nearest(SAMPLES)
    assert nearest.rank(("give", "me", "a", "tip"))[0].score == 1
    assert nearest.rank(("give", "me", "one", "tip"))[0].score < 1


def test_forms_of_a_word_and_slips_count_as_it() -> None:
    """ "Skips" is "skip" and "questoin" is "question"; a word that is like neither is itself."""
    (near,) = Nearest(SAMPLES).rank(("skips", "this", "questoin"))
    assert (near.intent, near.score, near.shared) == ("Skip", 1, 3)
    assert Nearest(SAMPLES).rank(("skipper", "this", "quest"))[0].score < 1


def test_words_of_a_family_are_the_same_word() -> None:
    """A pointer is a hint."""
    assert Nearest(SAMPLES, families=[("hint", "pointer")]).rank(("a", "pointer"))[0].intent == "Hint"
    assert [near.intent for near in Nearest(SAMPLES).rank(("pointer",))] == []


def test_what_is_as_near_to_two_leans_to_one() -> None:
    """Words, and pairs of them, that many samples of an intent have speak for it."""
    leaning = Leaning((sample.intent, sample.words) for sample in SAMPLES)
    assert leaning.towards("Hint", ("a", "clue")) > leaning.towards("Tip", ("a", "clue"))
    assert leaning.towards("Hint", ("no", "such", "word")) == 0
    near = Nearest([Sample("One", ("a", "b")), Sample("Other", ("b", "a"))])
    assert near.rank(("a", "b"))[0].intent == "One"
    assert near.rank(("b", "a"))[0].intent == "Other"


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), st.sampled_from([0.2, 0.5, 0.65, 0.9]))
def test_what_need_not_be_looked_at_is_not_near_enough(words: list[str], least: float) -> None:
    """A sample that shares only words of little weight is passed over: the answer is that of looking at them all."""
    nearest = Nearest(SAMPLES)
    assert nearest.rank(words, least=least) == [near for near in nearest.rank(words) if near.score >= least]
