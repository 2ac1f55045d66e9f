"""Questions that have no business in an interview: what they are in the locale's country, and three ways to answer."""

from __future__ import annotations

from collections.abc import Mapping

from skill.content.repertoire import Repertoire
from skill.interview.scene import Listen
from skill.offers import Offer
from skill.replying import offer, script_for
from skill.saved import Saved
from skill.turn import Reply, Turn

WHERE: Mapping[str, str] = {
    "US": "unlawful.us",
    "GB": "unlawful.gb",
    "CA": "unlawful.ca",
    "AU": "unlawful.au",
    "IN": "unlawful.in",
}


def tell(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "Can they ask if I'm pregnant?"."""
    script = script_for(repertoire, saved, turn)
    script.coach(WHERE.get(turn.country, "unlawful.elsewhere"))
    script.coach("unlawful.ways")
    return offer(repertoire, script, saved, turn, "unlawful", Offer.TURN_DRILL)
