"""Text to intent and slots, by the interaction model that goes to Amazon: it stands in for Alexa where there is none.

It behaves like Alexa: an elicited slot takes what comes next unless a command was clearly meant, and what nobody could
make sense of is the fallback. It is stricter: Alexa is a statistical model, this goes by wording alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from skill.local.recogniser.extraction import Extractor
from skill.local.recogniser.filling import Filler, Today
from skill.local.recogniser.hearing import Hearing, Sample, hearing_of, model_of, plain
from skill.local.recogniser.nearest import Near, Nearest
from skill.local.recogniser.templates import Exact, Match, Templates
from skill.local.recogniser.understood import NOT_UNDERSTOOD, Filled, Understood
from skill.local.recogniser.words import Heard

BUILT = Path(__file__).parents[3] / "interaction_models" / "built"
LAUNCH = "LaunchRequest"
ANSWER = ("AnswerIntent", "answer")
NEAR_ENOUGH = 0.5
"""Likeness to a sample from which something said with no question open is taken for what the sample means."""
CLEARLY_MEANT = 0.75
"""The same while something is asked for."""
WORD_FOR_WORD = 0.999
"""Likeness of what is a sample's very words; sums of weights are seldom a round one."""
LONGEST_COMMAND = 7
"""Words beyond which what is said while something is asked for is no command, unless it is one word for word."""
SUBJECTS = frozenset({"i", "we", "he", "she", "they", "it"})
OPENERS = frozenset({"open", "launch", "start", "begin", "ask", "tell"})
CONNECTING = frozenset({"for", "to", "about", "and", "that"})


def recogniser_for(locale: str = "en-US", today: Today = date.today, built: Path = BUILT) -> Recogniser:
    """The recogniser of a locale. Raises FileNotFoundError where no model of it was built."""
    model = json.loads((built / f"{locale}.json").read_text(encoding="utf-8"))
    local = json.loads((built / "local" / f"{locale.split('-', 1)[0]}.json").read_text(encoding="utf-8"))
    return Recogniser(model, local["phrases"], hearing_of(local), today)


