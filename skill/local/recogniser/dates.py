"""Days as English says them, and as Alexa hands them over: "2026-12-05", or "2026-W49" and "2026-12" for no one day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time

from rapidfuzz import fuzz, process

from skill.local.recogniser.days import DAYS, FARTHEST, MONTHS, NOT_ALONE, SHORT_DAYS, SHORT_MONTHS, a_day
from skill.local.recogniser.words import listed

UNITS = listed("day days week weeks fortnight fortnights month months")
TODAY = listed("today tonight tomorrow weekend afternoon")
FEASTS = listed("christmas boxing halloween valentine's valentines year's years")
SMALL = listed(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
ORDINALS = listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth"
)
NUMBERS = (*SMALL, *listed("a an twenty thirty couple"))
BETWEEN = listed(
    "in on the of next this coming after from now time at morning evening and for new eve last later early late mid end"
    " beginning year"
)
CERTAIN = frozenset((*DAYS, *SHORT_DAYS, *MONTHS, *SHORT_MONTHS, *UNITS, *TODAY, *ORDINALS, *FEASTS, "thirtieth"))
"""A run of words that holds none of these is no date."""
DATE_WORDS = CERTAIN | {*NUMBERS, *BETWEEN}
LAST = frozenset(BETWEEN) - {"morning", "evening", "now", "time", "eve", "next", "year"}
"""No date ends on one of these."""
MOST_WORDS = 8
GOES_ON = frozenset(
    listed(
        "with at for to by about and but so please i we they he she because instead not then is was works in alexa thanks or"
    )
)
"""What may follow "the second" where that is a day; anything else is what there is a second of."""
MISSPELT = 84
"""From this likeness in a hundred on, a word is a slip for the name of a day or a month."""
SHORTEST = 6

_DIGITS = re.compile(r"\d{1,2}(?:st|nd|rd|th)?|20\d\d")
_LATER_TODAY = re.compile(r"(?:later |early |late )?this (?:morning|afternoon|evening)")
_TIME_LAST = re.compile(
    r"(?: (?:at|around|about|by) (?!the weekend).+"
    r"| (?:first thing )?(?:in the |at )?(?:morning|afternoon|evening|night|lunchtime))$"
)
_TIME_FIRST = re.compile(r"^at .+? on ")
_LEADING = re.compile(r"^(?:(?:on|for|by|at|um|and|to) )+")
_BARE_ORDINAL = re.compile(r"(?:the )?\d{1,2}(?:st|nd|rd|th)")
_FIGURES = re.compile(r"\d{1,2} \d{1,2}(?: (?:20)?\d\d)?")


def find_date(words: tuple[str, ...], today: date) -> tuple[int, int, str] | None:
    """The first run of words that is a date: where it begins, where it ends, its value; None where none is.

    One that is a day comes before one that is a month: "April" may be somebody's name.
    """
    plain = tuple(_spelt(word) for word in words)
    found = list(_runs(plain, today))
    return next((run for run in found if len(run[2]) == len("2026-12-05")), found[0] if found else None)


def _runs(plain: tuple[str, ...], today: date) -> Iterator[tuple[int, int, str]]:
    position = 0
    while position < len(plain):
        end = position
        while end < len(plain) and end - position < MOST_WORDS and _belongs(plain[end]):
            end += 1
        found = _longest(plain, position, end, today)
        if found:
            yield found
        position = found[1] if found else max(end, position + 1)


def to_date(text: str, today: date) -> str | None:
    """The AMAZON.DATE value of some words, None where they are no date. A day without a year is the next such day."""
    said = " ".join(_spelt(word) for word in text.lower().split())
    if _LATER_TODAY.fullmatch(said):
        return today.isoformat()
    said = _LEADING.sub("", _TIME_LAST.sub("", _TIME_LAST.sub("", _TIME_FIRST.sub("", said))))
    if CERTAIN.isdisjoint(said.split()) and not _DIGITS.search(said):
        return None
    said = in_figures(said)
    return a_day(said, today) or (_written(said, today) if _FIGURES.fullmatch(said) else None)


def in_figures(said: str) -> str:
    """Words with their numbers in figures: "the twenty first of may" is "the 21st of may"."""
    words: list[str] = []
    for word in re.sub(r"\b(?:a )?couple of\b", "two", said).split():
        tens = words[-1] if words and words[-1] in ("20", "30") else ""
        if word in ORDINALS[:9] and tens:
            words[-1] = f"{int(tens) + ORDINALS.index(word) + 1}th"
        elif word in SMALL[:9] and tens:
            words[-1] = str(int(tens) + SMALL.index(word) + 1)
        elif word in ORDINALS:
            words.append(f"{ORDINALS.index(word) + 1}th")
        elif word in SMALL:
            words.append(str(SMALL.index(word) + 1))
        else:
            words.append({"twenty": "20", "thirty": "30", "thirtieth": "30th"}.get(word, word))
    return re.sub(r"\b20 (2\d)\b", r"20\1", " ".join(words))


def _belongs(word: str) -> bool:
    return word in DATE_WORDS or _DIGITS.fullmatch(word) is not None


def _spelt(word: str) -> str:
    """A word, or the name of a day or a month that it is a slip for."""
    word = word.removesuffix("'s") + "s" if word.removesuffix("'s") in UNITS and word.endswith("'s") else word
    if len(word) < SHORTEST or word in DATE_WORDS or not word.isalpha():
        return word
    near = process.extractOne(word, (*DAYS, *MONTHS, "tomorrow"), scorer=fuzz.ratio, score_cutoff=MISSPELT)
    return near[0] if near and near[0][0] == word[0] else word


def _longest(words: tuple[str, ...], start: int, end: int, today: date) -> tuple[int, int, str] | None:
    """The longest date between two positions that begins as early as possible."""
    for first in range(start, end):
        if first and words[first - 1] == "last" and words[first] in DAYS:
            continue
        for last in range(end, first, -1):
            run = words[first:last]
            doubtful = CERTAIN.isdisjoint(run) or run[-1] in LAST or (len(run) == 1 and run[0] in NOT_ALONE)
            value = None if doubtful else to_date(" ".join(run), today)
            if value and not _counts_something(run, words[last : last + 1]):
                return first, _without_hour(words, first, last), value
    return None


def _without_hour(words: tuple[str, ...], first: int, last: int) -> int:
    """Where a run ends that goes on with an hour: "friday" of "friday at ten"."""
    return next((at for at in range(first + 1, last) if words[at] in ("at", "around", "about", "by")), last)


def _counts_something(run: tuple[str, ...], following: tuple[str, ...]) -> bool:
    """Whether "the second" is the second of what follows it."""
    bare = _BARE_ORDINAL.fullmatch(in_figures(" ".join(run)))
    return bool(bare and following and following[0] not in GOES_ON)


def _written(figures: str, today: date) -> str | None:
    """A date typed in figures, which dateparser reads."""
    import dateparser  # takes a fifth of a second to import

    settings = {"PREFER_DATES_FROM": "future", "RELATIVE_BASE": datetime.combine(today, time())}
    found = dateparser.parse(figures.replace(" ", "/"), languages=["en"], settings=settings)
    near = found and abs((found.date() - today).days) <= FARTHEST
    return found.date().isoformat() if found and near else None
