"""`content build`: one language's YAML as one value, and as the JSON that the Lambda reads."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from skill.alexa.interaction_model.commands import commands
from skill.alexa.interaction_model.meanings import meanings
from skill.alexa.interaction_model.reader import read_source
from skill.content.catalog import COMPILED
from skill.content.model import Content
from skill.content.reading import HERE, read_folder, read_lexicon
from skill.plain import from_plain, to_plain

LANGUAGES = ("en-US",)


def compile_content(language: str = "en-US") -> Content:
    """The content of one language. Raises skill.plain.Unreadable where `content check` would have said why."""
    data: dict[str, Any] = {"language": language, "questions": [], "personas": [], "lines": {}}
    root = HERE / language
    rounds: dict[str, Any] = {}
    for document in read_folder(root):
        name = document.path.relative_to(root).as_posix()
        folder, _, stem = name.removesuffix(".yaml").rpartition("/")
        if folder == "questions":
            data["questions"] += [{"kind": stem, **item} for item in document.data]
        elif folder == "personas":
            data["personas"].append(document.data)
        elif folder == "lines":
            data["lines"].update(document.data)
        elif folder == "drills":
            rounds[stem] = document.data
        elif not folder:
            data[stem] = document.data
    data["drills"] = [{**drill, "items": rounds[drill["id"]]} for drill in data["drills"]]
    source = read_source(language.split("-", maxsplit=1)[0])
    data["commands"] = commands(source)
    data["meanings"] = meanings(source)
    data["lexicon"] = read_lexicon(language)
    return from_plain(Content, data)


def compile_catalog() -> Mapping[str, Content]:
    """Every language."""
    return {language: compile_content(language) for language in LANGUAGES}


def write_catalog(path: Path = COMPILED) -> int:
    """Writes the compiled catalog; the number of bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps({language: to_plain(content) for language, content in compile_catalog().items()}, sort_keys=True)
    return path.write_text(text, encoding="utf-8")
