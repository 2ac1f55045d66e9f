"""The commands as they are called, which is also how a dry run prints them."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from deployment.wish import ROOT, Wish
from skill.alexa.skill_package.package import PROFILES

SAM = ROOT / ".venv-sam/bin/sam"
PYTHON = Path(sys.executable)


@dataclass(frozen=True, slots=True)
class Command:
    """A program with its arguments, and the folder it is called in."""

    words: tuple[str, ...]
    folder: Path = ROOT

    def __str__(self) -> str:
        """As one would type it in the repository."""
        if self.folder == ROOT:
            return shlex.join(word.removeprefix(f"{ROOT}/") for word in self.words)
        return f"(cd {shlex.quote(str(self.folder).removeprefix(f'{ROOT}/'))} && {shlex.join(self.words)})"


def build() -> Command:
    """The function, from locked files, into .aws-sam/."""
    return Command((str(SAM), "build"))


def stack(wish: Wish, region: str, parameters: Mapping[str, str]) -> Command:
    """The stack; samconfig.toml has the rest. Asking is done already, of the whole."""
    given = [f'{name}="{value}"' for name, value in sorted(parameters.items())]
    words = (
        "deploy",
        "--stack-name",
        wish.stack,
        "--region",
        region,
        "--no-confirm-changeset",
        "--no-progressbar",
        "--parameter-overrides",
    )
    return Command((str(SAM), *words, *given))


def package(wish: Wish, endpoint: str, profile: str) -> Command:
    """The skill package, with the function's alias as its endpoint."""
    words = ["-m", "skill.alexa.skill_package", "build", "--endpoint", endpoint, "--to", str(wish.folder)]
    words += [] if profile in PROFILES else ["--ask-profile", profile]
    words += ["--privacy-url", wish.privacy_url] if wish.privacy_url else []
    return Command((str(PYTHON), *words))


def skill(ask: Path, wish: Wish, profile: str) -> Command:
    """The package to Amazon. It answers after the models are built."""
    again = ("--ignore-hash",) if wish.ignore_hash else ()
    return Command((str(ask), "deploy", "--target", "skill-metadata", *again, "--profile", profile), wish.folder)


def skill_status(ask: Path, wish: Wish, profile: str, skill_id: str) -> Command:
    """How the last import went, as JSON."""
    return Command((str(ask), "smapi", "get-skill-status", "--skill-id", skill_id, "--profile", profile), wish.folder)


def enablement(ask: Path, wish: Wish, profile: str, skill_id: str) -> Command:
    """The skill under development, switched on for the developer's own account and its devices."""
    words = ("smapi", "set-skill-enablement", "--skill-id", skill_id, "--stage", "development", "--profile", profile)
    return Command((str(ask), *words), wish.folder)
