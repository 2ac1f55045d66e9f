"""The interviewers, and what may be asked of them: frozen values, compiled from YAML before release."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """Something an interviewer lets drop. `words` are what a candidate who caught it might say.

    `line` drops it, `reply` opens up once it was caught, `ask` hands the little conversation over, `close` ends it.
    """

    id: str
    about: str
    line: str
    words: tuple[str, ...]
    reply: str
    ask: str
    close: str


TAKES = ("sorry", "figure", "result", "equal")
"""What an interviewer has a nod of their own for: an apology first, then what was strong in the answer."""


@dataclass(frozen=True, slots=True)
class Persona:
    """An interviewer: a voice, a company, and what they know and would say.

    `begin` leads from small talk to the first question, `small_talk_aside` puts a question off until then. `takes` are nods
    to what was in an answer (TAKES), `answered` is for who hands the same question back once more, `habit` answers
    "do you ever ...", of whatever it is.
    """

    id: str
    name: str
    title: str
    synonyms: tuple[str, ...]
    polly: str
    language: str
    roles: tuple[str, ...]
    company: str
    hello: tuple[str, ...]
    small_talk: tuple[str, ...]
    small_talk_back: str
    small_talk_aside: tuple[str, ...]
    begin: tuple[str, ...]
    nods: tuple[str, ...]
    takes: Mapping[str, tuple[str, ...]]
    go_on: tuple[str, ...]
    follow_ups: Mapping[str, tuple[str, ...]]
    hand_back: tuple[str, ...]
    answered: tuple[str, ...]
    idea: tuple[str, ...]
    help: tuple[str, ...]
    habit: tuple[str, ...]
    unknown: tuple[str, ...]
    goodbye: tuple[str, ...]
    cues: tuple[Cue, ...]
    answers: Mapping[str, str]
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Matter:
    """Something candidates ask interviewers about. `words` are patterns found in such a question.

    Where it has a `theme` it is about the interviewer themselves, and their answer to that theme is the answer.
    """

    id: str
    name: str
    words: tuple[str, ...]
    samples: tuple[str, ...]
    theme: str = ""
