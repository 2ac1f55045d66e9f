"""Several real interviews: one more, one instead, one moved, and all of them told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from skill.clock import local_day
from skill.preparation.diary import MOST, arranged, brought_to_hand, kept, on_day, with_contact, without
from skill.preparation.kept import OF_THE_DATE, Asked
from skill.preparation.moments import date_and_time, day_from, day_of, hour_of, spoken
from skill.preparation.reminder import mind_the_reminder
from skill.preparation.resuming import to_prepare
from skill.preparation.schedule import contact_said, day_said, read_back, said, sensible
from skill.preparation.talk import Talk
from skill.saved import Appointment
from skill.turn import Reply


def schedule(talk: Talk) -> Reply:
    """ "My interview is on Tuesday at ten", or "no, Thursday" to what was read back: whatever was said of it is kept.

    A day other than that of the interview that is kept may be a second one, so that is asked.
    """
    before = talk.saved.appointment
    day = day_said(talk)
    if talk.kept.asked not in OF_THE_DATE and before and day and day_of(before.day) not in (None, day):
        known = on_day(talk.saved, day)
        if known is None:
            return _one_more(talk, before, day)
        talk.saved = brought_to_hand(talk.saved, known)
    return said(talk, day)


def move(talk: Talk) -> Reply:
    """ "It was moved to the twelfth": the one with that person, else the next one, is then."""
    known = with_contact(talk.saved, contact_said(talk))
    if known:
        talk.saved = brought_to_hand(talk.saved, known)
    if talk.kept.asked is Asked.INSTEAD and not talk.turn.said("date"):
        return instead(talk)
    return said(talk, day_said(talk))


def another(talk: Talk) -> Reply:
    """ "I have another interview on Friday", or two at once."""
    if talk.kept.asked is Asked.INSTEAD and not talk.turn.said("date"):
        return as_well(talk)
    second = day_from(talk.turn.said("second"), local_day(talk.saved, talk.turn.now))
    day = day_said(talk)
    if day and second:
        return _both(talk, day, second)
    before = talk.saved.appointment
    if before is None or (day and on_day(talk.saved, day)):
        return schedule(talk)
    if len(kept(talk.saved)) >= MOST:
        talk.script.coach("schedule.full")
        return talk.done("schedule/full")
    talk.saved = brought_to_hand(talk.saved, Appointment(""))
    return said(talk, day)


def instead(talk: Talk) -> Reply:
    """Yes, in the place of the one that was kept; its hour and whom it is with go with it, where nothing else was said."""
    new, old = talk.saved.appointment or Appointment(""), _replaced(talk)
    if old:
        talk.saved = replace(talk.saved, later=tuple(one for one in talk.saved.later if one != old))
        talk.saved = replace(
            talk.saved, appointment=replace(new, time=new.time or old.time, contact=new.contact or old.contact)
        )
        mind_the_reminder(talk, old)
    return read_back(talk)


def as_well(talk: Talk) -> Reply:
    """No, as well; three are all that is held."""
    new = talk.saved.appointment or Appointment("")
    if len(kept(talk.saved)) > MOST:
        talk.saved = without(talk.saved, new)
        talk.script.coach("schedule.full")
        return talk.done("schedule/full")
    talk.script.coach("schedule.as_well")
    return read_back(talk)


def tell(talk: Talk) -> Reply:
    """ "When is my interview?": each that is kept, and how long it is to the first."""
    every = kept(talk.saved)
    if not every:
        talk.script.coach("schedule.none")
        return talk.ask(Asked.DAY, draft="")
    for number, one in enumerate(every):
        when = date_and_time(talk.script, one)
        if number == 0 and one.contact:
            talk.script.coach("schedule.first_with", when=when, contact=one.contact)
        elif number == 0:
            talk.script.coach("schedule.first", when=when)
        else:
            talk.script.coach("schedule.then", when=when)
        if number == 0:
            _tell_distance(talk, one)
    return talk.done("schedule/told", to_prepare(talk.saved))


def _one_more(talk: Talk, before: Appointment, day: date) -> Reply:
    """Another day than the one that is kept: in its place, or as well."""
    if not sensible(talk, day):
        return said(talk, day)
    new = Appointment(day.isoformat(), contact_said(talk), hour_of(talk.turn.said("time")))
    talk.saved = brought_to_hand(talk.saved, new)
    return talk.ask(Asked.INSTEAD, draft=before.day)


def _replaced(talk: Talk) -> Appointment | None:
    """The one that the question was about."""
    return next((one for one in talk.saved.later if one.day == talk.kept.draft), None)


def _both(talk: Talk, day: date, second: date) -> Reply:
    """Two days in one breath."""
    new = [Appointment(d.isoformat()) for d in (day, second) if sensible(talk, d) and not on_day(talk.saved, d)]
    if len(kept(talk.saved)) + len(new) > MOST:
        talk.script.coach("schedule.full")
        return talk.done("schedule/full")
    for one in new:
        talk.saved = brought_to_hand(talk.saved, one)
    talk.saved = arranged(talk.saved)
    talk.script.coach("schedule.both", first=spoken(talk.script, day), second=spoken(talk.script, second))
    return talk.done("scheduled", to_prepare(talk.saved))


def _tell_distance(talk: Talk, one: Appointment) -> None:
    day = day_of(one.day)
    ahead = (day - local_day(talk.saved, talk.turn.now)).days if day else -1
    if ahead == 0:
        talk.script.coach("schedule.today")
    elif ahead == 1:
        talk.script.coach("schedule.tomorrow")
    elif ahead > 1:
        talk.script.coach("schedule.days", count=talk.script.number(ahead))
