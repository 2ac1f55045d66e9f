"""Amazon's developer account, by the files that ASK CLI v2 keeps of it (their form: ask-cli 2.30.7)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ENVIRONMENT = "__ENVIRONMENT_ASK_PROFILE__"
"""The profile that ASK CLI takes where everything it needs stands in the environment, as in CI."""
CONFIGURATION = ".ask/cli_config"
STATES = ".ask/ask-states.json"
STATES_VERSION = "2020-03-31"


class NotConfigured(Exception):
    """ASK CLI has no developer account to go to; the text says what is missing."""


def profile_of(wished: str, environment: Mapping[str, str]) -> str:
    """The profile that ASK CLI would take by itself, unless one is asked for."""
    needed = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "ASK_VENDOR_ID")
    token = environment.get("ASK_REFRESH_TOKEN") or environment.get("ASK_ACCESS_TOKEN")
    whole = token and all(environment.get(name) for name in needed)
    return wished or (ENVIRONMENT if whole else "") or environment.get("ASK_DEFAULT_PROFILE", "") or "default"


def vendor_of(profile: str, environment: Mapping[str, str], home: Path) -> str:
    """The vendor's id that a new skill will belong to. Raises NotConfigured."""
    if profile == ENVIRONMENT:
        return environment.get("ASK_VENDOR_ID", "")
    known = _read(home / CONFIGURATION).get("profiles", {}).get(profile)
    if not known:
        raise NotConfigured(f"it knows no profile {profile}")
    if not known.get("vendor_id"):
        raise NotConfigured(
            f"its profile {profile} has no vendor id, so the Amazon account is no developer account yet"
        )
    return str(known["vendor_id"])


@dataclass(frozen=True, slots=True)
class States:
    """What ASK CLI remembers beside a package: above all, which skill it is."""

    folder: Path

    def skill_id(self, profile: str) -> str:
        """The skill's id, empty where there is none yet."""
        return str(_read(self.folder / STATES).get("profiles", {}).get(profile, {}).get("skillId") or "")

    def remember(self, profile: str, skill_id: str) -> None:
        """Lets ASK CLI update this skill, where it would make another one."""
        if self.skill_id(profile) == skill_id:
            return
        states = {"askcliStatesVersion": STATES_VERSION, "profiles": {}, **_read(self.folder / STATES)}
        states["profiles"][profile] = {"skillId": skill_id} if skill_id else {}
        path = self.folder / STATES
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(states, indent=2) + "\n", encoding="utf-8")

    def forget(self, profile: str) -> None:
        """Lets ASK CLI make another skill."""
        self.remember(profile, "")


def _read(path: Path) -> dict[str, Any]:
    """A file of JSON; nothing where it is not there or broken."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}
