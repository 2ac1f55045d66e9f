"""A turn said to the coach, without its store: what a test of one capability needs of all the others."""

from __future__ import annotations

from datetime import UTC, datetime

from skill.app import App
from skill.saved import Saved
from skill.session import Carried
from skill.turn import Reply, Slot, Turn

NOW = int(datetime(2026, 11, 23, 10, tzinfo=UTC).timestamp())
"""A Monday morning."""


def say(
    app: App, saved: Saved, intent: str, *, at: int = NOW, seed: str = "", zone: str = "", **slots: str | Slot
) -> Reply:
    """One turn of an open session; words that a listed value stands for come as a whole slot."""
    heard = {name: Slot(words) if isinstance(words, str) else words for name, words in slots.items()}
    turn = Turn(intent, "p", at, seed or f"{at}/{intent}/{heard}", slots=heard, session={"said": []}, zone=zone)
    return app.run(turn, Carried(1, saved))
