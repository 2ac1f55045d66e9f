"""A practice: everything that must be known to go on with a mock interview at the same place, days later.

It is small and does not grow: words of the answer in progress are held up to a limit, finished questions shrink to marks,
and of all that was said only the lines that the debrief quotes are kept as words, until the session ends in which it was given.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from skill.coach.findings import Footing, Length, Signal
from skill.interview.events import Stage

MOST_QUESTIONS = 7
MOST_FOLLOW_UPS = 2
MOST_ANSWER = 1400
"""Characters of an answer that are held: some 260 words, the end of the fine band in evidence.md."""
ASKED_ON = "\n"
"""Stands in an answer where the interviewer asked for more: what follows is a reply, and begins anew."""
WORDS_KEPT = 7 * 24 * 3600
"""Seconds after which a paused practice loses the words that were said (product.md, "Words")."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What was asked for. Empty fields were left out. `role` is an id; `role_said` is the job as the candidate named it."""

    role: str = ""
    role_said: str = ""
    topic: str = ""
    count: int = 0
    difficulty: int = 0
    persona: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """An advice key with the candidate's words it speaks of, a stronger wording of them, the part of an answer it is about."""

    key: str = ""
    words: str = ""
    stronger: str = ""
    part: str = ""
    question: str = ""


CODES: Mapping[Signal, str] = {
    Signal.SITUATION: "s",
    Signal.TASK: "t",
    Signal.ACTION: "a",
    Signal.RESULT: "r",
    Signal.FIGURE: "f",
    Signal.OWN_PART: "o",
    Signal.SUPPLICANT: "b",
    Signal.EQUAL: "e",
    Signal.OVERBEARING: "v",
    Signal.HEDGE: "h",
    Signal.FILLER: "u",
    Signal.ASKS: "q",
    Signal.TURNS_BACK: "k",
    Signal.CONNECTS: "c",
    Signal.CATCHES_CUE: "p",
    Signal.IDEA: "i",
    Signal.HELP: "l",
    Signal.TEAM_EXAMPLE: "m",
    Signal.ON_TEAM: "n",
    Signal.ACKNOWLEDGES: "w",
}
"""A letter for each signal, as it is stored: it never changes its meaning."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is kept of one answered question: which signals were heard (CODES), how it stood, how long it was; no words."""

    question: str
    heard: str = ""
    footing: Footing = Footing.NEUTRAL
    length: Length = Length.FINE
    hedges: int = 0
    fillers: int = 0

    def has(self, *signals: Signal) -> bool:
        """Whether all of the signals were heard."""
        return all(CODES[signal] in self.heard for signal in signals)


@dataclass(frozen=True, slots=True)
class Practice:
    """One mock interview. Ids refer to content; one that is no longer there is passed over.

    `answer` holds what was said in a row on a line, however many breaths it took: what is said after the interviewer asked
    on stands on the next. `cut` holds the same of the answer after which the coach has just stepped in, as there may be
    more of it. `themes` are those of which the interviewer has told their own story, since it was handed back. `proposed`
    waits for a yes: a new practice in this one's place, or the job that was practised for before. `ended` is when it was
    debriefed, in seconds since the epoch; `closed` says that its words were let go after that.
    """

    setup: Setup = Setup()
    stage: Stage = Stage.START
    behind: Stage | None = None
    proposed: Setup | None = None
    persona: str = ""
    planned: tuple[str, ...] = ()
    current: str = ""
    answer: str = ""
    cut: str = ""
    prompts: int = 0
    hints: int = 0
    follow_ups: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    cue: str = ""
    cues: tuple[str, ...] = ()
    caught: tuple[str, ...] = ()
    asked: int = 0
    turned: int = 0
    offered: int = 0
    theirs: int = 0
    marks: tuple[Mark, ...] = ()
    best: Quote | None = None
    change: Quote | None = None
    more: tuple[Quote, ...] = ()
    before: Mark | None = None
    rating: int = 0
    debriefed: bool = False
    told_all: bool = False
    ended: int = 0
    closed: bool = False

    @property
    def alone(self) -> bool:
        """Whether this is the short form: one question and the coach, no small talk and no closing."""
        return self.setup.count == 1

    @property
    def over(self) -> bool:
        """Whether the debrief was given."""
        return self.stage in (Stage.DEBRIEFED, Stage.COMPARED)

    @property
    def wordy(self) -> bool:
        """Whether any of the words that were said is kept."""
        points = (self.best, self.change, *self.more)
        return bool(self.answer or self.cut) or any(point.words or point.stronger for point in points if point)


def with_breath(answer: str, words: str) -> str:
    """An answer with one more breath of it: the same words, wherever it was cut."""
    return f"{answer} {words}".strip()
