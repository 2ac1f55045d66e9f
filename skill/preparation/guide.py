"""Getting ready from wherever one stopped: the thing that was left open, or the first that is missing."""

from __future__ import annotations

from skill.preparation.kept import Asked
from skill.preparation.resuming import next_thing
from skill.preparation.talk import Talk, settling
from skill.turn import Reply


def go_on(talk: Talk) -> Reply:
    """ "Go on with my preparation"."""
    left = talk.kept.asked if talk.kept.asked is not Asked.NOTHING else next_thing(talk.saved)
    if left is Asked.NOTHING:
        talk.script.coach("preparation.complete")
        return talk.done("complete")
    return talk.ask(left, guided=True)


def back(talk: Talk) -> Reply:
    """Back to the one thing that was left open, and to no other after it."""
    return talk.ask(talk.kept.asked) if talk.kept.asked is not Asked.NOTHING else go_on(talk)


skip = settling("preparation.skipped", "skipped")
"""Not now: on to the next thing, or the offer."""
stays = settling("preparation.forget.stays", "stays")
"""What is kept stays as it is."""
drop = settling("preparation.dropped", "dropped")
"""Not kept, and on."""


def leave(talk: Talk) -> Reply:
    """Enough of this."""
    return talk.done("left")
