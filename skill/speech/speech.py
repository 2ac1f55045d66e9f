"""Speech: a value that cannot hold broken SSML.

Text enters in two ways only. `Speech.text` takes anything at all (a slot, a stored word) and escapes it; `Speech.markup`
takes a line of ours and refuses what is not well-formed or uses a tag outside `TAGS`. There is no third way in, and
`Speech` is not a `str`, so an f-string cannot quietly turn one into the other.

Somebody's own words stand between “ and ” in a line. Who reads sees the marks, which no voice reads out; who listens hears a
short pause where a quotation starts, and one where it ends, unless the sentence pauses there by itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

TAGS = {
    "break": {"time", "strength"},
    "emphasis": {"level"},
    "prosody": {"rate", "pitch", "volume"},
    "sub": {"alias"},
    "say-as": {"interpret-as"},
    "p": set[str](),
    "s": set[str](),
}
"""The tags our own lines may use, with their attributes (alexa-platform.md, section 1, SSML)."""

COACH = "Coach"
SLOW = "85%"
"""The rate that "slower" asks for; Alexa takes 20 % as the least."""
SOFT = "soft"
"""The volume that "softer" asks for."""
LIMIT = 8000
"""Characters of outputSpeech that Alexa accepts, tags included (alexa-platform.md, section 0)."""

READ_PAUSE = "…"
"""A pause, for those who read."""

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAG = re.compile(r"<[^>]*>")
_SENTENCES = re.compile(r"(?<=[.?])\s+")
_OPENS = re.compile("\\s*“")
_CLOSES = re.compile("”(?![.,?])")
BEFORE, AFTER = '<break time="250ms"/>', '<break time="150ms"/>'
"""The pauses around a quotation: as long as a comma's, so that a listener hears where somebody's own words begin."""
MOST_QUOTED = 8
"""Quotations of one speaker that are heard as such: marks may come from anywhere, and a response has a limit."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: a label for people who read, and the Polly voice with its language for those who listen."""

    label: str = COACH
    polly: str = ""
    language: str = ""


THE_COACH = Voice()


@dataclass(frozen=True, slots=True)
class Speech:
    """Said aloud: stretches of well-formed SSML content, each with the voice that says it."""

    parts: tuple[tuple[Voice, str], ...] = ()

    @classmethod
    def text(cls, words: str, voice: Voice = THE_COACH) -> Speech:
        """Anything at all, made safe: characters XML cannot hold are dropped, the others escaped."""
        return cls(((voice, safe(words)),) if words else ())

    @classmethod
    def markup(cls, line: str, voice: Voice = THE_COACH) -> Speech:
        """A line of ours. Raises ValueError where it is not well-formed or uses an unknown tag or attribute."""
        fault = markup_fault(line)
        if fault:
            raise ValueError(f"{fault}: {line}")
        return cls(((voice, line),) if line else ())

    def __add__(self, other: Speech) -> Speech:
        return Speech(self.parts + other.parts)

    def __bool__(self) -> bool:
        return bool(self.parts)

    def toned(self, *, slow: bool, soft: bool) -> Speech:
        """The same, at an easier pace, or in a lower voice, or both."""
        wished = (f' rate="{SLOW}"' if slow else "") + (f' volume="{SOFT}"' if soft else "")
        if not wished:
            return self
        return Speech(tuple((voice, f"<prosody{wished}>{line}</prosody>") for voice, line in self.parts))

    def ending(self, sentences: int = 2) -> Speech:
        """What is said last: so many sentences of it, unless a tag may stand around several."""
        if not self.parts:
            return self
        voice, line = self.parts[-1]
        return Speech(((voice, line if "</" in line else " ".join(_SENTENCES.split(line)[-sentences:])),))

    def ssml(self) -> str:
        """The whole as one `<speak>` document."""
        return f"<speak>{' '.join(_voiced(v, _quoting(line)) for v, line in self._runs())}</speak>"

    def plain(self) -> str:
        """The words alone, for cards and terminals, with the speaker's label where an interviewer speaks."""
        return " ".join(_labelled(v, _TAG.sub("", line)) for v, line in self._runs())

    def lines(self) -> tuple[tuple[str, str], ...]:
        """(label, markup-free words) for each stretch of one speaker; pauses read as `…`."""
        return tuple((v.label, _readable(line)) for v, line in self._runs())

    def _runs(self) -> list[tuple[Voice, str]]:
        runs: list[tuple[Voice, str]] = []
        for voice, line in self.parts:
            if runs and runs[-1][0] == voice:
                runs[-1] = (voice, f"{runs[-1][1]} {line}")
            else:
                runs.append((voice, line))
        return runs


def safe(words: str) -> str:
    """Words escaped for SSML, without the characters that no XML document may hold."""
    return escape(_NOT_XML.sub("", words))


def markup_fault(line: str) -> str | None:
    """What is wrong with a line as SSML, or None."""
    if _NOT_XML.search(line):
        return "a character that XML cannot hold"
    try:
        root = ElementTree.fromstring(f"<speak>{line}</speak>")  # noqa: S314  our own line, which may be faulty but not hostile
    except ElementTree.ParseError as error:
        return f"not well-formed SSML ({error})"
    for element in root.iter():
        if element is root:
            continue
        if element.tag not in TAGS:
            return f"unknown tag <{element.tag}>"
        for attribute in element.attrib:
            if attribute not in TAGS[element.tag]:
                return f"unknown attribute {attribute} of <{element.tag}>"
    return None


def _quoting(line: str) -> str:
    opened = _OPENS.sub(f" {BEFORE}“", line, count=MOST_QUOTED)
    return _CLOSES.sub(f"”{AFTER}", opened, count=MOST_QUOTED)


def _voiced(voice: Voice, line: str) -> str:
    if not voice.polly:
        return line
    inner = f"<lang xml:lang={quoteattr(voice.language)}>{line}</lang>" if voice.language else line
    return f"<voice name={quoteattr(voice.polly)}>{inner}</voice>"


def _labelled(voice: Voice, words: str) -> str:
    words = " ".join(unescape(words).split())
    return words if voice == THE_COACH else f"{voice.label}: {words}"


def _readable(line: str) -> str:
    return " ".join(unescape(_TAG.sub("", re.sub(r"<break[^>]*>", f" {READ_PAUSE} ", line))).split())
