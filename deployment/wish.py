"""What somebody asks for on the command line, and the template's parameters that come of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
TEMPLATE = ROOT / "template.yaml"
SKILL_ID = re.compile(r"amzn1\.ask\.skill\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
STACK = "equal-footing"
GRADUALLY = "Canary10Percent5Minutes"
AT_ONCE = "AllAtOnce"


@dataclass(frozen=True, slots=True)
class Wish:
    """`parameters` are the template's that were given by name. Empty texts stand for what was not said."""

    stack: str = STACK
    parameters: Mapping[str, str] = field(default_factory=dict)
    region: str = ""
    ask: str = ""
    ask_profile: str = ""
    privacy_url: str = ""
    ignore_hash: bool = False

    @property
    def folder(self) -> Path:
        """Where the stack's skill package is built, and where ASK CLI keeps the skill's id beside it."""
        return ROOT / "build" / self.stack


def names_in(template: str) -> frozenset[str]:
    """The parameters that a template has. SAM passes over a name that is none of them, without a word."""
    block = re.search(r"^Parameters:\n((?: .*\n|\n)+)", template, re.MULTILINE)
    return frozenset(re.findall(r"^  (\w+):$", block[1], re.MULTILINE) if block else [])


def opening(wish: Wish, *, room: bool) -> dict[str, str]:
    """For a stack that no skill calls yet. It is not worth a snapshot, since the version with the skill's id takes its place.

    `room` says whether the account has requests at once to reserve for the feed.
    """
    return {"Rollout": AT_ONCE, **_feed(room=room), **wish.parameters, "SnapStart": "None", "SkillId": ""}


def closing(wish: Wish, skill_id: str, *, room: bool = True) -> dict[str, str]:
    """For the first version that knows its skill. Nobody has called it before, so nothing has to go gradually."""
    return {
        "Rollout": AT_ONCE,
        "SnapStart": "PublishedVersions",
        **_feed(room=room),
        **wish.parameters,
        "SkillId": skill_id,
    }


def update(wish: Wish, skill_id: str) -> dict[str, str]:
    """For a skill that people use. What is not said here stays as it was."""
    return {"Rollout": GRADUALLY, **wish.parameters, "SkillId": skill_id}


def _feed(*, room: bool) -> dict[str, str]:
    return {} if room else {"FeedConcurrency": "0"}
