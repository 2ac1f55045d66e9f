"""Samples without slots, found by their very words: alone, with ways to ask around them, or several in one breath."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from skill.local.recogniser.asking import Asking
from skill.local.recogniser.hearing import Hearing, Sample
from skill.local.recogniser.wordings import OF_A_QUESTION, Wordings
from skill.local.recogniser.words import Heard, listed

FIRST = listed(
    "DistressIntent EmergencyIntent UnsafeIntent PanicIntent CannotGoOnIntent "
    "ForgetMeIntent AMAZON.StopIntent AMAZON.CancelIntent"
)
"""Of several wishes in one breath the first of these is the one that counts, wherever in the breath it is."""
BESIDES = frozenset(
    listed("AMAZON.YesIntent AMAZON.NoIntent AMAZON.RepeatIntent AMAZON.HelpIntent MomentIntent AMAZON.FallbackIntent")
)
"""What is said besides a wish rather than being one: "sorry", "okay", "hmm"."""
ENDS = "DoneIntent"
GOES_ON = frozenset(listed("AMAZON.NextIntent SkipIntent AMAZON.ResumeIntent"))
"""After "that's my answer", "next question" wishes for nothing more."""
SHORT = frozenset(f"AMAZON.{name}Intent" for name in listed("Yes No Next Previous NavigateHome Stop Cancel")) | {
    "DoneIntent"
}
"""What is said in a word or two, which may as well be part of something else."""
CLEARLY_MEANT = 0.75
"""Likeness below which none of these is guessed at."""
CONNECTING = frozenset(listed("but because cause also then and so"))
Words = tuple[str, ...]


class Phrases:
    """Samples without slots, by their words; those of intents `to_the_word` with the words of no weight that they have."""

    def __init__(
        self, samples: Iterable[Sample], hearing: Hearing, wordings: Wordings, to_the_word: Container[str] = ()
    ) -> None:
        self._hearing = hearing
        self._wordings = wordings
        whole: dict[Words, str] = {}
        bare: dict[Words, str] = {}
        self._clipped: dict[Words, str] = {}
        for sample in samples:
            if not sample.slots and not sample.asked:
                whole.setdefault(sample.words, sample.intent)
                if sample.intent not in to_the_word:
                    bare.setdefault(self._bare(sample.words), sample.intent)
                    self._clipped.setdefault(self._without_articles(sample.words), sample.intent)
        bare.pop((), None)
        self._intents = {**bare, **whole}
        self._asking = Asking(hearing)

    def sample(self, heard: Heard) -> str | None:
        """The intent whose sample this is, give or take words of no weight."""
        return self._known(heard.plain)

    def match(self, heard: Heard) -> str | None:
        """The intent whose sample this is, or that is put so, with as few of the ways to ask around it taken off as can be."""
        return next((intent for way in self._asking.ways(heard) if (intent := self._put(way.plain))), None)

    def clipped(self, heard: Heard) -> str | None:
        """The same where somebody left articles out."""
        words = self._without_articles(heard.plain)
        return self._clipped.get(words) if len(words) > 1 else None

    def together(self, words: Words) -> str | None:
        """The intent that counts where these words are several samples one after the other, and nothing else."""
        intents = self._split(tuple(word for word in self._bare(words) if word not in CONNECTING), {})
        both = intents and {"AMAZON.YesIntent", "AMAZON.NoIntent"} <= set(intents)
        return self._counting(intents) if intents and not both else None

    def _put(self, words: Words) -> str | None:
        """A sample's words before any other wording, but what belongs to a question only where one may be open."""
        known = self._known(words)
        if known and (self._wordings.in_question or known not in OF_A_QUESTION):
            return known
        put = self._wordings.match(words)
        return put if put and put not in OF_A_QUESTION else known or put

    def _known(self, words: Words) -> str | None:
        return self._intents.get(words) or self._intents.get(self._bare(words))

    def _without_articles(self, words: Words) -> Words:
        return tuple(word for word in self._bare(words) if word not in self._hearing.articles)

    def _bare(self, words: Words) -> Words:
        return tuple(word for word in words if word not in self._hearing.skip)

    def _split(self, words: Words, tried: dict[Words, list[str] | None]) -> list[str] | None:
        if not words:
            return []
        if words not in tried:
            tried[words] = None
            for length in range(len(words), 0, -1):
                intent = self._put(words[:length]) if length > 1 else self._intents.get(words[:1])
                rest = self._split(words[length:], tried) if intent else None
                if intent and rest is not None:
                    tried[words] = [intent, *rest]
                    break
        return tried[words]

    def _counting(self, intents: Sequence[str]) -> str:
        first = next((intent for intent in FIRST if intent in intents), None)
        if first:
            return first
        wishes = [intent for intent in intents if intent not in BESIDES] or list(intents)
        if ENDS in wishes and set(wishes) <= {ENDS, *GOES_ON}:
            return ENDS
        told = {self._hearing.meanings[intent].intent: intent for intent in wishes if intent in self._hearing.meanings}
        return told.get(wishes[-1], wishes[-1])
