"""The compiled catalog, read once at start: JSON, since YAML would cost a cold start seconds (codebases.md, section 3)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from skill.content.model import Content
from skill.plain import from_plain

COMPILED = Path(__file__).parent / "compiled" / "catalog.json"


def load_catalog(path: Path = COMPILED) -> Mapping[str, Content]:
    """Content by language. Raises FileNotFoundError where it was not built, skill.plain.Unreadable where it's another's."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return {language: from_plain(Content, content) for language, content in data.items()}
