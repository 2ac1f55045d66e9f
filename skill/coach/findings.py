"""What the coach heard in one answer: signals with the very words that moved them, never a bare score."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

Evidence = dict[str, list[tuple[int, int]]]
"""What speaks for or against signals, by its name: the first and the last word of each place where it stands."""


class Signal(StrEnum):
    """What can be heard in an answer (README, "What it hears, and how well")."""

    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"
    FIGURE = "quantified"
    OWN_PART = "owns_action"
    SUPPLICANT = "supplicant"
    EQUAL = "equal"
    OVERBEARING = "overbearing"
    HEDGE = "hedge"
    FILLER = "filler"
    ASKS = "asks_question"
    TURNS_BACK = "turns_back"
    CONNECTS = "connects"
    CATCHES_CUE = "picks_up_cue"
    IDEA = "shares_idea"
    HELP = "offers_help"
    TEAM_EXAMPLE = "team_example"
    ON_TEAM = "sees_self_on_team"
    ACKNOWLEDGES = "acknowledges"


class Footing(StrEnum):
    """How the speaker stands towards the interviewer."""

    SUPPLICANT = "supplicant"
    NEUTRAL = "neutral"
    EQUAL = "equal"
    OVERBEARING = "overbearing"


class Filling(IntEnum):
    """How far an answer is filled with what everybody could say of any job (skill/coach/hollowness.py)."""

    NONE = 0
    THIN = 1
    HOLLOW = 2
    EMPTY = 3


STORY_KINDS = ("behavioral", "leadership")
"""Kinds of question that want a time when it happened."""


class Length(StrEnum):
    """An answer's length for the kind of question it answers."""

    SHORT = "short"
    FINE = "fine"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` up to `end` of the answer."""

    start: int
    end: int

    def of(self, answer: str) -> str:
        """The words themselves."""
        return answer[self.start : self.end]

    def meets(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Heard:
    """What the coach listens to: recogniser text (lower case, no punctuation), and what it answers.

    `cue_words` are what catching the cue in play may sound like, beyond the words of `interviewer_line` itself.
    """

    answer: str
    question: str = ""
    kind: str = "behavioral"
    role: str = ""
    interviewer_line: str = ""
    cue_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Directness:
    """What became of a question that wanted one word ("yes_or_no", "sum", "time", "number"): its answer came `first` or `late`.

    `missing` says that none came, nor anything that could be taken for one.
    """

    asked: str = ""
    first: Span | None = None
    late: Span | None = None
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Findings:
    """What was there. A signal that was not heard is not in `spans`.

    `numbered` says that a figure was said at all, whether or not it measures what they did: nobody is told that it lacks one.
    `acted` says whether they did anything in it: "I was doing nights" sets a scene; `under_way` that
    they are in the middle of a story, `placed` that they said where or when. `endings` are what stands after the deeds and
    is none of them: a story without any has not got to its end yet. `at_a_loss`: all that they told is that they can't think of
    anything.
    `manner` names how a supplicant's words give power away (sorry, small, beg, yield), `stronger` holds a stronger wording
    of words that were weakened; both by the span of these words. `tactful` are the hedges that help: where one disagrees or
    bargains, or does not know a figure to the last one. `direct` tells what became of a question that wanted a direct answer.
    `filling` says how far it is made of words that tell nothing: from THIN on, nothing but a question in it is praised.
    """

    answer: str
    words: int
    footing: Footing
    length: Length
    on_topic: bool
    numbered: bool = False
    acted: bool = True
    under_way: bool = False
    placed: bool = False
    at_a_loss: bool = False
    endings: tuple[Span, ...] = ()
    spans: Mapping[Signal, tuple[Span, ...]] = field(default_factory=dict)
    manner: Mapping[Span, str] = field(default_factory=dict)
    stronger: Mapping[Span, str] = field(default_factory=dict)
    tactful: frozenset[Span] = frozenset()
    direct: Directness = field(default_factory=Directness)
    filling: Filling = Filling.NONE

    @property
    def softened(self) -> tuple[Span, ...]:
        """The hedges that cost something."""
        return tuple(span for span in self.spans.get(Signal.HEDGE, ()) if span not in self.tactful)

    def has(self, signal: Signal) -> bool:
        """Whether the signal was heard."""
        return signal in self.spans

    def quotes(self, signal: Signal) -> tuple[str, ...]:
        """The words that moved the signal, in the order in which they were said."""
        return tuple(span.of(self.answer) for span in self.spans.get(signal, ()))
