"""Slots in wording that fits no sample: listed values wherever they are said, others by the words around them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from skill.local.recogniser.dates import DATE_WORDS
from skill.local.recogniser.filling import BEYOND, COUNTS, MOST_NAMES, NOBODY, TITLES, Filler
from skill.local.recogniser.hearing import Hearing, Model, Sample
from skill.local.recogniser.understood import Filled
from skill.local.recogniser.words import Heard

FREE_WORDS = 4
"""Words that are taken at most for a value that no list has."""
LONGEST_LISTED = 6
LONGEST_HOUR = 6
HALVES = frozenset({"m", "am", "pm", "o'clock"})
"""What ends a time of day and nothing else."""
WHOLE_UTTERANCES = frozenset({"Matter", "SpokenAnswer"})
"""Types that are not looked for inside other words."""
QUESTIONS = frozenset({"question", "questions", "one", "ones", "interview", "round"})
ABOUT = frozenset({"about", "on"})
"""A word that many sentences have is a kind of question only before one of the former or after one of the latter."""
MOST_MODIFIERS = 3
"""Words that are taken at most before a job's name and, one, after it: "senior java developer", "nursing assistant"."""
BEING = frozenset({"is", "called"})
FIRST_NAME = "AMAZON.FirstName"
ROLE = "Role"
WHEN = frozenset({"date", "time"})
"""Beside a job they are taken only where a sample has them: "could priya do the asking tonight" names no interview's day."""
Around = tuple[str, str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Span:
    """Plain words from `start` up to `end` that fill a slot."""

    start: int
    end: int
    slot: str
    filled: Filled


class Extractor:
    """Finds slots in words."""

    def __init__(self, model: Model, hearing: Hearing, filler: Filler, samples: Sequence[Sample]) -> None:
        self._model = model
        self._hearing = hearing
        self._filler = filler
        self._listed: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
        kinds = {slot: kind for types in model.types.values() for slot, kind in types.items()}
        for slot, kind in kinds.items():
            for value in () if kind in WHOLE_UTTERANCES else model.values.get(kind, ()):
                self._listed[value.words].append((slot, value.id))
        self._before_names = _before_names(samples, kinds) - hearing.around
        self._around = _around(samples, kinds, hearing)
        self._words = {word for sample in samples for word in sample.literal}
        jobs = [value.words for value in model.values.get(ROLE, ())]
        self._heads = {words[-1] for words in jobs} - hearing.around - hearing.ends
        self._modifiers = {word for words in jobs for word in words[:-1]} - hearing.around - hearing.ends

    def spans(self, heard: Heard) -> list[Span]:
        """Every listed value, number, date and first name, none overlapping, in order."""
        found: list[Span] = []
        day = self._filler.find_date(heard.plain)
        if day:
            found.append(Span(day[0], day[1], "date", Filled(day[2])))
        found += self.hours(heard, found)
        position = 0
        while position < len(heard.plain):
            span = None if _within(found[:2], position) else self._at(heard, position)
            if span:
                found.append(span)
            position = span.end if span else position + 1
        name = self._name(heard, found)
        return sorted([*found, *name], key=lambda span: span.start)

    def with_slots(self, heard: Heard, spans: Sequence[Span]) -> tuple[str, ...]:
        """The utterance as a sample would have it, with slots in the place of what fills them."""
        words: list[str] = []
        position = 0
        for span in spans:
            words += [*heard.plain[position : span.start], f"{{{span.slot}}}"]
            position = span.end
        return (*words, *heard.plain[position:])

    def slots(self, intent: str, heard: Heard, spans: Sequence[Span]) -> dict[str, Filled]:
        """The slots of an intent that these words fill; the first mention of each."""
        slots: dict[str, Filled] = {}
        types = self._model.types[intent]
        own = [span for span in spans if span.slot in types and not (span.slot in WHEN and "role" in types)]
        for span in (*own, *self.free(heard, own)):
            if span.slot in types:
                slots.setdefault(span.slot, span.filled)
        return slots

    def free(self, heard: Heard, spans: Sequence[Span]) -> list[Span]:
        """Values that no list has, by the words before and after such a slot in the samples; one a slot."""
        found: dict[str, Span] = {}
        for start in range(2, len(heard.plain)):
            for slot, kind, after in self._around.get(heard.plain[start - 2 : start], ()):
                end = self._end(heard, spans, start)
                follows = heard.plain[end] if end < len(heard.plain) else ""
                fits = follows in after or ("" in after and self._ends(follows))
                if slot in found or not fits or self._words.issuperset(heard.plain[start:end]):
                    continue
                filled = self._filler.filled(kind, heard.said(start, end), " ".join(heard.plain[start:end]))
                if filled and not any(span.slot == slot for span in spans):
                    found[slot] = Span(start, end, slot, filled)
        return sorted(found.values(), key=lambda span: span.start)

    def hours(self, heard: Heard, spans: Sequence[Span] = ()) -> Iterator[Span]:
        """A time of day after "at", or one that says which half of the day: the longest there is."""
        for start in range(1, len(heard.plain)):
            for end in range(min(start + LONGEST_HOUR, len(heard.plain)), start, -1):
                told = heard.plain[start - 1] == "at" or heard.plain[end - 1] in HALVES
                if not told or any(_within(spans, each) for each in range(start, end)):
                    continue
                filled = self._filler.filled("AMAZON.TIME", "", " ".join(heard.plain[start:end]))
                if filled and ":" in filled.text:
                    yield Span(start, end, "time", filled)
                    return

    def _at(self, heard: Heard, start: int) -> Span | None:
        """The longest listed value, number or job that begins here."""
        job = self._job(heard, start)
        for end in range(min(start + LONGEST_LISTED, len(heard.plain)), start, -1):
            words = heard.plain[start:end]
            if job and job.end > end:
                return job
            if words in self._listed:
                meant = self._meant(self._listed[words], heard.plain[start - 1 : start], heard.plain[end : end + 1])
                if meant is None:
                    continue
                slot, id_ = meant
                return Span(start, end, slot, Filled(heard.said(start, end), id_ or None))
            line = " ".join(words)
            alone = words == ("one",) and QUESTIONS.isdisjoint(heard.plain[end : end + 3])
            many = BEYOND.issuperset(words) and not QUESTIONS.isdisjoint(heard.plain[end : end + 3])
            if not alone and (line in COUNTS or ((line.isdigit() or many) and self._filler.count(line))):
                return Span(start, end, "count", Filled(str(self._filler.count(line))))
        return job

    def _job(self, heard: Heard, start: int) -> Span | None:
        """A job that no list has but for its last word, or for its first: "senior java developer", "nursing assistant"."""
        for end in range(min(start + MOST_MODIFIERS + 1, len(heard.plain)), start + 1, -1):
            words = heard.plain[start:end]
            by_its_last = words[-1] in self._heads and all(map(self._modifies, words[:-1]))
            by_its_first = words[:-1] in self._listed and self._unheard(words[-1]) and self._jobs(words[:-1])
            if by_its_last or by_its_first:
                filled = self._filler.filled(ROLE, heard.said(start, end), " ".join(words))
                return Span(start, end, "role", filled) if filled else None
        return None

    def _jobs(self, words: tuple[str, ...]) -> bool:
        return any(slot == "role" for slot, _ in self._listed[words])

    def _modifies(self, word: str) -> bool:
        return word in self._modifiers or self._unheard(word)

    def _unheard(self, word: str) -> bool:
        """Whether a word is in no sample and says nothing about the words around it."""
        known = self._words | self._hearing.around | self._hearing.ends | self._hearing.skip
        return word.isalpha() and word not in known and word not in NOBODY and word not in DATE_WORDS

    def _meant(
        self, options: Sequence[tuple[str, str]], before: Sequence[str], following: Sequence[str]
    ) -> tuple[str, str] | None:
        """Which slot a value of several fills, if any: "manager" is a kind of question only before "questions"."""
        asked = not QUESTIONS.isdisjoint(following) or not ABOUT.isdisjoint(before)
        fitting = [option for option in options if (option[0] == "topic") == asked]
        return next(iter((*fitting, *(option for option in options if option[0] != "topic"))), None)

    def _name(self, heard: Heard, spans: Sequence[Span]) -> Iterator[Span]:
        """A name: words that no sample has, after "with" and the like, with a few others between them."""
        for position, word in enumerate(heard.plain):
            if word not in self._before_names:
                continue
            for at in range(position + 1, min(position + 1 + FREE_WORDS, len(heard.plain))):
                candidate = heard.plain[at]
                if _within(spans, at) or candidate in self._hearing.ends:
                    break
                end = self._name_end(heard, spans, at)
                words = " ".join(heard.plain[at:end])
                filled = self._filler.filled(FIRST_NAME, heard.said(at, end), words) if words else None
                if filled:
                    yield Span(at, end, "contact", filled)
                    return

    def _name_end(self, heard: Heard, spans: Sequence[Span], start: int) -> int:
        """Where a name that begins here ends: after a title and at most two words that no sample has."""
        end = start + (heard.plain[start] in TITLES)
        most = end + MOST_NAMES
        while end < min(most, len(heard.plain)) and not _within(spans, end) and self._could_be_a_name(heard.plain[end]):
            end += 1
        return end

    def _could_be_a_name(self, word: str) -> bool:
        return word.isalpha() and not any(word in words for words in (self._words, NOBODY, self._hearing.ends))

    def _end(self, heard: Heard, spans: Sequence[Span], start: int) -> int:
        end = start
        while end < len(heard.plain) and not _within(spans, end) and not self._ends(heard.plain[end]):
            end += 1
        return end if end - start <= FREE_WORDS else start

    def _ends(self, word: str) -> bool:
        return not word or any(
            word in some for some in (self._hearing.around, self._hearing.ends, self._hearing.requests)
        )


def _before_names(samples: Iterable[Sample], kinds: dict[str, str]) -> set[str]:
    """The words that stand before a first name in the samples."""
    return {
        before
        for sample in samples
        for before, word in pairwise(sample.words)
        if kinds.get(word.strip("{}")) == FIRST_NAME and word.startswith("{") and before not in BEING
    }


def _around(samples: Iterable[Sample], kinds: dict[str, str], hearing: Hearing) -> dict[tuple[str, ...], list[Around]]:
    """By the two words before a slot that takes anything: the slot, its type, and the words after it, "" for none."""
    after: dict[tuple[tuple[str, ...], str], set[str]] = defaultdict(set)
    for sample in samples:
        for position, word in enumerate(sample.words):
            slot = word[1:-1] if word.startswith("{") else ""
            if position >= 2 and kinds.get(slot) in hearing.takes_anything - WHOLE_UTTERANCES and not sample.asked:
                following = sample.words[position + 1] if position + 1 < len(sample.words) else ""
                after[sample.words[position - 2 : position], slot].add(following)
    around: dict[tuple[str, ...], list[Around]] = defaultdict(list)
    for (before, slot), follows in after.items():
        around[before].append((slot, kinds[slot], frozenset(follows)))
    return around


def _within(spans: Sequence[Span], position: int) -> bool:
    return any(span.start <= position < span.end for span in spans)