class Recogniser:
    """One locale's recogniser. `today` tells what "next friday" is counted from."""

    def __init__(
        self,
        model: Mapping[str, Any],
        builtin_phrases: Mapping[str, Sequence[str]],
        hearing: Hearing | None = None,
        today: Today = date.today,
    ) -> None:
        self._hearing = hearing = hearing or Hearing()
        self._model = read = model_of(model, builtin_phrases, hearing)
        self._filler = Filler(read, hearing, today)
        spoken = [sample for sample in read.samples if sample.intent != ANSWER[0]]
        commands = [sample for sample in spoken if self._is_command(sample)]
        self._exact = Exact(spoken, hearing)
        self._commands = Exact(commands, hearing)
        self._templates = Templates([s for s in spoken if not s.asked and s.literal], read, hearing, self._filler)
        asked = [sample for sample in read.samples if sample.asked or sample.intent == ANSWER[0]]
        self._asked = Templates(asked, read, hearing, self._filler)
        guessable = [sample for sample in spoken if sample.intent not in hearing.word_for_word]
        self._near = Nearest(guessable, hearing.skip, hearing.families)
        self._near_commands = Nearest([s for s in commands if not s.slots], hearing.skip, inflected=False)
        self._extractor = Extractor(read, hearing, self._filler, spoken)

    def understand(
        self, text: str, *, elicited: tuple[str, str] | None = None, during_question: bool = False
    ) -> Understood:
        """What was meant by something said, while a slot is elicited, a question is open, or nothing is asked."""
        return self._hearing.meant(self._understood(text, elicited, during_question))

    def _understood(self, text: str, elicited: tuple[str, str] | None, during_question: bool) -> Understood:
        heard = plain(text, self._hearing)
        opened = self._opening(heard)
        if opened is not None:
            heard = opened
            if not heard.plain:
                return Understood(LAUNCH)
        if not heard.plain:
            return NOT_UNDERSTOOD
        if elicited and elicited != ANSWER:
            return self._asked_for(heard, *elicited)
        if elicited or during_question:
            return self._command(heard) or self._answer(heard)
        return self._anything(heard)

    def _opening(self, heard: Heard) -> Heard | None:
        """What is asked of the skill by its name ("ask equal footing for a tip"), or None where it is not named so."""
        words = heard.plain[1:] if heard.plain[:1] == ("alexa",) else heard.plain
        name = self._model.invocation
        if words[:1] and words[0] in OPENERS and words[1 : 1 + len(name)] == name:
            start = len(heard.plain) - len(words) + 1 + len(name)
            if heard.plain[start : start + 1] and heard.plain[start] in CONNECTING:
                start += 1
            return heard.after(start)
        return None

    def _anything(self, heard: Heard) -> Understood:
        """Nothing is asked: the wording of a sample, else the nearest sample, else a job's name alone."""
        intent = self._exact.match(heard)
        if intent:
            return Understood(intent)
        matches = self._templates.matches(heard)
        if matches and not matches[0].guessed:
            return matches[0].understood
        spans = self._extractor.spans(heard)
        free = sorted((*spans, *self._extractor.free(heard, spans)), key=lambda span: span.start)
        with_slots = [self._extractor.with_slots(heard, filled) for filled in (spans, free)]
        near = self._guessable(self._near.rank(heard.plain, *with_slots))
        if matches and not (near and _beats(near[0], matches[0], frozenset(span.slot for span in free))):
            return matches[0].understood
        if near and near[0].score >= NEAR_ENOUGH:
            return Understood(near[0].intent, self._extractor.slots(near[0].intent, heard, spans))
        return self._named(heard) or NOT_UNDERSTOOD

    def _named(self, heard: Heard) -> Understood | None:
        """A job by its name alone."""
        matches = self._asked.matches(heard, lambda sample: sample.asked == "role")
        return matches[0].understood if matches and matches[0].understood.slots["role"].id else None

    def _command(self, heard: Heard) -> Understood | None:
        """A command, where one was clearly meant although something is asked for; another intent's very words are none."""
        intent = self._commands.match(heard)
        if intent:
            return Understood(intent)
        matches = self._templates.matches(heard, self._is_command)
        if matches and not matches[0].guessed:
            return matches[0].understood
        return None if self._exact.match(heard) else self._near_command(heard)

    def _near_command(self, heard: Heard) -> Understood | None:
        """A short wish that is put nearly as in a sample.

        What somebody did ("i quit after a year") is no wish, and neither is a bare number.
        """
        if self._filler.count(self._filler.trimmed(heard).line):
            return None
        near = self._guessable(self._near_commands.rank(heard.plain)) if len(heard.plain) <= LONGEST_COMMAND else []
        if not near or near[0].score < CLEARLY_MEANT:
            return None
        tells = heard.plain[0] in SUBJECTS and near[0].sample[0] != heard.plain[0]
        return None if tells else Understood(near[0].intent)

    def _guessable(self, near: Sequence[Near]) -> list[Near]:
        """Without the intents that are meant only where they are said word for word."""
        return [each for each in near if each.intent not in self._hearing.word_for_word]

    def _answer(self, heard: Heard) -> Understood:
        """An answer: the whole of it, less "my answer is"."""
        matches = self._asked.matches(heard, lambda sample: sample.intent == ANSWER[0] and bool(sample.literal))
        return matches[0].understood if matches else Understood(ANSWER[0], {ANSWER[1]: Filled(heard.text)})

    def _asked_for(self, heard: Heard, intent: str, slot: str) -> Understood:
        """What comes while a slot is elicited: a command, the slot as it is named, or whatever the slot can take."""
        exact = self._exact.match(heard)
        kind = self._model.types[intent][slot]
        if exact and not self._filler.lists(kind, heard.line):
            return Understood(exact)
        matches = self._asked.matches(heard, lambda sample: (sample.intent, sample.asked) == (intent, slot))
        whole = [m for m in self._templates.matches(heard) if m.understood.intent == intent]
        best = min((*whole, *matches), key=lambda match: match.guessed, default=None)
        if best and not best.guessed:
            return best.understood
        return self._near_command(heard) or self._freely(heard, intent, slot, best) or self._anything(heard)

    def _freely(self, heard: Heard, intent: str, slot: str, best: Match | None) -> Understood | None:
        kind = self._model.types[intent][slot]
        if best:
            return best.understood
        trimmed = self._filler.trimmed(heard)
        if kind == "AMAZON.DATE":
            day = self._filler.find_date(heard.plain)
            return Understood(intent, {slot: Filled(day[2])}) if day else None
        filled = self._filler.filled(kind, trimmed.said(0, len(trimmed.plain)), trimmed.line) if trimmed.plain else None
        return Understood(intent, {slot: filled}) if filled else None

    def _is_command(self, sample: Sample) -> bool:
        """Whether a sample is taken out of an answer: all of an intent's, or those that the source lists.

        Never "I want to be a nurse", though: that is an answer.
        """
        taken = self._hearing.in_question.get(sample.intent, False)
        if isinstance(taken, bool):
            return taken and not ("role" in sample.slots and sample.words[0] == "i")
        return " ".join(sample.words) in taken


def _beats(near: Near, guess: Match, filled: frozenset[str]) -> bool:
    """Whether a sample that is near is likelier meant than one that fits only with a guessed value.

    One with a slot that nothing fills ("i'm meeting sarah" is short of a date) is not.
    """
    short = any(word.startswith("{") and word[1:-1] not in filled for word in near.sample)
    return near.score > WORD_FOR_WORD or (
        near.score > CLEARLY_MEANT and near.intent != guess.understood.intent and not short
    )
