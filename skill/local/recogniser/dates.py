"""Days as English says them, and as Alexa hands them over: "2026-12-05", or "2026-W49" and "2026-12" for no one day."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from skill.local.recogniser.words import listed

DAYS = listed("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = listed("january february march april may june july august september october november december")
SHORT_MONTHS = listed("jan feb mar apr jun jul aug sept sep oct nov dec")
UNITS = listed("day days week weeks fortnight month months")
TODAY = listed("today tonight tomorrow weekend afternoon")
NUMBERS = listed(
    "a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty couple"
)
ORDINALS = listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth thirtieth"
)
BETWEEN = listed("in on the of next this coming after from now time at morning evening and for")
CERTAIN = frozenset((*DAYS, *MONTHS, *SHORT_MONTHS, *UNITS, *TODAY, *ORDINALS))
"""A run of words that holds none of these is no date."""
DATE_WORDS = CERTAIN | {*NUMBERS, *BETWEEN}
LAST = frozenset(BETWEEN) - {"morning", "evening", "now", "time"}
"""No date ends on one of these."""
MOST_WORDS = 8
WEEKS = {"a": 1, "one": 1, "two": 2, "three": 3}
LATER_TODAY = frozenset({"this morning", "this afternoon", "this evening"})
A_WHOLE_MONTH = 31
FARTHEST = 20 * 366
"""Days from today beyond which "74y" and the like are no date that anybody means."""

_ANY_DAY = "|".join(DAYS)
_DIGITS = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_TIME_LAST = re.compile(r" (?:at .+|(?:in the |at )?(?:morning|afternoon|evening|night))$")
_TIME_FIRST = re.compile(r"^at .+ on ")
_LEADING = re.compile(r"^(?:(?:on|for|by|at|um) )+")
_NEXT = re.compile(rf"next ({_ANY_DAY})")
_WEEK_FROM = re.compile(rf"(?:(a|one|two|three) weeks? (?:from |on |after )?(.+)|({_ANY_DAY}|tomorrow|today) week)")
_DAY_OF_MONTH = re.compile(rf"(?:(?:{_ANY_DAY}) )?(?:the )?(\d{{1,2}})(?:st|nd|rd|th)")
_SMALL = re.compile(r"\b(?:first|second|third)\b")


def find_date(words: tuple[str, ...], today: date) -> tuple[int, int, str] | None:
    """The first run of words that is a date: where it begins, where it ends, its value; None where none is."""
    position = 0
    while position < len(words):
        end = position
        while end < len(words) and end - position < MOST_WORDS and _belongs(words[end]):
            end += 1
        found = _longest(words, position, end, today)
        if found:
            return found
        position = max(end, position + 1)
    return None


def to_date(text: str, today: date) -> str | None:
    """The AMAZON.DATE value of some words, None where they are no date. A day without a year is the next such day."""
    said = text.lower()
    if said in LATER_TODAY:
        return today.isoformat()
    said = _LEADING.sub("", _TIME_LAST.sub("", _TIME_FIRST.sub("", said))).replace("this coming ", "")
    if CERTAIN.isdisjoint(said.split()) and not _DIGITS.search(said):
        return None
    return _period(said, today) or _counted(said, today) or _parsed(said, today)


def _belongs(word: str) -> bool:
    return word in DATE_WORDS or _DIGITS.fullmatch(word) is not None


def _longest(words: tuple[str, ...], start: int, end: int, today: date) -> tuple[int, int, str] | None:
    """The longest date between two positions that begins as early as possible."""
    for first in range(start, end):
        for last in range(end, first, -1):
            run = words[first:last]
            value = None if CERTAIN.isdisjoint(run) or run[-1] in LAST else to_date(" ".join(run), today)
            if value:
                return first, last, value
    return None


def _period(said: str, today: date) -> str | None:
    """A week, a weekend or a month, which is no one day."""
    bare = said.removeprefix("in ").removeprefix("the ")
    ahead = 7 if bare.startswith("next ") else 0
    bare = bare.removeprefix("next ").removeprefix("this ")
    if bare in ("week", "weekend") and bare != said:
        year, week, _ = (today + timedelta(days=ahead)).isocalendar()
        return f"{year}-W{week:02}" + ("-WE" if bare == "weekend" else "")
    if bare == "month" and bare != said:
        return f"{today.replace(day=1) + timedelta(days=A_WHOLE_MONTH) if ahead else today:%Y-%m}"
    if bare in MONTHS:
        month = MONTHS.index(bare) + 1
        return f"{today.year + (month < today.month)}-{month:02}"
    return None


def _counted(said: str, today: date) -> str | None:
    """Days that are told by counting: "next friday" (of next week), "a week from friday", "friday week"."""
    if said.removeprefix("the ") == "day after tomorrow":
        return (today + timedelta(days=2)).isoformat()
    found = _NEXT.fullmatch(said)
    if found:
        monday = today - timedelta(days=today.weekday())
        return (monday + timedelta(days=7 + DAYS.index(found[1]))).isoformat()
    found = _WEEK_FROM.fullmatch(said)
    start = to_date((found[2] or found[3]).replace("now", "today"), today) if found else None
    if found and start and len(start) == len("2026-12-05"):
        return (date.fromisoformat(start) + timedelta(weeks=WEEKS[found[1] or "a"])).isoformat()
    return None


def _parsed(said: str, today: date) -> str | None:
    """What dateparser makes of it, once text2num has turned its numbers into figures."""
    import dateparser  # takes a fifth of a second to import, and few conversations have a date in them
    from text_to_num import alpha2digit

    figures = alpha2digit(re.sub(r"\b(?:a )?couple of\b", "two", said), "en")
    figures = _SMALL.sub(lambda small: f"{ORDINALS.index(small[0]) + 1}th", figures)
    day = _DAY_OF_MONTH.fullmatch(figures)
    if day:
        return _next_with_day(int(day[1]), today)
    figures = re.sub(r"\bthe (?=\d)", "", figures).replace(" of ", " ").removesuffix(" time")
    figures = re.sub(r"^(\d+ \w+|\w+ \w+) from (?:now|today)$", r"in \1", figures)
    settings = {"PREFER_DATES_FROM": "future", "RELATIVE_BASE": datetime.combine(today, time())}
    found = dateparser.parse(figures, languages=["en"], settings=settings)
    near = found and abs((found.date() - today).days) <= FARTHEST
    return found.date().isoformat() if found and near else None


def _next_with_day(day: int, today: date) -> str | None:
    """The next date on that day of a month."""
    ahead = (today + timedelta(days=days) for days in range(2 * A_WHOLE_MONTH))
    return next((then.isoformat() for then in ahead if then.day == day), None)
