"""The server as `make run` starts it, in a process of its own, on a port of its own."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
UNSET = ("HOST", "PORT", "ALEXA_SKILL_ID", "EQUAL_FOOTING_VERIFY", "EQUAL_FOOTING_TABLE", "DISPLAY", "WAYLAND_DISPLAY")
COMMAND = (sys.executable, "-m", "skill.local", "serve")


@dataclass(frozen=True)
class Running:
    """A server that answers at `url`; what it writes to its log is in `journal`."""

    url: str
    process: subprocess.Popen[str]
    journal: Path


def environment(folder: Path, **more: str) -> dict[str, str]:
    """Our own environment without any setting of ours, with a database in a folder that does not exist yet."""
    kept = {name: value for name, value in os.environ.items() if name not in UNSET}
    return {**kept, "EQUAL_FOOTING_DB": str(folder / "new" / "practice.db"), **more}


@contextmanager
def running(folder: Path, *command: str, **more: str) -> Iterator[Running]:
    """The server with these settings, once it has said where it is. `command` may be another way to start it."""
    env = environment(folder, **{"PORT": "0", **more})
    journal = folder / "journal.log"
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        # As in a shell's background job: the server would be born deaf to Ctrl-C.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    with (
        journal.open("w", encoding="utf-8") as log,
        subprocess.Popen(
            command or COMMAND, env=env, cwd=ROOT, stdout=subprocess.PIPE, stderr=log, text=True
        ) as server,
    ):
        try:
            assert server.stdout is not None
            found = re.search(r"http://\S+", server.stdout.readline())
            assert found, journal.read_text(encoding="utf-8")
            yield Running(found[0], server, journal)
        finally:
            server.kill()
