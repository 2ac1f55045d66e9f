"""A wish with its reason beside it: "i'm in a hurry so just one question", "quiz me my interview is on friday"."""

from __future__ import annotations

from skill.local.recogniser.extraction import Extractor
from skill.local.recogniser.hearing import Hearing
from skill.local.recogniser.phrases import BESIDES, SHORT, Phrases
from skill.local.recogniser.templates import Templates
from skill.local.recogniser.understood import Understood
from skill.local.recogniser.words import Heard, listed

LONGEST = 16
TELLING = frozenset(listed("i my because it since we they he she"))
"""Words that a reason begins with."""
WITHIN = frozenset(listed("for as with at on in of the a an to about this that my interview from and"))
"""Words that go on with what was begun; no wish of its own begins with them."""


class Reasons:
    """Finds the wish in what holds a reason too."""

    def __init__(self, hearing: Hearing, exact: Phrases, templates: Templates, extractor: Extractor) -> None:
        self._hearing = hearing
        self._exact = exact
        self._templates = templates
        self._extractor = extractor

    def wish(self, heard: Heard) -> Understood | None:
        """The wish, where it is a sample's very words; the reason may fill slots of it."""
        if len(heard.plain) > LONGEST:
            return None
        for cut in range(2, len(heard.plain) - 1):
            follows = self._tells(heard, 0) and heard.plain[cut] not in WITHIN
            wish = self._of_its_own(heard.after(cut), first=False) if follows else None
            if not wish and self._tells(heard, cut):
                wish = self._of_its_own(heard.until(cut), first=True)
            if wish:
                told = self._extractor.slots(wish.intent, heard, self._extractor.spans(heard))
                return Understood(wish.intent, {**told, **wish.slots})
        return None

    def _tells(self, heard: Heard, at: int) -> bool:
        """Whether what somebody tells of themselves begins here."""
        while at < len(heard.plain) and heard.plain[at] in self._hearing.skip:
            at += 1
        return at < len(heard.plain) and heard.plain[at] in TELLING

    def _of_its_own(self, heard: Heard, *, first: bool) -> Understood | None:
        """What these words mean by themselves. Where something comes before them, they do not begin with a value."""
        intent = self._exact.match(heard)
        if intent:
            return None if intent in SHORT | BESIDES or len(heard.plain) < 2 else Understood(intent)
        fitting = (match for match in self._templates.matches(heard) if not match.guessed)
        return next(
            (match.understood for match in fitting if first or match.sample.words[0] not in ("{role}", "{topic}")), None
        )
