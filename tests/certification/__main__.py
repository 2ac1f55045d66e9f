"""The command `make certification`: tries every rule, writes docs/certification.md, and exits with 1 where one is broken."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from skill.content.build import compile_catalog
from skill.content.model import Content
from tests.certification.ours import package
from tests.certification.report import report, verdict
from tests.certification.rows import Row, model_rows, package_rows, played_rows

PAGE = Path(__file__).parents[2] / "docs" / "certification.md"


def parts_of(catalog: Mapping[str, Content]) -> list[tuple[str, list[Row]]]:
    """Every rule with what became of it, under the headings of the report."""
    return [
        ("What the files say", [*model_rows(), *package_rows(package())]),
        ("What the skill says when it is asked", played_rows(catalog)),
    ]


def main(arguments: list[str] | None = None) -> int:
    """The exit status: 0, or 1 where a rule is broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.certification", description=__doc__)
    parser.add_argument("--to", type=Path, default=PAGE, help="where the report is written")
    to: Path = parser.parse_args(arguments).to
    parts = parts_of(compile_catalog())
    to.write_text(report(parts), encoding="utf-8")
    rows = [row for _, of_part in parts for row in of_part]
    print(f"{verdict(rows)} The report is in {to}.")
    return 1 if _broken(rows) else 0


def _broken(rows: Iterable[Row]) -> bool:
    for row in rows:
        for fault in row.faults:
            print(f"{row.what}: {fault}", file=sys.stderr)
    return any(row.faults for row in rows)


if __name__ == "__main__":
    sys.exit(main())
