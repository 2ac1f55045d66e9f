"""Slots filled from words: what is meant by "ten", "nursing", "next friday", "sarah", if anything can be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from rapidfuzz import fuzz, process

from skill.local.recogniser.dates import DATE_WORDS, find_date, to_date
from skill.local.recogniser.hearing import Hearing, Model
from skill.local.recogniser.times import to_time
from skill.local.recogniser.understood import Filled
from skill.local.recogniser.words import Heard, listed

Today = Callable[[], date]

ALIKE = 88
"""From this likeness in a hundred on, words are a misheard or inflected form of a listed value."""
NUMBERS = listed("one two three four five six seven eight nine ten eleven twelve")
COUNTS = {
    **{word: number for number, word in enumerate(NUMBERS, start=1)},
    "half a dozen": 6,
    "a dozen": 12,
    "a couple of": 2,
    "a couple": 2,
}
BEYOND = frozenset(
    listed(
        "one two three four five six seven eight nine thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
        " twenty thirty forty fifty sixty seventy eighty ninety a hundred"
    )
)
"""What numbers beyond twelve are said with; only before questions are they a number of things ("in twenty minutes")."""
MOST = 100
NOBODY = frozenset(
    listed(
        "a an the my our your his her their this that them him me us you it they we i he she someone somebody people"
        " everyone and or with on at in for about who what is was back up later again when if"
    )
)
"""Words that are no first name."""
NO_COMPANY = frozenset(listed("i you he she we they me him us do does did who what why that"))
"""Words that are in no company's name."""
NO_INTERVIEWER = frozenset(
    listed("question questions answer answers story stories feedback coaching example examples hints friend")
)
"""What an interview can be with, other than somebody."""
TITLES = frozenset(
    listed(
        "mr mrs ms miss mister missus mx doctor dr professor prof sir madam pastor father sister captain judge dame lord"
    )
)
MOST_NAMES = 2


class Filler:
    """Fills the slots of one model."""

    def __init__(self, model: Model, hearing: Hearing, today: Today) -> None:
        self._model = model
        self._hearing = hearing
        self._today = today
        self._ids = {kind: {" ".join(v.words): v.id for v in values} for kind, values in model.values.items()}

    def filled(self, kind: str, said: str, plain: str) -> Filled | None:
        """The value of a slot of this type for words, as heard and in plain ones; None where they are none."""
        if kind == "AMAZON.NUMBER":
            count = self.count(plain)
            return Filled(str(count)) if count else None
        if kind == "AMAZON.DATE":
            day = to_date(plain, self._today())
            return Filled(day) if day else None
        if kind == "AMAZON.TIME":
            hour = to_time(plain)
            return Filled(hour) if hour else None
        if kind == "AMAZON.FirstName":
            words = plain.split()
            names = words[1:] if words[0] in TITLES else words
            return Filled(said) if 0 < len(names) <= MOST_NAMES and not _no_name(names) else None
        return self._custom(kind, said, plain)

    def lists(self, kind: str, plain: str) -> bool:
        """Whether these very words are a listed value of a type."""
        return plain in self._ids.get(kind, {})

    def count(self, plain: str) -> int | None:
        """A number of things from one to a hundred, or None."""
        from text_to_num import text2num  # only where somebody counts beyond twelve

        if plain in COUNTS:
            return COUNTS[plain]
        try:
            number = int(plain) if plain.isascii() and plain.isdigit() else text2num(plain, "en")
        except ValueError:
            return None
        return number if 0 < number <= MOST else None

    def find_date(self, words: tuple[str, ...]) -> tuple[int, int, str] | None:
        """Where among some words a date is, and its value."""
        return find_date(words, self._today())

    def corrected(self, heard: Heard) -> Heard:
        """What was heard, without the day that it is not ("it's tuesday, not monday")."""
        end = next((i for i in range(1, len(heard.plain)) if heard.plain[i] == "not"), len(heard.plain))
        rest = heard.plain[end + 1 :]
        other = self.find_date(rest)
        corrects = other and not other[0] and other[1] == len(rest) and self.find_date(heard.plain[:end])
        return heard.until(end) if corrects else heard

    def trimmed(self, heard: Heard) -> Heard:
        """Words for a value, without those that only stand around it: "um it's a night nurse job"."""
        return heard.trimmed(self._hearing.around | self._hearing.skip)

    def _custom(self, kind: str, said: str, plain: str) -> Filled | None:
        known = self._ids.get(kind, {})
        if kind == "CompanyName" and not NO_COMPANY.isdisjoint(plain.split()):
            return None
        if kind == "Interviewer" and plain not in known and _no_interviewer(plain.split()):
            return None
        if kind == "Role":
            said, plain = said.removesuffix("'s"), plain.removesuffix("'s")  # "a midwife's job"
        if plain in known:
            return Filled(said, known[plain] or None)
        near = process.extractOne(plain, known.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE) if known else None
        if near:
            return Filled(said, known[near[0]] or None)
        return Filled(said) if kind in self._hearing.takes_anything else None


def _no_name(words: list[str]) -> bool:
    return any(word in NOBODY or word in DATE_WORDS or not word.isalpha() for word in words)


def _no_interviewer(words: list[str]) -> bool:
    """Whether words are nobody's name: "with hard questions" is no wish for an interviewer."""
    return len(words) > MOST_NAMES or _no_name(words) or words[-1] in NO_INTERVIEWER
