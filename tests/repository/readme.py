"""The parts of the README that are taken from the program, so that they cannot go stale.

`python -m tests.repository.readme` writes them anew; test_readme.py fails where that was forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from skill.app import App
from skill.coach.hearing import Ear
from skill.coach.labelling import BLIND, labels_of, read_examples
from skill.coach.measuring import FOOTINGS, Measure, footing_macro, measure_all
from skill.content.build import compile_catalog
from skill.content.model import Content
from skill.content.reading import read_lexicon
from skill.interview.diagram import diagram
from skill.local.wiring import recogniser_for
from skill.store.memory import MemoryStore
from tests.conversations.play import Player, scenes, start_of

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
ANSWERS = ROOT / "tests" / "coach"
SCENE = "read_me"


def blocks() -> Mapping[str, Callable[[], str]]:
    """What makes each part, by the name that stands in the README's comments."""
    return {"transcript": transcript, "evaluation": evaluation, "diagram": lambda: f"```mermaid\n{diagram()}\n```"}


def transcript(catalog: Mapping[str, Content] | None = None) -> str:
    """A scene of the tests, as it sounds."""
    scene = dict(scenes())[SCENE]
    store = MemoryStore()
    app = App(catalog or compile_catalog(), store)
    player = Player(app, store, recogniser_for("en-US"), True, SCENE, start_of(scene))
    rows = []
    for step in scene["turns"]:
        reply = player.turn(step)
        rows.append(f"> **You:** {step['say']}")
        rows += [f"> **{voice}:** {text}" for voice, text in reply.speech.lines()]
    return "  \n".join(rows)


def evaluation() -> str:
    """The measures as a table, on answers that nothing was built on."""
    ear = Ear(read_lexicon())
    given = list(read_examples(ANSWERS / "corpus" / "answers.jsonl"))
    own = [example for path in sorted((ANSWERS / "answers").glob("*.jsonl")) for example in read_examples(path)]
    parts = {
        "corpus": [e for e in given if not e.built_on],
        "own": [e for e in own if not e.built_on and not e.id.startswith(BLIND)],
        "blind": [e for e in own if e.id.startswith(BLIND)],
    }
    columns = [measure_all(part, {e.id: labels_of(ear.listen(e.heard)) for e in part}) for part in parts.values()]
    heads = [f"{name} ({len(part)})" for name, part in parts.items()]
    rows = [f"| signal | {' | '.join(heads)} |", "|---" * (len(heads) + 1) + "|"]
    rows += [
        f"| {row[0].name.replace('_', ' ')} | {' | '.join(map(_cell, row))} |" for row in zip(*columns, strict=True)
    ]
    macro = [f"{footing_macro(column):.2f}" for column in columns]
    rows.append(f"| footing: mean of {', '.join(FOOTINGS)} | {' | '.join(macro)} |")
    return "\n".join(rows)


def _cell(measure: Measure) -> str:
    if not measure.labelled:
        return "none labelled"
    return f"{measure.precision:.2f}, {measure.recall:.2f}: **{measure.f1:.2f}**"


def parts_of(text: str) -> Iterator[tuple[str, str]]:
    """Name and content of each part that stands in a README."""
    for found in re.finditer(r"<!-- (\w+) -->\n(.*?)\n?<!-- /\1 -->", text, re.DOTALL):
        yield found[1], found[2]


def written(text: str) -> str:
    """A README with every part made anew."""
    for name, make in blocks().items():
        inner = f"<!-- {name} -->\n{make()}\n<!-- /{name} -->"
        text = re.sub(rf"<!-- {name} -->\n.*?<!-- /{name} -->", lambda _: inner, text, flags=re.DOTALL)  # noqa: B023
    return text


if __name__ == "__main__":
    README.write_text(written(README.read_text(encoding="utf-8")), encoding="utf-8")
