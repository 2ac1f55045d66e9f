"""The job, however it was said or typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.content.repertoire import Repertoire
from skill.interview.naming import LONGEST_ROLE, named, unmarked
from skill.interview.practice import Setup


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("a night nurse", "night nurse"),
        ("beekeeper?", "beekeeper"),
        ("well, beekeeper!", "beekeeper"),
        ("node.js developer", "node.js developer"),
        ("c++ developer", "c++ developer"),
        ("software engineer at tcs for the post of junior developer please", "software engineer"),
        ("i left school in june and i don't know yet", ""),
        ("keeper of the lighthouse on the very last of the rocks", "keeper of the lighthouse on the very"),
    ],
)
def test_the_job_is_kept_as_it_can_be_said_back(said: str, kept: str, repertoire: Repertoire) -> None:
    """A mark that ends a sentence would put an end to the question it stands in; one inside a name stays."""
    assert named(repertoire, Setup(), said, None).role_said == kept


@given(said=st.text(max_size=80))
def test_no_job_ends_a_sentence(said: str, repertoire: Repertoire) -> None:
    """Whatever was said, one line of it fits into a question of ours."""
    kept = named(repertoire, Setup(), said, None).role_said
    assert len(kept) <= LONGEST_ROLE
    assert not kept.endswith(("?", "!", ".", ",", ";", ":"))
    assert "?" not in kept


@pytest.mark.parametrize(
    ("said", "kept"), [("old tom!", "old tom"), ("?", ""), ("who?me", "who me"), ("st. john", "st john")]
)
def test_a_name_is_said_back_in_the_middle_of_a_sentence(said: str, kept: str) -> None:
    """An interviewer whom there isn't is named once more, and that is no end of a sentence."""
    assert unmarked(said) == kept
