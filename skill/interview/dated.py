"""The day of the real interview, said in one breath with the job: "I have an interview tomorrow as a receptionist"."""

from __future__ import annotations

from dataclasses import replace

from skill.clock import local_day
from skill.interview.scene import Scene
from skill.preparation.diary import MOST, arranged, brought_to_hand, kept, on_day, without
from skill.preparation.moments import can_be, date_and_time, day_from, hour_of
from skill.saved import Appointment


def keep_day(scene: Scene) -> None:
    """Keeps the day that was said and says so; practice goes on as it was asked for."""
    saved = scene.saved
    today = local_day(saved, scene.turn.now)
    day = day_from(scene.turn.said("date"), today)
    if day is None or not can_be(day, today):
        return
    if not on_day(saved, day) and len(kept(saved)) >= MOST:
        scene.script.coach("schedule.full")
        return
    one, hour = on_day(saved, day) or Appointment(day.isoformat()), hour_of(scene.turn.said("time"))
    one, saved = replace(one, time=hour or one.time), without(saved, one)
    scene.saved = arranged(brought_to_hand(saved, one))
    _say_kept(scene, date_and_time(scene.script, one), (day - today).days)


def _say_kept(scene: Scene, said: str, ahead: int) -> None:
    if ahead == 0:
        scene.script.coach("interview.day.today")
    elif ahead == 1:
        scene.script.coach("interview.day.tomorrow", day=said)
    else:
        scene.script.coach("interview.day", day=said)
