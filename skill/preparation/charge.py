"""A time somebody was in charge: the one to walk in with."""

from __future__ import annotations

from skill.content.repertoire import Repertoire
from skill.offers import Offer
from skill.preparation.kept import LONGEST_CHARGE, Asked, cut
from skill.preparation.leading import without_lead_in
from skill.preparation.private import is_private, left_out
from skill.preparation.talk import Talk
from skill.turn import Reply, Turn


def in_charge_words(repertoire: Repertoire, turn: Turn) -> str:
    """The whole of "I was in charge of the night rota", of which the slot has only the end; empty where it has none."""
    said = cut(turn.said("answer"), LONGEST_CHARGE)
    return f"{repertoire.content.lexicon['preparation']['in_charge_of']} {said}" if said else ""


def begin(talk: Talk) -> Reply:
    """ "Help me remember a time I was in charge", or "I was in charge of the night rota"."""
    words = in_charge_words(talk.repertoire, talk.turn)
    if words and is_private(talk, words):
        return left_out(talk, Asked.CHARGE)
    if words:
        return talk.ask(Asked.CHARGE_KEEP, draft=cut(words, LONGEST_CHARGE))
    if talk.kept.charge:
        talk.script.coach("preparation.charge.there", words=talk.kept.charge)
        return talk.ask(Asked.CHARGE_ANEW, draft="")
    talk.script.coach("preparation.charge.why")
    return talk.ask(Asked.CHARGE, draft="")


def anew(talk: Talk) -> Reply:
    """Yes, another one in its place."""
    return talk.ask(Asked.CHARGE)


def recall(talk: Talk) -> Reply:
    """ "Power recall": the time that was kept, with pauses to stand in it; where there is none it is asked for."""
    if not talk.kept.charge:
        return begin(talk)
    talk.script.coach("preparation.charge.recall", words=talk.kept.charge)
    return talk.done("recall")


def hear(talk: Talk) -> Reply:
    """The time, read back."""
    words = cut(without_lead_in(talk, "charge"), LONGEST_CHARGE)
    return talk.ask(Asked.CHARGE_KEEP, draft=words) if words else talk.ask(Asked.CHARGE)


def keep(talk: Talk) -> Reply:
    """Yes, keep it."""
    talk.note(charge=talk.kept.draft)
    talk.script.coach("preparation.charge.kept")
    return talk.done("charge_kept", Offer.TALK, "offer.talk.charge")
