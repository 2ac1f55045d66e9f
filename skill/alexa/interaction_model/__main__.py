"""The command `python -m skill.alexa.interaction_model check` (or `build`)."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from skill.alexa.interaction_model.checking import breaches
from skill.alexa.interaction_model.files import built_files, write
from skill.alexa.interaction_model.reader import CONTENT, FOLDER, ROOT, SHAPE, read_source
from skill.alexa.interaction_model.source import Breach, Place, Source
from skill.content.reading import NotYamlError

PROGRAM = ROOT / "skill"


def main(arguments: list[str] | None = None) -> int:
    """The exit status: 0, or 1 where the source breaks a rule; nothing is written then."""
    options = _options(arguments)
    try:
        source = read_source(options.language, options.source, options.content)
    except NotYamlError as error:
        return _refused([Breach(Place(error.path, error.line), SHAPE, error.problem)])
    wrong = breaches(source, PROGRAM)
    if wrong:
        return _refused(wrong)
    if options.what == "build":
        write(built_files(source), options.to or options.source / "built")
    print(_summary(source))
    return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m skill.alexa.interaction_model")
    parser.add_argument("what", choices=("check", "build"))
    parser.add_argument("--language", default="en")
    parser.add_argument("--source", type=Path, default=FOLDER, help="the folder with <language>.yaml")
    parser.add_argument("--content", type=Path, default=CONTENT)
    parser.add_argument("--to", type=Path, help="the folder to build into; built/ beside the source where left out")
    return parser.parse_args(arguments)


def _refused(wrong: list[Breach]) -> int:
    for breach in wrong:
        print(breach, file=sys.stderr)
    print(f"{len(wrong)} breaches; interaction_models/README.md lists the rules", file=sys.stderr)
    return 1


def _summary(source: Source) -> str:
    return f"{len(source.locales)} locales, {len(source.intents)} intents: no rule is broken"


if __name__ == "__main__":
    sys.exit(main())
