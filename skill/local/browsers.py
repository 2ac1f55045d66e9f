"""One smart speaker for each browser that has the page open."""

from __future__ import annotations

import re
import secrets
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from skill.local.speaker import Speaker, Spoken

MOST = 200
"""Browsers that are kept; the one that was longest silent goes first, and loses an open session but nothing saved."""
_TOKEN = re.compile(r"[\w-]{22}", re.ASCII)


def new_token() -> str:
    """A name for a browser that nobody can guess."""
    return secrets.token_urlsafe(16)


def is_token(text: str) -> bool:
    """Whether a browser's cookie is a name of ours."""
    return bool(_TOKEN.fullmatch(text))


@dataclass
class _Place:
    speaker: Speaker
    lock: Lock = field(default_factory=Lock)


class Browsers:
    """The speakers by token; safe for use by several threads. `new_speaker` makes one for a token."""

    def __init__(self, new_speaker: Callable[[str], Speaker]) -> None:
        self._new_speaker = new_speaker
        self._places: OrderedDict[str, _Place] = OrderedDict()
        self._lock = Lock()

    def say(self, token: str, text: str) -> Spoken:
        """What that browser's speaker does when somebody says this; one utterance at a time."""
        place = self._place(token)
        with place.lock:
            return place.speaker.say(text)

    def last(self, token: str) -> Spoken:
        """What that browser's speaker did last."""
        return self._place(token).speaker.last

    def _place(self, token: str) -> _Place:
        with self._lock:
            place = self._places.pop(token, None) or _Place(self._new_speaker(token))
            self._places[token] = place
            if len(self._places) > MOST:
                self._places.popitem(last=False)
            return place
