"""How a visit opens: a word of greeting by how often and how long ago they were here, and the one thing that fits today."""

from __future__ import annotations

from collections.abc import Mapping

from skill.clock import local_day, local_time
from skill.offers import Offer
from skill.pep_talk.occasion import EVENING, NOON
from skill.preparation.diary import kept
from skill.preparation.kept import Asked
from skill.preparation.moments import clock_of, day_of
from skill.preparation.resuming import next_thing, to_prepare
from skill.saved import Saved
from skill.speech.phrasebook import Script

LAPSED = 21 * 24 * 3600
"""Seconds of absence after which somebody is welcomed back rather than greeted."""
NEAR = 14
"""Days before an interview in which what is still missing is suggested."""
TIME_FOR_IT = 90
"""Minutes before the interview until which there is time for the morning's steps."""
SETTLED_IN = 3
"""Visits after which something other than an interview is suggested now and then."""

SUGGESTED: Mapping[str, str] = {
    "first": "everyday.welcome.first",
    "dated": "everyday.welcome.offer",
    "not_yet": "everyday.suggest.first",
    "second": "everyday.suggest.second",
    "lapsed": "everyday.suggest.lapsed",
    "interview": "everyday.suggest.interview",
    "easy": "offer.easy",
    "today": "offer.talk.today",
    "tonight": "offer.talk.tonight",
    "drill": "offer.drill.first",
}


def greet(script: Script, saved: Saved, now: int) -> None:
    """Hello, by how things stand; on the very first visit the welcome says it all, but where a date comes in between."""
    if saved.visits == 0 and not saved.finished:
        if kept(saved):
            script.coach("everyday.welcome.dated")
        return
    if saved.visits <= 1:
        script.coach("everyday.hello.second" if saved.finished else "everyday.hello.not_yet")
    elif lapsed(saved, now):
        script.coach("everyday.hello.lapsed")
    elif saved.name:
        script.coach("everyday.hello.named", name=saved.name)
    else:
        script.coach("everyday.hello.again")


def lapsed(saved: Saved, now: int) -> bool:
    """Whether they were away for weeks."""
    return saved.visits > 1 and now - saved.seen > LAPSED


def at_hand(saved: Saved, now: int) -> bool:
    """Whether the real interview is today, or tomorrow and it is evening: then it comes before any other that waits."""
    ahead = _days_ahead(saved, now)
    return ahead == 0 or (ahead == 1 and _evening(saved, now))


def suggestion(saved: Saved, now: int) -> tuple[Offer, str]:
    """The one thing that fits today, and the line that suggests it."""
    ahead = _days_ahead(saved, now)
    if ahead is not None and ahead <= 1:
        return _today(saved, now) if ahead == 0 else _tomorrow(saved, now)
    if saved.visits == 0 and not saved.finished:
        return Offer.QUESTION, SUGGESTED["dated" if kept(saved) else "first"]
    if ahead is not None and ahead <= NEAR and next_thing(saved) is not Asked.NOTHING:
        return to_prepare(saved), ""
    if saved.visits <= 1:
        return Offer.QUESTION, SUGGESTED["second" if saved.finished else "not_yet"]
    if lapsed(saved, now):
        return Offer.QUESTION, SUGGESTED["lapsed"]
    return _by_turns(saved)


def _by_turns(saved: Saved) -> tuple[Offer, str]:
    """Mostly an interview; now and then what is missing, a drill for what is weakest, or a tip."""
    if saved.visits <= SETTLED_IN or saved.visits % 2 == 0:
        return Offer.QUESTION, SUGGESTED["interview"]
    if not saved.preparation.value:
        return Offer.VALUE, ""
    return (Offer.DRILL, SUGGESTED["drill"]) if saved.visits % 4 == 1 else (Offer.TIP, "")


def _today(saved: Saved, now: int) -> tuple[Offer, str]:
    """The morning's steps while it is early and there is time for them, else a word for the way."""
    if not saved.zone:
        return Offer.MORNING, ""
    here, begins = local_time(saved, now), clock_of(kept(saved)[0].time)
    minutes = (begins.hour - here.hour) * 60 + begins.minute - here.minute if begins else TIME_FOR_IT
    if here.hour < NOON and minutes >= TIME_FOR_IT:
        return Offer.MORNING, ""
    return Offer.TALK, SUGGESTED["today"]


def _tomorrow(saved: Saved, now: int) -> tuple[Offer, str]:
    """In the evening a word for the night, before that an easy question."""
    if _evening(saved, now):
        return Offer.TALK, SUGGESTED["tonight"]
    return Offer.QUESTION, SUGGESTED["easy"]


def _evening(saved: Saved, now: int) -> bool:
    return bool(saved.zone) and local_time(saved, now).hour >= EVENING


def _days_ahead(saved: Saved, now: int) -> int | None:
    """Days to the next interview; None where there is none."""
    today = local_day(saved, now)
    days = [(day - today).days for one in kept(saved) if (day := day_of(one.day))]
    return min((ahead for ahead in days if ahead >= 0), default=None)
