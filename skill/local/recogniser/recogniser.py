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

from skill.local.recogniser.commanding import Commands
from skill.local.recogniser.examples import examples_of
from skill.local.recogniser.extraction import Extractor
from skill.local.recogniser.filling import Filler, Today
from skill.local.recogniser.hearing import Hearing, hearing_of, model_of, plain
from skill.local.recogniser.matters import Matters
from skill.local.recogniser.nearest import Near, Nearest
from skill.local.recogniser.phrases import CLEARLY_MEANT, SHORT, Phrases
from skill.local.recogniser.reasons import Reasons
from skill.local.recogniser.templates import Match, Templates
from skill.local.recogniser.understood import NOT_UNDERSTOOD, Filled, Understood
from skill.local.recogniser.wordings import Wordings
from skill.local.recogniser.words import Heard

BUILT = Path(__file__).parents[3] / "interaction_models" / "built"
LAUNCH = "LaunchRequest"
ANSWER = ("AnswerIntent", "answer")
NEAR_ENOUGH = 0.5
"""Likeness to a sample from which something said with no question open is taken for what the sample means."""
FEW, ALIKE = 3, 0.55
"""Fewer words than these in common are enough from this likeness on."""
WORD_FOR_WORD = 0.999
"""Likeness of what is a sample's very words; sums of weights are seldom a round one."""
COUNTED = frozenset({"date", "count"})
"""Slots that are read by rule, wherever they are said."""
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
        self._exact = Phrases(spoken, hearing, Wordings(hearing))
        self._templates = Templates([s for s in spoken if not s.asked and s.literal], read, hearing, self._filler)
        asked = [sample for sample in read.samples if sample.asked or sample.intent == ANSWER[0]]
        self._asked = Templates(asked, read, hearing, self._filler)
        guessable = [sample for sample in spoken if sample.intent not in hearing.word_for_word]
        guessable += examples_of(hearing)
        self._near = Nearest(guessable, hearing.skip, hearing.families)
        self._extractor = Extractor(read, hearing, self._filler, spoken)
        self._matters = Matters(read, hearing)
        self._commands = Commands(spoken, self._exact, self._templates, self._filler, self._matters, hearing)
        self._reasons = Reasons(hearing, self._exact, self._templates, self._extractor)

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
            heard = self._filler.corrected(heard)
            return self._asked_for(heard, *elicited)
        if elicited or during_question:
            return self._commands.heard(heard) or self._answer(heard)
        return self._anything(self._filler.corrected(heard))

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
        intent = self._exact.sample(heard)
        if intent:
            return Understood(intent)
        matches = self._templates.matches(heard)
        if matches and not matches[0].guessed:
            return self._with_hour(heard, matches[0].understood)
        together = self._exact.match(heard) or self._exact.clipped(heard) or self._exact.together(heard.plain)
        if together:
            return Understood(together)
        wish = self._reasons.wish(heard)
        if wish and not any(match.understood.intent == wish.intent for match in matches):
            return wish
        spans = self._extractor.spans(heard)
        free = sorted((*spans, *self._extractor.free(heard, spans)), key=lambda span: span.start)
        counted = [span for span in spans if span.slot in COUNTED]
        with_slots = [self._extractor.with_slots(heard, filled) for filled in (counted, spans, free)]
        near = self._guessable(self._near.rank(heard.plain, *with_slots, least=NEAR_ENOUGH))
        if matches and not (near and _beats(near[0], matches[0], frozenset(span.slot for span in free))):
            return self._with_hour(heard, matches[0].understood)
        if near:
            return Understood(near[0].intent, self._extractor.slots(near[0].intent, heard, spans))
        return self._named(heard) or self._matters.asked(heard) or NOT_UNDERSTOOD

    def _with_hour(self, heard: Heard, understood: Understood) -> Understood:
        """With the hour that stands beside a day and before more: "on friday at ten at the town hall"."""
        slots = understood.slots
        if "date" not in slots or "time" in slots or "time" not in self._model.types[understood.intent]:
            return understood
        hour = next(self._extractor.hours(heard), None)
        return Understood(understood.intent, {**slots, "time": hour.filled}) if hour else understood

    def _named(self, heard: Heard) -> Understood | None:
        """A job by its name alone."""
        matches = self._asked.matches(heard, lambda sample: sample.asked == "role")
        return matches[0].understood if matches and not matches[0].guessed else None

    def _guessable(self, near: Sequence[Near]) -> list[Near]:
        """Without the intents that are meant only where they are said word for word, and what has little in common."""
        return [
            each
            for each in near
            if each.intent not in self._hearing.word_for_word
            and (each.score >= ALIKE or each.shared >= FEW)
            and (each.score >= CLEARLY_MEANT or each.intent not in SHORT)
        ]

    def _answer(self, heard: Heard) -> Understood:
        """An answer: the whole of it, less "my answer is"."""
        matches = self._asked.matches(heard, lambda sample: sample.intent == ANSWER[0] and bool(sample.literal))
        return matches[0].understood if matches else Understood(ANSWER[0], {ANSWER[1]: Filled(heard.text)})

    def _asked_for(self, heard: Heard, intent: str, slot: str) -> Understood:
        """What comes while a slot is elicited: a command, the slot as it is named, or whatever the slot can take."""
        exact = self._exact.sample(heard)
        kind = self._model.types[intent][slot]
        if exact and not self._filler.lists(kind, heard.line):
            return Understood(exact)
        matches = self._asked.matches(heard, lambda sample: (sample.intent, sample.asked) == (intent, slot))
        whole = [m for m in self._templates.matches(heard) if m.understood.intent == intent]
        best = min((*whole, *matches), key=lambda match: match.guessed, default=None)
        if best and not best.guessed:
            return best.understood
        put = self._exact.match(heard)
        if put and put not in SHORT:
            return Understood(put)
        return self._commands.near(heard) or self._freely(heard, intent, slot, best) or self._anything(heard)

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


def _beats(near: Near, guess: Match, filled: frozenset[str]) -> bool:
    """Whether a sample that is near is likelier meant than one that fits only with a guessed value.

    One with a slot that nothing fills ("i'm meeting sarah" is short of a date) is not, nor one with fewer words of its own.
    """
    slots = [word for word in near.sample if word.startswith("{")]
    short = any(word[1:-1] not in filled for word in slots)
    more = len(near.sample) - len(slots) > len(guess.sample.literal)
    return near.score > WORD_FOR_WORD or (
        near.score > CLEARLY_MEANT and near.intent != guess.understood.intent and not short and more
    )
