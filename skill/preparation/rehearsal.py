"""Rehearsal: a question, and quiet to say the whole answer to the room. Nobody listens, and so it is the person who rates it."""

from __future__ import annotations

from dataclasses import replace

from skill.content.model import Question
from skill.figures import figure_in
from skill.interview.picking import pick_questions
from skill.interview.practice import Setup
from skill.offers import Offer
from skill.preparation.kept import Asked
from skill.preparation.talk import Talk
from skill.progress.record import felt, felt_before
from skill.replying import ending_on
from skill.turn import Reply

LONG = "long"
"""The length of which one has ninety seconds; any other has sixty."""


def begin(talk: Talk) -> Reply:
    """ "Let me rehearse": the question, and the quiet; of an interview that waits, its open question."""
    question = _open_question(talk) or _drawn(talk)
    talk.script.coach("rehearsal.begin")
    if question and "?" in question.ask:
        talk.script.coach("rehearsal.about", about=question.about)
    elif question:
        talk.script.say((question.ask,))
    talk.script.coach("rehearsal.ninety" if talk.turn.resolved("length") == LONG else "rehearsal.sixty")
    talk.script.coach("rehearsal.over")
    return talk.ask(Asked.REHEARSED, draft="")


def which(talk: Talk) -> Reply:
    """ "I want to rehearse": alone, or with somebody who asks; in an interview there is a question to be alone with."""
    if _open_question(talk):
        return begin(talk)
    return ending_on(talk.script, talk.saved, Offer.REHEARSAL, "rehearsal/which")


def rated(talk: Talk) -> Reply:
    """The one thing of it that is kept: one to five, beside the earlier ones."""
    own = figure_in(talk.repertoire, talk.said)
    if not own:
        return talk.ask_again()
    before, count = felt_before(talk.saved.record), talk.script.number(own)
    talk.saved = replace(talk.saved, record=felt(talk.saved.record, own))
    if not before:
        talk.script.coach("rehearsal.first", count=count)
    elif own > before:
        talk.script.coach("rehearsal.above", count=count)
    elif own < before:
        talk.script.coach("rehearsal.below", count=count)
    else:
        talk.script.coach("rehearsal.alike", count=count)
    return _over(talk, "rated")


def unrated(talk: Talk) -> Reply:
    """No number."""
    talk.script.coach("rehearsal.unrated")
    return _over(talk, "unrated")


def _over(talk: Talk, route: str) -> Reply:
    return talk.done(f"rehearsal/{route}", Offer.QUESTION, "rehearsal.offer")


def _open_question(talk: Talk) -> Question | None:
    practice = talk.saved.practice
    if practice is None or not talk.saved.interrupted:
        return None
    return talk.repertoire.questions.get(practice.current)


def _drawn(talk: Talk) -> Question | None:
    """One for the job they last practised for, which then counts as heard."""
    setup = Setup(role=talk.saved.job, count=1)
    picked = pick_questions(talk.repertoire, setup, talk.saved.salt, talk.saved.heard)
    talk.saved = replace(talk.saved, heard=picked.heard)
    return talk.repertoire.questions.get(picked.questions[0]) if picked.questions else None
