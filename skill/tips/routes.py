"""The tip of the day: told, explained, swapped for another, tried out."""

from __future__ import annotations

from dataclasses import replace

from skill.clock import local_day
from skill.content.repertoire import Repertoire
from skill.drill import play as drill
from skill.everyday import routes as everyday
from skill.interview import play as interview
from skill.interview.naming import job_within
from skill.interview.scene import Listen
from skill.replying import asking, closing, offer, script_for
from skill.saved import Awaiting, Saved
from skill.speech.phrasebook import Script
from skill.tips.picking import another_tip, is_todays, tip_about, todays_tip
from skill.turn import Reply, Turn


def give(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Today's tip: the same all day for one person, by their own clock; another, or one on a subject, where that was said."""
    if not repertoire.tips:
        return everyday.not_now(repertoire, listen, saved, turn)
    if turn.said("subject"):
        return _about(repertoire, saved, turn)
    if turn.resolved("which"):
        return another(repertoire, listen, saved, turn)
    script = script_for(repertoire, saved, turn)
    script.coach("tip.intro")
    tips = todays_tip(repertoire.tips, saved.salt, saved.tips, local_day(saved, turn.now))
    return _told(repertoire, script, replace(saved, tips=tips), turn, "tip")


def _about(repertoire: Repertoire, saved: Saved, turn: Turn) -> Reply:
    """ "A tip about the gap in my CV"; where there is none on that, it is said, and the day's is told."""
    subject = turn.resolved("subject")
    ids = [tip.id for tip in repertoire.content.tips if subject and subject in tip.about]
    script = script_for(repertoire, saved, turn)
    if not ids:
        script.coach("tip.none_about")
        tips = todays_tip(repertoire.tips, saved.salt, saved.tips, local_day(saved, turn.now))
        return _told(repertoire, script, replace(saved, tips=tips), turn, "tip/none_about")
    script.coach("tip.about")
    return _told(repertoire, script, replace(saved, tips=tip_about(ids, saved.tips)), turn, "tip/about")


def another(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """One more than today's; today's stays today's."""
    if not repertoire.tips:
        return everyday.not_now(repertoire, listen, saved, turn)
    day = local_day(saved, turn.now)
    script = script_for(repertoire, saved, turn)
    script.coach("tip.another" if is_todays(saved.tips, day) else "tip.intro")
    tips = another_tip(repertoire.tips, saved.salt, saved.tips, day)
    return _told(repertoire, script, replace(saved, tips=tips), turn, "tip/another")


def why(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """The reason for the tip just told."""
    tip = repertoire.tips.get(saved.tips.told)
    if tip is None:
        return everyday.not_now(repertoire, listen, saved, turn)
    script = script_for(repertoire, saved, turn)
    script.say((tip.why,))
    saved = replace(saved, tips=replace(saved.tips, at=turn.now))
    return _offered(repertoire, script, saved, turn, "tip/why")


def why_todays(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "Why?" with nothing open: of the tip that was told today, where there was one, be it the day's or another."""
    told = saved.tips.at and local_day(saved, saved.tips.at) == local_day(saved, turn.now)
    return (why if told else everyday.not_now)(repertoire, listen, saved, turn)


def try_it(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Into the drill that fits the tip just told."""
    tip = repertoire.tips.get(saved.tips.told)
    if tip is None:
        return everyday.not_now(repertoire, listen, saved, turn)
    return drill.start_named(repertoire, listen, saved, turn, tip.drill)


def try_todays(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "Let me try it" with nothing open: the tip that was told today, where there was one."""
    if not is_todays(saved.tips, local_day(saved, turn.now)):
        return everyday.not_now(repertoire, listen, saved, turn)
    return try_it(repertoire, listen, saved, turn)


def back(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Back to what the tip came in between of."""
    went_on = drill.continue_ if saved.drilling else interview.continue_
    return went_on(repertoire, listen, saved, turn)


def leave(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Not back to it."""
    return (drill.let_go if saved.drilling else everyday.rather_new)(repertoire, listen, saved, turn)


def keep(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Not now: the tip is theirs all the same."""
    script = script_for(repertoire, saved, turn)
    script.coach("tip.keep")
    return closing(script, saved, "tip/keep")


def help_(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """What can be said after a tip."""
    script = script_for(repertoire, saved, turn)
    script.coach("tip.help_between" if saved.awaiting is Awaiting.TIP_BETWEEN else "tip.help")
    return _offered(repertoire, script, saved, turn, "tip/help")


def unclear(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Not understood after a tip, unless it names a job."""
    if job_within(repertoire, turn.said("answer")):
        return everyday.job_named(repertoire, listen, saved, turn)
    script = script_for(repertoire, saved, turn)
    script.coach("tip.unclear")
    return _offered(repertoire, script, saved, turn, "tip/unclear")


def _told(repertoire: Repertoire, script: Script, saved: Saved, turn: Turn, route: str) -> Reply:
    tip = repertoire.tips[saved.tips.told]
    saved = replace(saved, tips=replace(saved.tips, at=turn.now))
    script.say((tip.tip,))
    script.coach("tip.to_try")
    script.say((tip.attempt,))
    return _offered(repertoire, script, saved, turn, route)


def _offered(repertoire: Repertoire, script: Script, saved: Saved, turn: Turn, route: str) -> Reply:
    """Ends on the one offer: to try it, or, where an interview or a drill waits, to go back to that. A one-shot simply ends."""
    if turn.session is None:
        return closing(script, saved, route)
    if saved.drilling or saved.interrupted:
        reply = offer(repertoire, script, saved, turn, route)
        return replace(reply, saved=replace(reply.saved, awaiting=Awaiting.TIP_BETWEEN))
    script.coach_asks("tip.try_it")
    return asking(script, saved, Awaiting.TIP, route)
