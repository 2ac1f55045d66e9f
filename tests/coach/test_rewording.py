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
    r"|\b(a|an|the) (and|but|i|to|of)\b|\b(i|we) (the|a|and)\b"
    r"|\bi (is|are|were|has)\b|\bthe one of\b|\btry and \w+$|\b\w+(teen|ty) \w+(teen|ty)\b|\bin the time$|without \w+ing \w+ly$",
    re.IGNORECASE,
)
SAID = [item["say"] for item in read_lexicon()["rewording"]["instead"]]
WRITTEN = {say for one in SAID for say in ([one] if isinstance(one, str) else one)} | {
    say for by_kind in read_lexicon()["rewording"]["otherwise"].values() for say in by_kind.values()
}
MOST = 0.8
"""The share of begging phrases that get a wording; for the rest it is said that they can be left out."""


@pytest.mark.parametrize(
    ("answer", "stronger"),
    [
        ("i just kind of ran the migration i guess", "I ran the migration"),
        ("i sort of led the night team last winter", "I led the night team last winter"),
        ("i only ran the one school kitchen", "I ran the one school kitchen"),
        ("i'd probably get my manager straight away", "I'd get my manager straight away"),
        ("i'm only the nurse", "I'm the nurse"),
        ("i'm just a trainee so ignore me", "I'm a trainee"),
        ("it's nothing i only write the envelopes", "I write the envelopes"),
    ],
)
def test_the_claim_stays_the_same(ear: Ear, answer: str, stronger: str) -> None:
    """What weakened it is gone, everything else is theirs."""
    assert stronger in ear.listen(Heard(answer, "What have you done?")).stronger.values()


@pytest.mark.parametrize(
    "answer",
    [
        "we were maybe thirty people and i think i did the rota for them",
        "we lost maybe three sales all day",
        "as far as i know we had no infection from our own water that whole month",
        "i guess i'd keep it to myself unless somebody is in danger",
        "and the call outs on my patch sort of went down by a third",
        "then he came in and i guess he was annoyed about the spares",
        "people were furious sort of rightly then controller and sales chief sat down",
        "i'd take eighteen maybe twenty with a good admin",
        "the flyers and a little bit online it was the agency and us",
        "lists um lots of lists i guess and i try and clear my inbox",
        "she came down and i suppose i want to see where people live before i tell them how to eat",
    ],
)
def test_nothing_is_made_surer_than_it_was(ear: Ear, answer: str) -> None:
    """A fact somebody is not sure of, a condition, half a subject or half a thought is not offered as the stronger wording."""
    found = ear.listen(Heard(answer, "What have you done?"))
    assert found.has(Signal.HEDGE)
    assert not found.stronger


@pytest.mark.parametrize("kind", ["closing", "hard", "situational", "strength", "negotiation", "technical"])
def test_a_wording_fits_the_question(ear: Ear, kind: str) -> None:
    """In the place of an apology stands something that can be said there, and elsewhere it is another."""
    said = "sorry i'm hopeless at this"
    here, story = (set(ear.listen(Heard(said, "", one)).stronger.values()) for one in (kind, "behavioral"))
    assert here <= WRITTEN
    assert here
    assert kind == "technical" or here != story


@pytest.mark.parametrize(
    ("answer", "kind", "never"),
    [
        ("i never complain", "strength", "When I see it differently, I say so once and give my reasons"),
        ("whatever the others get or a bit less", "negotiation", "That's my number, and I'm open on how we get there"),
        ("i'm just the one of the buttonholes", "behavioral", "I'm the one of the buttonholes"),
        ("i don't do anything clever", "behavioral", "Here's what I'm looking for, and why this comes close"),
        ("i'm happy with whatever's going", "closing", "Thanks for having me"),
    ],
)
def test_no_wording_says_what_they_did_not(ear: Ear, answer: str, kind: str, never: str) -> None:
    """No number where none was named, no objections of one who has just said that they have none."""
    stronger = ear.listen(Heard(answer, "", kind)).stronger.values()
    assert never not in stronger
    assert not any(BROKEN.search(text) for text in stronger)


def test_two_who_beg_alike_hear_different_words(ear: Ear) -> None:
    """An entry with several wordings takes one by the words that it stands for, and for the same words always the same."""
    said = [
        "i have been to eleven interviews",
        "you'd be saving my life captain",
        "i just want someone to be pleased with me",
    ]
    heard = [
        list(ear.listen(Heard(f"please i really need this job and {one}", "Why us?", "motivation")).stronger.values())
        for one in said
    ]
    assert len({tuple(one) for one in heard}) > 1


def test_most_begging_gets_a_better_wording(ear: Ear, examples: tuple[Example, ...]) -> None:
    """Four in five of the phrases that were rightly heard, and no fewer where nothing was written from the answers."""
    for built_on in (True, False):
        found = [(one, ear.listen(one.heard)) for one in examples if one.built_on is built_on]
        begged = [
            (heard, span)
            for one, heard in found
            for span in heard.spans.get(Signal.SUPPLICANT, ())
            if any(
                span.of(heard.answer) in told or told in span.of(heard.answer) for told in one.labels.supplicant_phrases
            )
        ]
        worded = sum(span in heard.stronger for heard, span in begged)
        assert worded / len(begged) >= MOST, built_on


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


def test_a_slip_after_an_and_keeps_its_wording(ear: Ear) -> None:
    """The word that leads to it is not quoted, and what stands in its place is still found by the quotation."""
    found = ear.listen(Heard("i moved eleven patients but i really need this job", "Why us?", "motivation"))
    (slip,) = found.spans[Signal.SUPPLICANT]
    assert slip.of(found.answer) == "i really need this job"
    assert found.stronger[slip] in WRITTEN


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
