"""`python -m skill.coach label FILE` and `evaluate FILE...`: what the coach hears in files of answers, and how well."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from skill.coach.hearing import Ear
from skill.coach.labelling import as_json, heard_in, labels_of, read_examples
from skill.coach.reporting import report
from skill.content.reading import read_lexicon


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one of the two commands; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m skill.coach", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    label = commands.add_parser("label", help="predicted labels for each answer, as JSON Lines")
    label.add_argument("file", type=Path)
    evaluate = commands.add_parser(
        "evaluate", help="precision, recall and F1 per signal against the labels in the files"
    )
    evaluate.add_argument("files", type=Path, nargs="+")
    evaluate.add_argument(
        "--part", choices=("all", "build", "report"), default="all", help="which part of the fixed split"
    )
    evaluate.add_argument("--misses", action="store_true", help="name the answers that were judged otherwise")
    chosen = parser.parse_args(arguments)
    ear = Ear(read_lexicon())
    if chosen.command == "label":
        return _label(ear, chosen.file)
    examples = [example for path in chosen.files for example in read_examples(path)]
    if chosen.part != "all":
        examples = [example for example in examples if example.built_on is (chosen.part == "build")]
    print(report(ear, examples, ", ".join(str(path) for path in chosen.files), chosen.part, misses=chosen.misses))
    return 0


def _label(ear: Ear, path: Path) -> int:
    for text in path.read_text(encoding="utf-8").splitlines():
        if text.strip():
            data = json.loads(text)
            print(as_json(data["id"], labels_of(ear.listen(heard_in(data)))))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
