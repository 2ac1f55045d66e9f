"""Which words call the skill by its name, as Alexa tells it before any of the skill's own intents are tried."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from skill.local import figures

NAME = "equal footing"

_OPEN = "open|launch|start|begin|run|load|use|play|resume|talk to|speak to"
_PLEASE = "(?:please )?"
_LAUNCH = re.compile(rf"{_PLEASE}(?:(?:{_OPEN}|ask|tell) )?{NAME}(?: please)?")
_OPEN_AND = re.compile(rf"{_PLEASE}(?:{_OPEN}) {NAME} and (?P<request>.+)")
_ASK = re.compile(rf"{_PLEASE}(?:ask|tell|use) {NAME} (?:(?:to|for|about|if|whether|that|and) )?(?P<request>.+)")
_WAKE = re.compile(r"^(?:(?:hey )?alexa )+|^(?:hey )?alexa$")
_UNSPOKEN = re.compile(r"[^\w'&+-]+|(?<!\w)['-]+|['-]+(?!\w)")
_LEAVING = ("exit", "quit")


class Call(Enum):
    """What an utterance does to the session."""

    LAUNCH = auto()
    ONE_SHOT = auto()
    LEAVE = auto()
    GO_ON = auto()


@dataclass(frozen=True, slots=True)
class Called:
    """An utterance, and the part of it that is the skill's to understand."""

    call: Call
    request: str = ""


def called(text: str) -> Called:
    """How an utterance calls the skill, after the wake word, if it is there at all."""
    words = without_wake_word(spoken(text))
    if words in _LEAVING:
        return Called(Call.LEAVE)
    if _LAUNCH.fullmatch(words):
        return Called(Call.LAUNCH)
    for pattern in (_OPEN_AND, _ASK):
        match = pattern.fullmatch(words)
        if match:
            return Called(Call.ONE_SHOT, match["request"])
    return Called(Call.GO_ON, words)


def spoken(text: str) -> str:
    """Typed text as a recogniser hands words over: lower case, without punctuation or signs, apostrophes kept."""
    return " ".join(_UNSPOKEN.sub(" ", figures.said(text.replace("\u2019", "'").lower())).split())


def without_wake_word(words: str) -> str:
    """Spoken words without "Alexa" in front."""
    return _WAKE.sub("", words)
