"""The words of the drills' table: the stages of a run, what can come in, what can be done about it."""

from __future__ import annotations

from enum import StrEnum, auto


class Stage(StrEnum):
    """Where a run is: about to be introduced, an item asked, the same item once more, or over."""

    INTRO = auto()
    ASKED = auto()
    AGAIN = auto()
    DONE = auto()


class Event(StrEnum):
    """What came in: the setting, then an attempt as judged, then commands, then what always may come."""

    BEGIN = auto()

    HIT = auto()
    HIT_LAST = auto()
    NEAR = auto()
    MISS = auto()
    MISS_LAST = auto()
    REMARK = auto()

    NEXT = auto()
    NEXT_LAST = auto()
    RETRY = auto()
    RESTART = auto()
    ANOTHER = auto()
    LEAVE = auto()
    DONE = auto()
    YES = auto()
    NO = auto()

    HINT = auto()
    WHY = auto()
    MOMENT = auto()
    REPEAT = auto()
    STATUS = auto()
    RESUME = auto()
    PAUSE = auto()
    STOP = auto()
    CANCEL = auto()
    HELP = auto()
    UNFAIR = auto()
    NONSENSE = auto()
    SILENCE = auto()


class Outcome(StrEnum):
    """What is done about it; `skill.drill.play` has a function for each."""

    OPEN = auto()
    PRAISE = auto()
    PRAISE_END = auto()
    NUDGE = auto()
    SHOW = auto()
    SHOW_END = auto()
    SKIP = auto()
    SKIP_END = auto()
    TAKE_BACK = auto()
    JUST_SAY_IT = auto()
    NOTHING_YET = auto()
    ONCE_MORE = auto()
    ANOTHER = auto()
    GO_BACK = auto()
    FAREWELL = auto()
    HINT = auto()
    WHY = auto()
    WAIT = auto()
    REPEAT = auto()
    STATUS = auto()
    RESUME = auto()
    PAUSE = auto()
    STOP = auto()
    CANCEL = auto()
    HELP = auto()
    OWN_UP = auto()
    NONSENSE = auto()
    SILENCE = auto()
    NOT_NOW = auto()
