"""The mock interview as a table: (stage, event) -> (stage, outcome).

Rules of this file. The table holds every transition there is; nothing moves a practice but `step`. A target of None means
"back to where it was" (only leaving DROPPING needs it). What is not in the table is in NOT_NOW, by name, and is a spoken
"not now", never an error; a test holds every pair of stage and event against the two. What an event depends on beyond
the words (is this the last question? is the coach to speak after each answer?) is decided before the table is asked,
in `skill.interview.verdict`, so the table needs no conditions. README prints its diagram from here.
"""

from __future__ import annotations

from skill.interview.events import Event, Outcome, Stage

S, E, O = Stage, Event, Outcome
Move = tuple[Stage | None, Outcome]

FLOW: dict[Stage, dict[Event, Move]] = {
    S.START: {
        E.ROLE_MISSING: (S.ROLE, O.ASK_ROLE),
        E.READY: (S.SMALL_TALK, O.OPEN),
        E.READY_ALONE: (S.QUESTION, O.OPEN_ALONE),
    },
    S.ROLE: {
        E.ROLE_MISSING: (S.ROLE, O.ASK_ROLE),
        E.READY: (S.SMALL_TALK, O.OPEN),
        E.READY_ALONE: (S.QUESTION, O.OPEN_ALONE),
        E.RESTART: (S.START, O.DROP),
    },
    S.SMALL_TALK: {
        E.REMARK: (S.QUESTION, O.BEGIN),
        E.ASIDE: (S.QUESTION, O.BEGIN),
        E.CUE_CAUGHT: (S.CUE_TALK, O.OPEN_UP),
        E.YES: (S.QUESTION, O.BEGIN),
        E.NO: (S.QUESTION, O.BEGIN),
        E.NEXT: (S.QUESTION, O.BEGIN),
        E.DONE: (S.QUESTION, O.BEGIN),
    },
    S.CUE_TALK: {
        E.REMARK: (S.QUESTION, O.ROUND_OFF),
        E.ASIDE: (S.QUESTION, O.ROUND_OFF),
        E.CUE_CAUGHT: (S.QUESTION, O.ROUND_OFF),
        E.YES: (S.QUESTION, O.ROUND_OFF),
        E.NO: (S.QUESTION, O.ROUND_OFF),
        E.NEXT: (S.QUESTION, O.ROUND_OFF),
        E.DONE: (S.QUESTION, O.ROUND_OFF),
    },
    S.QUESTION: {
        E.BREATH: (S.QUESTION, O.GO_ON),
        E.LACKING: (S.QUESTION, O.FOLLOW_UP),
        E.ASIDE: (S.QUESTION, O.HAND_BACK),
        E.CUE_CAUGHT: (S.CUE_TALK, O.OPEN_UP),
        E.WHOLE: (S.QUESTION, O.NEXT_QUESTION),
        E.WHOLE_LAST: (S.CLOSING, O.ASK_CLOSING),
        E.WHOLE_ALONE: (S.DEBRIEFED, O.DEBRIEF),
        E.WHOLE_COACHED: (S.COACHED, O.COACH_ANSWER),
        E.WHOLE_AGAIN: (S.COMPARED, O.COMPARE),
        E.WHOLE_AGAIN_COACHED: (S.COACHED, O.COMPARE),
        E.DONE: (S.QUESTION, O.NOTHING_YET),
        E.NEXT: (S.QUESTION, O.SKIP_AHEAD),
        E.NEXT_LAST: (S.CLOSING, O.SKIP_TO_CLOSING),
        E.RETRY: (S.QUESTION, O.TAKE_BACK),
        E.YES: (S.QUESTION, O.NUDGE_YES),
        E.NO: (S.QUESTION, O.NUDGE_NO),
        E.WHY: (S.QUESTION, O.HINT),
        E.MORE: (S.QUESTION, O.HINT),
    },
    S.COACHED: {
        E.NEXT: (S.QUESTION, O.NEXT_QUESTION),
        E.NEXT_LAST: (S.CLOSING, O.ASK_CLOSING),
        E.RETRY: (S.QUESTION, O.TRY_AGAIN),
        E.REST: (S.QUESTION, O.HEAR_THE_REST),
        E.MORE: (S.COACHED, O.TELL_MORE),
        E.HINT: (S.COACHED, O.TELL_MORE),
        E.WHY: (S.COACHED, O.TELL_WHY),
        E.DISAGREE: (S.COACHED, O.CONCEDE),
        E.NO: (S.COACHED, O.PAUSE),
        E.LEAVING: (S.RATING, O.ASK_RATING),
        E.NO_LAST: (S.DEBRIEFED, O.DEBRIEF),
    },
    S.CLOSING: {
        E.ASKED: (S.CLOSING, O.ANSWER_THEM),
        E.ASKED_LAST: (S.DEBRIEFED, O.DEBRIEF),
        E.LEAVING: (S.RATING, O.ASK_RATING),
        E.REMARK: (S.CLOSING, O.PROMPT_THEM),
        E.YES: (S.CLOSING, O.INVITE_THEM),
        E.NO: (S.DEBRIEFED, O.DEBRIEF),
        E.DONE: (S.DEBRIEFED, O.DEBRIEF),
        E.NEXT: (S.DEBRIEFED, O.DEBRIEF),
    },
    S.RATING: {
        E.RATED: (S.DEBRIEFED, O.DEBRIEF),
        E.REMARK: (S.DEBRIEFED, O.DEBRIEF),
        E.NO: (S.DEBRIEFED, O.DEBRIEF),
        E.DONE: (S.DEBRIEFED, O.DEBRIEF),
        E.NEXT: (S.DEBRIEFED, O.DEBRIEF),
    },
    S.DEBRIEFED: {
        E.YES: (S.QUESTION, O.TRY_AGAIN),
        E.RETRY: (S.QUESTION, O.TRY_AGAIN),
        E.NEXT: (S.START, O.ANOTHER),
        E.RESTART: (S.START, O.DROP),
        E.NO: (S.DEBRIEFED, O.FAREWELL),
        E.DONE: (S.DEBRIEFED, O.FAREWELL),
        E.MORE: (S.DEBRIEFED, O.TELL_MORE),
        E.HINT: (S.DEBRIEFED, O.TELL_MORE),
        E.WHY: (S.DEBRIEFED, O.TELL_WHY),
        E.DISAGREE: (S.DEBRIEFED, O.CONCEDE),
    },
    S.COMPARED: {
        E.YES: (S.START, O.ANOTHER),
        E.NEXT: (S.START, O.ANOTHER),
        E.RETRY: (S.QUESTION, O.TRY_AGAIN),
        E.RESTART: (S.START, O.DROP),
        E.NO: (S.COMPARED, O.FAREWELL),
        E.DONE: (S.COMPARED, O.FAREWELL),
        E.MORE: (S.COMPARED, O.TELL_MORE),
        E.HINT: (S.COMPARED, O.TELL_MORE),
        E.WHY: (S.COMPARED, O.TELL_WHY),
        E.DISAGREE: (S.COMPARED, O.CONCEDE),
    },
    S.DROPPING: {
        E.YES: (S.START, O.DROP),
        E.RESTART: (S.START, O.DROP),
        E.NO: (None, O.RESUME),
        E.RESUME: (None, O.RESUME),
    },
}
"""What each stage makes of what comes in."""

