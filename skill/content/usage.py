"""Which lines the program speaks: read from its own source, so that no key is used in vain or written in vain."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

PACKAGE = Path(__file__).parent.parent
ASKS = ("coach_asks", "ask")
OFFERS = ("done", "offer")
"""Calls that end a turn on an offer, which may be asked in a line's own words."""
ASKING_TABLES = frozenset({"ASKED", "AFTERWARDS", "SUGGESTED"})
"""Tables whose lines are asked, wherever the key that is asked is looked up in them."""
SAYS = ("coach", "words", "piece")
ADVICE_SLOTS = frozenset({"quote", "stronger", "part"})
"""What every line of the coach's advice may use: it is spoken from what was kept, by `skill.interview.telling`."""
DRILL_SLOTS = frozenset({"quote", "about", "first", "second"})
"""What every line of a drill's praise or prompt may use: they are chosen from tables in `skill.drill.wording`."""
HABIT_SLOTS = frozenset({"when", "before", "here", "now", "quote"})
"""What every line on a habit may use: it is chosen from a table in `skill.interview.habit`."""

_KEY = re.compile(r"[a-z_]+(\.[a-z_]+)+")


@dataclass(slots=True)
class Use:
    """How one key is used: where first, whether it ends a turn, which slots it is given (None: not said there)."""

    path: Path
    line: int
    asks: bool = False
    slots: set[str] | None = field(default=None)


def keys_used(namespaces: Iterable[str], package: Path = PACKAGE) -> dict[str, Use]:
    """Every line key that stands as a literal in the package's source."""
    known = frozenset(namespaces)
    uses: dict[str, Use] = {}
    for path in sorted(package.rglob("*.py")):
        if path.parent == package / "content":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            key = _key(node)
            if key.split(".")[0] in known:
                uses.setdefault(key, Use(path, getattr(node, "lineno", 0)))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                _note_call(node, uses)
            elif isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") in ASKING_TABLES and node.value:
                for key in filter(None, map(_key, ast.walk(node.value))):
                    _given(uses, key).asks = True
    return uses


def _note_call(call: ast.Call, uses: dict[str, Use]) -> None:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in ASKS:
        for key in _literals(call):
            _given(uses, key, call).asks = True
    elif name in OFFERS:
        for key in (key for argument in call.args for node in ast.walk(argument) if (key := _key(node))):
            _given(uses, key).asks = True
    elif name in SAYS:
        for key in _literals(call):
            _given(uses, key, call)


def _literals(call: ast.Call) -> list[str]:
    """The keys a call may be made with: a literal, either arm of a choice, or the argument of `lines(...)`."""
    return [key for node in ast.walk(call.args[0]) if (key := _key(node))] if call.args else []


def _key(node: ast.AST) -> str:
    """The key that a node is, or the empty string."""
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, str) and _KEY.fullmatch(value) else ""


def _given(uses: dict[str, Use], key: str, call: ast.Call | None = None) -> Use:
    use = uses.setdefault(key, Use(Path(), 0))
    use.slots = (use.slots or set()) | {keyword.arg for keyword in (call.keywords if call else ()) if keyword.arg}
    return use
