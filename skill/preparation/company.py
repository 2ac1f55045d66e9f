"""The company: four facts, one question each; every one can be skipped and come back to another day."""

from __future__ import annotations

from dataclasses import replace

from skill.offers import Offer
from skill.preparation.kept import LONGEST_FACT, Asked, Company, cut
from skill.preparation.leading import as_name, is_unknown, without_lead_in
from skill.preparation.talk import Talk
from skill.turn import Reply

FACTS = {Asked.NAME: "name", Asked.DOES: "does", Asked.CONTACT: "contact", Asked.CHALLENGE: "challenge"}
"""Which fact answers which question, in the order in which they are asked."""
NAMES = (Asked.NAME, Asked.CONTACT)


def begin(talk: Talk) -> Reply:
    """ "I'm meeting Northbank", or "let me tell you about the company": on with the first fact that is missing."""
    name = _fact(talk, Asked.NAME, talk.turn.said("company"))
    if talk.kept.asked is Asked.CONTACT and name:
        return _noted(talk, Asked.CONTACT, _fact(talk, Asked.CONTACT, talk.turn.said("company")))
    if name and name != talk.kept.company.name:
        talk.note(company=Company(name), draft="")
        talk.script.coach("preparation.company.noted", company=name)
    return _from(talk, Asked.NOTHING)


def hear(talk: Talk) -> Reply:
    """A fact, noted as it was said."""
    if is_unknown(talk):
        return skip(talk)
    words = _fact(talk, talk.kept.asked, talk.said)
    return _noted(talk, talk.kept.asked, words) if words else talk.ask_again()


def meeting(talk: Talk) -> Reply:
    """ "I'm meeting Sarah", where that was the question."""
    return _noted(talk, Asked.CONTACT, as_name(talk, cut(talk.turn.said("contact"), LONGEST_FACT)))


def skip(talk: Talk) -> Reply:
    """Left open; without a name there is nothing more to ask."""
    if talk.kept.asked is Asked.NAME and not talk.kept.company.name:
        talk.script.coach("preparation.company.another_day")
        return talk.done("company_kept")
    return _from(talk, talk.kept.asked)


def _noted(talk: Talk, asked: Asked, words: str) -> Reply:
    talk.note(company=replace(talk.kept.company, **{FACTS[asked]: words}))
    return _from(talk, asked)


def _from(talk: Talk, asked: Asked) -> Reply:
    """The next fact that is missing after one; where none is, it is said what the facts are good for."""
    order = list(FACTS)
    company = talk.kept.company
    for following in order[order.index(asked) + 1 if asked in FACTS else 0 :]:
        if not getattr(company, FACTS[following]):
            return talk.ask(following)
    if company.name:
        talk.script.coach("preparation.company.kept", company=company.name)
    talk.note(asked=Asked.CHALLENGE)
    return talk.done("company_kept", Offer.QUESTION, "offer.as_if" if company.name else "")


def _fact(talk: Talk, asked: Asked, said: str) -> str:
    words = cut(without_lead_in(talk, FACTS[asked], said), LONGEST_FACT) if said else ""
    return as_name(talk, words) if asked in NAMES else words
