"""The two tools that do the work: SAM, which make brings along, and ASK CLI v2."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from deployment.commands import SAM, Command
from deployment.running import Runner
from deployment.wish import ROOT

OURS = ROOT / "deployment/ask/node_modules/.bin/ask"
MAKE_IT = "`make ask-cli` installs one that does (Node.js 20 is needed)"


class NoTool(Exception):
    """A tool is missing or not the right one; the text says what to do."""


def sam_version(runner: Runner) -> str:
    """SAM's version. Raises NoTool."""
    said = runner.quietly(Command((str(SAM), "--version")))
    if said.status:
        raise NoTool(f"SAM does not start ({_last(said.text)}): `make .venv-sam/stamp` sets it up")
    return _last(said.text)


def ask_cli(named: str, environment: Mapping[str, str], ours: Path = OURS) -> Path:
    """The one that is named, else the one that `make ask-cli` set up, else the one on the path. Raises NoTool."""
    if named or ours.exists():
        return Path(named) if named else ours
    found = shutil.which("ask", path=environment.get("PATH"))
    if not found:
        raise NoTool("ASK CLI is not here: `make ask-cli` installs it (Node.js 20 is needed)")
    return Path(found)


def ask_version(runner: Runner, ask: Path) -> str:
    """ASK CLI's version, which is 2 point something. Raises NoTool.

    Version 1 answers what it does not know with a line and status 0, so it has to be told apart before anything is asked of it.
    """
    said = runner.quietly(Command((str(ask), "--version")))
    version = re.search(r"^\s*v?(\d+)\.\d+\.\d+\s*$", said.text, re.MULTILINE)
    if said.status or version is None:
        raise NoTool(f"{ask} does not start ({_last(said.text)}): {MAKE_IT}")
    if version[1] != "2":
        raise NoTool(f"{ask} is ASK CLI {version[0].strip()}, and version 2 is needed: {MAKE_IT}")
    return version[0].strip()


def _last(text: str) -> str:
    """The line that says most of what went wrong: an error's, else the last."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    errors = [line for line in lines if re.search(r"\w*Error\b", line)]
    return (errors or lines or ["it says nothing"])[-1]
