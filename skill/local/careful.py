"""The local recogniser with the coach's ear for distress in front of it.

Alexa hands over no words where nothing is asked, so that there a sentence has to be like a sample; here it need not be.
"""

from __future__ import annotations

from skill.coach.distress import DistressEar
from skill.distress.routes import INTENTS
from skill.local.recogniser import Recogniser, Understood

_SAYS = {level: intent for intent, level in INTENTS.items()}


class Careful:
    """Nobody in distress goes unheard, whatever their words are like; all else is the recogniser's."""

    def __init__(self, recogniser: Recogniser, ear: DistressEar) -> None:
        self._recogniser = recogniser
        self._ear = ear

    def understand(
        self, text: str, *, elicited: tuple[str, str] | None = None, during_question: bool = False
    ) -> Understood:
        """Distress where there is any, else what the recogniser makes of it."""
        level = self._ear.heard(text)
        if level is not None:
            return Understood(_SAYS[level])
        return self._recogniser.understand(text, elicited=elicited, during_question=during_question)
