"""Where getting ready goes on: the next thing that is missing, and what is left of a question nobody waits for any more."""

from __future__ import annotations

from dataclasses import replace

from skill.offers import Offer
from skill.preparation.diary import arranged
from skill.preparation.kept import OF_THE_DATE, Asked, Preparation
from skill.saved import Awaiting, Saved

A = Asked
OPENS: dict[Asked, Asked] = {
    A.VALUE: A.VALUE,
    A.VALUE_AGAIN: A.VALUE,
    A.VALUE_KEEP: A.VALUE,
    A.WIN: A.WIN,
    A.WIN_RESULT: A.WIN,
    A.WIN_KEEP: A.WIN,
    A.WIN_ROOM: A.WIN,
    A.CHARGE: A.CHARGE,
    A.CHARGE_KEEP: A.CHARGE,
    A.NAME: A.NAME,
    A.DOES: A.DOES,
    A.CONTACT: A.CONTACT,
    A.CHALLENGE: A.CHALLENGE,
}
"""The question that opens the thing a question belongs to; the others are not come back to."""
THINGS = (A.VALUE, A.WIN, A.CHARGE, A.NAME, A.DOES, A.CONTACT, A.CHALLENGE, A.DAY)
"""What is gone through, in this order."""
WAITED_FOR = (Awaiting.PREPARE, Awaiting.SCHEDULED)


def next_thing(saved: Saved, after: Asked = Asked.NOTHING) -> Asked:
    """The first thing that is missing after the one that was asked for; NOTHING where all is there."""
    past = THINGS.index(OPENS[after]) + 1 if after in OPENS else 0
    if after in OF_THE_DATE:
        past = len(THINGS)
    return next((thing for thing in THINGS[past:] if _missing(saved, thing)), A.NOTHING)


def to_prepare(saved: Saved) -> Offer:
    """What fits somebody whose interview has a date: the next thing that is missing, else a question."""
    return Offer.QUESTION if next_thing(saved) is A.NOTHING else Offer.PREPARE


def settled(saved: Saved) -> Saved:
    """What is saved, without the draft of a question that is open no more; the thing itself can be come back to.

    An interview whose day was never said goes too: it is nothing to count down to, and would not be told of. The soonest is next.
    """
    preparation = saved.preparation
    if saved.awaiting in WAITED_FOR:
        return saved
    left = OPENS.get(preparation.asked, A.NOTHING)
    saved = arranged(saved)
    return replace(saved, preparation=replace(preparation, asked=left, draft="", step=0, guided=False))


def _missing(saved: Saved, thing: Asked) -> bool:
    kept: Preparation = saved.preparation
    company = kept.company
    there = {
        A.VALUE: kept.value,
        A.WIN: kept.wins,
        A.CHARGE: kept.charge,
        A.NAME: company.name,
        A.DOES: company.does or not company.name,
        A.CONTACT: company.contact or not company.name,
        A.CHALLENGE: company.challenge or not company.name,
        A.DAY: saved.appointment and saved.appointment.day,
    }
    return not there[thing]
