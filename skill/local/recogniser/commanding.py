"""Commands among what is said while something is asked for: taken out where one was clearly meant."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from skill.local.recogniser.examples import examples_of
from skill.local.recogniser.filling import Filler
from skill.local.recogniser.hearing import Hearing, Sample
from skill.local.recogniser.matters import Matters
from skill.local.recogniser.nearest import Near, Nearest
from skill.local.recogniser.phrases import CLEARLY_MEANT, SHORT, Phrases
from skill.local.recogniser.templates import Templates
from skill.local.recogniser.understood import Understood
from skill.local.recogniser.wordings import OF_A_QUESTION, Wordings
from skill.local.recogniser.words import Heard, listed

NEAR_ENOUGH = 0.65
"""Likeness to a command from which something said is taken for it."""
SPELT_ALIKE = 75
"""How alike, in a hundred, the two must be letter by letter besides: a few common words in another order are no command."""
LONGEST = 7
"""Words beyond which nothing is a command but what is one word for word."""
LONGEST_POINTED = 9
"""The same where it points at whoever asks, or at what they asked."""
POINTING = frozenset(listed("you your yours question answer moment"))
POINTING_TOO = frozenset({("this", "one"), ("that", "one"), ("give", "me"), ("let", "us")})
"""Words that point so, alone or two together."""
POINTED, IN_COMMON = 0.65, 3
"""Likeness and words in common from which what points so is taken for a command."""
FELT = frozenset({"UnhappyIntent", "SwearIntent"})
"""What is never guessed at where it may be an answer."""
SHORTEST = 3
"""Words below which nothing is guessed at; those without weight are not counted."""
WISHING = frozenset(listed("like rather prefer love appreciate"))
"""What follows on "i would" in a wish; anything else somebody would do is told."""
SUBJECTS = frozenset(listed("i we he she they it"))
TOLD = frozenset(listed("was were had did because when then said asked told thought"))
"""Words of something told; a command has them only where its sample has."""


class Commands:
    """The commands of one model. `every` is all of its samples, `templates` those with slots."""

    def __init__(
        self,
        every: Sequence[Sample],
        exact: Phrases,
        templates: Templates,
        filler: Filler,
        matters: Matters,
        hearing: Hearing,
    ) -> None:
        self._hearing = hearing
        self._filler = filler
        self._every = exact
        self._templates = templates
        self._matters = matters
        commands = [sample for sample in every if self.taken(sample)]
        wordings = Wordings(hearing, lambda intent: hearing.in_question.get(intent) is True, in_question=True)
        listed_ones = {intent for intent, taken in hearing.in_question.items() if not isinstance(taken, bool)}
        self._exact = Phrases(commands, hearing, wordings, to_the_word=listed_ones)
        slotless = [sample for sample in commands if not sample.slots]
        self._near = Nearest(slotless, hearing.skip, hearing.families)
        put_so = [sample for sample in examples_of(hearing) if hearing.in_question.get(sample.intent) is True]
        self._loosely = Nearest([*slotless, *put_so], hearing.skip, hearing.families)

    def heard(self, heard: Heard) -> Understood | None:
        """A command, where one was clearly meant; another intent's very words are none."""
        intent = self._exact.sample(heard)
        if intent:
            return Understood(intent)
        matches = self._templates.matches(heard, self.taken)
        if matches and (not matches[0].guessed or matches[0].names_one):
            return matches[0].understood
        together = self._exact.match(heard) or self._exact.clipped(heard) or self._exact.together(heard.plain)
        elsewhere = self._every.sample(heard)
        if together and not (elsewhere and together not in OF_A_QUESTION):
            return Understood(together)
        return None if elsewhere else self.near(heard) or self._matters.asked(heard) or self._pointed(heard)

    def near(self, heard: Heard) -> Understood | None:
        """A short wish that is put nearly as in a sample.

        What somebody did ("i quit after a year") is no wish, and neither is a bare number, nor what holds a word that no
        command has.
        """
        if self._filler.count(self._filler.trimmed(heard).line):
            return None
        words = [word for word in heard.plain if word not in self._hearing.skip]
        if not SHORTEST <= len(words) <= len(heard.plain) <= LONGEST or not all(map(self._near.knows, words)):
            return None
        near = self._near.rank(heard.plain, least=NEAR_ENOUGH)
        likely = next((each for each in near if self._could_be(each, words)), None)
        return Understood(likely.intent) if likely and not _tells(heard.plain, likely.sample) else None

    def _pointed(self, heard: Heard) -> Understood | None:
        """A wish in words of its own that is plainly about the question, or the one who asks it."""
        points = not POINTING.isdisjoint(heard.plain) or not POINTING_TOO.isdisjoint(pairwise(heard.plain))
        if not points or len(heard.plain) > LONGEST_POINTED:
            return None
        near = self._loosely.rank(heard.plain, least=POINTED)
        if not near or near[0].shared < IN_COMMON or near[0].intent in self._hearing.word_for_word | SHORT | FELT:
            return None
        return None if _tells(heard.plain, near[0].sample) else Understood(near[0].intent)

    def taken(self, sample: Sample) -> bool:
        """Whether a sample is taken out of an answer: all of an intent's, or those that the source lists.

        Never "I want to be a nurse", though: that is an answer.
        """
        taken = self._hearing.in_question.get(sample.intent, False)
        if isinstance(taken, bool):
            return taken and not ("role" in sample.slots and sample.words[0] == "i")
        return " ".join(sample.words) in taken

    def _could_be(self, near: Near, words: Sequence[str]) -> bool:
        telling = " ".join(word for word in near.sample if word not in self._hearing.skip)
        alike = fuzz.ratio(" ".join(words), telling) >= SPELT_ALIKE
        clear = near.intent not in SHORT or near.score >= CLEARLY_MEANT
        return alike and clear and near.intent not in self._hearing.word_for_word


def _tells(words: Sequence[str], sample: Sequence[str]) -> bool:
    """Whether something is told rather than wished for."""
    would = words[0] in SUBJECTS and "would" in words[1:2] and WISHING.isdisjoint(words[2:3])
    return would or (words[0] in SUBJECTS and sample[0] != words[0]) or not TOLD.isdisjoint(set(words) - set(sample))
