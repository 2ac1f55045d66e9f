"""The coach's ear: an answer in, findings out. Pure, and the same for the same words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from skill.coach.asking import LEADS_ON, Asking, clause_end
from skill.coach.clauses import ClauseReader
from skill.coach.cues import Topics
from skill.coach.evidence import Evidence, Gatherer, Reading
from skill.coach.fillers import Fillers
from skill.coach.findings import Findings, Footing, Heard, Length, Signal, Span
from skill.coach.judging import counted, judges
from skill.coach.phrases import PhraseBook
from skill.coach.rewording import Rewording, stronger_in
from skill.coach.standing import Standing
from skill.coach.words import Grammar, written

_AS_FOUND = {
    Signal.ASKS: "asks",
    Signal.TURNS_BACK: "turns_back",
    Signal.ACKNOWLEDGES: "acknowledges",
    Signal.HEDGE: "hedge",
    Signal.OVERBEARING: "overbearing",
}
"""Signals that are there wherever their evidence is; the others are judged."""
FIGURES = ("measure", "money", "duration", "count", "small_count", "figure_wished")
"""Evidence of a number that was said, whatever it measures."""
_WIDEST = 10
LONGEST_ANSWER = 6000
"""Characters that are listened to; the rest of what somebody says in one go is let pass."""


class Ear:
    """Listens with one language's lexicon, compiled once."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        self._grammar = Grammar(lexicon)
        self._clauses = ClauseReader(lexicon, self._grammar)
        self._book = PhraseBook(phrases_of(lexicon), self._grammar)
        self._topics = Topics(lexicon["topics"])
        self._asking = Asking(lexicon["asking"])
        self._fillers = Fillers(lexicon["habits"]["fillers"])
        self._gatherer = Gatherer(lexicon, self._grammar, self._topics)
        self._standing = Standing(lexicon)
        self._rewording = Rewording(lexicon, self._grammar)
        self._judges = judges(lexicon)
        self._length: Mapping[str, Sequence[int]] = lexicon["judging"]["length"]
        self._as_said = frozenset(lexicon["judging"]["quoted_as_said"])
        self._story = tuple(lexicon["judging"]["asks_story"])

    def listen(self, heard: Heard) -> Findings:
        """What is there to be heard."""
        reading, evidence = self.read(heard)
        counts = counted(evidence, heard.kind)
        spans: dict[Signal, tuple[Span, ...]] = {}
        for name, judge in self._judges.items():
            if judge.hears(evidence, counts):
                quotes = judge.quotes(evidence)
                told = _together(quotes) if name in self._as_said else [whole(reading, *q) for q in quotes]
                _note(spans, Signal(name), reading, told)
        if Signal.IDEA in spans and "cue_hard" in evidence:
            spans.setdefault(
                Signal.HELP, spans[Signal.IDEA]
            )  # corpus: an idea for a trouble they named is help as well
        if "has_cue" in evidence and "cue_hard" not in evidence:
            spans.pop(Signal.HELP, None)  # help is with a trouble, and what they dropped was none
        for signal, name in _AS_FOUND.items():
            _note(spans, signal, reading, evidence.get(name, ()))
        slips = self._standing.supplicant(reading)
        _note(spans, Signal.SUPPLICANT, reading, [(slip.first, slip.last) for slip in slips])
        if reading.line.fillers:
            spans[Signal.FILLER] = reading.line.fillers
        words = len(reading.line.words)
        return Findings(
            answer=heard.answer,
            words=words,
            footing=footing_of(spans),
            length=self._long(words, heard.kind),
            on_topic=self._on_topic(reading, evidence, spans),
            numbered=any(name in evidence for name in FIGURES),
            spans=spans,
            manner={reading.line.span(slip.first, slip.last): slip.manner for slip in slips},
            stronger=stronger_in(self._rewording, reading, slips, evidence.get("hedge", ())),
        )

    def read(self, heard: Heard) -> tuple[Reading, Evidence]:
        """The answer taken apart, and the evidence in it."""
        raw = written(heard.answer[:LONGEST_ANSWER])
        fillers = self._fillers.find([match[0].lower() for match in raw])
        line = self._grammar.line(heard.answer, raw, fillers)
        clauses = self._clauses.read(line)
        hits = tuple(self._book.hits(line))
        echo = self._topics.echo(line, heard.interviewer_line, heard.cue_words, heard.question)
        reading = Reading(heard, line, clauses, hits, self._asking.find(line, clauses, hits), echo)
        evidence = self._gatherer.gather(reading)
        slips = self._standing.supplicant(reading)
        if slips:
            evidence["supplicant"] = [(slip.first, slip.last) for slip in slips]
        boasts = self._standing.overbearing(reading)
        if boasts:
            evidence["overbearing"] = boasts
        return reading, evidence

    def _long(self, words: int, kind: str) -> Length:
        least, most = self._length.get(kind) or self._length["other"]
        return Length.SHORT if words < least else Length.LONG if words > most else Length.FINE

    def _on_topic(self, reading: Reading, evidence: Evidence, spans: Mapping[Signal, object]) -> bool:
        """Whether it answers at all; a maxim, a boast or a shrug in the place of a story does not."""
        told = any(
            signal in spans for signal in (Signal.SITUATION, Signal.ACTION, Signal.RESULT, Signal.TASK, Signal.OWN_PART)
        )
        if told:
            return True
        question = reading.heard.question.lower()
        if any(asked in question for asked in self._story):
            return any(name in evidence for name in ("own_habit", "own_not", "own_deed", "we_deed"))
        return not ("not_know" in evidence and len(reading.line.words) < 20) and len(evidence.get("empty", ())) < 3


