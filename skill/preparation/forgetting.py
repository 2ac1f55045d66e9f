"""One thing that was kept, forgotten when they say so and say yes."""

from __future__ import annotations

from dataclasses import replace

from skill.clock import local_day
from skill.preparation import guide
from skill.preparation.diary import DATE, date_meant, on_day, without
from skill.preparation.diary import kept as every_interview
from skill.preparation.kept import ALL_WINS, WIN, Asked, Company, win_meant
from skill.preparation.moments import day_from
from skill.preparation.reminder import mind_the_reminder
from skill.preparation.talk import Talk
from skill.turn import Reply


def begin(talk: Talk) -> Reply:
    """ "Forget the company": asked once, if there is one."""
    thing = talk.turn.resolved("thing") or ""
    if thing == WIN and talk.kept.asked in (Asked.WIN_KEEP, Asked.WIN_RESULT, Asked.WIN_ROOM):
        return guide.drop(talk)
    if not _there(talk, thing):
        talk.script.coach("preparation.forget.nothing")
        return talk.done("forget")
    return talk.ask(Asked.FORGET, draft=thing)


def begin_win(talk: Talk) -> Reply:
    """ "Forget the win about the queue": the one that shares most of these words, asked about first."""
    wins = talk.kept.wins
    if not wins:
        talk.script.coach("preparation.forget.nothing")
        return talk.done("forget")
    words = set(talk.turn.said("answer").lower().split())
    meant = max(range(len(wins)), key=lambda at: (len(words & set(wins[at].lower().split())), at))
    return talk.ask(Asked.FORGET, draft=f"{WIN} {meant}")


def called_off(talk: Talk) -> Reply:
    """ "My interview was cancelled": the date goes, if they say so; of several the one on that day, or they are gone through."""
    every = every_interview(talk.saved)
    if not every:
        talk.script.coach("preparation.called_off.nothing")
        return talk.done("forget")
    talk.script.coach("preparation.called_off")
    day = day_from(talk.turn.said("date"), local_day(talk.saved, talk.turn.now))
    one = on_day(talk.saved, day) if day else None
    return talk.ask(Asked.FORGET, draft=f"{DATE} {every.index(one)}" if one else DATE)


def gone(talk: Talk) -> Reply:
    """Yes: it goes, and nothing else does."""
    thing = talk.kept.draft
    if thing == "value":
        talk.note(value="")
    elif thing.startswith(WIN):
        _drop_win(talk, thing)
    elif thing == "name":
        talk.saved = replace(talk.saved, name="")
    elif thing == "charge":
        talk.note(charge="")
    elif thing == "company":
        talk.note(company=Company())
    talk.script.coach("preparation.forget.gone")
    one = date_meant(thing, talk.saved) if thing.startswith(DATE) else None
    if one:
        talk.saved = without(talk.saved, one)
        mind_the_reminder(talk, one)
    return talk.done("forgotten")


def _drop_win(talk: Talk, thing: str) -> None:
    at, wins = win_meant(thing, talk.kept.wins), talk.kept.wins
    talk.note(wins=() if thing == ALL_WINS else tuple(win for n, win in enumerate(wins) if n != at))


def stays(talk: Talk) -> Reply:
    """Anything but a yes keeps it; a no to one of several interviews asks about the next."""
    thing = talk.kept.draft
    if thing.startswith(DATE) and talk.turn.intent == "AMAZON.NoIntent":
        number = int(thing.removeprefix(DATE).strip() or 0) + 1
        if date_meant(f"{DATE} {number}", talk.saved):
            return talk.ask(Asked.FORGET, draft=f"{DATE} {number}")
    return guide.stays(talk)


def _there(talk: Talk, thing: str) -> bool:
    kept = talk.kept
    return {
        "value": bool(kept.value),
        WIN: bool(kept.wins),
        ALL_WINS: bool(kept.wins),
        "name": bool(talk.saved.name),
        "charge": bool(kept.charge),
        "company": kept.company != Company(),
        DATE: bool(every_interview(talk.saved)),
    }.get(thing, False)
