"""One strength and one change: praise quotes nothing that is coached away, and what was disputed comes last."""

from __future__ import annotations

import pytest

from skill.coach.advice import advise
from skill.coach.findings import Heard, Signal
from skill.coach.hearing import Ear
from skill.coach.labelling import Example

WANTS = ("situation", "action", "owns_action", "result")


def test_nothing_is_praised_that_gives_power_away_or_takes_it(ear: Ear, examples: tuple[Example, ...]) -> None:
    """In every labelled answer: the words held up as good share none with begging or boasting (a word or two may come twice)."""
    praised = 0
    for example in examples:
        found = ear.listen(example.heard)
        advice = advise(found, example.heard, WANTS)
        low = (*found.quotes(Signal.SUPPLICANT), *found.quotes(Signal.OVERBEARING))
        for point in (advice.strength, *advice.further):
            if point and point.key.startswith("coach.strength") and len(point.quote.split()) > 2:
                praised += 1
                assert not any(point.quote in quote or quote in point.quote for quote in low), (example.id, point)
    assert praised > 1500


def test_every_change_that_quotes_quotes_their_words(ear: Ear, examples: tuple[Example, ...]) -> None:
    """What is said to have been said was said."""
    for example in examples:
        advice = advise(ear.listen(example.heard), example.heard, WANTS)
        for point in (advice.strength, advice.change, *advice.further):
            assert point is None or point.quote in example.heard.answer, (example.id, point)


@pytest.mark.parametrize("key", ["coach.change.supplicant.opener", "coach.change.supplicant.sorry"])
def test_an_apology_that_was_disputed_comes_last_wherever_it_stands(ear: Ear, key: str) -> None:
    """Who disagreed about an apology in front is not told first of one at the end, nor the other way round."""
    for answer in (
        "sorry i'm not very good at this but last winter on the ward i moved eleven patients",
        "last winter on the ward i moved eleven patients and that was my answer sorry i'm rambling",
    ):
        heard = Heard(answer, "Tell me about a time a shift went wrong.")
        found = ear.listen(heard)
        first, disputed = advise(found, heard, WANTS).change, advise(found, heard, WANTS, (key,)).change
        assert first is not None
        assert disputed is not None
        assert first.key.startswith("coach.change.supplicant")
        assert not disputed.key.startswith("coach.change.supplicant")


@pytest.mark.parametrize(
    ("said", "manner"),
    [
        ("sorry again about the bus", "sorry"),
        ("here i'm nothing", "small"),
        ("please just try me one week", "beg"),
        ("i'd come for less than the others", "yield"),
    ],
)
def test_what_begs_as_a_whole_is_still_told_how(ear: Ear, said: str, manner: str) -> None:
    """A thought that leans to begging keeps the name of the phrase within it, and with the name a better wording."""
    heard = Heard(said, "Why us?", "hard")
    change = advise(ear.listen(heard), heard).change
    assert change
    assert change.key == f"coach.change.supplicant.{manner}"
    assert change.stronger


def test_a_first_line_is_more_than_a_time(ear: Ear) -> None:
    """Who opens with an apology is sent to the story's own first words, and not to "last month"."""
    heard = Heard(
        "sorry i'm terrible at this last month i moved eleven patients to day surgery", "Tell me about a bad day."
    )
    change = advise(ear.listen(heard), heard, WANTS).change
    assert change
    assert change.key == "coach.change.supplicant.opener"
    assert "i moved eleven patients" in change.stronger
