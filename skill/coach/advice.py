"""From findings to advice: one strength, one change with a stronger wording, and what more there is to say."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from skill.coach.findings import Findings, Heard, Length, Signal, Span

HEDGES_FREE = 2
"""Hedges in a hundred words that cost nothing (Hosman 1989, Hlebasko 2015: a rate with a free allowance)."""
FILLERS_FREE = 5
"""Fillers in a hundred words that cost nothing."""
HEDGES_HELP = frozenset({"negotiation"})
"""Kinds of question where a hedge is tact and not doubt."""


@dataclass(frozen=True, slots=True)
class Point:
    """One piece of advice: the key of its lines, the words it speaks of, a stronger wording or "", the part it is about or ""."""

    key: str
    quote: str = ""
    stronger: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Advice:
    """What to say of one answer. `further` is in the order in which "tell me more" should bring it; `reasons` answers "why?"."""

    strength: Point | None
    change: Point | None
    further: tuple[Point, ...] = ()
    reasons: Mapping[Signal, tuple[str, ...]] = field(default_factory=dict)


def advise(findings: Findings, heard: Heard, wants: Collection[str] = (), disputed: Collection[str] = ()) -> Advice:
    """The advice on one answer.

    `wants` are the parts that its question was asked for; `disputed` the keys that this person has disagreed with before,
    which come last.
    """
    strengths = list(_strengths(findings, heard))
    changes = sorted(_changes(findings, heard, wants), key=lambda point: point.key in disputed)
    reasons = {signal: findings.quotes(signal) for signal in Signal if findings.has(signal)}
    return Advice(
        strengths[0] if strengths else None, changes[0] if changes else None, (*changes[1:], *strengths[1:]), reasons
    )


def _strengths(findings: Findings, heard: Heard) -> Iterator[Point]:
    """What is good in it, the best first. Nothing is praised that was not heard."""
    story = findings.has(Signal.RESULT) and (findings.has(Signal.ACTION) or findings.has(Signal.OWN_PART))
    if story and findings.has(Signal.FIGURE):
        yield Point("coach.strength.figure", _last(findings, Signal.FIGURE))
    if findings.has(Signal.RESULT):
        yield Point("coach.strength.result", _last(findings, Signal.RESULT))
    if findings.has(Signal.EQUAL) and not findings.has(Signal.SUPPLICANT):
        key = "coach.strength.equal.negotiation" if heard.kind == "negotiation" else "coach.strength.equal"
        yield Point(key, _longest(findings, Signal.EQUAL))
    yield from _moves(findings)
    if _plain(findings, Signal.ACTION):
        yield Point("coach.strength.action", max(_plain(findings, Signal.ACTION), key=len))
    if findings.has(Signal.SITUATION):
        yield Point("coach.strength.situation", _longest(findings, Signal.SITUATION))


def _moves(findings: Findings) -> Iterator[Point]:
    """The moves that make a conversation of it."""
    for signal, key in _MOVES.items():
        # a connection is one with the interviewer: "my nan was ill" alone is not
        if findings.has(signal) and (signal is not Signal.CONNECTS or findings.has(Signal.CATCHES_CUE)):
            yield Point(key, _longest(findings, signal))


_MOVES = {
    Signal.TURNS_BACK: "coach.strength.turns_back",
    Signal.HELP: "coach.strength.help",
    Signal.IDEA: "coach.strength.idea",
    Signal.ASKS: "coach.strength.asks",
    Signal.CATCHES_CUE: "coach.strength.cue",
    Signal.CONNECTS: "coach.strength.connects",
    Signal.ON_TEAM: "coach.strength.on_team",
    Signal.TEAM_EXAMPLE: "coach.strength.team",
}


def _changes(findings: Findings, heard: Heard, wants: Collection[str]) -> Iterator[Point]:
    """What to change, the weightiest first: power, the point, the story's parts, plainness, length, conversation."""
    yield from _standing(findings)
    if not findings.on_topic:
        yield Point("coach.change.off_topic")
    if heard.kind == "closing" and not findings.has(Signal.ASKS):
        yield Point("coach.change.ask.closing")
    yield from _missing(findings, heard, wants)
    yield from _plainness(findings, heard)
    if findings.length is Length.LONG:
        yield Point("coach.change.long")
    elif findings.length is Length.SHORT and heard.kind != "closing":
        yield Point(_SHORT.get(heard.kind, "coach.change.short"))
    yield from _terms(findings, heard)
    if heard.interviewer_line and not (findings.has(Signal.CATCHES_CUE) or findings.has(Signal.ASKS)):
        yield Point("coach.change.cue")


