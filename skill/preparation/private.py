"""What is not kept though it was asked for: where somebody lives, numbers of documents, health told in passing."""

from __future__ import annotations

import re

from skill.preparation.kept import Asked
from skill.preparation.talk import Talk
from skill.turn import Reply

KEPT_IN_WORDS = frozenset(
    {
        *(Asked.VALUE, Asked.VALUE_ANEW, Asked.VALUE_AGAIN, Asked.VALUE_KEEP),
        *(Asked.WIN, Asked.WIN_RESULT, Asked.WIN_KEEP, Asked.CHARGE, Asked.CHARGE_ANEW, Asked.CHARGE_KEEP),
        *(Asked.NAME, Asked.DOES, Asked.CONTACT, Asked.CHALLENGE),
    }
)
"""Questions whose answers are kept as they were said."""


def is_private(talk: Talk, words: str) -> bool:
    """Whether some words hold what is nobody's business here."""
    said = " ".join(re.sub(r"[^\w' ]+", " ", words.lower()).split())
    patterns = talk.repertoire.content.lexicon["preparation"]["private"]
    return any(re.search(pattern, said) for pattern in patterns)


def left_out(talk: Talk, asked: Asked) -> Reply:
    """Said, not kept, and the question is asked again."""
    talk.script.coach("preparation.private")
    return talk.ask(asked)
