"""The journal's lines, and what the runtime tells of a call."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any


@dataclass
class Lambda:
    """What the runtime tells of a call."""

    aws_request_id: str = "3f1c6b2e-0000-4000-8000-5d2f6c1e9a77"


@contextmanager
def journalled() -> Iterator[list[Mapping[str, Any]]]:
    """The lines that are written meanwhile."""
    lines: list[Mapping[str, Any]] = []

    class Into(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(json.loads(record.getMessage()))

    logger, into = logging.getLogger("skill.alexa"), Into()
    before = logger.level
    logger.addHandler(into)
    logger.setLevel(logging.INFO)
    try:
        yield lines
    finally:
        logger.removeHandler(into)
        logger.setLevel(before)
