"""The day itself: five short steps in the morning, two questions in the evening."""

from __future__ import annotations

from skill.figures import figure_in
from skill.offers import Offer
from skill.preparation.countdown import behind
from skill.preparation.diary import kept, without
from skill.preparation.kept import Asked
from skill.preparation.talk import Talk
from skill.turn import Reply


def morning(talk: Talk) -> Reply:
    """ "What should I do this morning?": the first step."""
    talk.script.coach("preparation.morning.intro")
    return talk.ask(Asked.MORNING, step=0)


def next_step(talk: Talk) -> Reply:
    """The next of the steps; after the last one they are on their way."""
    step = talk.kept.step + 1
    if step < len(talk.script.lines("preparation.morning.steps")):
        return talk.ask(Asked.MORNING, step=step)
    talk.script.coach("preparation.morning.done")
    return talk.done("morning_done", Offer.SEND_OFF)


def look_back(talk: Talk) -> Reply | None:
    """What the greeting offers once the interview is over; None where there is nothing to look back at."""
    return talk.ask(Asked.LOOK_BACK) if behind(talk.saved, talk.turn.now) else None


def evening(talk: Talk) -> Reply:
    """ "How did it go?": what went well, first."""
    talk.script.coach("preparation.evening.intro")
    return talk.ask(Asked.WENT_WELL)


def not_now(talk: Talk) -> Reply:
    """No looking back; the date is let go, so that it is not asked about again."""
    talk.script.coach("preparation.evening.declined")
    return _over(talk, "not_now")


def went_well(talk: Talk) -> Reply:
    """Heard, not kept; then what they would change."""
    talk.script.coach("preparation.evening.heard")
    return talk.ask(Asked.WOULD_CHANGE)


def would_change(talk: Talk) -> Reply:
    """Heard, not kept; then a number."""
    talk.script.coach("preparation.evening.next_time")
    return talk.ask(Asked.RATING)


def rated(talk: Talk) -> Reply:
    """The one thing of it that is kept: one to five."""
    rating = figure_in(talk.repertoire, talk.said)
    if not rating:
        return talk.ask_again()
    talk.note(rating=rating)
    talk.script.coach("preparation.evening.rated", rating=talk.script.number(rating))
    return _over(talk, "rated")


def unrated(talk: Talk) -> Reply:
    """No number."""
    talk.script.coach("preparation.evening.unrated")
    return _over(talk, "unrated")


def _over(talk: Talk, route: str) -> Reply:
    if behind(talk.saved, talk.turn.now):
        talk.saved = without(talk.saved, kept(talk.saved)[0])
    return talk.done(f"evening/{route}", Offer.WAIT_WITH)
