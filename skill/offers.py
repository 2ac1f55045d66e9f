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
    TALK = auto()
    SEND_OFF = auto()
    WAIT_WITH = auto()
    MORNING = auto()
    VALUE = auto()
    WIN = auto()
    PREPARE = auto()
    PREPARATION = auto()
    VALUE_DRILL = auto()
    TURN_DRILL = auto()
    DRILL = auto()
    TIP = auto()
    REHEARSAL = auto()


OF_THE_DAY = frozenset({Offer.TALK, Offer.SEND_OFF, Offer.WAIT_WITH})
"""Offers to somebody with the real interview before or behind them: no mock one comes first."""
ASKED: Mapping[Offer, str] = {
    Offer.NOTHING: "everyday.offer",
    Offer.QUESTION: "everyday.offer",
    Offer.BREATHE: "offer.breathe",
    Offer.STAY: "offer.stay",
    Offer.TALK: "offer.talk",
    Offer.SEND_OFF: "offer.talk.today",
    Offer.WAIT_WITH: "offer.wait_with",
    Offer.MORNING: "offer.morning",
    Offer.VALUE: "offer.value",
    Offer.WIN: "offer.win",
    Offer.PREPARE: "offer.prepare",
    Offer.PREPARATION: "offer.preparation",
    Offer.VALUE_DRILL: "offer.value_drill",
    Offer.TURN_DRILL: "unlawful.offer",
    Offer.DRILL: "offer.drill",
    Offer.TIP: "offer.tip",
    Offer.REHEARSAL: "offer.rehearsal",
}
"""How it is asked, and asked again."""
DECLINED: Mapping[Offer, str] = {
    Offer.NOTHING: "everyday.not_today",
    Offer.QUESTION: "everyday.not_today",
    Offer.BREATHE: "offer.no.breathe",
    Offer.STAY: "offer.no.stay",
    Offer.TALK: "offer.no.talk",
    Offer.SEND_OFF: "offer.no.talk",
    Offer.WAIT_WITH: "offer.no.stay",
    Offer.MORNING: "offer.no.morning",
    Offer.VALUE: "offer.no.later",
    Offer.WIN: "offer.no.win",
    Offer.PREPARE: "offer.no.preparation",
    Offer.PREPARATION: "offer.no.preparation",
    Offer.VALUE_DRILL: "offer.no.value_drill",
    Offer.TURN_DRILL: "offer.no.later",
    Offer.DRILL: "offer.no.later",
    Offer.TIP: "offer.no.later",
}
"""What is said to a no."""
