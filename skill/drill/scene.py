"""One turn of a drill while it is being played: what is known, what was heard, what is being said."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import Any

from skill.coach.findings import Heard
from skill.content.model import DrillItem, DrillKind
from skill.content.repertoire import Repertoire
from skill.drill.attempt import Verdict
from skill.drill.memory import Drill, DrillRecord
from skill.drill.picking import record_of
from skill.interview.scene import Listen
from skill.saved import Saved
from skill.speech.phrasebook import Script
from skill.speech.speech import Voice
from skill.turn import Turn

KINDS = {
    "already-on-board": "situational",
    "better-question": "closing",
    "result-first": "behavioral",
    "turn-it-back": "hard",
    "value-line": "strength",
}
"""The kind of interview question that a drill's items are like, for the coach's ear."""


@dataclass(slots=True)
class Scene:
    """What the outcomes work on; it lives for one turn. `wanted` is the drill that was asked for."""

    repertoire: Repertoire
    listen: Listen
    turn: Turn
    saved: Saved
    drill: Drill
    script: Script
    wanted: str = ""
    verdict: Verdict = field(default_factory=Verdict)
    closes: bool = False
    leads_back: bool = False

    def note(self, **changes: Any) -> None:
        """Changes to the run."""
        self.drill = replace(self.drill, **changes)

    def record(self, record: DrillRecord) -> None:
        """The drill's new record."""
        self.saved = replace(self.saved, drills={**self.saved.drills, self.kind.id: record})

    @property
    def kind(self) -> DrillKind:
        """The drill; where it is gone from the content, the first one stands in."""
        return self.repertoire.drills.get(self.drill.id) or self.repertoire.content.drills[0]

    @property
    def item(self) -> DrillItem:
        """The item that is asked; where it is gone from the content, the drill's first one stands in."""
        current = self.drill.items[-1] if self.drill.items else ""
        return next((item for item in self.kind.items if item.id == current), self.kind.items[0])

    @property
    def progress(self) -> DrillRecord:
        """The drill's record."""
        return record_of(self.saved.drills, self.kind.id)

    @property
    def waiting(self) -> bool:
        """Whether an interview waits behind the drill."""
        return self.saved.unfinished is not None

    @property
    def interviewer(self) -> Voice:
        """Somebody else's voice for what an interviewer says, the same one for the same item."""
        return self._voice(self.script.words("drill.word.interviewer"))

    @property
    def candidate(self) -> Voice:
        """Somebody else's voice for what a candidate says."""
        return self._voice(self.script.words("drill.word.candidate"))

    def heard(self, words: str) -> Heard:
        """Words as an attempt at the item."""
        item = self.item
        return Heard(
            answer=words,
            question=item.ask,
            kind=KINDS.get(self.kind.id, "other"),
            interviewer_line=item.brief or item.line,
            cue_words=item.words,
        )

    def _voice(self, label: str) -> Voice:
        digest = hashlib.sha1(self.item.id.encode(), usedforsecurity=False).digest()
        personas = self.repertoire.content.personas
        persona = personas[digest[0] % len(personas)]
        return Voice(label, persona.polly, persona.language)
