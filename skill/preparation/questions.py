"""How each thing is asked for, what takes the answer, and what is said where somebody asks for help."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from skill.preparation.diary import DATE, date_meant
from skill.preparation.kept import ALL_WINS, OF_THE_DATE, WIN, Asked, win_meant
from skill.preparation.moments import clock_of, date_and_time, day_of, evening_before, spoken, spoken_time
from skill.saved import Appointment, Awaiting, Saved
from skill.speech.phrasebook import Script
from skill.turn import Elicit

A = Asked
_FREE = Elicit("AnswerIntent", "answer")
_DATE = Elicit("ScheduleInterviewIntent", "date")
_TIME = Elicit("ScheduleInterviewIntent", "time")

VALUE_STEP, STORY_STEP, WAY_STEP = 1, 2, 4
"""The steps of the morning that have something of theirs in them."""
TAKES_WORDS = frozenset(
    {
        *(A.VALUE, A.VALUE_ANEW, A.VALUE_AGAIN, A.WIN, A.WIN_RESULT, A.CHARGE, A.CHARGE_ANEW),
        *(A.NAME, A.DOES, A.CONTACT, A.CHALLENGE),
        *(A.WENT_WELL, A.WOULD_CHANGE, A.RATING, A.CALLED, A.REHEARSED),
        *(A.VALUE_KEEP, A.WIN_KEEP, A.CHARGE_KEEP),
    }
)
"""Questions that are answered in one's own words, among them "shall I keep it?", to which the right words may be an answer."""
ELICIT: Mapping[Asked, Elicit] = {
    **dict.fromkeys(TAKES_WORDS, _FREE),
    A.DAY: _DATE,
    A.RIGHT: _DATE,
    A.HOUR: _TIME,
}
"""The slot that takes the answer; a yes or no needs none."""


def awaiting_of(asked: Asked) -> Awaiting:
    """The date is corrected by naming another, everything else is answered."""
    return Awaiting.SCHEDULED if asked in OF_THE_DATE else Awaiting.PREPARE


def _forget(script: Script, saved: Saved) -> None:
    thing, kept = saved.preparation.draft, saved.preparation
    if thing == "value":
        script.coach_asks("preparation.forget.value")
    elif thing == ALL_WINS:
        script.coach_asks("preparation.forget.wins", count=script.number(len(kept.wins)))
    elif thing.startswith(WIN):
        script.coach_asks("preparation.forget.win", win=kept.wins[win_meant(thing, kept.wins)] if kept.wins else "")
    elif thing == "name":
        script.coach_asks("preparation.forget.name", name=saved.name)
    elif thing == "charge":
        script.coach_asks("preparation.forget.charge")
    elif thing.startswith(DATE):
        one = date_meant(thing, saved)
        when = date_and_time(script, one) if one else ""
        script.coach_asks("preparation.forget.date", when=when)
    else:
        script.coach_asks("preparation.forget.company", company=kept.company.name)


def _morning(script: Script, saved: Saved) -> None:
    """Five steps, and "next" after each; with their own line, win and hour in them, where they kept some."""
    step, kept = saved.preparation.step, saved.preparation
    clock = clock_of(saved.appointment.time) if saved.appointment else None
    if step == VALUE_STEP and kept.value:
        script.coach("preparation.morning.value", words=kept.value)
    elif step == STORY_STEP and kept.wins:
        script.coach("preparation.morning.story", win=kept.wins[-1])
    elif step == WAY_STEP and clock:
        script.coach("preparation.morning.way", time=spoken_time(script, clock))
    else:
        steps = script.lines("preparation.morning.steps")
        script.say((steps[min(step, len(steps) - 1)],))
    script.coach_asks("preparation.morning.next")


def _right(script: Script, saved: Saved) -> None:
    one = saved.appointment or Appointment("")
    when = date_and_time(script, one)
    if one.contact:
        script.coach_asks("schedule.right_with", when=when, contact=one.contact)
    else:
        script.coach_asks("schedule.right", when=when)


def _instead(script: Script, saved: Saved) -> None:
    """The new day, and whether it takes the place of the one that was kept."""
    new = day_of(saved.appointment.day) if saved.appointment else None
    old = day_of(saved.preparation.draft)
    script.coach_asks(
        "schedule.instead", day=spoken(script, new) if new else "", before=spoken(script, old) if old else ""
    )


def _room(script: Script, saved: Saved) -> None:
    script.coach_asks("preparation.win.room", win=saved.preparation.wins[0] if saved.preparation.wins else "")


