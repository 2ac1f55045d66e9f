"""Slot types whose values are the content's own: jobs, kinds of question, interviewers, what candidates ask about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from skill.alexa.interaction_model.source import Place, Value, Words
from skill.content.reading import Document, read_folder, read_with_lines

_UNSPOKEN = re.compile(r"[?!.,;:]+(?=\s|$)")


def types_from_content(path: Path, after: Sequence[str] = ()) -> list[Value]:
    """The values that a file, a list of named things, or a folder, one named thing a file, stands for.

    `after` are opening words: what follows them in a sample question is one more name for what it asks about.
    """
    if path.is_dir():
        return [_value(document, document.data, (), after) for document in read_folder(path)]
    document = read_with_lines(path)
    items = document.data if isinstance(document.data, list) else []
    return [_value(document, item, (position,), after) for position, item in enumerate(items)]


def _value(document: Document, item: Any, place: tuple[str | int, ...], after: Sequence[str]) -> Value:
    body = item if isinstance(item, dict) else {}
    at = Place(document.path, document.line(*place, "name"))
    name = _spoken(str(body.get("name", "")))
    synonyms = [*_texts(document, body, place, "synonyms"), *_questions(document, body, place, after)]
    unique = {words.text: words for words in synonyms if words.text != name}
    return Value(str(body.get("id", "")), Words(name, at), tuple(unique.values()))


def _texts(document: Document, body: dict[str, Any], place: tuple[str | int, ...], key: str) -> Iterator[Words]:
    for position, text in enumerate(body.get(key) or ()):
        yield Words(_spoken(str(text)), Place(document.path, document.line(*place, key, position)))


def _questions(
    document: Document, body: dict[str, Any], place: tuple[str | int, ...], after: Sequence[str]
) -> Iterator[Words]:
    openings = sorted(after, key=len, reverse=True)
    for question in _texts(document, body, place, "samples"):
        yield question
        opening = next((words for words in openings if question.text.startswith(f"{words} ")), None)
        if opening:
            yield Words(question.text.removeprefix(opening).strip(), question.at)


def _spoken(text: str) -> str:
    """A text as it is heard: without punctuation, and small but for initials."""
    words = _UNSPOKEN.sub("", text).split()
    return " ".join(word if word.isupper() and len(word) > 1 else word.lower() for word in words)
