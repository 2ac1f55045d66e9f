"""What to change in an answer, the weightiest first: power, the point, the story's parts, plainness, length, conversation."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from skill.coach.findings import STORY_KINDS, Filling, Findings, Heard, Length, Signal, Span
from skill.coach.pointing import TELLING, Point, last, plain, telling

HEDGES_FREE = 2
"""Hedges in a hundred words that cost nothing (Hosman 1989, Hlebasko 2015: a rate with a free allowance)."""
FILLERS_FREE = 5
"""Fillers in a hundred words that cost nothing."""
OPENER = 3
"""Words before ("um well so") and between ("but") that leave an apology the opening of an answer."""
LEAST_LINE = 4
"""Words of a first line: "last month" opens nothing by itself."""


def changes_in(findings: Findings, heard: Heard, wants: Collection[str]) -> Iterator[Point]:
    """What to change, the weightiest first: power, the point, the story's parts, plainness, length, conversation."""
    yield from _standing(findings)
    if findings.filling >= Filling.HOLLOW:
        yield Point("coach.change.hollow" if heard.kind in _SCENES else "coach.change.hollow.claims")
    elif not findings.on_topic:
        yield Point(_OFF_TOPIC.get(heard.kind, "coach.change.off_topic"))
    yield from _direct(findings)
    if heard.kind == "closing" and not findings.has(Signal.ASKS):
        yield Point("coach.change.ask.closing")
    yield from _missing(findings, heard, wants)
    yield from _plainness(findings)
    if findings.length is Length.LONG:
        yield Point("coach.change.long")
    elif findings.length is Length.SHORT and heard.kind != "closing":
        yield Point(_SHORT.get(heard.kind, "coach.change.short"))
    yield from _terms(findings, heard)
    if heard.interviewer_line and not (findings.has(Signal.CATCHES_CUE) or findings.has(Signal.ASKS)):
        yield Point("coach.change.cue")
    if "quantified" not in wants and findings.has(Signal.RESULT):
        yield from _unmeasured(findings)


_UNANSWERED = {
    "yes_or_no": "coach.change.direct",
    "sum": "coach.change.direct.sum",
    "time": "coach.change.direct.time",
    "number": "coach.change.direct.number",
}


def _direct(findings: Findings) -> Iterator[Point]:
    """A yes, a no or a figure that was asked for, and came late or not at all."""
    if findings.direct.late:
        yield Point("coach.change.late", findings.direct.late.of(findings.answer))
    elif findings.direct.missing:
        yield Point(_UNANSWERED[findings.direct.asked])


_SHORT = {
    "behavioral": "coach.change.short.behavioral",
    "leadership": "coach.change.short.behavioral",
    "hard": "coach.change.short.hard",
}
_OFF_TOPIC = {
    "behavioral": "coach.change.off_topic.behavioral",
    "leadership": "coach.change.off_topic.behavioral",
    "situational": "coach.change.off_topic.situational",
}


def _standing(findings: Findings) -> Iterator[Point]:
    """Power given away, the first two of it, or taken too far."""
    for span in findings.spans.get(Signal.SUPPLICANT, ())[:2]:
        key = _SUPPLICANT.get(findings.manner.get(span, ""), _UNNAMED)
        yield _reworded(findings, span, key)
    if findings.has(Signal.OVERBEARING):
        yield Point("coach.change.overbearing", findings.quotes(Signal.OVERBEARING)[0])


_UNNAMED = "coach.change.supplicant"
_SUPPLICANT = {
    "sorry": "coach.change.supplicant.sorry",
    "small": "coach.change.supplicant.small",
    "beg": "coach.change.supplicant.beg",
    "yield": "coach.change.supplicant.yield",
}


