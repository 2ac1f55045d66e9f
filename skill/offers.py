"""What may be offered where a turn ends, beside a question to practise: one thing that fits, asked so that a yes leads to it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum, auto


class Offer(StrEnum):
    """What a "yes" would lead to; a QUESTION is what `Awaiting.START` stands for."""

    NOTHING = auto()
    QUESTION = auto()
    BREATHE = auto()
    STAY = auto()
    MORNING = auto()
    WIN = auto()
    VALUE_DRILL = auto()
    PREPARATION = auto()


ASKED: Mapping[Offer, str] = {
    Offer.NOTHING: "everyday.offer",
    Offer.QUESTION: "everyday.offer",
    Offer.BREATHE: "offer.breathe",
    Offer.STAY: "offer.stay",
    Offer.MORNING: "offer.morning",
    Offer.WIN: "offer.win",
    Offer.VALUE_DRILL: "offer.value_drill",
    Offer.PREPARATION: "offer.preparation",
}
"""How it is asked, and asked again."""
DECLINED: Mapping[Offer, str] = {
    Offer.NOTHING: "everyday.not_today",
    Offer.QUESTION: "everyday.not_today",
    Offer.BREATHE: "offer.no.breathe",
    Offer.STAY: "offer.no.stay",
    Offer.MORNING: "offer.no.morning",
    Offer.WIN: "offer.no.win",
    Offer.VALUE_DRILL: "offer.no.value_drill",
    Offer.PREPARATION: "offer.no.preparation",
}
"""What is said to a no."""
