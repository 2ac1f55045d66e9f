"""Times of day as English says them, and as Alexa hands them over: "14:30", or MO, AF, EV and NI for no one time."""

from __future__ import annotations

import re

PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
_LEADING = re.compile(r"^(?:(?:at|around|about|by|from|the|in|sharp|exactly) )+")
_PART = re.compile(r"(?: in the| at)? ?\b(morning|afternoon|evening|night)$")
_CLOCK = re.compile(r"(\d{1,2})(?:[: ]?(\d{2}))?")
_TO = re.compile(r"(.+) (past|to) (.+)")
_HALF = 12
_MINUTES = {"half": 30, "quarter": 15, "a quarter": 15}


def to_time(text: str) -> str | None:
    """The AMAZON.TIME value of some words, None where they are no time. Nothing said, it is in the hours of a day's work."""
    said = _LEADING.sub("", " ".join(text.lower().split())).removesuffix(" sharp")
    if said in PARTS:
        return PARTS[said]
    if said in NAMED:
        return NAMED[said]
    half = re.search(r" ?\b([ap]) ?m$", said)
    part = _PART.search(said)
    bare = said[: half.start()] if half else said[: part.start()] if part else said
    found = _clock(bare.replace("o'clock", "").replace("o clock", "").strip())
    if found is None:
        return None
    hour, minute = found
    afternoon = half[1] == "p" if half else part is not None and part[1] != "morning"
    if afternoon and hour < _HALF:
        hour += _HALF
    return f"{hour % (2 * _HALF):02}:{minute:02}"


def _clock(bare: str) -> tuple[int, int] | None:
    turned = _TO.fullmatch(re.sub(r"^half (?!past )", "half past ", bare))
    if turned:
        minutes = _MINUTES.get(turned[1]) or _number(turned[1].removesuffix(" minutes").removesuffix(" minute"))
        hour = _number(turned[3])
        if not minutes or minutes > 30 or not hour or hour > _HALF:
            return None
        return (hour, minutes) if turned[2] == "past" else ((hour - 1) or _HALF, 60 - minutes)
    return _figures(bare)


def _figures(bare: str) -> tuple[int, int] | None:
    """ "ten", "two thirty", "9 15", "930"."""
    words = bare.split()
    for cut in range(len(words), 0, -1):
        hour, minute = _number(" ".join(words[:cut])), _number(" ".join(words[cut:])) if words[cut:] else 0
        if hour is not None and minute is not None and 0 < hour < 24 and minute < 60:
            return hour, minute
    found = _CLOCK.fullmatch(bare)
    if found and int(found[1]) < 24 and int(found[2] or 0) < 60:
        return int(found[1]), int(found[2] or 0)
    return None


def _number(words: str) -> int | None:
    from text_to_num import text2num  # only where a time is said

    try:
        return int(words) if words.isascii() and words.isdigit() else int(text2num(words, "en"))
    except ValueError:
        return None
