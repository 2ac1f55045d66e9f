"""The coach's ear: an answer in, findings out. Pure, and the same for the same words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from skill.coach.asking import LEADS_ON, Asking, clause_end, spoken_here
from skill.coach.clauses import ClauseReader
from skill.coach.cues import Topics
from skill.coach.directness import DirectAnswers
from skill.coach.endings import Endings
from skill.coach.evidence import Gatherer, Reading
from skill.coach.fillers import Fillers, plain_line
from skill.coach.findings import Evidence, Filling, Findings, Footing, Heard, Length, Signal, Span
from skill.coach.hollowness import OwnWords, not_in, passes_story_by
from skill.coach.homophones import Homophones
from skill.coach.judging import Judges
from skill.coach.leanings import Leanings
from skill.coach.phrases import PhraseBook
from skill.coach.quoting import Quoter
from skill.coach.rewording import Rewording, stronger_in
from skill.coach.standing import Slip, Standing
from skill.coach.tact import Tact
from skill.coach.thoughts import Thoughts
from skill.coach.words import Grammar, Line

_AS_FOUND = {
    Signal.ACKNOWLEDGES: "acknowledges",
    Signal.HEDGE: "hedge",
}
"""Signals that are there wherever their evidence is; the others are judged."""
_TOLD = frozenset({Signal.SITUATION, Signal.TASK, Signal.ACTION, Signal.OWN_PART, Signal.RESULT})
"""What tells that there is a story at all."""
_SHRUG = 20
"""Words from which on "I don't know" is beside something that was said."""
PLACED = ("place", "when_i", "once")
"""Evidence of where or when, enough not to be asked for it."""
FIGURES = ("measure", "money", "duration", "count", "small_count", "figure_wished")
"""Evidence of a number that was said, whatever it measures."""
_WIDEST = 10
_LONGEST_QUOTE = 18
"""Words up to which whole thoughts are quoted; what is longer has no pause that could be made out."""
_SURE_PAUSE = 1000
LONGEST_ANSWER = 6000
"""Characters that are listened to; the rest of what somebody says in one go is let pass."""


class Ear:
    """Listens with one language's lexicon, compiled once."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        self._grammar = Grammar(lexicon)
        self._thoughts = Thoughts(lexicon, self._grammar)
        self._leanings = Leanings(lexicon.get("leanings"), self._grammar)
        self._clauses = ClauseReader(lexicon, self._grammar)
        self._book = PhraseBook(phrases_of(lexicon), self._grammar)
        self._topics = Topics(lexicon["topics"])
        self._asking = Asking(lexicon["asking"])
        self._fillers = Fillers(lexicon["habits"]["fillers"])
        self._homophones = Homophones(lexicon, self._grammar)
        self._direct = DirectAnswers(lexicon["directness"], self._grammar)
        self._tact = Tact(lexicon["habits"]["tact"], self._grammar)
        self._gatherer = Gatherer(lexicon, self._grammar, self._topics)
        self._standing = Standing(lexicon)
        self._endings = Endings(lexicon, self._grammar)
        self._rewording = Rewording(lexicon, self._grammar)
        self._judges = Judges(lexicon)
        self._quoter = Quoter(lexicon, self._grammar, self._leanings, self._judges)
        self._length: Mapping[str, Sequence[int]] = lexicon["judging"]["length"]
        self._own_words = OwnWords(lexicon, self._grammar)
        self._story = tuple(lexicon["judging"]["asks_story"])

    def listen(self, heard: Heard) -> Findings:
        """What is there to be heard."""
        reading, evidence, slips = self.read(heard)
        line = reading.line
        course = self._endings.of(reading, evidence)
        filling = self._own_words.filling(line, evidence)
        spans = self._judged(reading, evidence, course.endings, filling)
        ended: dict[Signal, tuple[Span, ...]] = {}
        _note(ended, Signal.RESULT, reading, [whole(reading, *stretch) for stretch in course.endings])
        for signal, name in _AS_FOUND.items():
            _note(spans, signal, reading, evidence.get(name, ()))
        if Signal.TURNS_BACK in spans:
            spans.setdefault(Signal.ASKS, spans[Signal.TURNS_BACK])  # corpus: handing it back is asking
        slips = tuple(_said(reading, slip) for slip in slips)
        _note(spans, Signal.SUPPLICANT, reading, [(slip.first, slip.last) for slip in slips])
        if line.fillers:
            spans[Signal.FILLER] = line.fillers
        words = len(line.words)
        return Findings(
            answer=heard.answer,
            words=words,
            footing=footing_of(spans),
            length=self._long(words, heard.kind),
            on_topic=self._on_topic(reading, evidence, spans) and not passes_story_by(filling, heard.kind),
            at_a_loss=_at_a_loss(reading, evidence, spans),
            numbered=numbered(evidence),
            acted=course.acted,
            under_way=course.under_way,
            placed=any(name in evidence for name in PLACED),
            endings=ended.get(Signal.RESULT, ()),
            spans=spans,
            manner={line.span(slip.first, slip.last): slip.manner for slip in slips},
            stronger=self._upright(stronger_in(self._rewording, reading, slips, evidence.get("hedge", ()))),
            direct=self._direct.of(heard, line, asks=Signal.ASKS in spans),
            filling=filling,
            tactful=frozenset(self._tact.of(heard, line, spans.get(Signal.HEDGE, ()))),
        )

    def _upright(self, wordings: Mapping[Span, str]) -> Mapping[Span, str]:
        """The wordings in which nobody begs: "i'd even work the first month free" begs without its "even", too."""
        begging = {text for text in set(wordings.values()) if self._standing.supplicant(self._taken_apart(Heard(text)))}
        return {span: text for span, text in wordings.items() if text not in begging}

    def _judged(
        self, reading: Reading, evidence: Evidence, endings: Sequence[tuple[int, int]], filling: Filling
    ) -> dict[Signal, tuple[Span, ...]]:
        """The signals that are weighed, each with the words that spoke for it."""
        heard = self._judges.heard(evidence, reading.heard.kind)
        missing = not_in(filling, evidence, counted=numbered(evidence))
        signals = [Signal(name) for name in heard if name not in missing]
        spans = self._quoter.quotes(reading, evidence, endings, signals)
        if Signal.IDEA in spans and "cue_hard" in evidence:
            spans.setdefault(
                Signal.HELP, spans[Signal.IDEA]
            )  # corpus: an idea for a trouble they named is help as well
        if "cue_personal" in evidence and "cue_hard" not in evidence:
            spans.pop(Signal.HELP, None)  # help is with a trouble, and what they dropped was of their own life
        return spans

    def read(self, heard: Heard) -> tuple[Reading, Evidence, tuple[Slip, ...]]:
        """The answer taken apart, the evidence in it, and where it gives power away."""
        reading = self._taken_apart(heard)
        evidence = self._gatherer.gather(reading)
        slips = self._standing.supplicant(reading)
        if slips:
            evidence["supplicant"] = [(slip.first, slip.last) for slip in slips]
        boasts = self._standing.overbearing(reading)
        if boasts:
            evidence["overbearing"] = boasts
        return reading, evidence, slips

    def _taken_apart(self, heard: Heard) -> Reading:
        line = self.line(heard.answer)
        clauses = self._clauses.read(line)
        hits = tuple(self._book.hits(line))
        echo = self._topics.echo(line, heard.interviewer_line, heard.cue_words, heard.question)
        leanings = spoken_here(line, hits, self._leanings.of(line))
        questions = self._asking.find(line, clauses, hits, leanings)
        return Reading(heard, line, clauses, hits, questions, echo, leanings)

    def line(self, answer: str) -> Line:
        """The answer's words without the fillers, and where its thoughts begin."""
        line = plain_line(answer[:LONGEST_ANSWER], self._grammar, self._fillers, self._homophones)
        begins, pauses = self._thoughts.begins(line.words)
        replies = {at for at in range(1, len(line.words)) if self._in_reply(line, at)} if "\n" in line.answer else set()
        if replies:
            begins = tuple(sorted({*begins, *replies}))
            pauses = tuple(_SURE_PAUSE if at in replies else sure for at, sure in enumerate(pauses))
        return replace(line, begins=begins, pauses=pauses)

    def _in_reply(self, line: Line, at: int) -> bool:
        """Whether a word is the first after the interviewer asked on, and the one before it did not lead on to it."""
        between = line.answer[line.words[at - 1].end : line.words[at].start]
        return "\n" in between and not self._grammar.tagged(line, at - 1, "det", "be", "modal")

    def _long(self, words: int, kind: str) -> Length:
        least, most = self._length.get(kind) or self._length["other"]
        return Length.SHORT if words < least else Length.LONG if words > most else Length.FINE

    def _on_topic(self, reading: Reading, evidence: Evidence, spans: Mapping[Signal, object]) -> bool:
        """Whether it answers at all; a maxim, a boast or a shrug in the place of a story does not."""
        if _TOLD & spans.keys():
            return True
        question = reading.heard.question.lower()
        if any(asked in question for asked in self._story):
            return any(name in evidence for name in ("own_habit", "own_not", "own_deed", "we_deed"))
        return not _at_a_loss(reading, evidence, spans) and len(evidence.get("empty", ())) < 3


