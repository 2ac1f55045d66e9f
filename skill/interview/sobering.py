"""What the coach heard, taken with care: in a story of few words, what stands before the deed is the trouble and no ending."""

from __future__ import annotations

from dataclasses import replace

from skill.coach.findings import Findings, Signal, Span

FEW_WORDS = 40
"""Up to here an ending is looked for behind the deed; who tells more may well have begun with the end."""


def sober(findings: Findings) -> Findings:
    """The findings without an ending that came before everything that was done."""
    deeds, endings = findings.spans.get(Signal.ACTION), findings.spans.get(Signal.RESULT)
    if not deeds or not endings or findings.words > FEW_WORDS:
        return findings
    if max(ending.end for ending in endings) > min(deed.start for deed in deeds):
        return findings
    spans: dict[Signal, tuple[Span, ...]] = dict(findings.spans)
    del spans[Signal.RESULT]
    return replace(findings, spans=spans)
