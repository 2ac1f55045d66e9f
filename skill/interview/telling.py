"""From the coach's advice to what is said: keys and quotes kept in a practice, spoken as lines of the content."""

from __future__ import annotations

from dataclasses import dataclass

from skill.coach.advice import Point, advise
from skill.coach.findings import Findings
from skill.interview.practice import Quote
from skill.interview.scene import Scene

LONGEST_QUOTE = 160
"""Characters of somebody's own words that are said back to them: about one breath."""
MOST_MORE = 2


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
    advice = advise(findings, scene.heard(findings.answer), wants, scene.saved.corrections)
    about = scene.practice.current
    more = tuple(_kept(point, about) for point in advice.further[:MOST_MORE])
    return Pointed(
        _kept(advice.strength, about) if advice.strength else None,
        _kept(advice.change, about) if advice.change else None,
        more,
    )


def tell(scene: Scene, quote: Quote) -> None:
    """A point that was kept; one whose line is no longer in the content is passed over."""
    if scene.script.knows(quote.key):
        part = scene.script.words(quote.part) if scene.script.knows(quote.part) else ""
        scene.script.coach(quote.key, quote=quote.words, stronger=quote.stronger, part=part)


def _kept(point: Point, question: str) -> Quote:
    return Quote(point.key, _one_breath(point.quote), _one_breath(point.stronger), point.part, question)


def _one_breath(words: str) -> str:
    """As many whole words as one breath holds."""
    if len(words) <= LONGEST_QUOTE:
        return words
    return words[: LONGEST_QUOTE + 1].rpartition(" ")[0]
