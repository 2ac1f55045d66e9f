"""A reminder on the evening before, by Alexa's own alarm: asked for, allowed, and said yes to, each time."""

from __future__ import annotations

from dataclasses import replace

from skill.clock import local_time
from skill.preparation.kept import Asked
from skill.preparation.moments import EVENING, evening_before, moment_of
from skill.preparation.talk import Talk
from skill.replying import closing, offer, script_for
from skill.saved import Appointment, Saved
from skill.speech.phrasebook import Script
from skill.turn import REMINDERS, Reminder, Reply


def begin(talk: Talk) -> Reply:
    """ "Remind me the evening before": what stands in the way is said, else this very evening is asked about."""
    if talk.saved.guest:
        talk.script.coach("reminder.guest")
        return talk.done("reminder/guest")
    evening = moment_of(talk.saved.appointment, talk.saved.zone, EVENING, -1)
    if evening is None:
        talk.script.coach("reminder.no_date")
        return talk.ask(Asked.DAY, draft="")
    if not talk.saved.zone:
        talk.script.coach("reminder.no_zone")
        return talk.done("reminder/no_zone")
    if evening <= local_time(talk.saved, talk.turn.now):
        talk.script.coach("reminder.too_late")
        return talk.done("reminder/too_late")
    if REMINDERS not in talk.turn.permissions:
        talk.script.coach("reminder.permission")
        return replace(closing(talk.script, _left(talk), "preparation/reminder/permission"), permission=REMINDERS)
    return talk.ask(Asked.REMIND, draft="")


def agreed(talk: Talk) -> Reply:
    """Yes: the edge sets it before a word is said, and says the other thing where it couldn't."""
    evening = moment_of(talk.saved.appointment, talk.saved.zone, EVENING, -1)
    if evening is None or evening <= local_time(talk.saved, talk.turn.now):
        talk.script.coach("reminder.too_late")
        return talk.done("reminder/too_late")
    if talk.saved.appointment:
        talk.saved = replace(talk.saved, appointment=replace(talk.saved.appointment, reminded=True))
    otherwise = script_for(talk.repertoire, talk.saved, talk.turn)
    otherwise.coach("reminder.failed")
    text = talk.script.lines("reminder.text")[0]
    talk.script.coach("reminder.set", when=evening_before(talk.script, talk.saved))
    reply, failed = (_ended(talk, script, "preparation/reminder/set") for script in (talk.script, otherwise))
    reminder = Reminder(f"{evening:%Y-%m-%dT%H:%M}", talk.saved.zone, text)
    return replace(reply, reminder=reminder, instead=failed.speech)


def declined(talk: Talk) -> Reply:
    """No reminder, then."""
    talk.script.coach("reminder.none")
    return talk.done("reminder/none")


def mind_the_reminder(talk: Talk, old: Appointment) -> None:
    """Alexa keeps the alarm and not we, so where one was set for a day that is no longer right, they are told."""
    if old.reminded:
        talk.script.coach("reminder.of_the_old_day")


def _ended(talk: Talk, script: Script, route: str) -> Reply:
    """Back to an interview that waits; else that was all."""
    if talk.saved.interrupted:
        return offer(talk.repertoire, script, _left(talk), talk.turn, route)
    return closing(script, _left(talk), route)


def _left(talk: Talk) -> Saved:
    talk.note(asked=Asked.NOTHING, draft="", step=0, guided=False)
    return talk.saved
