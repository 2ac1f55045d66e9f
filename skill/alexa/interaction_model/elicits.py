"""Which slots the program asks for by name, read from its text: each must be in the dialog model (rule 15)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from skill.alexa.interaction_model.source import Breach, Place, Source


def elicits_in(folder: Path) -> Iterator[tuple[str, str, Place]]:
    """Every Elicit("intent", "slot") in the modules below a folder."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Elicit":
                named = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
                if len(named) == 2:
                    yield named[0], named[1], Place(path, node.lineno)


def elicited_but_unlisted(source: Source, folder: Path) -> Iterator[Breach]:
    """Slots that the program elicits and the source does not list."""
    listed = {(intent, words.text) for intent, words in source.elicited}
    for intent, slot, at in elicits_in(folder):
        if (intent, slot) not in listed:
            yield Breach(at, 15, f"{slot} of {intent} is elicited here but not listed under `elicited`")
