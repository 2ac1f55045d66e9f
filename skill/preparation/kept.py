"""What somebody asked to keep for their interview, in their own words and within limits, and what is being asked now."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum, auto

from skill.speech.phrasebook import shortened

LONGEST_VALUE = 160
LONGEST_WIN = 120
LONGEST_CHARGE = 160
LONGEST_FACT = 60
MOST_WINS = 12
WIN, ALL_WINS = "win", "wins"
"""What is to be forgotten, as a draft: the last win, or with a number one of them, or all."""

_I = re.compile(r"\bi\b")
_UNSAID = re.compile(r"[^\w\s'’%$£€&+-]")


class Asked(StrEnum):
    """What the coach wants to hear: of the value line, a win, a time in charge, the company, the date, the day, one's name."""

    NOTHING = auto()

    VALUE = auto()
    VALUE_ANEW = auto()
    VALUE_AGAIN = auto()
    VALUE_KEEP = auto()
    WIN = auto()
    WIN_RESULT = auto()
    WIN_KEEP = auto()
    WIN_ROOM = auto()
    WINS_MORE = auto()
    CHARGE = auto()
    CHARGE_ANEW = auto()
    CHARGE_KEEP = auto()

    NAME = auto()
    DOES = auto()
    CONTACT = auto()
    CHALLENGE = auto()

    DAY = auto()
    HOUR = auto()
    RIGHT = auto()
    INSTEAD = auto()

    FORGET = auto()
    REMIND = auto()
    MORNING = auto()
    LOOK_BACK = auto()
    WENT_WELL = auto()
    WOULD_CHANGE = auto()
    RATING = auto()
    PAY = auto()

    CALLED = auto()
    REHEARSED = auto()


OF_THE_DATE = frozenset({Asked.DAY, Asked.HOUR, Asked.RIGHT, Asked.INSTEAD})
"""Questions about the date of the interview in hand: a day said in answer is a better one for it, and no other interview's."""


@dataclass(frozen=True, slots=True)
class Company:
    """Who is going to interview them, as far as they told."""

    name: str = ""
    does: str = ""
    contact: str = ""
    challenge: str = ""


@dataclass(frozen=True, slots=True)
class Preparation:
    """What is kept, and where the talk about it stands.

    `draft` is what "shall I keep it?" is about; it is let go with the question (`skill.preparation.resuming.settled`).
    `step` counts wins told and steps of the morning. `guided` says that one thing leads to the next. `rating` is how
    somebody rated their last interview, from one to five.
    """

    value: str = ""
    wins: tuple[str, ...] = ()
    charge: str = ""
    company: Company = Company()
    rating: int = 0
    asked: Asked = Asked.NOTHING
    draft: str = ""
    step: int = 0
    guided: bool = False


def win_meant(thing: str, wins: Sequence[str]) -> int:
    """Which win a draft ("win", "win 2") is about: its place; the last one where none is named or it is there no more."""
    place = thing.removeprefix(f"{WIN} ")
    return int(place) if place.isdecimal() and int(place) < len(wins) else len(wins) - 1


def cut(words: str, longest: int) -> str:
    """As many whole words as fit, in the form in which they are kept: no punctuation, and "I" as people write it."""
    return shortened(_I.sub("I", _UNSAID.sub(" ", words)), longest)


def joined(first: str, last: str, longest: int) -> str:
    """A deed and what came of it as one; where both don't fit, the deed is cut, since the ending is what counts."""
    last = cut(last, longest // 2)
    return f"{cut(first, longest - len(last) - 1)} {last}"