def listen(heard: Heard, lexicon: Mapping[str, Any]) -> Findings:
    """`Ear(lexicon).listen(heard)`, for a single answer."""
    return Ear(lexicon).listen(heard)


def phrases_of(lexicon: Mapping[str, Any]) -> dict[str, Sequence[str]]:
    """Every group of phrases in the lexicon; groups have names of their own across its files."""
    return {group: phrases for content in lexicon.values() for group, phrases in content.get("phrases", {}).items()}


def footing_of(spans: Mapping[Signal, object]) -> Footing:
    """One clear phrase that gives power away decides; boasting comes before a partner's terms."""
    if Signal.SUPPLICANT in spans:
        return Footing.SUPPLICANT
    if Signal.OVERBEARING in spans:
        return Footing.OVERBEARING
    return Footing.EQUAL if Signal.EQUAL in spans else Footing.NEUTRAL


def whole(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """A stretch widened to the clause it stands in, as a person would quote it."""
    around = next((c for c in reversed(reading.clauses) if c.front <= first), None)
    start = around.front if around and first - around.front <= _WIDEST else first
    end = clause_end(reading.line, reading.clauses, last)
    return start, end


def _together(stretches: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches that follow each other without a word between, as one: "last winter", "on the ward"."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(stretches):
        if joined and first <= joined[-1][1] + 1:
            before = joined.pop()
            joined.append((before[0], max(before[1], last)))
        else:
            joined.append((first, last))
    return joined


def _trimmed(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """A stretch without the words at either end that only lead on to the next."""
    words = reading.line.words
    while first < last and words[first].norm in LEADS_ON:
        first += 1
    while last > first and words[last].norm in LEADS_ON:
        last -= 1
    return first, last


def _note(
    spans: dict[Signal, tuple[Span, ...]], signal: Signal, reading: Reading, found: Iterable[tuple[int, int]]
) -> None:
    kept: list[tuple[int, int]] = []
    trimmed = {_trimmed(reading, first, last) for first, last in found}
    for first, last in sorted(trimmed, key=lambda span: (span[0], -span[1])):
        if not kept or first > kept[-1][1]:
            kept.append((first, last))
    if kept:
        spans[signal] = tuple(reading.line.span(first, last) for first, last in kept)