_SHORT = {"behavioral": "coach.change.short.behavioral", "leadership": "coach.change.short.behavioral"}


def _standing(findings: Findings) -> Iterator[Point]:
    """Power given away, the first two of it, or taken too far."""
    for span in findings.spans.get(Signal.SUPPLICANT, ())[:2]:
        key = _SUPPLICANT.get(findings.manner.get(span, ""), "coach.change.supplicant")
        yield _reworded(findings, span, key)
    if findings.has(Signal.OVERBEARING):
        yield Point("coach.change.overbearing", findings.quotes(Signal.OVERBEARING)[0])


_SUPPLICANT = {
    "sorry": "coach.change.supplicant.sorry",
    "small": "coach.change.supplicant.small",
    "beg": "coach.change.supplicant.beg",
    "yield": "coach.change.supplicant.yield",
}


def _reworded(findings: Findings, span: Span, key: str) -> Point:
    return Point(key, span.of(findings.answer), findings.stronger.get(span, ""))


def _missing(findings: Findings, heard: Heard, wants: Collection[str]) -> Iterator[Point]:
    """The parts that the question asked for and that were not there, in the order in which they weigh."""
    kind = heard.kind
    if "action" in wants and not findings.has(Signal.ACTION):
        key = "coach.change.action.team" if findings.has(Signal.TEAM_EXAMPLE) else "coach.change.action"
        yield Point(_STEPS.get(kind, key), part="part.action")
    elif "owns_action" in wants and not findings.has(Signal.OWN_PART):
        yield Point("coach.change.own_part", part="part.owns_action")
    if "result" in wants and not findings.has(Signal.RESULT):
        yield Point(_RESULT.get(kind, "coach.change.result"), part="part.result")
    if "situation" in wants and not findings.has(Signal.SITUATION):
        yield Point(_SITUATION.get(kind, "coach.change.situation"), part="part.situation")
    if "task" in wants and not findings.has(Signal.TASK):
        yield Point("coach.change.task", part="part.task")
    if not (findings.has(Signal.FIGURE) or findings.numbered) and (
        "quantified" in wants or findings.has(Signal.RESULT)
    ):
        yield Point("coach.change.figure", _last(findings, Signal.RESULT), part="part.quantified")


_STEPS = {"situational": "coach.change.action.situational"}
_RESULT = {
    "behavioral": "coach.change.result.behavioral",
    "leadership": "coach.change.result.behavioral",
    "strength": "coach.change.result.strength",
    "hard": "coach.change.result.hard",
}
_SITUATION = {"behavioral": "coach.change.situation.behavioral", "strength": "coach.change.situation.strength"}


def _plainness(findings: Findings, heard: Heard) -> Iterator[Point]:
    """Hedges and fillers beyond what is free."""
    hedges = findings.spans.get(Signal.HEDGE, ())
    if heard.kind not in HEDGES_HELP and len(hedges) * 100 > HEDGES_FREE * max(findings.words, 50):
        span = next((s for s in hedges if s in findings.stronger), hedges[0])
        key = "coach.change.hedge.reworded" if span in findings.stronger else "coach.change.hedge"
        yield _reworded(findings, span, key)
    fillers = findings.quotes(Signal.FILLER)
    if len(fillers) * 100 > FILLERS_FREE * max(findings.words, 50):
        yield Point("coach.change.filler", max(fillers, key=fillers.count))


def _terms(findings: Findings, heard: Heard) -> Iterator[Point]:
    """Where a partner would say what they bring or need, and nothing of it was heard."""
    if findings.has(Signal.EQUAL) or findings.has(Signal.SUPPLICANT):
        return
    key = _EQUAL.get(heard.kind)
    if key:
        yield Point(key)


_EQUAL = {
    "negotiation": "coach.change.equal.negotiation",
    "motivation": "coach.change.equal.motivation",
    "strength": "coach.change.equal.strength",
}


def _plain(findings: Findings, signal: Signal) -> tuple[str, ...]:
    """The words of a signal that no hedge softens: they can be praised for being plain."""
    hedges = findings.spans.get(Signal.HEDGE, ())
    return tuple(
        span.of(findings.answer)
        for span in findings.spans.get(signal, ())
        if not any(hedge.start < span.end and span.start < hedge.end for hedge in hedges)
    )


def _last(findings: Findings, signal: Signal) -> str:
    """The words said last: an ending stands at the end."""
    quotes = findings.quotes(signal)
    return quotes[-1] if quotes else ""


def _longest(findings: Findings, signal: Signal) -> str:
    """The words that say most."""
    return max(findings.quotes(signal), key=len, default="")
