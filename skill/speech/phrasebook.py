"""One turn's speech, put together from lines of the content: variants chosen so that none comes twice in a row.

Lines are ours and may hold markup; what fills their slots is never trusted and is escaped and shortened.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence

from skill.speech.speech import THE_COACH, Speech, Voice, safe

LONGEST_QUOTE = 160
"""Characters of somebody's own words that are said back to them: about one breath."""
LONGEST_SLOT = 220
"""Characters of one slot's value that are spoken; what is longer ends at a word."""
REMEMBERED = 40
"""How many lines back a variant is not chosen again while another is free."""
CODE = 3

_MARKS = re.compile("[“”]")
_SLOT = re.compile(r"((?:^|[.?!]\s+)“?)?\{(\w+)\}")


class Script:
    """What is said in one turn. Lives for that turn only; `recent` afterwards is what to remember.

    With `brief` only the shorter half of a line's variants is said, but never one alone where there are two.
    """

    def __init__(
        self, lines: Mapping[str, tuple[str, ...]], seed: str, recent: str = "", *, brief: bool = False
    ) -> None:
        self._lines = lines
        self._brief = brief
        self._seed = seed
        self.recent = recent
        self.speech = Speech()
        self.asked: Speech | None = None

    def coach(self, key: str, **slots: str) -> None:
        """The coach says the line `key`. Raises KeyError where there is no such line."""
        self.say(self._lines[key], THE_COACH, **slots)

    def coach_asks(self, key: str, **slots: str) -> None:
        """The coach says the line `key`, which wants an answer."""
        self.ask(self._lines[key], THE_COACH, **slots)

    def say(self, variants: Sequence[str], voice: Voice = THE_COACH, **slots: str) -> None:
        """One of the variants is said."""
        if variants:
            self.speech += Speech.markup(filled(self._choose(variants), slots), voice)

    def ask(self, variants: Sequence[str], voice: Voice = THE_COACH, **slots: str) -> None:
        """One of the variants is said and wants an answer."""
        line = Speech.markup(filled(self._choose(variants), slots), voice)
        self.speech += line
        self.asked = line

    def quote(self, speech: Speech, asked: Speech | None) -> None:
        """Speech made elsewhere, as it is."""
        self.speech += speech
        self.asked = asked

    def lines(self, key: str) -> tuple[str, ...]:
        """All the variants of a line, in the content's order."""
        return self._lines[key]

    def knows(self, key: str) -> bool:
        """Whether the content has the line."""
        return key in self._lines

    def plain_since(self, part: int) -> str:
        """What was said from that part of the speech on, in plain text."""
        return Speech(self.speech.parts[part:]).plain()

    def number(self, count: int) -> str:
        """A small number as a word."""
        words = self._lines["number.words"]
        return words[count] if 0 <= count < len(words) else str(count)

    def words(self, key: str, **slots: str) -> str:
        """A line's words for use in a slot: what a number, a meter or a part of an answer is called."""
        return filled(self._choose(self._lines[key]), slots)

    def piece(self, key: str, **slots: str) -> str:
        """A piece of a sentence, to be put where it does not open one: nothing in it is capitalised for that."""
        return filled(self._choose(self._lines[key]), slots, opens=False)

    def _choose(self, variants: Sequence[str]) -> str:
        if self._brief:
            variants = sorted(variants, key=len)[: max(2, (len(variants) + 1) // 2)]
        last_said = {self.recent[at : at + CODE]: at for at in range(0, len(self.recent), CODE)}
        chosen = min(variants, key=lambda line: (last_said.get(_code(line), -1), _rank(self._seed, line)))
        if len(variants) > 1:
            self.recent = (self.recent + _code(chosen))[-REMEMBERED * CODE :]
        return chosen


def filled(line: str, slots: Mapping[str, str], *, opens: bool = True) -> str:
    """A line with its `{slots}` filled, capitalised where one opens a sentence. Raises KeyError for an unknown slot.

    Only a line itself can open or close a quotation.
    """

    def value(match: re.Match[str]) -> str:
        opening, name = match[1], match[2]
        words = shortened(_MARKS.sub("", slots[name]))
        if opens and opening is not None:
            words = words[:1].upper() + words[1:]
        return (opening or "") + safe(words)

    return _SLOT.sub(value, line)


def shortened(words: str, longest: int = LONGEST_SLOT) -> str:
    """The words up to a limit in characters, ending at a whole word."""
    words = " ".join(words.split())
    if len(words) <= longest:
        return words
    return words[: longest + 1].rpartition(" ")[0] or words[:longest]


def _code(line: str) -> str:
    digest = hashlib.sha1(line.encode(), usedforsecurity=False).digest()
    return base64.b64encode(digest)[:CODE].decode()


def _rank(seed: str, line: str) -> bytes:
    return hashlib.sha1(f"{seed}/{line}".encode(), usedforsecurity=False).digest()
