"""From findings to advice: one strength, one change with a stronger wording, and what more there is to say."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from skill.coach.changes import changes_in
from skill.coach.findings import Filling, Findings, Heard, Signal
from skill.coach.pointing import LOW, TOLD, Point, clear_of, figure_of_ending, sound, telling, unless_quoted

LEAST_ENDING = 7
"""Letters of an ending that is praised: "it held" is one, "it was" is the end of nothing."""
LEAST_SCENE = 4
"""Words of a scene that is praised: "in kent" is a place and no picture."""


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
    strengths = [
        point for point in _strengths(findings, heard) if findings.filling < Filling.THIN or point.key in _STILL_PRAISED
    ]
    taken_back = {_alike(key) for key in disputed}
    changes = sorted(changes_in(findings, heard, wants), key=lambda point: _alike(point.key) in taken_back)
    if strengths:
        changes = [unless_quoted(point, strengths[0].quote) for point in changes]
    reasons = {signal: findings.quotes(signal) for signal in Signal if findings.has(signal)}
    return Advice(
        strengths[0] if strengths else None, changes[0] if changes else None, (*changes[1:], *strengths[1:]), reasons
    )


def _alike(key: str) -> str:
    """One name for lines that say the same of different places: an apology that opens an answer is an apology."""
    return _SORRY if key.startswith(_OPENER) else key.removesuffix(TOLD)


_STILL_PRAISED = ("coach.strength.asks", "coach.strength.turns_back")
"""What is praised of an answer that tells nothing: a question is one, whatever stands around it."""
_OPENER = "coach.change.supplicant.opener"
_SORRY = "coach.change.supplicant.sorry"


def _strengths(findings: Findings, heard: Heard) -> Iterator[Point]:
    """What is good in it, the best first. Nothing is praised that was not heard."""
    story = findings.has(Signal.ACTION) or findings.has(Signal.OWN_PART)
    measured = figure_of_ending(findings) if story else ""
    endings = [ending for ending in sound(findings, Signal.RESULT) if len(ending) >= LEAST_ENDING]
    level = _level(findings)
    if measured in sound(findings, Signal.FIGURE):
        yield Point("coach.strength.figure", measured)
    if endings:
        key = "coach.strength.result.hard" if heard.kind == "hard" else "coach.strength.result"
        yield Point(key, endings[-1])
    if level:
        key = "coach.strength.equal.negotiation" if heard.kind == "negotiation" else "coach.strength.equal"
        yield Point(key, telling(level))
    if not findings.has(Signal.OVERBEARING):
        yield from _moves(findings)
    yield from _direct(findings, heard)
    deeds = clear_of((Signal.HEDGE, *LOW), findings, Signal.ACTION)
    if deeds:
        key = "coach.strength.action.situational" if heard.kind == "situational" else "coach.strength.action"
        yield Point(key, telling(deeds))
    scene = telling(sound(findings, Signal.SITUATION))
    if len(scene.split()) >= LEAST_SCENE:
        yield Point("coach.strength.situation", scene)


def _direct(findings: Findings, heard: Heard) -> Iterator[Point]:
    """A direct answer that came first: from somebody who stands level, since a quick yes to every term is no strength."""
    first, asked = findings.direct.first, findings.direct.asked
    bowed = findings.has(Signal.SUPPLICANT) or findings.has(Signal.OVERBEARING)
    gave_in = heard.kind == "negotiation" and asked == "yes_or_no" and not findings.has(Signal.EQUAL)
    if first and not bowed and not gave_in:
        yield Point("coach.strength.direct", first.of(findings.answer))


def _level(findings: Findings) -> tuple[str, ...]:
    """Terms and criteria of their own, where nothing gives power away or takes it; a question is praised as one."""
    if findings.has(Signal.SUPPLICANT) or findings.has(Signal.OVERBEARING):
        return ()
    asked = {*findings.quotes(Signal.ASKS), *findings.quotes(Signal.TURNS_BACK)}
    return tuple(quote for quote in findings.quotes(Signal.EQUAL) if not any(quote in question for question in asked))


def _moves(findings: Findings) -> Iterator[Point]:
    """The moves that make a conversation of it."""
    for signal, key in _MOVES.items():
        # a connection is one with the interviewer: "my nan was ill" alone is not
        if findings.has(signal) and (signal is not Signal.CONNECTS or findings.has(Signal.CATCHES_CUE)):
            words = telling(sound(findings, signal))
            if words:
                yield Point(key, words)


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
