"""The rules by which English names a day, tried one by one; each reads the whole of some words, or makes nothing of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from skill.local.recogniser.words import listed

DAYS = listed("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = listed("january february march april may june july august september october november december")
SHORT_MONTHS = listed("jan feb mar apr jun jul aug sept sep oct nov dec")
SHORT_DAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4}
NOT_ALONE = frozenset({"may", "march", "mar", "mon", "wed"})
"""Names that are words of other kinds too, and mean a time only with more beside them."""
FEASTS: Mapping[str, tuple[int, int]] = {
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new years eve": (12, 31),
    "new year's day": (1, 1),
    "new years day": (1, 1),
    "new year's": (1, 1),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
    "valentines day": (2, 14),
}
WEEK = 7
FARTHEST = 20 * 366
"""Days from today beyond which no date is meant."""

_W = rf"(?P<weekday>{'|'.join((*DAYS, *SHORT_DAYS))})"
_M = rf"(?P<month>{'|'.join((*MONTHS, *SHORT_MONTHS))})"
_N = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_NTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th)"
_YEAR = r"(?: (?P<year>20\d\d|next year|this year))?"
_FROM = rf"(?P<from>today|now|tomorrow|{'|'.join((*DAYS, *SHORT_DAYS))})"
_UNIT = r"(?P<count>a|an|\d+) (?P<unit>day|week|fortnight|month)s?"

Rule = Callable[[re.Match[str], date], date | str | None]


def a_day(said: str, today: date) -> str | None:
    """The AMAZON.DATE value of words with their numbers in figures ("the 5th of december"); None where no rule reads them."""
    for pattern, rule in RULES:
        found = pattern.fullmatch(said)
        value = rule(found, today) if found else None
        if isinstance(value, date):
            return value.isoformat() if abs((value - today).days) <= FARTHEST else None
        if value:
            return value
    return None


def _weekday(name: str) -> int:
    return SHORT_DAYS[name] if name in SHORT_DAYS else DAYS.index(name)


def _month(name: str) -> int:
    return next(number for number, each in enumerate(MONTHS, start=1) if each.startswith(name[:3]))


def _counted(number: str) -> int:
    return 1 if number in ("a", "an") else int(number)


def _coming(weekday: str, today: date) -> date:
    """The next such day after today."""
    return today + timedelta(days=(_weekday(weekday) - today.weekday() - 1) % WEEK + 1)


def _in_week(found: re.Match[str], today: date, weeks: int) -> date:
    """That day of the week that many weeks from this one."""
    groups = found.groupdict()
    weekday = _weekday(groups["weekday"] or groups["other"])
    return today + timedelta(days=WEEK * weeks + weekday - today.weekday())


def _on(month: str | int, day: str | int, today: date, year: str | None = None) -> date | None:
    """That day of that month, of the year said, else the next there is."""
    years = [today.year + ahead for ahead in range(9)]
    if year:
        years = [int(year)] if year.isdigit() else [today.year + (year == "next year")]
    for each in years:
        try:
            found = date(each, int(month), int(day))
        except ValueError:
            continue
        if year or found >= today:
            return found
    return None


def _dated(found: re.Match[str], today: date) -> date | None:
    return _on(_month(found["month"]), found["day"], today, found["year"])


def _numbered(found: re.Match[str], today: date) -> date | None:
    """The next day with that number, and on that day of the week where one is said and a near one is on it."""
    numbered = [day for day in _days(today, 3 * 31) if day.day == int(found["day"])]
    fitting = [day for day in numbered if found["weekday"] and day.weekday() == _weekday(found["weekday"])]
    return next(iter((*fitting, *numbered)), None)


def _nth_of_month(found: re.Match[str], today: date) -> date | None:
    """ "The first monday of december"."""
    if found["month"]:
        month = _month(found["month"])
        year = today.year + (month < today.month)
    else:
        year, month = map(int, _month_ahead(today, int(found["ahead"] == "next")).split("-"))
    fitting = [day for day in _days(date(year, month, 1), 31) if day.month == month]
    fitting = [day for day in fitting if day.weekday() == _weekday(found["weekday"])]
    place = int(found["day"]) - 1 if found["day"] else -1
    return fitting[place] if place < len(fitting) else None


def _days(start: date, count: int) -> list[date]:
    return [start + timedelta(days=ahead) for ahead in range(count)]


def _later(found: re.Match[str], today: date) -> date:
    """So many days, weeks or months from a day, which is today where none is said."""
    groups = found.groupdict()
    start, count = today, _counted(groups.get("count") or groups.get("number") or "a")
    if groups.get("from"):
        named = {"today": 0, "now": 0, "tomorrow": 1}.get(groups["from"])
        start = _coming(groups["from"], today) if named is None else today + timedelta(days=named)
    unit = groups.get("unit") or groups["of"]
    if unit == "month":
        ahead = _month_ahead(start, count)
        return max(
            day for day in _days(date.fromisoformat(f"{ahead}-01"), start.day) if day.isoformat().startswith(ahead)
        )
    return start + timedelta(days=count * {"day": 1, "week": WEEK, "fortnight": 2 * WEEK}[unit])


def _week(today: date, ahead: int, end: str = "") -> str:
    year, week, _ = (today + timedelta(days=WEEK * ahead)).isocalendar()
    return f"{year}-W{week:02}{end}"


def _month_ahead(today: date, ahead: int) -> str:
    months = today.month - 1 + ahead
    return f"{today.year + months // 12}-{months % 12 + 1:02}"


def _whole_month(found: re.Match[str], today: date) -> str:
    month = _month(found["month"])
    return f"{today.year + (month < today.month)}-{month:02}"


RULES: tuple[tuple[re.Pattern[str], Rule], ...] = tuple(
    (re.compile(pattern), rule)
    for pattern, rule in (
        (r"(?:later |early |late )?(?:today|tonight)", lambda _, today: today),
        (r"(?:the )?day after tomorrow", lambda _, today: today + timedelta(days=2)),
        (r"tomorrow", lambda _, today: today + timedelta(days=1)),
        # a day of a month
        (rf"(?:{_W} )?(?:the )?{_N}(?: of)? {_M}{_YEAR}", _dated),
        (rf"(?:{_W} )?{_M} (?:the )?{_N}{_YEAR}", _dated),
        (rf"(?:{_W} )?(?:the )?{_NTH}(?: of (?:the|this) month)?", _numbered),
        (rf"(?:the )?{_NTH} of next month", lambda found, today: _on(_month_ahead(today, 1)[-2:], found["day"], today)),
        (rf"(?:the )?(?:{_NTH}|last) {_W} (?:of|in) (?:{_M}|(?P<ahead>next|this|the) month)", _nth_of_month),
        (rf"(?P<feast>{'|'.join(FEASTS)})", lambda found, today: _on(*FEASTS[found["feast"]], today)),
        (r"(?P<year>20\d\d) (?P<month>\d{1,2}) (?P<day>\d{1,2})", lambda f, t: _on(f["month"], f["day"], t, f["year"])),
        # a day of a week
        (rf"(?:this |coming |this coming |the coming |the )?{_W}", lambda f, t: _coming(f["weekday"], t)),
        (rf"{_W}(?: of)? this week|this week on (?P<other>{'|'.join(DAYS)})", lambda f, t: _in_week(f, t, 0)),
        (rf"next (?:week (?:on )?)?{_W}", lambda f, t: _in_week(f, t, 1)),
        (rf"{_W}(?: of)? next week", lambda f, t: _in_week(f, t, 1)),
        (rf"(?:the )?{_W} after next", lambda f, t: _in_week(f, t, 2)),
        (rf"{_W}(?: of)? the week after next", lambda f, t: _in_week(f, t, 2)),
        (rf"{_W} in (?P<count>a|\d+) weeks?(?: time)?", lambda f, t: _in_week(f, t, _counted(f["count"]))),
        (r"this time next week", lambda _, today: today + timedelta(days=WEEK)),
        # so long from a day
        (
            rf"(?:in|after) {_UNIT}'?(?: time)?|{_UNIT.replace('<count', '<number').replace('<unit', '<of')}'? time",
            _later,
        ),
        (rf"{_UNIT} (?:(?:from|on|after) )?{_FROM}", _later),
        (rf"{_FROM} (?P<unit>week|fortnight)", _later),
        # no one day
        (r"(?:the |in |later |end of )*this week", lambda _, today: _week(today, 0)),
        (r"(?:the |in |early |late |later |end of |beginning of )*next week", lambda _, today: _week(today, 1)),
        (r"(?:the )?week after next", lambda _, today: _week(today, 2)),
        (r"(?:the|this|this coming|at the|over the) weekend", lambda _, today: _week(today, 0, "-WE")),
        (r"next weekend", lambda _, today: _week(today, 1, "-WE")),
        (r"(?:in |later |the |end of )*this month", lambda _, today: _month_ahead(today, 0)),
        (r"(?:in |early |late |sometime )*next month", lambda _, today: _month_ahead(today, 1)),
        (rf"(?:in |early |mid |late |the |end of |beginning of |sometime |next |this )*{_M}", _whole_month),
    )
)
"""Each pattern and what it comes to, in the order in which they are tried."""
