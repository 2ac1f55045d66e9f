"""`make rehearse`: `make deploy` to stand-ins on this machine, and somebody who practises there. Ends at the first fault."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from tests.rehearsal.fault import Fault
from tests.rehearsal.walk import DIFFERENCES, rehearse


def main() -> int:
    """The exit status."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="rehearsal-") as folder:
        try:
            rehearse(Path(folder), _tell)
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
