"""What an utterance was understood as."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

FALLBACK = "AMAZON.FallbackIntent"


@dataclass(frozen=True, slots=True)
class Filled:
    """A slot's value as Alexa would hand it over, and the id of the listed value it stands for, if it does."""

    text: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Understood:
    """An intent's name, or LaunchRequest, and the slots that were filled."""

    intent: str
    slots: Mapping[str, Filled] = field(default_factory=dict)


NOT_UNDERSTOOD = Understood(FALLBACK)
