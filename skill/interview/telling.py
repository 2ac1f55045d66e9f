"""From the coach's advice to what is said: keys and quotes kept in a practice, spoken as lines of the content."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from skill.coach.advice import LEAST_ENDING, advise
from skill.coach.findings import Findings, Heard, Signal, Span
from skill.coach.pointing import TOLD, Point
from skill.interview.gladness import glad
from skill.interview.kinds import tell_kind
from skill.interview.practice import ASKED_ON, Quote
from skill.interview.scene import Scene
from skill.speech.phrasebook import LONGEST_QUOTE, shortened

LONGEST_IN_WORDS = 14
"""Words of a quotation after which it is cut, at a word that begins another thought where there is one."""
SHORTEST_CUT = 4
MOST_MORE = 2
STRENGTH = "coach.strength."
ENDINGS = ("coach.strength.result", "coach.strength.figure")
"""What the keys of praise of an ending open with."""
ABOUT_FOOTING = ("coach.change.supplicant", "coach.change.overbearing")
OPENER = "coach.change.supplicant.opener"
THERE = "coach.change.supplicant.opener.there"
_I = re.compile(r"\bi\b(?=$|[ ']|,)")
"""Somebody who speaks of themselves, as a recogniser writes it."""


@dataclass(frozen=True, slots=True)
class Pointed:
    """One strength, one change, and what more there is to say of an answer."""

    strength: Quote | None
    change: Quote | None
    more: tuple[Quote, ...]


def pointed(scene: Scene, findings: Findings) -> Pointed:
    """The coach's advice on an answer, in the form in which it is kept."""
    question = scene.question
    wants = question.wants if question else ()
    findings = _as_caught(scene, findings)
    advice = advise(findings, _heard(scene, findings.answer), wants, scene.saved.corrections)
    strength, further = advice.strength, advice.further
    if strength and not _praised(scene, strength):
        better = [point for point in further if point.key.startswith(STRENGTH) and _praised(scene, point)]
        strength = better[0] if better else None
        further = tuple(point for point in further if point is not strength)
    return Pointed(
        _kept(scene, strength) if strength else None,
        _kept(scene, advice.change) if advice.change else None,
        tuple(_kept(scene, point) for point in further[:MOST_MORE] if _praised(scene, point)),
    )


def ending_praised(scene: Scene, breath: Findings, question: str) -> Quote | None:
    """Praise of an ending that was told by itself; None where it is a sad one, or there is nothing to it."""
    point = Point("coach.strength.result", next(iter(breath.quotes(Signal.RESULT)[-1:]), ""))
    if len(point.quote) < LEAST_ENDING or not _praised(scene, point):
        return None
    return replace(_kept(scene, point), question=question)


def _praised(scene: Scene, point: Point) -> bool:
    """Whether a point may be made: a sad ending is not held up as the line to remember."""
    ending = point.key.startswith(ENDINGS)
    return not ending or not point.quote or glad([point.quote], scene.repertoire.content.lexicon)


def _heard(scene: Scene, answer: str) -> Heard:
    """The answer as the coach judges it: a cue that was caught before was not missed here."""
    heard = scene.heard(answer)
    return replace(heard, interviewer_line="", cue_words=()) if scene.practice.cue in scene.practice.caught else heard


def _as_caught(scene: Scene, findings: Findings) -> Findings:
    """Findings that praise a cue only where the interviewer took it as caught, and these words are about it."""
    if scene.practice.cue in scene.practice.caught and _about_the_cue(scene, findings):
        return findings
    spans: dict[Signal, tuple[Span, ...]] = dict(findings.spans)
    spans.pop(Signal.CATCHES_CUE, None)
    return replace(findings, spans=spans)


def _about_the_cue(scene: Scene, findings: Findings) -> bool:
    """Whether it has a word of the cue's or acknowledges something; it may have been caught long before in small talk."""
    words = scene.cue.words if scene.cue else ()
    quoted = " ".join(findings.quotes(Signal.CATCHES_CUE)).lower().split()
    return findings.has(Signal.ACKNOWLEDGES) or any(word in words for word in quoted)


def beside(change: Quote, best: Quote | None) -> Quote:
    """The change as it is said beside that praise, so that no words are quoted twice."""
    if best and change.key == OPENER and change.stronger == best.words:
        return replace(change, key=THERE, stronger="")
    if best and change.words == best.words and change.key.endswith(TOLD):
        return replace(change, key=change.key.removesuffix(TOLD), words="")
    return change


def tell(scene: Scene, quote: Quote) -> None:
    """A point that was kept, without its words where those are gone; one that the content no longer has is passed over."""
    if not scene.script.knows(quote.key):
        return
    if not quote.words and any("{quote}" in line for line in scene.script.lines(quote.key)):
        tell_kind(scene, quote)
    else:
        part = scene.script.words(quote.part) if scene.script.knows(quote.part) else ""
        scene.script.coach(quote.key, quote=quote.words, stronger=quote.stronger, part=part)


def _kept(scene: Scene, point: Point) -> Quote:
    ending = point.key.startswith("coach.strength.result")
    quote = within_a_breath(point.quote, scene.repertoire.content.lexicon["turns"]["another_thought"], ending=ending)
    return Quote(point.key, written(quote), written(point.stronger), point.part, scene.practice.current)


def within_a_breath(words: str, cuts: Collection[str], *, ending: bool = False) -> str:
    """A quotation of one breath, a long one cut where another thought begins if it can be; of an `ending` the end is kept."""
    breaths = [breath for breath in words.split(ASKED_ON) if len(breath.split()) > 1] or [words]
    said = (breaths[-1] if ending else max(breaths, key=len)).split()
    if len(said) <= LONGEST_IN_WORDS:
        return " ".join(said)
    places = [n for n, word in enumerate(said) if word in cuts]
    if ending:
        kept = [n for n in places if SHORTEST_CUT <= len(said) - n - 1 <= LONGEST_IN_WORDS]
        return " ".join(said[kept[0] + 1 :] if kept else said[-LONGEST_IN_WORDS:])
    kept = [n for n in places if SHORTEST_CUT <= n <= LONGEST_IN_WORDS]
    return " ".join(said[: kept[-1] if kept else LONGEST_IN_WORDS])


def written(words: str) -> str:
    """As many whole words as one breath holds, with the I that a recogniser leaves small."""
    return shortened(_I.sub("I", words), LONGEST_QUOTE)
