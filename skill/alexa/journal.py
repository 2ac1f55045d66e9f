"""One line of JSON for each request: what answered and how long it took. Never a word of what was said."""

from __future__ import annotations

import json
import logging
import time
import traceback
from pathlib import Path

_JOURNAL = logging.getLogger("skill.alexa")
_OURS = Path(__file__).parent.parent


class Stopwatch:
    """Milliseconds since it was made."""

    def __init__(self) -> None:
        self._since = time.perf_counter()

    def milliseconds(self) -> int:
        """Whole milliseconds so far."""
        return round((time.perf_counter() - self._since) * 1000)


def note(event: str, watch: Stopwatch, **facts: str) -> None:
    """A request that was answered."""
    _JOURNAL.info(_line(event, watch, facts))


def note_failure(error: BaseException, watch: Stopwatch, **facts: str) -> None:
    """A request that raised: the error's class and where it came from. Its message may quote a user and is left out."""
    _JOURNAL.error(_line("failed", watch, {**facts, "error": type(error).__name__, "where": _where(error)}))


def _line(event: str, watch: Stopwatch, facts: dict[str, str]) -> str:
    return json.dumps({"event": event, **facts, "ms": watch.milliseconds()})


def _where(error: BaseException) -> str:
    """The innermost of our own lines on the way to the error, as `module.py:line`."""
    ours = [
        f"{Path(frame.filename).relative_to(_OURS)}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(_OURS)
    ]
    return ours[-1] if ours else "elsewhere"
