"""What the pages for operators name is really there."""

from __future__ import annotations

import ast
import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from skill.alexa.adapter import handler_for
from skill.alexa.metrics import UNITS, embedded
from skill.store.__main__ import main
from tests.alexa.noted import journalled
from tests.alexa.samples import Coach, launch
from tests.repository.test_imports import ROOT

GUIDED = [
    path.parent for path in sorted((ROOT / "skill").rglob("__init__.py")) if "Reading order" in path.read_text("utf-8")
]
"""Packages that say in which order they are read; the first of them is the whole, which names only where to begin."""
PAGES = [ROOT / "docs/operations.md", ROOT / "docs/threat-model.md", ROOT / "docs/certification.md"]
OPERATIONS = PAGES[0].read_text(encoding="utf-8")
QUERIES = re.findall(r"```insights\n(.*?)\n```", OPERATIONS, re.DOTALL)
LANGUAGE = set(re.findall(r"\w+", "filter stats sort parse by as or and desc count latest pct max avg sum bin"))
LAMBDAS = {"@type", "@message", "@initDuration"}


def _line() -> Mapping[str, Any]:
    """Everything a line of the log may have."""
    with journalled() as lines:
        handler_for(Coach(), None)(launch(), None)
        handler_for(Coach(raises=RuntimeError()), None)(launch(), None)
    return embedded({**lines[0], **lines[1]}, 0)


def _named() -> Iterator[str]:
    for page in PAGES:
        yield from re.findall(r"`(tests/[\w/]+\.py::\w+)`", page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(set(_named())))
def test_every_test_that_a_page_names_exists(name: str) -> None:
    """By its file and its name."""
    path, function = name.split("::")
    module = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    assert function in {node.name for node in module.body if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("package", GUIDED[1:], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_reading_order_leaves_no_module_out(package: Path) -> None:
    """Neither a module nor a package within."""
    told = set(re.findall(r"\w+", (package / "__init__.py").read_text(encoding="utf-8")))
    inner = {path.parent.name for path in package.glob("*/__init__.py")}
    assert {path.stem for path in package.glob("*.py") if path.stem[:2] != "__"} | inner <= told


def test_every_threat_names_a_proof() -> None:
    """No row of the table without a test."""
    rows = [row for row in PAGES[1].read_text(encoding="utf-8").splitlines() if row.startswith("| ")][1:]
    assert len(rows) > 10
    assert [row[:40] for row in rows if "`tests/" not in row.split("|")[3]] == []


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_asks_for_fields_that_there_are(query: str) -> None:
    """Each word of it that is no text, number or word of the language is a field of the log, or a name it gave itself."""
    bare = re.sub(r'"[^"]*"', "", query)
    given = set(re.findall(r"\bas (\w+)", bare))
    words = set(re.findall(r"@?[A-Za-z_]\w*", re.sub(r"\b\d+\w*", "", bare)))
    assert words - LANGUAGE - LAMBDAS - given <= set(_line()), words
    assert words & (set(_line()) | LAMBDAS)


def test_every_field_and_metric_of_the_log_is_explained() -> None:
    """In the first column of a table, and nothing is explained that is not there."""
    explained = {
        name for row in re.findall(r"^\| (`.*?) \|", OPERATIONS, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)
    }
    assert explained == set(_line()) - {"_aws"}
    assert set(UNITS) <= explained


def test_every_alarm_of_the_template_is_explained() -> None:
    """In the table of what to do, where no alarm stands that there is not."""
    template = (ROOT / "template.yaml").read_text(encoding="utf-8")
    alarms = re.findall(r"^  (\w+):\n    Type: AWS::CloudWatch::Alarm", template, re.MULTILINE)
    firsts = [row.split("|")[1] for row in OPERATIONS.splitlines() if row.startswith("| ")]
    assert sorted(re.findall(r"\b\w+Alarm\b", " ".join(firsts))) == sorted(alarms)


@pytest.mark.parametrize("call", sorted(set(re.findall(r"python -m skill\.store ([^>|<`#\n]+)", OPERATIONS))))
def test_every_call_of_the_command_can_be_made(call: str, tmp_path: Path) -> None:
    """As it is written, on an empty file in place of the table: the arguments are understood."""
    place = f"--sqlite {tmp_path / 'people.db'}"
    assert main(["import", *place.split()], io.StringIO()) == 0
    words = re.sub(r"--table \S+|--sqlite \S+", place, call).split()
    assert main(words, io.StringIO(), io.StringIO()) in (0, 1)
