"""What is built from a source, as the text of files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from skill.alexa.interaction_model.building import for_locale, model_json
from skill.alexa.interaction_model.hearing import hearing_json
from skill.alexa.interaction_model.source import Source


def built_files(source: Source) -> dict[str, str]:
    """The text of every built file by its name: a model a locale, and what the local recogniser needs besides."""
    models = {locale.name: model_json(for_locale(source, locale)) for locale in source.locales}
    texts = {f"{name}.json": _text(model) for name, model in models.items()}
    return {**texts, f"local/{source.language}.json": _text(hearing_json(source))}


def write(files: Mapping[str, str], folder: Path) -> None:
    """Writes the built files below a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _text(data: Any) -> str:
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"
