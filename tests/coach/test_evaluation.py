"""How well the coach hears answers that nothing was built on, and the commands that tell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from skill.coach.__main__ import main
from skill.coach.hearing import Ear
from skill.coach.labelling import BLIND, BUILT_ON, HELD_BACK, Example, labels_of
from skill.coach.measuring import Measure, footing_macro, interval, measure_all, scores
from tests.coach.conftest import FILES

FLOORS = {
    "situation": 0.87,
    "task": 0.87,
    "action": 0.86,
    "result": 0.87,
    "quantified": 0.81,
    "owns_action": 0.87,
    "asks_question": 0.88,
    "turns_back": 0.85,
    "connects": 0.73,
    "shares_idea": 0.78,
    "offers_help": 0.80,
    "team_example": 0.82,
    "sees_self_on_team": 0.78,
    "picks_up_cue": 0.87,
    "on_topic": 0.95,
}
"""F1 that the report part keeps; a change that falls below has cost somebody their trust."""
SUPPLICANT_PRECISION = 0.9
FOOTING = 0.83
"""The mean F1 of three classes on all reported answers; most of our own were written to be hard."""


@pytest.fixture(scope="session")
def reported(ear: Ear, examples: tuple[Example, ...]) -> list[Measure]:
    """The measures on the part that is only reported on."""
    part = [example for example in examples if not example.built_on]
    return measure_all(part, {example.id: labels_of(ear.listen(example.heard)) for example in part})


def test_signals_keep_their_floor(reported: list[Measure]) -> None:
    """Each of these F1 values, on words that the rules were not made from."""
    found = {measure.name: measure.f1 for measure in reported}
    assert {name: round(found[name], 2) for name, floor in FLOORS.items() if found[name] < floor} == {}


def test_nobody_is_accused_falsely(reported: list[Measure]) -> None:
    """Footing: who is told that they begged did beg."""
    found = {measure.name: measure for measure in reported}
    assert found["supplicant"].precision >= SUPPLICANT_PRECISION
    assert footing_macro(reported) >= FOOTING


def test_the_split_is_fixed_and_about_a_third(examples: tuple[Example, ...]) -> None:
    """The rule goes by the id alone, so an answer never changes sides; what was written to build on or blind is on one side."""
    split = [example for example in examples if not example.id.startswith((*BLIND, *HELD_BACK, *BUILT_ON))]
    assert 0.25 < sum(not example.built_on for example in split) / len(split) < 0.45
    assert all(example.built_on for example in examples if example.id.startswith(BUILT_ON))
    assert not any(example.built_on for example in examples if example.id.startswith((*BLIND, *HELD_BACK)))
    assert len({example.id for example in examples}) == len(examples)


def test_the_measures_are_the_usual_ones() -> None:
    """Two right, one missed, one too many."""
    pairs = [(True, True), (True, True), (True, False), (False, True), (False, False)]
    assert scores(pairs) == pytest.approx((2 / 3, 2 / 3, 2 / 3))
    low, high = interval(pairs)
    assert low < 2 / 3 < high
    assert scores([(False, False)]) == (1.0, 1.0, 1.0)


def test_label_answers_in_the_format_of_the_corpus(capsys: pytest.CaptureFixture[str]) -> None:
    """The same ids in the same order, each with labels of the corpus' own names, and `overbearing`."""
    assert main(["label", str(FILES[0])]) == 0
    given = [json.loads(line) for line in FILES[0].read_text(encoding="utf-8").splitlines()]
    printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["id"] for line in printed] == [line["id"] for line in given]
    for line, told in zip(printed, given, strict=True):
        assert set(told["labels"]) | {"overbearing"} == set(line["labels"])


def test_evaluate_names_its_source_and_its_misses(capsys: pytest.CaptureFixture[str]) -> None:
    """On what it was measured, every signal, and with `--misses` which answers were judged otherwise."""
    assert main(["evaluate", "--part", "report", "--misses", str(FILES[0])]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Measured on 52 labelled answers (report part)")
    assert "labelled, not heard" in out


def test_a_line_that_is_no_answer_is_named(tmp_path: Path) -> None:
    """The file and the line."""
    path = tmp_path / "answers.jsonl"
    path.write_text('{"id": "x"}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"answers\.jsonl:1"):
        main(["evaluate", str(path)])