def _at_a_loss(reading: Reading, evidence: Evidence, spans: Mapping[Signal, object]) -> bool:
    """Whether all that was told is that nothing comes to mind."""
    return "not_know" in evidence and len(reading.line.words) < _SHRUG and not _TOLD & spans.keys()


def phrases_of(lexicon: Mapping[str, Any]) -> dict[str, Sequence[str]]:
    """Every group of phrases in the lexicon; groups have names of their own across its files."""
    return {group: phrases for content in lexicon.values() for group, phrases in content.get("phrases", {}).items()}


def numbered(evidence: Evidence) -> bool:
    """Whether a number was said, whatever it measures."""
    return any(name in evidence for name in FIGURES)


def footing_of(spans: Mapping[Signal, object]) -> Footing:
    """One clear phrase that gives power away decides; boasting comes before a partner's terms."""
    if Signal.SUPPLICANT in spans:
        return Footing.SUPPLICANT
    if Signal.OVERBEARING in spans:
        return Footing.OVERBEARING
    return Footing.EQUAL if Signal.EQUAL in spans else Footing.NEUTRAL


def whole(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """A stretch widened to the thoughts it stands in, as a person would quote it; in a long one, to its clause."""
    line = reading.line
    start, end = line.thought(first)[0], line.thought(last)[1]
    if end - start < _LONGEST_QUOTE:
        return start, end
    around = next((c for c in reversed(reading.clauses) if c.front <= first), None)
    start = max(start, around.front) if around and first - around.front <= _WIDEST else first
    return start, min(end, clause_end(line, reading.clauses, last))


def _said(reading: Reading, slip: Slip) -> Slip:
    """The slip as it is quoted, so that its manner and its stronger wording are found by the quotation."""
    first, last = _trimmed(reading, slip.first, slip.last)
    return replace(slip, first=first, last=last)


def _trimmed(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """A stretch without the words at either end that only lead on to the next."""
    words = reading.line.words
    while first < last and words[first].norm in LEADS_ON:
        first += 1
    while last > first and words[last].norm in LEADS_ON:
        last -= 1
    return first, last


def _note(
    spans: dict[Signal, tuple[Span, ...]],
    signal: Signal,
    reading: Reading,
    found: Iterable[tuple[int, int]],
) -> None:
    kept: list[tuple[int, int]] = []
    trimmed = {_trimmed(reading, first, last) for first, last in found}
    for first, last in sorted(trimmed, key=lambda span: (span[0], -span[1])):
        if not kept or first > kept[-1][1]:
            kept.append((first, last))
    if kept:
        spans[signal] = tuple(reading.line.span(first, last) for first, last in kept)
