"""The words of the interview's table: the stages of a practice, what can come in, what can be done about it."""

from __future__ import annotations

from enum import StrEnum, auto


class Stage(StrEnum):
    """Where a practice is: what the last thing said is waiting for."""

    START = auto()
    ROLE = auto()
    SMALL_TALK = auto()
    CUE_TALK = auto()
    QUESTION = auto()
    COACHED = auto()
    CLOSING = auto()
    RATING = auto()
    DEBRIEFED = auto()
    COMPARED = auto()
    DROPPING = auto()


class Event(StrEnum):
    """What came in: first what the setting says, then free speech as judged, then commands, then what always may come."""

    ROLE_MISSING = auto()
    READY = auto()
    READY_ALONE = auto()

    BREATH = auto()
    LACKING = auto()
    WHOLE = auto()
    WHOLE_LAST = auto()
    WHOLE_ALONE = auto()
    WHOLE_COACHED = auto()
    WHOLE_AGAIN = auto()
    WHOLE_AGAIN_COACHED = auto()
    ASIDE = auto()
    CUE_CAUGHT = auto()
    ASKED = auto()
    ASKED_LAST = auto()
    REMARK = auto()
    LEAVING = auto()
    RATED = auto()

    DONE = auto()
    NEXT = auto()
    NEXT_LAST = auto()
    HINT = auto()
    RETRY = auto()
    MORE = auto()
    WHY = auto()
    DISAGREE = auto()
    RESTART = auto()

    YES = auto()
    NO = auto()
    MOMENT = auto()
    REPEAT = auto()
    STATUS = auto()
    RESUME = auto()
    COACHING = auto()
    PAUSE = auto()
    STOP = auto()
    CANCEL = auto()
    HELP = auto()
    NONSENSE = auto()
    SILENCE = auto()


class Outcome(StrEnum):
    """What is done about it; `skill.interview.outcomes` has a function for each."""

    ASK_ROLE = auto()
    OPEN = auto()
    OPEN_ALONE = auto()
    BEGIN = auto()
    OPEN_UP = auto()
    ROUND_OFF = auto()
    GO_ON = auto()
    FOLLOW_UP = auto()
    HAND_BACK = auto()
    NEXT_QUESTION = auto()
    SKIP_AHEAD = auto()
    SKIP_TO_CLOSING = auto()
    COACH_ANSWER = auto()
    ASK_CLOSING = auto()
    ANSWER_THEM = auto()
    PROMPT_THEM = auto()
    INVITE_THEM = auto()
    ASK_RATING = auto()
    DEBRIEF = auto()
    COMPARE = auto()
    TAKE_BACK = auto()
    TRY_AGAIN = auto()
    ANOTHER = auto()
    TELL_MORE = auto()
    TELL_WHY = auto()
    CONCEDE = auto()
    NOTHING_YET = auto()
    NUDGE_YES = auto()
    NUDGE_NO = auto()
    WAIT = auto()
    HINT = auto()
    REPEAT = auto()
    STATUS = auto()
    RESUME = auto()
    CONFIRM_DROP = auto()
    DROP = auto()
    SET_COACHING = auto()
    PAUSE = auto()
    STOP = auto()
    CANCEL = auto()
    FAREWELL = auto()
    HELP = auto()
    NONSENSE = auto()
    SILENCE = auto()
    NOT_NOW = auto()
