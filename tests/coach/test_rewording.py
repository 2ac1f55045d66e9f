"""The stronger wordings: the person's own claim without what weakens it, never a larger one and never nonsense."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.coach.findings import Footing, Heard, Signal
from skill.coach.hearing import Ear
from skill.coach.labelling import Example
from skill.content.reading import read_lexicon

BROKEN = re.compile(
    r"\b(\w+) \1\b(?<!had had)(?<!that that)"
    r"|\b(a|an|the|my|of|to|and|but|or|because|if|with|which|who|i guess|kind of|sort of|just)$"
    r"|\b(a|an|the) (and|but|i|to|of)\b|\b(i|we) (the|a|and)\b",
    re.IGNORECASE,
)
WRITTEN = {item["say"] for item in read_lexicon()["rewording"]["instead"]} | set(
    read_lexicon()["rewording"]["otherwise"].values()
)


@pytest.mark.parametrize(
    ("answer", "stronger"),
    [
        ("i just kind of ran the migration i guess", "I ran the migration"),
        ("i sort of led the night team last winter", "I led the night team last winter"),
        ("we were maybe thirty people and i think i did the rota for them", ""),
        ("i only ran the one school kitchen", "I ran the one school kitchen"),
    ],
)
def test_the_claim_stays_the_same(ear: Ear, answer: str, stronger: str) -> None:
    """What weakened it is gone, everything else is theirs."""
    found = ear.listen(Heard(answer, "What have you done?"))
    assert (stronger in found.stronger.values()) if stronger else True


def test_every_rewrite_of_the_labelled_answers_can_be_said(ear: Ear, examples: tuple[Example, ...]) -> None:
    """No broken grammar, nothing that still begs or hedges, no word but the person's own or one written by hand."""
    read = 0
    for example in examples:
        found = ear.listen(example.heard)
        for stronger in found.stronger.values():
            read += 1
            assert not BROKEN.search(stronger), (example.id, stronger)
            again = ear.listen(Heard(stronger.lower(), example.heard.question, example.heard.kind))
            assert again.footing is not Footing.SUPPLICANT, (example.id, stronger)
            assert not again.has(Signal.HEDGE), (example.id, stronger)
            theirs = set(re.findall(r"[\w']+", example.heard.answer.lower())) | {"i", "i'm", "i've"}
            own = set(re.findall(r"[\w']+", stronger.lower()))
            assert stronger in WRITTEN or own <= theirs, (example.id, stronger)
    assert read > 100


def test_every_written_line_is_level(ear: Ear) -> None:
    """What is put in the place of begging does not beg."""
    for line in WRITTEN:
        found = ear.listen(Heard(line.lower()))
        assert found.footing is not Footing.SUPPLICANT, line
        assert not found.has(Signal.HEDGE), line


WEAK = st.sampled_from(
    ("i", "just", "kind of", "sort of", "maybe", "ran", "the team", "i guess", "only", "a", "and", "sorry", "not")
)


@given(st.lists(WEAK, max_size=14))
def test_no_jumble_makes_it_stumble(ear: Ear, words: list[str]) -> None:
    """Weak words in any order: a rewrite starts with a capital, and holds none of what it took out."""
    for stronger in ear.listen(Heard(" ".join(words))).stronger.values():
        assert stronger[:1].isupper()
        assert stronger in WRITTEN or not re.search(r"\b(kind of|sort of|i guess)\b", stronger.lower())