def _reworded(findings: Findings, span: Span, key: str) -> Point:
    follows = _first_line(findings, span) if key in _BEFORE_AN_ANSWER else ""
    if follows:
        return Point("coach.change.supplicant.opener", span.of(findings.answer), follows)
    stronger = findings.stronger.get(span, "")
    if not stronger and key == _UNNAMED:
        key = "coach.change.supplicant.without"  # begging in words of no known manner has no better words to offer
    return Point(key, span.of(findings.answer), stronger)


def _first_line(findings: Findings, span: Span) -> str:
    """How the answer goes on after an apology that opens it: the better first line; empty where it opens nothing."""
    if len(findings.answer[: span.start].split()) > OPENER:
        return ""
    told = [told for signal in _OPENS_WELL for told in findings.spans.get(signal, ()) if told.start >= span.end]
    told = [told for told in told if len(told.of(findings.answer).split()) >= LEAST_LINE]
    first = min(told, key=lambda told: (told.start, told.end), default=None)
    if first is None or len(findings.answer[span.end : first.start].split()) > OPENER:
        return ""
    words = first.of(findings.answer)
    return words if len(words.split()) <= TELLING else ""


_BEFORE_AN_ANSWER = ("coach.change.supplicant.sorry", "coach.change.supplicant.small")
_OPENS_WELL = (Signal.SITUATION, Signal.ACTION, Signal.RESULT)


def _missing(findings: Findings, heard: Heard, wants: Collection[str]) -> Iterator[Point]:
    """The parts that the question asked for and that were not there, in the order in which they weigh."""
    kind = heard.kind
    deed = telling(plain(findings, Signal.ACTION))
    if "action" in wants and not findings.has(Signal.ACTION):
        all_we = findings.has(Signal.TEAM_EXAMPLE) or _only_we(findings)
        key = "coach.change.action.team" if all_we else "coach.change.action"
        yield Point(_STEPS.get(kind, key), part="part.action")
    elif "owns_action" in wants and not findings.has(Signal.OWN_PART):
        key = "coach.change.own_part.leadership" if kind == "leadership" else "coach.change.own_part"
        yield Point(key, part="part.owns_action")
    if "result" in wants and not findings.has(Signal.RESULT):
        told = kind in STORY_KINDS and deed
        key = "coach.change.result.told" if told else _RESULT.get(kind, "coach.change.result")
        yield Point(key, deed if told else "", part="part.result")
    if "situation" in wants and not findings.has(Signal.SITUATION):
        told = kind in STORY_KINDS and deed
        key = "coach.change.situation.told" if told else _SITUATION.get(kind, "coach.change.situation")
        yield Point(key, deed if told else "", part="part.situation")
    if "task" in wants and not findings.has(Signal.TASK):
        yield Point("coach.change.task", part="part.task")
    if "quantified" in wants:
        yield from _unmeasured(findings)


def _only_we(findings: Findings) -> bool:
    """Whether something was done, and it was all "we"."""
    words = findings.answer.lower().split()
    return findings.acted and "we" in words and "i" not in words


def _unmeasured(findings: Findings) -> Iterator[Point]:
    """No number anywhere; beside the ending where there is one."""
    if not (findings.has(Signal.FIGURE) or findings.numbered):
        ending = last(findings, Signal.RESULT)
        key = "coach.change.figure.told" if ending else "coach.change.figure"
        yield Point(key, ending, part="part.quantified")


_SCENES = (*STORY_KINDS, "situational")
_STEPS = {"situational": "coach.change.action.situational"}
_RESULT = {
    "behavioral": "coach.change.result.behavioral",
    "leadership": "coach.change.result.leadership",
    "strength": "coach.change.result.strength",
    "hard": "coach.change.result.hard",
}
_SITUATION = {"behavioral": "coach.change.situation.behavioral", "strength": "coach.change.situation.strength"}


def _plainness(findings: Findings) -> Iterator[Point]:
    """Hedges and fillers beyond what is free."""
    hedges = findings.softened
    if len(hedges) * 100 > HEDGES_FREE * max(findings.words, 50):
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
