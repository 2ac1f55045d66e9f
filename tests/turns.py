"""A turn said to the coach, without its store: what a test of one capability needs of all the others."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from skill.app import App
from skill.saved import Saved
from skill.session import Carried
from skill.turn import Reply, Slot, Turn

NOW = int(datetime(2026, 11, 23, 10, tzinfo=UTC).timestamp())
"""A Monday morning."""


def say(
    app: App,
    saved: Saved,
    intent: str,
    *,
    at: int = NOW,
    seed: str = "",
    zone: str = "",
    alone: bool = False,
    **slots: str | Slot,
) -> Reply:
    """One turn of an open session, or a one-shot; words that stand for a listed value come as a whole slot."""
    heard = {name: Slot(words) if isinstance(words, str) else words for name, words in slots.items()}
    session: Mapping[str, object] | None = None if alone else {"said": []}
    turn = Turn(intent, "p", at, seed or f"{at}/{intent}/{heard}", slots=heard, session=session, zone=zone)
    return app.run(turn, Carried(1, saved))
