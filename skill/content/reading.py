"""Reading YAML: the one place that knows the format, and where in a file each value stands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One file's data, and the line (from 1) of every value in it by its place, a path of keys and positions."""

    path: Path
    data: Any
    lines: dict[Place, int]
    twice: tuple[tuple[Place, int], ...] = ()

    def line(self, *place: str | int) -> int:
        """The line of a value, or of the nearest one around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


class NotYamlError(ValueError):
    """A file that is not YAML, and the line, from 1, at which that shows."""

    def __init__(self, path: Path, line: int, problem: str) -> None:
        super().__init__(f"{path}:{line}: {problem}")
        self.path = path
        self.line = line
        self.problem = problem


def read_with_lines(path: Path) -> Document:
    """One YAML file. Raises NotYamlError."""
    try:
        return _document(path)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise NotYamlError(path, line, error.problem or "not YAML") from error


def _document(path: Path) -> Document:
    loader = yaml.CSafeLoader(path.read_text(encoding="utf-8"))
    try:
        node = loader.get_single_node()
        lines: dict[Place, int] = {}
        twice: list[tuple[Place, int]] = []
        if node is not None:
            _note(node, (), lines, twice)
        data = loader.construct_document(node) if node is not None else None
    finally:
        loader.dispose()
    return Document(path, data, lines, tuple(twice))


def read_folder(folder: Path) -> Iterator[Document]:
    """Every YAML file below a folder, in a fixed order."""
    for path in sorted(folder.rglob("*.yaml")):
        yield read_with_lines(path)


def unreadable_in(folder: Path) -> Iterator[tuple[Path, int, str]]:
    """(file, line, what is wrong) for every file below a folder that is not YAML."""
    for path in sorted(folder.rglob("*.yaml")):
        try:
            read_with_lines(path)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            yield path, mark.line + 1 if mark else 1, str(getattr(error, "problem", error))


def read_lexicon(language: str = "en-US") -> dict[str, Any]:
    """The coach's word lists of one language, by file name, and the weights fitted for it (JSON: nobody reads those)."""
    folder = HERE / language / "lexicon"
    lists = {document.path.stem: document.data for document in read_folder(folder)}
    fitted = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}
    return {**lists, **fitted}


def _note(node: Any, place: Place, lines: dict[Place, int], twice: list[tuple[Place, int]]) -> None:
    lines.setdefault(place, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            inner = (*place, str(key.value))
            if inner in lines:
                twice.append((inner, key.start_mark.line + 1))
            lines[inner] = key.start_mark.line + 1
            _note(value, inner, lines, twice)
    elif isinstance(node, yaml.SequenceNode):
        for position, value in enumerate(node.value):
            _note(value, (*place, position), lines, twice)
