"""Where thoughts end, in words without a comma."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.coach.hearing import Ear
from skill.coach.labelling import built_on
from skill.content.reading import read_lexicon
from tests.coach.fitting_thoughts import Reader

LEAST_F1 = 0.83
"""Of marks on answers that nothing was built on. A second person who marked the same answers reached 0.97."""


@pytest.mark.parametrize(
    "said",
    [
        "i phoned the plant / and moved the order",
        "we had no ice / so i rang every harbour / and they lent us some",
        "i like the early shift / what about you",
        "thank you / that's very clear",
    ],
)
def test_a_thought_ends_where_a_speaker_would_pause(ear: Ear, said: str) -> None:
    """Before what is joined on, and before a question."""
    wanted = Reader(read_lexicon()).marked(f"x {said}")
    assert set(ear.line(wanted.line.answer).begins) == wanted.begins


def test_most_pauses_are_where_a_person_put_them(ear: Ear) -> None:
    """On the marked answers of the reporting part."""
    right = heard = there = 0
    for answer in Reader(read_lexicon()).answers():
        if not built_on(answer.id):
            found, wanted = set(ear.line(answer.line.answer).begins) - {0}, answer.begins - {0}
            right, heard, there = right + len(found & wanted), heard + len(found), there + len(wanted)
    assert 2 * right / (heard + there) > LEAST_F1


@given(st.text("abcdefghijklmnopqrstuvwxyz' ", max_size=200) | st.text(max_size=100))
def test_thoughts_cover_the_line(ear: Ear, answer: str) -> None:
    """The first begins with the first word, each ends where the next begins, and none begins inside a written word."""
    line = ear.line(answer)
    assert line.begins[:1] == ((0,) if line.words else ())
    assert sorted(set(line.begins)) == list(line.begins)
    for at in line.begins[1:]:
        assert line.words[at].start > line.words[at - 1].start
    for at in range(len(line.words)):
        first, last = line.thought(at)
        assert first <= at <= last < len(line.words)
        assert first in line.begins
