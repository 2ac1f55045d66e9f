"""(one|another) and [perhaps]."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.alexa.interaction_model.expansion import UnbalancedError, expanded

words = st.text("abc {}'", min_size=1, max_size=8).map(lambda text: " ".join(text.split()) or "a")
patterns = st.recursive(
    words,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: f"({'|'.join(parts)})"),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: f"[{'|'.join(parts)}]"),
        st.lists(inner, min_size=1, max_size=3).map(" ".join),
    ),
    max_leaves=6,
)


@pytest.mark.parametrize(
    ("pattern", "sentences"),
    [
        ("skip this", ("skip this",)),
        ("skip (this|that)", ("skip this", "skip that")),
        ("skip [it]", ("skip", "skip it")),
        ("a {role} [job|(role|position)]", ("a {role}", "a {role} job", "a {role} role", "a {role} position")),
    ],
)
def test_choices_are_written_out_in_order(pattern: str, sentences: tuple[str, ...]) -> None:
    """Every sentence once, in the order in which it is written."""
    assert expanded(pattern) == sentences


@given(words)
def test_a_sentence_without_choices_is_itself(sentence: str) -> None:
    """Nothing but brackets has a meaning."""
    assert expanded(sentence) == (sentence,)


@given(patterns)
def test_no_bracket_is_left_and_no_sentence_comes_twice(pattern: str) -> None:
    """Whatever is nested in whatever, the sentences are plain, tidy and each there once."""
    sentences = expanded(pattern)
    assert len(set(sentences)) == len(sentences) >= 1
    assert all(sentence == " ".join(sentence.split()) and not set(sentence) & set("()[]|") for sentence in sentences)


@given(st.sampled_from(("(a", "a)", "[a", "a]", "(a]", "a (b [c) d]")))
def test_unbalanced_brackets_are_refused(pattern: str) -> None:
    """A bracket too many or too few is an error, not a sample."""
    with pytest.raises(UnbalancedError):
        expanded(pattern)
