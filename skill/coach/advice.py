"""From findings to advice: one strength, one change with a stronger wording, and what more there is to say."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from skill.coach.changes import changes_in
from skill.coach.findings import Findings, Heard, Signal
from skill.coach.pointing import Point, figure_of_ending, last, plain, telling, unless_quoted


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
    changes = sorted(changes_in(findings, heard, wants), key=lambda point: point.key in disputed)
    if strengths:
        changes = [unless_quoted(point, strengths[0].quote) for point in changes]
    reasons = {signal: findings.quotes(signal) for signal in Signal if findings.has(signal)}
    return Advice(
        strengths[0] if strengths else None, changes[0] if changes else None, (*changes[1:], *strengths[1:]), reasons
    )


def _strengths(findings: Findings, heard: Heard) -> Iterator[Point]:
    """What is good in it, the best first. Nothing is praised that was not heard."""
    story = findings.has(Signal.ACTION) or findings.has(Signal.OWN_PART)
    measured = figure_of_ending(findings) if story else ""
    if measured:
        yield Point("coach.strength.figure", measured)
    if findings.has(Signal.RESULT):
        key = "coach.strength.result.hard" if heard.kind == "hard" else "coach.strength.result"
        yield Point(key, last(findings, Signal.RESULT))
    if findings.has(Signal.EQUAL) and not findings.has(Signal.SUPPLICANT):
        key = "coach.strength.equal.negotiation" if heard.kind == "negotiation" else "coach.strength.equal"
        yield Point(key, telling(findings.quotes(Signal.EQUAL)))
    yield from _moves(findings)
    if plain(findings, Signal.ACTION):
        key = "coach.strength.action.situational" if heard.kind == "situational" else "coach.strength.action"
        yield Point(key, telling(plain(findings, Signal.ACTION)))
    if findings.has(Signal.SITUATION):
        yield Point("coach.strength.situation", telling(findings.quotes(Signal.SITUATION)))


def _moves(findings: Findings) -> Iterator[Point]:
    """The moves that make a conversation of it."""
    for signal, key in _MOVES.items():
        # a connection is one with the interviewer: "my nan was ill" alone is not
        if findings.has(signal) and (signal is not Signal.CONNECTS or findings.has(Signal.CATCHES_CUE)):
            yield Point(key, telling(findings.quotes(signal)))


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
