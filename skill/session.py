"""What travels with a session, so that a turn needs no read: the person's state, its version, and what was said last.

It comes back from outside, so it is read as untrusted: only for the person it was made for, and only if it can be read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from skill.saved import Saved, from_data, to_data
from skill.speech.speech import READ_PAUSE, Speech, Voice, safe
from skill.turn import Reply, Turn

PAUSE = '<break time="1s"/>'
"""A pause of what is said again; how long it was is not known any more."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A person's state and the version under which it is stored, 0 where it is not."""

    version: int
    saved: Saved


def carried_in(turn: Turn) -> Carried | None:
    """The state that came with the turn, or None where there is none or it is somebody else's."""
    session = turn.session
    if not session or session.get("owner") != _owner(turn.person):
        return None
    version, data = session.get("version"), session.get("saved")
    if type(version) is not int or version < 0 or not isinstance(data, Mapping):
        return None
    return Carried(version, from_data(data))


def session_of(turn: Turn, version: int, reply: Reply) -> Mapping[str, object]:
    """What to hand back with the next turn; nothing where the session ends."""
    if not reply.open:
        return {}
    return {
        "owner": _owner(turn.person),
        "version": version,
        "saved": to_data(reply.saved),
        "said": [list(line) for line in reply.speech.lines()],
    }


def said_in(turn: Turn, *voices: Voice) -> tuple[Speech, Speech]:
    """What was said last in this session, and the last part of it alone; both empty where nothing was, or it cannot be read.

    A part whose speaker is none of these voices is the coach's.
    """
    said = turn.session.get("said") if turn.session else None
    by_label = {voice.label: voice for voice in voices}
    speech, last = Speech(), Speech()
    for line in said if isinstance(said, list) else ():
        if isinstance(line, list) and len(line) == 2 and all(isinstance(text, str) for text in line):
            last = Speech.markup(safe(line[1]).replace(READ_PAUSE, PAUSE), by_label.get(line[0], Voice()))
            speech += last
    return speech, last


def _owner(person: str) -> str:
    return hashlib.sha256(person.encode()).hexdigest()[:16]
