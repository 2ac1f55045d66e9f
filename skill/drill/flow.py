"""A drill as a table: (stage, event) -> (stage, outcome), after the manner of `skill.interview.flow`.

Whether an attempt was the last round's, and whether it may be tried once more, is decided before the table is asked
(`skill.drill.verdict`), so that the table needs no conditions.
"""

from __future__ import annotations

from skill.drill.events import Event, Outcome, Stage

S, E, O = Stage, Event, Outcome
Move = tuple[Stage, Outcome]

_WAITING: dict[Event, Move] = {
    E.HIT: (S.ASKED, O.PRAISE),
    E.HIT_LAST: (S.DONE, O.PRAISE_END),
    E.MISS: (S.ASKED, O.SHOW),
    E.MISS_LAST: (S.DONE, O.SHOW_END),
    E.NEXT: (S.ASKED, O.SKIP),
    E.NEXT_LAST: (S.DONE, O.SKIP_END),
    E.RESTART: (S.INTRO, O.ONCE_MORE),
    E.ANOTHER: (S.INTRO, O.ANOTHER),
    E.LEAVE: (S.DONE, O.GO_BACK),
}
"""What an item that waits for an attempt makes of what comes in, the first time and the second."""

FLOW: dict[Stage, dict[Event, Move]] = {
    S.INTRO: {
        E.BEGIN: (S.ASKED, O.OPEN),
        E.ANOTHER: (S.INTRO, O.ANOTHER),
        E.LEAVE: (S.DONE, O.GO_BACK),
    },
    S.ASKED: {
        **_WAITING,
        E.NEAR: (S.AGAIN, O.NUDGE),
        E.RETRY: (S.ASKED, O.TAKE_BACK),
        E.DONE: (S.ASKED, O.NOTHING_YET),
        E.YES: (S.ASKED, O.JUST_SAY_IT),
        E.NO: (S.ASKED, O.JUST_SAY_IT),
    },
    S.AGAIN: {
        **_WAITING,
        E.RETRY: (S.AGAIN, O.TAKE_BACK),
        E.DONE: (S.AGAIN, O.NOTHING_YET),
        E.YES: (S.AGAIN, O.JUST_SAY_IT),
    },
    S.DONE: {
        E.YES: (S.INTRO, O.ONCE_MORE),
        E.RETRY: (S.INTRO, O.ONCE_MORE),
        E.RESTART: (S.INTRO, O.ONCE_MORE),
        E.NEXT: (S.INTRO, O.ANOTHER),
        E.ANOTHER: (S.INTRO, O.ANOTHER),
        E.NO: (S.DONE, O.FAREWELL),
        E.DONE: (S.DONE, O.FAREWELL),
        E.LEAVE: (S.DONE, O.GO_BACK),
    },
}
"""What each stage makes of what comes in."""

ANYWHERE: dict[Event, Outcome] = {
    E.HINT: O.HINT,
    E.WHY: O.WHY,
    E.MOMENT: O.WAIT,
    E.REPEAT: O.REPEAT,
    E.STATUS: O.STATUS,
    E.RESUME: O.RESUME,
    E.PAUSE: O.PAUSE,
    E.STOP: O.STOP,
    E.CANCEL: O.CANCEL,
    E.HELP: O.HELP,
    E.UNFAIR: O.OWN_UP,
    E.NONSENSE: O.NONSENSE,
    E.SILENCE: O.SILENCE,
}
"""What every stage makes of these; the stage stays as it is."""

_ATTEMPTS = frozenset({E.HIT, E.HIT_LAST, E.NEAR, E.MISS, E.MISS_LAST})

NOT_NOW: dict[Stage, frozenset[Event]] = {
    S.INTRO: _ATTEMPTS | {E.REMARK, E.NEXT, E.NEXT_LAST, E.RETRY, E.RESTART, E.DONE, E.YES, E.NO},
    S.ASKED: frozenset({E.BEGIN, E.REMARK}),
    S.AGAIN: frozenset({E.BEGIN, E.REMARK, E.NEAR, E.NO}),
    S.DONE: _ATTEMPTS | {E.BEGIN, E.REMARK, E.NEXT_LAST},
}
"""What was looked at and decided to be out of place; some of it cannot arise, and would do no harm if it did."""


def step(stage: Stage, event: Event) -> Move:
    """Where an event leads from a stage, and what is done; NOT_NOW, and no move, where nothing was foreseen."""
    return FLOW[stage].get(event) or (stage, ANYWHERE.get(event, O.NOT_NOW))
