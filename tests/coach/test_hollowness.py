"""Words that fill an answer are not praised, however much they sound like one; plain words that tell something are heard."""

from __future__ import annotations

from pathlib import Path

import pytest

from skill.coach.advice import advise
from skill.coach.findings import Filling, Findings, Heard, Signal
from skill.coach.hearing import Ear
from skill.coach.hollowness import OwnWords
from skill.coach.labelling import Example, read_examples
from skill.coach.words import Grammar, Word
from skill.content.reading import read_lexicon

WANTS = ("situation", "action", "owns_action", "result")
PARTS = (Signal.SITUATION, Signal.TASK, Signal.ACTION, Signal.RESULT, Signal.FIGURE, Signal.OWN_PART)
STORIES = frozenset({"situation", "action", "result"})
HARMLESS = ("coach.strength.asks", "coach.strength.turns_back")
"""What may be praised in an answer that tells nothing: that it asked."""
PRETENDS = 56
"""Hollow answers on each side of the split that no part of a story is heard in, out of 62 each."""


@pytest.fixture(scope="module")
def written() -> tuple[Example, ...]:
    """124 answers of nothing but words, and 40 plain ones beside them; every other one was not looked at for the rules."""
    return tuple(read_examples(Path(__file__).parent / "answers" / "hollow.jsonl"))


def hollow(written: tuple[Example, ...], prefix: str = "h") -> list[Example]:
    """Those of nothing but words, of either side: the plain ones come after them."""
    return [one for one in written if one.id.startswith(prefix) and int(one.id[2:]) <= 62]


def told(findings: Findings) -> bool:
    """Whether a part of a story is heard."""
    return any(findings.has(part) for part in PARTS)


def test_nothing_hollow_is_praised(ear: Ear, written: tuple[Example, ...]) -> None:
    """Not as a strength, nor when somebody says "tell me more"; on both sides of the split."""
    assert len(hollow(written)) == 124
    for one in hollow(written):
        advice = advise(ear.listen(one.heard), one.heard, WANTS)
        for point in (advice.strength, *advice.further):
            assert not point or not point.key.startswith("coach.strength") or point.key in HARMLESS, (one.id, point)


@pytest.mark.parametrize("side", ["ha", "hb"])
def test_hardly_any_of_it_is_taken_for_a_story(ear: Ear, written: tuple[Example, ...], side: str) -> None:
    """A maxim that has the shape of a deed may be; what was looked at for the rules no less than what was not."""
    assert sum(not told(ear.listen(one.heard)) for one in hollow(written, side)) >= PRETENDS


def test_plain_stories_are_heard_and_praised(ear: Ear, written: tuple[Example, ...]) -> None:
    """Without one word out of a book of interviews: each is heard as a story, and none is thin."""
    stories = [one for one in written if one.heard.kind == "behavioral" and one.labels.flags & STORIES]
    assert len(stories) > 30
    for one in stories:
        found = ear.listen(one.heard)
        assert told(found), one.id
        assert found.filling is Filling.NONE, one.id
        assert advise(found, one.heard, WANTS).strength, one.id


@pytest.mark.parametrize(
    ("answer", "filling"),
    [
        ("i achieved a significant improvement in strategic performance and delivery", Filling.EMPTY),
        ("we delivered a significant improvement and a positive outcome in the bakery in hull", Filling.HOLLOW),
        ("we improved the delivery in the bakery in hull", Filling.NONE),
        ("the challenge was the oven and the dough rose twice and i baked the baguettes at three", Filling.NONE),
        ("i kept it and they came back", Filling.NONE),
    ],
)
def test_how_far_an_answer_is_filled(ear: Ear, answer: str, filling: Filling) -> None:
    """What fills is weighed against what is somebody's own; who says little in plain words fills nothing."""
    assert ear.listen(Heard(answer, "Tell me about a challenge.")).filling is filling


def test_every_listed_word_counts_as_its_list_says() -> None:
    """No list has a word that another takes away: what a list says of a word is what is counted."""
    lexicon = read_lexicon()
    own_words, hollow = OwnWords(lexicon, Grammar(lexicon)), lexicon["hollow"]
    stock = {word for words in hollow["stock"].values() for word in words}
    for words, counts in ((stock, (0, 1)), (hollow["concrete"], (1, 0)), (hollow["plain"], (0, 0))):
        assert [word for word in words if own_words.counted([Word(word, 0, 0, "", 0)]) != counts] == []


def test_a_figure_that_a_deed_came_to_is_no_filling(ear: Ear) -> None:
    """The same sentence is a story once something was measured."""
    claimed = "through strategic initiatives and stakeholder management i achieved significant growth"
    question = "Tell me about a result."
    assert ear.listen(Heard(claimed, question)).filling is Filling.EMPTY
    measured = ear.listen(Heard(f"{claimed} from four percent to nine percent", question))
    assert measured.filling is Filling.THIN
    assert measured.has(Signal.FIGURE)


@pytest.mark.parametrize(
    ("kind", "key"), [("behavioral", "coach.change.hollow"), ("strength", "coach.change.hollow.claims")]
)
def test_who_fills_is_asked_for_one_thing_of_their_own(ear: Ear, kind: str, key: str) -> None:
    """That comes before the parts that are missing: there is no story yet to add them to."""
    heard = Heard("i drive strategic alignment and i deliver excellence and commitment", "Tell me.", kind)
    found = ear.listen(heard)
    assert found.on_topic is (kind == "strength")  # a claim is no story, and is what one is
    advice = advise(found, heard, WANTS)
    assert advice.change
    assert advice.change.key == key
    assert not any(point.key.startswith("coach.change.off_topic") for point in advice.further)
