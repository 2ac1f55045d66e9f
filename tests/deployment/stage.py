"""A deployment on paper: AWS is a dictionary, SAM writes into it, and ASK CLI is the stand-in, called as a program."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from deployment.account import Account, Stack
from deployment.commands import SAM, Command
from deployment.running import Runner, Said
from tests.repository.test_imports import ROOT

ACCOUNT, REGION, VENDOR = "123456789012", "eu-west-1", "M0000000000000"


def install_ask(folder: Path) -> Path:
    """The stand-in as an executable called `ask`, in a folder of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / "ask"
    stand_in = Path(__file__).with_name("ask.py")
    program.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} {stand_in} "$@"\n')
    program.chmod(0o755)
    return program


def configure_ask(home: Path, profile: str = "default") -> None:
    """As `ask configure` leaves a home behind."""
    path = home / ".ask/cli_config"
    path.parent.mkdir(parents=True, exist_ok=True)
    token = {"access_token": "Atza|made-up", "refresh_token": "Atzr|made-up", "expires_at": "2099-01-01T00:00:00.000Z"}
    path.write_text(json.dumps({"profiles": {profile: {"token": token, "vendor_id": VENDOR}}}))


@dataclass(frozen=True, slots=True)
class Paper(Account):
    """An account that is a dictionary: parameters by the stack's name."""

    stacks: dict[str, dict[str, str]] = field(default_factory=dict)
    status: str = "UPDATE_COMPLETE"
    room: bool = True

    def identity(self) -> tuple[str, str]:
        """Somebody."""
        return ACCOUNT, f"arn:aws:iam::{ACCOUNT}:user/somebody"

    def stack(self, name: str) -> Stack | None:
        """What was deployed."""
        if name not in self.stacks:
            return None
        endpoint = f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:{name}-skill:live"
        outputs = {
            "SkillEndpoint": endpoint,
            "FeedUrl": "https://feed",
            "DashboardUrl": "https://board",
            "Region": REGION,
        }
        return Stack(self.status, self.stacks[name], outputs)

    def has_room(self) -> bool:
        """As it was said."""
        return self.room

    def callers(self, endpoint: str) -> list[str]:
        """The skill that the stack knows."""
        name = endpoint.split(":")[6].removesuffix("-skill")
        return [self.stacks[name]["SkillId"]]


@dataclass(frozen=True, slots=True)
class Stage(Runner):
    """Runs ASK CLI's stand-in; writes down what SAM deploys; `called` is every command.

    The package is a real one where it is `whole`, which takes seconds; else it has the same files with next to nothing in them.
    """

    account: Paper = field(default_factory=lambda: Paper(REGION))
    called: list[Command] = field(default_factory=list)
    whole: bool = False
    fails: set[str] = field(default_factory=set)

    def aloud(self, command: Command) -> Said:
        """SAM on paper, ASK CLI's stand-in as it is."""
        self.called.append(command)
        if "skill.alexa.skill_package" in command.words and not self.whole:
            return _packed(dict(pairwise(command.words)))
        if command.words[0] != str(SAM):
            return Runner.aloud(self, command)
        if command.words[1] in self.fails:
            return Said(1, "UPDATE_ROLLBACK_COMPLETE, no")
        if command.words[1] == "deploy":
            name = command.words[command.words.index("--stack-name") + 1]
            given = dict(re.findall(r'(\w+)="(.*)"', "\n".join(command.words)))
            self.account.stacks[name] = {**self.account.stacks.get(name, {}), **given}
        return Said(0, "")

    def quietly(self, command: Command) -> Said:
        """SAM's version on paper, all else as it is."""
        if command.words == (str(SAM), "--version"):
            return Said(0, "SAM CLI, version 1.170.0")
        return Runner.quietly(self, command)


def _packed(options: Mapping[str, str]) -> Said:
    folder = Path(options["--to"])
    names = ("default", options.get("--ask-profile", "default"))
    profiles = {name: {"skillMetadata": {"src": "./skill-package"}} for name in names}
    endpoint = {"manifest": {"apis": {"custom": {"endpoint": {"uri": options["--endpoint"]}}}}}
    files: dict[str, Mapping[str, Any]] = {
        "ask-resources.json": {"profiles": profiles},
        "skill-package/skill.json": endpoint,
        "skill-package/interactionModels/custom/en-GB.json": {},
        "skill-package/interactionModels/custom/en-US.json": {},
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(json.dumps(content), encoding="utf-8")
    return Said(0, "")


def environment(home: Path, path: Path, **more: str) -> Mapping[str, str]:
    """Nothing of this machine's accounts: neither AWS's nor Amazon's settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "ASK_"))}
    return {**kept, "HOME": str(home), "PATH": f"{path}:{kept['PATH']}", **more}
