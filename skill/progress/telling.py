"""Progress in words: never a number where a word will do, never a verdict on the person."""

from __future__ import annotations

from skill.progress.record import (
    ENOUGH,
    OFTEN,
    STREAKS,
    Meter,
    Milestone,
    Record,
    leaning,
    nearer,
    trend,
    weakest_meter,
)
from skill.speech.phrasebook import Script

MILESTONE = {
    Milestone.RESULT: "progress.first.result",
    Milestone.TURN_BACK: "progress.first.turn_back",
    Milestone.LEVEL: "progress.first.level",
    Milestone.CUE: "progress.first.cue",
    Milestone.NINE: "progress.finished.nine",
    Milestone.THIRTY_EIGHT: "progress.finished.thirty_eight",
}
RISING = {
    Meter.FOOTING: "progress.rising.footing",
    Meter.RAPPORT: "progress.rising.rapport",
    Meter.SUBSTANCE: "progress.rising.substance",
}
FALLING = {
    Meter.FOOTING: "progress.falling.footing",
    Meter.RAPPORT: "progress.falling.rapport",
    Meter.SUBSTANCE: "progress.falling.substance",
}
NEXT = {
    Meter.FOOTING: "progress.next.footing",
    Meter.RAPPORT: "progress.next.rapport",
    Meter.SUBSTANCE: "progress.next.substance",
}
SHORTEST_STREAK = STREAKS[0]


def tell_trend(script: Script, record: Record) -> None:
    """What rose, else what fell, else that it holds; nothing before there is enough to go by."""
    if len(record.meters) < 3 * ENOUGH:
        return
    rising = [meter for meter in Meter if trend(record, meter) > 0]
    falling = [meter for meter in Meter if trend(record, meter) < 0]
    for meter in rising[:2]:
        script.coach(RISING[meter])
    for meter in falling[:1]:
        script.coach(FALLING[meter])
    if not rising and not falling:
        script.coach("progress.steady")


def tell_streak(script: Script, record: Record) -> None:
    """Days in a row, from three on."""
    if record.days >= SHORTEST_STREAK:
        script.coach("progress.streak", count=script.number(record.days))


def tell_ratings(script: Script, record: Record) -> None:
    """How their own figures stand to what was heard, over the rated practices; nothing before there are enough."""
    if tell_leaning(script, record):
        return
    if nearer(record):
        script.coach("rating.nearer")
    elif len(record.ratings) >= 2 * ENOUGH:
        script.coach("rating.alike")


def tell_leaning(script: Script, record: Record) -> bool:
    """Which way their own figures lean from what was heard; whether they often do."""
    lean = leaning(record)
    if lean <= -OFTEN:
        script.coach("rating.often_modest")
    elif lean >= OFTEN:
        script.coach("rating.often_generous")
    return abs(lean) >= OFTEN


def tell_next(script: Script, record: Record) -> bool:
    """What to work on next; whether there is anything to go by."""
    meter = weakest_meter(record)
    if meter is None:
        return False
    script.coach(NEXT[meter])
    return True
