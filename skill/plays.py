"""What the commands that any play understands amount to, by the name that a play's table gives the event.

The interview and the drills each have a table of their own; what "skip that" or "stop" is must not differ between them.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

E = TypeVar("E", bound=StrEnum)

EVENT_OF: Mapping[str, str] = {
    "AMAZON.StartOverIntent": "restart",
    "DoneIntent": "done",
    "SkipIntent": "next",
    "AMAZON.NextIntent": "next",
    "RetryIntent": "retry",
    "AMAZON.PreviousIntent": "retry",
    "HintIntent": "hint",
    "WhyIntent": "why",
    "MomentIntent": "moment",
    "ProgressIntent": "status",
    "AMAZON.YesIntent": "yes",
    "AMAZON.NoIntent": "no",
    "AMAZON.RepeatIntent": "repeat",
    "AMAZON.ResumeIntent": "resume",
    "AMAZON.PauseIntent": "pause",
    "AMAZON.StopIntent": "stop",
    "AMAZON.CancelIntent": "cancel",
    "AMAZON.HelpIntent": "help",
    "AMAZON.FallbackIntent": "nonsense",
}


def commands_for(events: type[E]) -> dict[str, E]:
    """Each such intent with a play's own event. Raises ValueError where the play has no event of that name."""
    return {intent: events(name) for intent, name in EVENT_OF.items()}
