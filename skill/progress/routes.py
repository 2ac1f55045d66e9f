""" "How am I doing?" and "what do I work on next?", outside a practice."""

from __future__ import annotations

from skill.clock import local_day
from skill.content.repertoire import Repertoire
from skill.interview.habit import tell_compared, tell_habit
from skill.interview.scene import Listen
from skill.offers import Offer
from skill.progress.telling import tell_next, tell_ratings, tell_streak, tell_trend
from skill.replying import offer, script_for
from skill.saved import Saved
from skill.turn import Reply, Turn


def progress(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """How many, how it goes, the streak, and the habit then and now, else how their own marks stand to what is heard."""
    script = script_for(repertoire, saved, turn)
    if saved.finished == 0:
        script.coach("progress.none")
    elif saved.finished == 1:
        script.coach("progress.one")
    else:
        script.coach("progress.some", count=script.number(saved.finished))
    tell_trend(script, saved.record)
    tell_streak(script, saved.record)
    if not tell_compared(script, saved.habits, local_day(saved, turn.now)):
        tell_ratings(script, saved.record)
    return offer(repertoire, script, saved, turn, "progress")


def focus(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """The one thing to work on: the habit of the week, with how it went over the weeks, else the meter that stands lowest."""
    script = script_for(repertoire, saved, turn)
    day = local_day(saved, turn.now)
    if not tell_habit(script, saved.habits, day, at_length=True) and not tell_next(script, saved.record):
        begun = saved.practice is not None and (saved.practice.marks or saved.practice.answer)
        script.coach("progress.next.under_way" if begun else "progress.next.unknown")
        return offer(repertoire, script, saved, turn, "focus")
    return offer(repertoire, script, saved, turn, "focus", Offer.DRILL)
