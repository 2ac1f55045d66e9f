"""Runs a command, lets what it says be seen as it comes, and keeps it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from deployment.commands import Command

SETTINGS = {
    "SAM_CLI_TELEMETRY": "0",
    "SAM_CLI_CHECK_FOR_UPDATES": "0",
    "ASK_SKIP_NEW_VERSION_REMINDER": "true",
}
"""A deployment waits for no news about its tools."""


@dataclass(frozen=True, slots=True)
class Said:
    """How a command ended, and what it wrote: all of it, and what of it went to its standard output."""

    status: int
    text: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Runner:
    """Runs commands in an environment."""

    environment: Mapping[str, str]
    tell: Callable[[str], None]

    def aloud(self, command: Command) -> Said:
        """What it says is told line by line while it runs."""
        said: list[str] = []
        with subprocess.Popen(
            command.words,
            cwd=command.folder,
            env={**self.environment, **SETTINGS},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        ) as process:
            for line in process.stdout or ():
                said.append(line)
                self.tell(f"  {line.rstrip()}")
        return Said(process.returncode, "".join(said))

    def quietly(self, command: Command) -> Said:
        """Nothing is told."""
        try:
            done = subprocess.run(
                command.words,
                cwd=command.folder if command.folder.is_dir() else None,
                env={**self.environment, **SETTINGS},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                encoding="utf-8",
                errors="replace",
                check=False,
            )
        except OSError as error:
            return Said(os.EX_UNAVAILABLE, str(error))
        return Said(done.returncode, done.stdout + done.stderr, done.stdout)
