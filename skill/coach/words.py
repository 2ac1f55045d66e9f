"""A recogniser's line as words: what each stands for, where it stood, and what it can do in a sentence.

Contractions are taken apart ("i'm" is "i am"), fillers are left out, so that every later rule meets one form of each thing said.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from skill.coach.findings import Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*['’]?|'[^\W_]+|%")
_ENDING = re.compile(r"^(.+?)(n't|'m|'re|'ve|'ll|'d|'s)$")
_REMEMBERED = 4096
"""Written words whose classes are kept at hand: what people say is mostly the same few thousand."""
NUMBER = "#"
"""What every number is where only its being one counts."""
LONGEST_WORD = 40
"""Characters from which something is no word of any language and is left as it is."""


@dataclass(slots=True)
class Word:
    """One word: the form rules are written for, the characters it came from, and the classes it is in.

    `tags` has a letter for each class, `classes` a bit. Not frozen, and nobody changes one: to make frozen ones, two hundred an
    answer, takes three times as long.
    """

    norm: str
    start: int
    end: int
    tags: str
    classes: int


NO_WORD = Word("", 0, 0, "", 0)
"""What stands before the first word and after the last."""


@dataclass(frozen=True, slots=True)
class Line:
    """All words but the fillers; the fillers apart. `text` renders the words for patterns, `at` says where each begins there.

    `begins` are the positions at which a thought begins (skill/coach/thoughts.py), rising, and `pauses` how sure each word is to
    begin one; none where nobody has looked for them.
    """

    answer: str
    words: tuple[Word, ...]
    fillers: tuple[Span, ...]
    text: str
    at: tuple[int, ...]
    begins: tuple[int, ...] = ()
    pauses: tuple[int, ...] = ()

    def thought(self, at: int) -> tuple[int, int]:
        """First and last word of the thought that a word stands in."""
        number = bisect_right(self.begins, at)
        first = self.begins[number - 1] if number else 0
        last = self.begins[number] - 1 if number < len(self.begins) else len(self.words) - 1
        return first, last

    def thoughts(self) -> Iterator[tuple[int, int]]:
        """First and last word of each thought."""
        lasts = [begin - 1 for begin in (*self.begins[1:], len(self.words))]
        return zip(self.begins, lasts, strict=False)

    def span(self, first: int, last: int) -> Span:
        """The characters from word `first` up to and with word `last`."""
        return Span(self.words[first].start, self.words[last].end)


class Grammar:
    """Word classes of one language, each with a letter."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        data = lexicon["grammar"]
        self._spelt: Mapping[str, Sequence[str]] = data["spelt"]
        self._endings: Mapping[str, str] = data["endings"]
        self._takes_is = frozenset(data["takes_is"])
        self._not_past = frozenset(data["not_past"])
        self._not_number = frozenset(data["not_number"])
        self._not_ly = frozenset(data["classes"]["notly"])
        members: dict[str, Sequence[str]] = {}
        for content in lexicon.values():
            members.update(content.get("classes", {}))
        members["past"] = [*data["irregular"], *data["classes"]["sameform"]]
        members["part"] = [*data["participle"], *data["classes"]["sameform"]]
        self.letters = {name: _letter(position) for position, name in enumerate(members)}
        tags: dict[str, str] = {}
        for name, words in members.items():
            for word in words:
                if self.letters[name] not in tags.get(word, ""):
                    tags[word] = tags.get(word, "") + self.letters[name]
        self._tags = tags
        self._bits = {name: 1 << position for position, name in enumerate(members)}
        self._asked: dict[tuple[str, ...], int] = {}
        self._read = lru_cache(_REMEMBERED)(self._words_in)
        function = "".join(self.letters[name] for name in data["function_classes"])
        self.content_word = f"(?![^ ]+/[^ ]*[{function}])[^ ]+ "

    def forms(self, word: str) -> Sequence[str]:
        """The words that one written word stands for."""
        word = word.replace("’", "'")
        if word in self._spelt:
            return self._spelt[word]
        found = _ENDING.match(word) if "'" in word and len(word) < LONGEST_WORD else None
        if not found:
            return (word.rstrip("'") or word,)
        stem, ending = found[1], found[2]
        if ending == "'s":
            if stem == "let":
                return ("let", "us")
            return (stem, "is") if stem in self._takes_is else (word,)
        return (stem, self._endings[ending])

    def tagged(self, line: Line, at: int, *classes: str) -> bool:
        """Whether the word at a position, if there is one, belongs to any of these classes."""
        if not 0 <= at < len(line.words):
            return False
        asked = self._asked.get(classes)
        if asked is None:
            asked = self._asked[classes] = self.mask(*classes)
        return line.words[at].classes & asked != 0

    def mask(self, *classes: str) -> int:
        """The bits of some classes, for rules that ask every word: `word.classes & mask` is what `tagged` looks for."""
        return sum(self._bits[name] for name in set(classes))

    def tags(self, word: str) -> str:
        """The letters of the classes a word is in, from lists and from its ending."""
        known = self._tags.get(word, "")
        letters = self.letters
        if word.endswith("ed") and len(word) > 3 and word not in self._not_past:
            known += letters["past"]
        elif word.endswith("ing") and len(word) > 4:
            known += letters["ing"]
        elif word.endswith("ly") and len(word) > 3 and word not in self._not_ly and letters["adv"] not in known:
            known += letters["adv"]
        elif word.isdecimal() or (word[:1].isdecimal() and word[-1:] in "kmsthnrd"):
            known += letters["num"]
        return known

    def plain(self, words: Iterable[Word]) -> list[str]:
        """The forms of some words, with NUMBER for each number, once however many words it has."""
        number, found = self.letters["num"], [""]
        for word in words:
            if number not in word.tags or word.norm in self._not_number:
                found.append(word.norm)
            elif found[-1] != NUMBER:
                found.append(NUMBER)
        return found[1:]

    def _words_in(self, word: str) -> Sequence[tuple[str, str, int]]:
        """What one written word stands for: each form with its classes, as letters and as bits."""
        tagged = [(form, self.tags(form)) for form in self.forms(word)]
        return [
            (form, tags, sum(bit for name, bit in self._bits.items() if self.letters[name] in tags))
            for form, tags in tagged
        ]

    def line(
        self,
        answer: str,
        raw: Sequence[re.Match[str]] = (),
        fillers: Sequence[tuple[int, int]] = (),
        meant: Sequence[str] = (),
    ) -> Line:
        """The answer's words, less the fillers: first and last position of each among the written words `raw`.

        `meant` are the words that the written ones are read as, where somebody has looked (skill/coach/homophones.py).
        """
        raw = raw or written(answer)
        meant = meant or lowered(raw)
        dropped = {position for first, last in fillers for position in range(first, last + 1)}
        words = [
            Word(form, match.start(), match.end(), tags, classes)
            for position, match in enumerate(raw)
            if position not in dropped
            for form, tags, classes in self._read(meant[position])
        ]
        text, at = rendered(words)
        spans = tuple(Span(raw[first].start(), raw[last].end()) for first, last in fillers)
        return Line(answer, tuple(words), spans, text, at)


def written(answer: str) -> list[re.Match[str]]:
    """The words as they were written down."""
    return list(_WORD.finditer(answer))


def lowered(raw: Iterable[re.Match[str]]) -> list[str]:
    """Written words as lists of words have them."""
    return [match[0].lower().replace("’", "'") for match in raw]


def rendered(words: Sequence[Word]) -> tuple[str, tuple[int, ...]]:
    """Words as `form/classes` and a blank each, and where each begins."""
    pieces = [f"{word.norm}/{word.tags} " for word in words]
    at, length = [], 0
    for piece in pieces:
        at.append(length)
        length += len(piece)
    return "".join(pieces), tuple(at)


def _letter(position: int) -> str:
    """A letter of its own for each class: no blank, slash or anything that a pattern would read as its own."""
    return chr(0x100 + position)
