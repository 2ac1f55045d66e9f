"""One attempt at an item, and what was made of it: the words, the coach's findings, and a few ways to look at both."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from skill.coach.findings import Findings, Signal
from skill.content.model import DrillItem
from skill.content.repertoire import Repertoire
from skill.speech.phrasebook import LONGEST_QUOTE, shortened

REPEATED = 0.5
"""From this share of words in common, and with fewer than NEW others, an attempt only says the given words again."""
NEW = 4
TRIED = 3
"""Words below which nothing was tried."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of an attempt: `praise` names what was done, `missing` what was not, `near` whether to try once more.

    `quotes` are the person's words by the name of what they did; `heard` has a letter for each half that was there.
    """

    done: bool = False
    near: bool = False
    praise: tuple[str, ...] = ()
    missing: str = ""
    quotes: Mapping[str, str] = field(default_factory=dict)
    heard: str = ""


@dataclass(frozen=True, slots=True)
class Attempt:
    """What was said. `asked` and `turned` tell that the edge heard a question, or one handed back, and kept the words."""

    repertoire: Repertoire
    item: DrillItem
    findings: Findings
    asked: bool = False
    turned: bool = False
    heard: str = ""

    @property
    def text(self) -> str:
        """The words, as they are compared."""
        return " ".join(_words(self.findings.answer))

    @property
    def count(self) -> int:
        """How many words there were."""
        return len(_words(self.findings.answer))

    @property
    def tried(self) -> bool:
        """Whether it was an attempt at all, and no shrug."""
        shrugs = "|".join(self.repertoire.content.lexicon["drills"]["shrugs"])
        return self.count >= TRIED and not re.fullmatch(rf"(?:(?:{shrugs})\s*)+", self.text)

    def has(self, *signals: Signal) -> bool:
        """Whether any of the signals was heard."""
        return any(self.findings.has(signal) for signal in signals)

    def quote(self, *signals: Signal) -> str:
        """The words that moved the first of these signals that was heard; empty where none was."""
        return next(
            (shortened(quotes[0], LONGEST_QUOTE) for signal in signals if (quotes := self.findings.quotes(signal))), ""
        )

    def find(self, group: str) -> re.Match[str] | None:
        """The first place of one of a group's patterns in the words."""
        patterns = self.repertoire.content.lexicon["drills"][group]
        found = (self.repertoire.pattern(pattern).search(self.text) for pattern in patterns)
        return min((match for match in found if match), key=lambda match: match.start(), default=None)

    def clause(self, found: re.Match[str]) -> str:
        """What was found, and the words after it up to the next that begins something new."""
        ends = frozenset(self.repertoire.content.lexicon["drills"]["ends"])
        words, least = self.text[found.start() :].split(), len(found[0].split())
        end = next((at for at, word in enumerate(words) if at >= least and word in ends), len(words))
        return shortened(" ".join(words[:end]), LONGEST_QUOTE)

    def before(self, *signals: Signal) -> int:
        """How many words stand before the first of these signals; all of them where none was heard."""
        starts = [span.start for signal in signals for span in self.findings.spans.get(signal, ())]
        return len(_words(self.findings.answer[: min(starts)])) if starts else self.count

    def says_again(self, given: str) -> bool:
        """Whether it is made of the given sentence's words, with nothing much added."""
        mine, theirs = set(_words(self.findings.answer)), set(_words(given))
        return len(mine & theirs) >= REPEATED * len(mine) and len(mine - theirs) < NEW

    def parrots(self) -> bool:
        """Whether it is most of what was just heard over again, and nothing much else."""
        given = self.item.say or self.item.line or self.item.ask
        mine, theirs = set(_words(self.findings.answer)), set(_words(given))
        return self.says_again(given) and len(mine & theirs) >= REPEATED * len(theirs)


def _words(text: str) -> list[str]:
    return re.sub(r"[^\w' ]+", " ", text.lower().replace("’", "'")).split()
