"""Somebody else at the same speaker: a guest, of whom nothing is counted or kept until "it's me again"."""

from __future__ import annotations

from dataclasses import replace

from skill.content.repertoire import Repertoire
from skill.everyday.returning import back_to_it
from skill.interview.scene import Listen
from skill.replying import asking, offer, script_for
from skill.saved import Awaiting, Saved
from skill.turn import Reply, Turn

STAYS = 3600
"""Seconds after which whoever opens the skill again is taken for the host, should nobody have said so."""
OF_THE_HOST = frozenset({"MeAgainIntent"})
"""What is never the guest's to answer."""


def arrived(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "Someone else is practising": a fresh start; what the host was in the middle of waits."""
    script = script_for(repertoire, saved, turn)
    script.coach_asks("everyday.guest.hello")
    newcomer = Saved(salt=saved.salt, zone=saved.zone, guest=True, seen=turn.now, visits=1, awaiting=Awaiting.START)
    host = newcomer if saved.guest else replace(saved, visitor=newcomer)
    return asking(script, host, Awaiting.START if saved.guest else Awaiting.NOTHING, "guest/hello")


def gone(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "It's me again": as if the guest had never been."""
    script = script_for(repertoire, saved, turn)
    if saved.visitor is None:
        script.coach("everyday.guest.none")
        return back_to_it(repertoire, listen, script, saved, turn, "guest/none")
    if saved.name:
        script.coach("everyday.guest.gone_named", name=saved.name)
    else:
        script.coach("everyday.guest.gone")
    return offer(repertoire, script, replace(saved, visitor=None), turn, "guest/gone")


def host_again(saved: Saved, now: int) -> Saved:
    """The state without a guest who came long ago."""
    return replace(saved, visitor=None) if saved.visitor and now - saved.visitor.seen > STAYS else saved
