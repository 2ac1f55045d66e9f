"""The date of the real interview."""

from __future__ import annotations

from dataclasses import replace

from skill.clock import local_day
from skill.content.repertoire import Repertoire
from skill.interview.scene import Listen
from skill.preparation.countdown import day_of, spoken
from skill.replying import asking, offer, script_for
from skill.saved import Appointment, Saved
from skill.turn import Elicit, Reply, Turn

ASK_DAY = Elicit("ScheduleInterviewIntent", "date")
LONGEST_CONTACT = 40


def schedule(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Keeps the day, and who it is with where that was said; a later day takes the place of an earlier one."""
    script = script_for(repertoire, saved, turn)
    said, contact = turn.said("date"), turn.said("contact")[:LONGEST_CONTACT]
    contact = contact or (saved.appointment.contact if saved.appointment else "")
    day = day_of(said)
    if day is None or day < local_day(saved, turn.now):
        if day:
            script.coach("schedule.past")
        elif said:
            script.coach("schedule.not_a_day")
        script.coach_asks("schedule.ask_day")
        return asking(script, saved, saved.awaiting, "schedule", ASK_DAY)
    saved = replace(saved, appointment=Appointment(day.isoformat(), contact))
    if contact:
        script.coach("schedule.kept_with", day=spoken(script, day), contact=contact)
    else:
        script.coach("schedule.kept", day=spoken(script, day))
    return offer(repertoire, script, saved, turn, "schedule")
