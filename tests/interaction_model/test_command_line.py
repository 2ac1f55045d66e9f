"""python -m skill.alexa.interaction_model."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from skill.alexa.interaction_model.__main__ import main
from skill.alexa.interaction_model.source import Source


def test_check_prints_file_line_and_rule_and_exits_with_one(
    broken: Callable[..., Source], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A report is a line a breach, which an editor can jump to."""
    source = broken(("invocation: equal footing\n", "invocation: footing\n"))
    assert main(["check", "--source", str(tmp_path), "--content", str(tmp_path)]) == 1
    assert f"{source.path}:3: rule 12: " in capsys.readouterr().err


def test_a_file_that_is_not_yaml_is_one_line_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No trace: the file, the line and what is wrong there."""
    (tmp_path / "en.yaml").write_text("language: en\nintents: [\n", encoding="utf-8")
    assert main(["check", "--source", str(tmp_path), "--content", str(tmp_path)]) == 1
    assert f"{tmp_path / 'en.yaml'}:3: rule 19: " in capsys.readouterr().err


def test_nothing_is_built_from_a_broken_source(broken: Callable[..., Source], tmp_path: Path) -> None:
    """What breaks a rule never reaches the folder that goes to Amazon."""
    broken(("invocation: equal footing\n", "invocation: footing\n"))
    assert main(["build", "--source", str(tmp_path), "--content", str(tmp_path)]) == 1
    assert not (tmp_path / "built").exists()


def test_build_refuses_what_the_program_elicits_and_the_source_does_not_know(
    broken: Callable[..., Source], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command holds the program itself against the source: the small one lacks what the coach elicits."""
    broken()
    assert main(["build", "--source", str(tmp_path), "--content", str(tmp_path)]) == 1
    assert "elicited here but not listed" in capsys.readouterr().err


def test_build_writes_a_model_a_locale(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The real source builds: one JSON file a locale, and one for the local recogniser."""
    assert main(["build", "--to", str(tmp_path)]) == 0
    assert "no rule is broken" in capsys.readouterr().out
    model = json.loads((tmp_path / "en-GB.json").read_text(encoding="utf-8"))
    assert model["interactionModel"]["languageModel"]["invocationName"] == "equal footing"
    assert (tmp_path / "local" / "en.json").exists()
