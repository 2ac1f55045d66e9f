"""What is kept of finished practices: a streak, the last meters, the milestones reached. Small, and of constant size."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from skill.coach.findings import Footing, Signal
from skill.interview.practice import Mark, Practice

MOST_KEPT = 8
"""Practices whose meters are kept: two halves of four to hold against each other."""
ENOUGH = 4
"""Practices from which there is a trend."""
OFTEN = 3
"""Ratings off in one direction from which it is a habit of judging oneself."""
FINISHED = (9, 38)
"""Practices that are worth a word: product.md and the issue name them."""
STREAKS = (3, 7, 30)


class Meter(StrEnum):
    """The three things measured, in the order in which their figures are kept."""

    FOOTING = "footing"
    RAPPORT = "rapport"
    SUBSTANCE = "substance"


class Milestone(StrEnum):
    """Firsts, each told once; the value is the letter kept."""

    RESULT = "r"
    TURN_BACK = "t"
    LEVEL = "l"
    CUE = "c"
    NINE = "9"
    THIRTY_EIGHT = "3"


@dataclass(frozen=True, slots=True)
class Record:
    """`days` in a row up to `last`; `forgiven` is the ISO week whose free day is used up.

    `meters` holds three figures from 0 to 3 for each of the last practices, oldest first; `ratings` two from 1 to 5 for each
    rated one, the person's own and the one that was heard; `milestones` the letters told; `felt` their own
    one for each rehearsal.
    """

    days: int = 0
    last: str = ""
    forgiven: str = ""
    meters: str = ""
    ratings: str = ""
    milestones: str = ""
    felt: str = ""


def practised(record: Record, day: date) -> Record:
    """The streak with a practice on that day: one missed day a week is forgiven, never counted, never scolded for."""
    last = date.fromisoformat(record.last) if record.last else None
    if last is None or day < last:
        return replace(record, days=max(record.days, 1) if last else 1, last=record.last or day.isoformat())
    missed = (day - last).days - 1
    if missed < 0:
        return record
    week = _week(day - timedelta(days=1))
    if missed == 0:
        return replace(record, days=record.days + 1, last=day.isoformat())
    if missed == 1 and record.forgiven != week:
        return replace(record, days=record.days + 1, last=day.isoformat(), forgiven=week)
    return replace(record, days=1, last=day.isoformat())


def measured(record: Record, practice: Practice, reached_out: int) -> Record:
    """With one more practice's meters; one without an answer counts for nothing."""
    if not practice.marks:
        return record
    figures = f"{_footing(practice.marks)}{min(3, reached_out)}{_substance(practice.marks)}"
    return replace(record, meters=(record.meters + figures)[-3 * MOST_KEPT :])


def heard_figure(record: Record) -> int:
    """One to five from the last practice's meters, to hold the person's own figure against; never spoken."""
    total = sum(int(figure) for figure in record.meters[-3:])
    return 1 + round(total * 4 / 9)


def rated(record: Record, own: int) -> Record:
    """With the person's own figure of the practice just measured; 0 where they gave none."""
    if not own:
        return record
    return replace(record, ratings=(record.ratings + f"{own}{heard_figure(record)}")[-2 * MOST_KEPT :])


def felt(record: Record, own: int) -> Record:
    """With the person's own figure of a rehearsal, which nobody else heard."""
    return replace(record, felt=(record.felt + str(own))[-MOST_KEPT:])


def felt_before(record: Record) -> float:
    """What they gave their rehearsals so far, in the middle, to the nearest half; 0 before there was one."""
    return round(2 * sum(map(int, record.felt)) / len(record.felt)) / 2 if record.felt else 0


def leaning(record: Record) -> int:
    """How many rated practices more were rated above what was heard than below it, by at least two."""
    pairs = _pairs(record)
    return sum(own >= heard + 2 for own, heard in pairs) - sum(own <= heard - 2 for own, heard in pairs)


def nearer(record: Record) -> bool:
    """Whether their own figures came nearer to what was heard, from the older half of the rated practices to the newer."""
    gaps = [abs(own - heard) for own, heard in _pairs(record)]
    if len(gaps) < ENOUGH:
        return False
    half = len(gaps) // 2
    return sum(gaps[:half]) / half - sum(gaps[half:]) / (len(gaps) - half) >= _A_STEP


def _pairs(record: Record) -> list[tuple[int, int]]:
    """The rated practices, oldest first: their own figure, and the one that was heard."""
    return [(int(record.ratings[at]), int(record.ratings[at + 1])) for at in range(0, len(record.ratings) - 1, 2)]


def reached(record: Record, practice: Practice, finished: int) -> tuple[Record, Milestone | None]:
    """The record with every milestone that is new, and the weightiest of them: at most one a practice is told, and none late."""
    marks = practice.marks
    now = {
        Milestone.THIRTY_EIGHT: finished == FINISHED[1],
        Milestone.NINE: finished == FINISHED[0],
        Milestone.TURN_BACK: practice.turned > 0,
        Milestone.RESULT: any(mark.has(Signal.RESULT, Signal.ACTION) for mark in marks),
        Milestone.LEVEL: any(mark.footing is Footing.EQUAL for mark in marks),
        Milestone.CUE: bool(practice.caught),
    }
    new = [milestone for milestone, there in now.items() if there and milestone.value not in record.milestones]
    milestones = record.milestones + "".join(milestone.value for milestone in new)
    return replace(record, milestones=milestones), new[0] if new else None


def trend(record: Record, meter: Meter) -> int:
    """1 where a meter rose from the older half of the kept practices to the newer, -1 where it fell, else 0."""
    kept = [int(record.meters[at]) for at in range(list(Meter).index(meter), len(record.meters), 3)]
    if len(kept) < ENOUGH:
        return 0
    half = len(kept) // 2
    older, newer = sum(kept[:half]) / half, sum(kept[half:]) / (len(kept) - half)
    return (newer - older >= _A_STEP) - (older - newer >= _A_STEP)


def weakest_meter(record: Record) -> Meter | None:
    """The meter that stands lowest over the kept practices: what to work on next. None before there are any."""
    if not record.meters:
        return None
    sums = {m: sum(int(record.meters[at]) for at in range(n, len(record.meters), 3)) for n, m in enumerate(Meter)}
    return min(Meter, key=lambda meter: sums[meter])


_A_STEP = 0.5


def _footing(marks: tuple[Mark, ...]) -> int:
    worth = {Footing.SUPPLICANT: 0, Footing.OVERBEARING: 1, Footing.NEUTRAL: 2, Footing.EQUAL: 3}
    stands = [worth[mark.footing] for mark in marks]
    return 0 if 0 in stands else max(stands) if 1 not in stands else 1


def _substance(marks: tuple[Mark, ...]) -> int:
    parts = (Signal.ACTION, Signal.RESULT, Signal.FIGURE)
    return max(sum(mark.has(part) for part in parts) for mark in marks)


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-{week:02}"
