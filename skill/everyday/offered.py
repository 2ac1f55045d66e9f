"""What a yes or a no to an offer leads to, and what "another one" means after the last thing that was heard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from skill.content.model import Moment
from skill.content.repertoire import Repertoire
from skill.drill import play as drill
from skill.drill.picking import drill_for
from skill.everyday import routes as everyday
from skill.interview.scene import Listen
from skill.offers import DECLINED, Offer
from skill.pep_talk import routes as pep_talk
from skill.pep_talk.occasion import just_talked
from skill.preparation import routes as preparation
from skill.replying import Route, closing, script_for
from skill.saved import Saved
from skill.tips import routes as tips
from skill.turn import Reply, Turn


def value_drill(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """What they get for the money, in one breath."""
    return drill.start_named(repertoire, listen, saved, turn, "value-line")


def turn_drill(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Handing a question back."""
    return drill.start_named(repertoire, listen, saved, turn, "turn-it-back")


def focus_drill(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """On what there is most to gain from."""
    return drill.start_named(repertoire, listen, saved, turn, drill_for(repertoire, saved))


def wait_with(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """A word for the wait, after the real interview."""
    return pep_talk.told_for(repertoire, saved, turn, Moment.WAITING)


ACCEPTED: Mapping[Offer, Route] = {
    Offer.NOTHING: everyday.start,
    Offer.QUESTION: everyday.start,
    Offer.BREATHE: pep_talk.breathe,
    Offer.STAY: pep_talk.stay,
    Offer.TALK: pep_talk.give,
    Offer.SEND_OFF: pep_talk.send_off,
    Offer.WAIT_WITH: wait_with,
    Offer.MORNING: preparation.morning,
    Offer.VALUE: preparation.value,
    Offer.PREPARE: preparation.go_on,
    Offer.DRILL: focus_drill,
    Offer.TIP: tips.give,
    Offer.WIN: preparation.win,
    Offer.VALUE_DRILL: value_drill,
    Offer.TURN_DRILL: turn_drill,
    Offer.PREPARATION: preparation.back,
    Offer.REHEARSAL: preparation.rehearse,
}
DECLINED_FOR: Mapping[Offer, Route] = {Offer.REHEARSAL: everyday.start}
"""Where a no leads somewhere, too: not on one's own is with somebody who asks."""


def accept(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Yes to what was offered."""
    return ACCEPTED[saved.offered](repertoire, listen, replace(saved, offered=Offer.NOTHING), turn)


def go_on(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "Resume": what was left, though it was not what was offered; else what was."""
    left = saved.drilling or saved.unfinished
    return (everyday.resume if left else accept)(repertoire, listen, saved, turn)


def decline(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """No to it: a word that fits, and goodbye; or the other thing, where there were two."""
    other = DECLINED_FOR.get(saved.offered)
    if other:
        return other(repertoire, listen, replace(saved, offered=Offer.NOTHING), turn)
    script = script_for(repertoire, saved, turn)
    script.coach(DECLINED[saved.offered])
    return closing(script, saved, f"declined/{saved.offered}")


def another(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "Another one": of what was heard last, be it a pep talk or a tip; else a question."""
    moment = just_talked(saved, turn.now)
    if moment:
        return pep_talk.told_for(repertoire, saved, turn, moment)
    told_last = saved.tips.told and saved.tips.at == saved.seen
    return (tips.another if told_last else everyday.another)(repertoire, listen, saved, turn)
