"""What the coach heard, taken with care: a story has a result where it has got to its ending, and a deed where one was done."""

from __future__ import annotations

from dataclasses import replace

from skill.coach.findings import Findings, Signal, Span

DEEDS = (Signal.ACTION, Signal.OWN_PART)


def sober(findings: Findings) -> Findings:
    """Findings whose result is their ending: neither a deed that sounds like one, nor the trouble it all began with."""
    left_out = {Signal.RESULT} if findings.acted else {Signal.RESULT, *DEEDS}
    spans: dict[Signal, tuple[Span, ...]] = {s: found for s, found in findings.spans.items() if s not in left_out}
    if findings.endings:
        spans[Signal.RESULT] = findings.endings
    return replace(findings, spans=spans)
