"""A piece of advice: which lines say it, and which of somebody's own words it speaks of."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from skill.coach.findings import Findings, Signal

TELLING = 14
"""Words of a quotation from which a listener loses the sentence around it."""
TOLD = ".told"
"""What ends the key of lines that quote the part they build on; without it the key's lines quote nothing."""
LOW = (Signal.SUPPLICANT, Signal.OVERBEARING)
"""In whose words there is nothing to praise."""


@dataclass(frozen=True, slots=True)
class Point:
    """One piece of advice: the key of its lines, the words it speaks of, a stronger wording or "", the part it is about or ""."""

    key: str
    quote: str = ""
    stronger: str = ""
    part: str = ""


def unless_quoted(point: Point, quote: str) -> Point:
    """The point without its own quotation where the same words have just been quoted."""
    if point.quote and point.quote == quote and point.key.endswith(TOLD):
        return replace(point, key=point.key.removesuffix(TOLD), quote="")
    return point


def plain(findings: Findings, signal: Signal) -> tuple[str, ...]:
    """The words of a signal that no hedge softens: they can be praised for being plain."""
    return clear_of((Signal.HEDGE,), findings, signal)


def sound(findings: Findings, signal: Signal) -> tuple[str, ...]:
    """The words of a signal in which nobody makes themselves small or great: only these can be praised."""
    return clear_of(LOW, findings, signal)


def clear_of(spoils: Collection[Signal], findings: Findings, signal: Signal) -> tuple[str, ...]:
    """The words of a signal that share none with these others."""
    spoilt = [span for spoiling in spoils for span in findings.spans.get(spoiling, ())]
    return tuple(
        span.of(findings.answer) for span in findings.spans.get(signal, ()) if not any(map(span.meets, spoilt))
    )


def last(findings: Findings, signal: Signal) -> str:
    """The words said last: an ending stands at the end."""
    quotes = findings.quotes(signal)
    return quotes[-1] if quotes else ""


def figure_of_ending(findings: Findings) -> str:
    """The last figure that measures what came of it; one that only counts who was there proves nothing."""
    endings = findings.spans.get(Signal.RESULT, ())
    figures = findings.spans.get(Signal.FIGURE, ())
    told = [figure for figure in figures if any(map(figure.meets, endings))]
    return told[-1].of(findings.answer) if told else ""


def telling(quotes: Collection[str]) -> str:
    """The words that say most and can still be said in one breath; empty where there are none."""
    short = [quote for quote in quotes if len(quote.split()) <= TELLING]
    return max(short, key=len) if short else min(quotes, key=len, default="")
