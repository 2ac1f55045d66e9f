"""What fits after a pep talk: one offer, or a goodbye where they are better off going."""

from __future__ import annotations

from collections.abc import Mapping

from skill.content.model import Moment
from skill.offers import Offer
from skill.pep_talk.occasion import Length, Occasion
from skill.preparation.kept import MOST_WINS
from skill.saved import Saved

M, O = Moment, Offer

AFTERWARDS: Mapping[Moment, tuple[Offer, str]] = {
    M.NIGHT_BEFORE: (O.BREATHE, "pep.after.night"),
    M.MORNING: (O.MORNING, "offer.morning"),
    M.LOBBY: (O.BREATHE, "pep.after.lobby"),
    M.BETWEEN_ROUNDS: (O.STAY, "pep.after.rounds"),
    M.AFTER_A_BLANK: (O.QUESTION, "pep.after.blank"),
    M.AFTER_A_REJECTION: (O.STAY, "offer.stay"),
    M.BEFORE_SALARY: (O.VALUE_DRILL, "offer.value_drill"),
    M.NERVES: (O.BREATHE, "offer.breathe"),
    M.DOUBT: (O.WIN, "pep.after.doubt"),
    M.WENT_BADLY: (O.QUESTION, "pep.after.badly"),
    M.WAITING: (O.QUESTION, "pep.after.waiting"),
    M.ANY_DAY: (O.QUESTION, "everyday.offer"),
}
"""What a short one is followed by, and how that is put there."""
OFF_THEY_GO: Mapping[Moment, str] = {
    M.NIGHT_BEFORE: "pep.go.night",
    M.LOBBY: "pep.go.lobby",
    M.BETWEEN_ROUNDS: "pep.go.rounds",
    M.AFTER_A_REJECTION: "pep.go.rejection",
}
"""What is said instead after a minute or more: they have had what they came for, and somewhere to be."""


def farewell(when: Occasion) -> str:
    """The line with which they are sent on their way; empty where there is one more thing to offer."""
    return "" if when.length is Length.SHORT else OFF_THEY_GO.get(when.moment, "")


def next_offer(saved: Saved, when: Occasion) -> tuple[Offer, str]:
    """The one thing to offer, and the line that does."""
    what, line = AFTERWARDS[when.moment]
    if what is Offer.BREATHE and when.length is Length.LONG:
        return Offer.QUESTION, "pep.after.blank"
    if what is Offer.WIN and len(saved.preparation.wins) >= MOST_WINS:
        return Offer.QUESTION, "everyday.offer"
    return what, line
