"""What a candidate asks the interviewer, in other words than the samples: which matter it is about."""

from __future__ import annotations

from skill.local.recogniser.hearing import Hearing, Model, Sample
from skill.local.recogniser.nearest import Nearest
from skill.local.recogniser.understood import Filled, Understood
from skill.local.recogniser.words import Heard, listed

INTENT, SLOT, TYPE = "AskInterviewerIntent", "matter", "Matter"
OPENERS = frozenset(listed("what how why who when where which is are do does did will would"))
THEIRS = frozenset(listed("i my me we our us mine"))
"""Words of somebody who tells of themselves; a question to the other side has none of them."""
MODALS = frozenset(listed("would will do should can could may be with"))
"""After these it is what they would do there."""
POLITE = tuple(
    line.split()
    for line in (
        "can i ask",
        "may i ask",
        "could i ask",
        "i would like to know",
        "i would love to know",
        "i was wondering",
        "i am curious",
        "can you tell me",
        "could you tell me",
        "tell me",
    )
)
LIKE_ENOUGH = 0.6
LONGEST = 14


class Matters:
    """The questions that interviewers have an answer to."""

    def __init__(self, model: Model, hearing: Hearing) -> None:
        values = model.values.get(TYPE, ())
        self._skip = hearing.skip
        self._near = Nearest([Sample(value.id, value.words) for value in values], hearing.skip, hearing.families)

    def asked(self, heard: Heard) -> Understood | None:
        """The question to the interviewer that this is, where it is one and close to one of theirs."""
        start = 0
        while start < len(heard.plain) and heard.plain[start] in self._skip:
            start += 1
        opening = next((words for words in POLITE if list(heard.plain[start : start + len(words)]) == words), [])
        rest = heard.plain[start + len(opening) :]
        asks = bool(rest) and (bool(opening) or rest[0] in OPENERS)
        told = any(word in THEIRS and (not at or rest[at - 1] not in MODALS) for at, word in enumerate(rest))
        if not asks or len(rest) > LONGEST or told:
            return None
        near = self._near.rank(rest)
        if not near or near[0].score < LIKE_ENOUGH:
            return None
        said = heard.said(start + len(opening), len(heard.plain))
        return Understood(INTENT, {SLOT: Filled(said, near[0].intent)})
