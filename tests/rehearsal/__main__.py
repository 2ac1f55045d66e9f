"""`make rehearse`: builds, deploys to a stand-in for AWS on this machine, and practises there. Ends with 1 at the first fault."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from tests.artifact.building import build
from tests.rehearsal.fault import Account, Fault
from tests.rehearsal.walk import DIFFERENCES, rehearse


def main() -> int:
    """The exit status."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="rehearsal-") as folder:
        try:
            with Account(_tell).step("sam build"):
                build(Path(folder) / "built")
            rehearse(Path(folder) / "built", Path(folder) / "state", _tell)
        except Fault:
            return 1
        except KeyboardInterrupt:
            return 130
    _tell(f"Rehearsed in {time.monotonic() - begun:.0f} seconds. What this could not show:\n{DIFFERENCES}")
    return 0


def _tell(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