QUESTION: Mapping[Asked, Callable[[Script, Saved], None]] = {
    A.VALUE: lambda script, _: script.coach_asks("preparation.value.ask"),
    A.VALUE_ANEW: lambda script, _: script.coach_asks("preparation.value.anew"),
    A.VALUE_AGAIN: lambda script, _: script.coach_asks("preparation.value.again"),
    A.VALUE_KEEP: lambda script, saved: script.coach_asks("preparation.keep", words=saved.preparation.draft),
    A.WIN: lambda script, _: script.coach_asks("preparation.win.ask"),
    A.WIN_RESULT: lambda script, _: script.coach_asks("preparation.win.result"),
    A.WIN_KEEP: lambda script, saved: script.coach_asks("preparation.keep", words=saved.preparation.draft),
    A.WIN_ROOM: _room,
    A.WINS_MORE: lambda script, _: script.coach_asks("preparation.wins.more"),
    A.CHARGE: lambda script, _: script.coach_asks("preparation.charge.ask"),
    A.CHARGE_ANEW: lambda script, _: script.coach_asks("preparation.charge.anew"),
    A.CHARGE_KEEP: lambda script, saved: script.coach_asks("preparation.keep", words=saved.preparation.draft),
    A.NAME: lambda script, _: script.coach_asks("preparation.company.name"),
    A.DOES: lambda script, saved: script.coach_asks("preparation.company.does", company=saved.preparation.company.name),
    A.CONTACT: lambda script, saved: script.coach_asks(
        "preparation.company.contact", company=saved.preparation.company.name
    ),
    A.CHALLENGE: lambda script, saved: script.coach_asks(
        "preparation.company.challenge", company=saved.preparation.company.name
    ),
    A.DAY: lambda script, _: script.coach_asks("schedule.ask_day"),
    A.HOUR: lambda script, _: script.coach_asks("schedule.ask_time"),
    A.RIGHT: _right,
    A.INSTEAD: _instead,
    A.FORGET: _forget,
    A.REMIND: lambda script, saved: script.coach_asks("reminder.sure", when=evening_before(script, saved)),
    A.MORNING: _morning,
    A.LOOK_BACK: lambda script, _: script.coach_asks("preparation.evening.offer"),
    A.WENT_WELL: lambda script, _: script.coach_asks("preparation.evening.well"),
    A.WOULD_CHANGE: lambda script, _: script.coach_asks("preparation.evening.change"),
    A.RATING: lambda script, _: script.coach_asks("preparation.evening.rating"),
    A.PAY: lambda script, _: script.coach_asks("preparation.got_it.pay"),
    A.CALLED: lambda script, _: script.coach_asks("setting.name.ask"),
    A.REHEARSED: lambda script, _: script.coach_asks("rehearsal.rate"),
}
"""What is asked, of the words and facts that are there now."""

HELP: Mapping[Asked, str] = {
    A.VALUE: "preparation.help.value",
    A.VALUE_ANEW: "preparation.help.anew",
    A.VALUE_AGAIN: "preparation.help.value",
    A.VALUE_KEEP: "preparation.help.keep",
    A.WIN: "preparation.help.win",
    A.WIN_RESULT: "preparation.help.result",
    A.WIN_KEEP: "preparation.help.keep",
    A.WIN_ROOM: "preparation.help.room",
    A.WINS_MORE: "preparation.help.more",
    A.CHARGE: "preparation.help.charge",
    A.CHARGE_ANEW: "preparation.help.anew",
    A.CHARGE_KEEP: "preparation.help.keep",
    A.NAME: "preparation.help.company",
    A.DOES: "preparation.help.company",
    A.CONTACT: "preparation.help.company",
    A.CHALLENGE: "preparation.help.challenge",
    A.DAY: "preparation.help.day",
    A.HOUR: "preparation.help.hour",
    A.RIGHT: "preparation.help.right",
    A.INSTEAD: "preparation.help.instead",
    A.FORGET: "preparation.help.forget",
    A.REMIND: "preparation.help.remind",
    A.MORNING: "preparation.help.morning",
    A.LOOK_BACK: "preparation.help.evening",
    A.WENT_WELL: "preparation.help.evening",
    A.WOULD_CHANGE: "preparation.help.evening",
    A.RATING: "preparation.help.rating",
    A.PAY: "preparation.help.pay",
    A.CALLED: "setting.name.help",
    A.REHEARSED: "rehearsal.help",
}
"""What helps with each question."""
