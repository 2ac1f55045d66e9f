"""Addresses, numbers and health are not kept, however they were told; ordinary wins are."""

from __future__ import annotations

import pytest

from skill.app import App
from skill.preparation.kept import Asked, Preparation
from skill.preparation.private import KEPT_IN_WORDS
from skill.saved import Awaiting, Saved
from tests.turns import say

PRIVATE = [
    "my address is twelve mill lane",
    "i live at fourteen station road",
    "my passport number is five five one two",
    "my social security number starts with two",
    "my mobile number is oh seven seven",
    "call me on zero seven seven double one two four five",
    "i was diagnosed with diabetes and still ran the shop",
    "i've got epilepsy and nobody noticed",
    "i am pregnant",
    "i live on mill lane and opened the shop there",
    "my number is 5551234567",
    "i ran the shop through my chemotherapy",
]
ORDINARY = [
    "i cut the queue from an hour to twenty minutes",
    "i live for a tidy storeroom and we halved the losses",
    "i gave everybody a card with the pin codes of the alarm so nobody was locked out",
    "i wrote the address labels anew and two hundred parcels a week arrived",
    "i diagnosed the fault in the lift and it ran again by noon",
    "i dealt with anxious patients and complaints went down by half",
    "one two three and it was done",
    "i matched every account number by hand and found forty errors",
    "i cut password resets by half with my password tool",
    "i did the medication rounds alone and i was on medication duty for a year without an error",
    "i've got diabetes nurse training and set up a clinic that sees ninety people a week",
    "i brought in 2000000 in new sales",
    "i live in one of the poorest towns and opened a library there that has nine thousand members",
    "the phone number is answered within ten seconds now",
    "nine out of ten stayed and six of eight came back",
    "i built my diabetes clinic from nothing and it sees ninety people a week",
]


@pytest.mark.parametrize("words", PRIVATE)
def test_it_is_not_kept_wherever_it_is_told(words: str, coach: App) -> None:
    """In answer to each question, and with the wish itself: said so, asked again, and in no field."""
    for asked in KEPT_IN_WORDS:
        saved = Saved(salt="s", awaiting=Awaiting.PREPARE, preparation=Preparation(asked=asked))
        reply = say(coach, saved, "AnswerIntent", answer=words)
        assert reply.saved.preparation == saved.preparation, asked
        assert reply.open
    for intent in ("RememberWinIntent", "ValueLineIntent"):
        assert say(coach, Saved(salt="s"), intent, answer=words).saved.preparation.draft == ""


@pytest.mark.parametrize("words", ORDINARY)
def test_ordinary_wins_are_not_mistaken_for_it(words: str, coach: App) -> None:
    """Words in common are not enough."""
    kept = say(coach, Saved(salt="s"), "RememberWinIntent", answer=words).saved.preparation
    assert kept.asked in (Asked.WIN_KEEP, Asked.WIN_RESULT)
    assert kept.draft