ANYWHERE: dict[Event, Outcome] = {
    E.MOMENT: O.WAIT,
    E.HINT: O.HINT,
    E.REPEAT: O.REPEAT,
    E.STATUS: O.STATUS,
    E.RESUME: O.RESUME,
    E.COACHING: O.SET_COACHING,
    E.PAUSE: O.PAUSE,
    E.STOP: O.STOP,
    E.CANCEL: O.CANCEL,
    E.HELP: O.HELP,
    E.NONSENSE: O.NONSENSE,
    E.SILENCE: O.SILENCE,
}
"""What every stage makes of these unless FLOW says otherwise; the stage stays as it is."""

DROP_FIRST = frozenset({S.SMALL_TALK, S.CUE_TALK, S.QUESTION, S.COACHED, S.CLOSING, S.RATING})
"""The stages with something to lose: a new start there is asked about first."""

_ANSWERED = frozenset(e for e in Event if e.name.startswith(("BREATH", "LACKING", "WHOLE")))
_SET = frozenset({E.ROLE_MISSING, E.READY, E.READY_ALONE})
_RATING = frozenset({E.LEAVING, E.NO_LAST, E.RATED})
_AFTER = _SET | _ANSWERED | _RATING | {E.ASIDE, E.CUE_CAUGHT, E.ASKED, E.ASKED_LAST, E.REMARK, E.REST, E.NEXT_LAST}
_REVIEW = frozenset({E.RETRY, E.MORE, E.WHY, E.DISAGREE})

NOT_NOW: dict[Stage, frozenset[Event]] = {
    S.START: (_AFTER - _SET) | _REVIEW | {E.DONE, E.NEXT, E.YES, E.NO, E.RESTART},
    S.ROLE: (_AFTER - _SET) | _REVIEW | {E.DONE, E.NEXT, E.YES, E.NO},
    S.SMALL_TALK: _SET | _ANSWERED | _RATING | _REVIEW | {E.ASKED, E.ASKED_LAST, E.REST, E.NEXT_LAST},
    S.CUE_TALK: _SET | _ANSWERED | _RATING | _REVIEW | {E.ASKED, E.ASKED_LAST, E.REST, E.NEXT_LAST},
    S.QUESTION: _SET | _RATING | {E.ASKED, E.ASKED_LAST, E.REMARK, E.REST, E.DISAGREE},
    S.COACHED: (_AFTER - {E.NEXT_LAST, E.REST, E.LEAVING, E.NO_LAST}) | {E.YES, E.DONE},
    S.CLOSING: _SET | _ANSWERED | _REVIEW | {E.ASIDE, E.CUE_CAUGHT, E.REST, E.NEXT_LAST, E.NO_LAST, E.RATED},
    S.RATING: (_AFTER - {E.RATED, E.REMARK}) | _REVIEW | {E.YES},
    S.DEBRIEFED: _AFTER,
    S.COMPARED: _AFTER,
    S.DROPPING: _AFTER | _REVIEW | {E.DONE, E.NEXT},
}
"""What was looked at and decided to be out of place; some of it cannot arise, and would do no harm if it did."""


def step(stage: Stage, event: Event) -> Move:
    """Where an event leads from a stage, and what is done; NOT_NOW, and no move, where nothing was foreseen."""
    if event in FLOW[stage]:
        return FLOW[stage][event]
    if event is E.RESTART and stage in DROP_FIRST:
        return S.DROPPING, O.CONFIRM_DROP
    return stage, ANYWHERE.get(event, O.NOT_NOW)
