"""The evaluation as a text: one table for all answers, one line a signal by kind of question, and on request the misses."""

from __future__ import annotations

from collections.abc import Sequence

from skill.coach.hearing import Ear
from skill.coach.labelling import Example, Labels, labels_of
from skill.coach.measuring import Measure, footing_macro, measure_all

_ROW = "{:<20}{:>9}{:>11}{:>8}{:>7}   {}"


def report(ear: Ear, examples: Sequence[Example], source: str, part: str, *, misses: bool = False) -> str:
    """What was measured on which answers; with `misses`, every answer that was judged otherwise and by which words."""
    heard = {example.id: labels_of(ear.listen(example.heard)) for example in examples}
    measures = measure_all(examples, heard)
    lines = [f"Measured on {len(examples)} labelled answers ({part} part) of {source}", ""]
    lines += [_ROW.format("signal", "labelled", "precision", "recall", "F1", "95 % of resamples")]
    lines += [_row(measure) for measure in measures]
    lines += ["", f"footing, mean F1 of three classes: {footing_macro(measures):.2f}", ""]
    lines += _by_kind(examples, heard)
    if misses:
        lines += ["", *_misses(measures, examples)]
    return "\n".join(lines)


def _row(measure: Measure) -> str:
    spread = f"{measure.low:.2f} to {measure.high:.2f}"
    numbers = (f"{value:.2f}" for value in (measure.precision, measure.recall, measure.f1))
    return _ROW.format(measure.name, measure.labelled, *numbers, spread)


def _by_kind(examples: Sequence[Example], heard: dict[str, Labels]) -> list[str]:
    """F1 by kind of question; a dash where no answer of the kind has the signal or was said to."""
    kinds = sorted({example.heard.kind for example in examples})
    lines = ["F1 by kind of question", f"{'':<20}" + "".join(f"{kind[:11]:>12}" for kind in kinds)]
    columns = [measure_all([e for e in examples if e.heard.kind == kind], heard) for kind in kinds]
    for row in zip(*columns, strict=True):
        cells = ("-" if not m.labelled and m.precision == 1.0 else f"{m.f1:.2f} ({m.labelled})" for m in row)
        lines.append(f"{row[0].name:<20}" + "".join(f"{cell:>12}" for cell in cells))
    return lines


def _misses(measures: Sequence[Measure], examples: Sequence[Example]) -> list[str]:
    answers = {example.id: example.heard.answer for example in examples}
    lines = []
    for measure in measures:
        for miss in measure.misses:
            how = "heard, not labelled" if miss.heard else "labelled, not heard"
            quotes = " / ".join(miss.quotes)
            lines.append(f"{measure.name}: {how}: {miss.id}: {quotes or answers[miss.id]}")
    return lines
