"""What comes out of the loudspeaker, for people who read and for a voice that is not Alexa's: SSML as lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from xml.etree import ElementTree

from skill.speech.speech import COACH

PAUSE = "…"
SHORTEST_SEEN = 0.4
"""Seconds from which a pause is shown: a shorter one only sets off a quotation, and its marks are seen."""
SOFTER = {"silent": 0.0, "x-soft": 0.35, "soft": 0.6}
"""How loud SSML's words for it are, where medium and louder is 1."""
_SENTENCES = re.compile(r"(?<=[.?!])\s+|(?<=[.?!]”)\s+")


@dataclass(frozen=True, slots=True)
class Breath:
    """A sentence or a piece of one, how fast and how loud it is said (1 is as usual), and the seconds of silence after it."""

    text: str
    pause: float = 0
    rate: float = 1
    volume: float = 1


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of one voice, in its language where that is not the listener's: the words to read, the breaths to say."""

    speaker: str
    text: str
    language: str = ""
    breaths: tuple[Breath, ...] = ()


@dataclass(frozen=True, slots=True)
class _Manner:
    speaker: str = COACH
    language: str = ""
    rate: float = 1
    volume: float = 1

    def inside(self, element: ElementTree.Element, voices: Mapping[str, str]) -> _Manner:
        if element.tag == "voice":
            name = element.get("name", "")
            return replace(self, speaker=voices.get(name, name))
        if element.tag == "lang":
            return replace(self, language=element.get("{http://www.w3.org/XML/1998/namespace}lang", ""))
        if element.tag == "prosody":
            volume = SOFTER.get(element.get("volume", ""), 1.0)
            return replace(self, rate=self.rate * _rate(element.get("rate", "")), volume=self.volume * volume)
        return self


@dataclass(frozen=True, slots=True)
class _Stretch:
    manner: _Manner
    text: str = ""
    pause: float = 0

    @property
    def seen(self) -> str:
        return f" {PAUSE} " if self.pause >= SHORTEST_SEEN else self.text


def lines_of(ssml: str, voices: Mapping[str, str]) -> tuple[Line, ...]:
    """The stretches of each voice. `voices` has the label of each Polly voice. Raises ParseError for broken SSML."""
    runs: list[list[_Stretch]] = []
    spoken = ElementTree.fromstring(ssml)  # noqa: S314 our own edge wrote it
    for stretch in _stretches(spoken, voices, _Manner()):
        if runs and runs[-1][0].manner.speaker == stretch.manner.speaker:
            runs[-1].append(stretch)
        elif stretch.seen.strip():
            runs.append([stretch])
    return tuple(_line(run) for run in runs)


def _line(run: Sequence[_Stretch]) -> Line:
    text = " ".join("".join(stretch.seen for stretch in run).split())
    language = next((stretch.manner.language for stretch in run if stretch.manner.language), "")
    return Line(run[0].manner.speaker, text, language, _breaths(run))


def _breaths(run: Sequence[_Stretch]) -> tuple[Breath, ...]:
    breaths: list[Breath] = []
    for stretch in _joined(run):
        if stretch.pause:
            last = breaths.pop() if breaths else Breath("")
            breaths.append(replace(last, pause=round(last.pause + stretch.pause, 3)))
        for sentence in _SENTENCES.split(stretch.text):
            if any(character.isalnum() for character in sentence):
                said = " ".join(sentence.split())
                breaths.append(Breath(said, rate=stretch.manner.rate, volume=stretch.manner.volume))
    return tuple(breaths)


def _joined(run: Sequence[_Stretch]) -> list[_Stretch]:
    """Neighbours that are said in the same manner as one: a tag inside a sentence does not cut it."""
    joined: list[_Stretch] = []
    for stretch in run:
        last = joined[-1] if joined else None
        if last and not last.pause and not stretch.pause and _toned_alike(last, stretch):
            joined[-1] = replace(last, text=last.text + stretch.text)
        else:
            joined.append(stretch)
    return joined


def _toned_alike(one: _Stretch, other: _Stretch) -> bool:
    return (one.manner.rate, one.manner.volume) == (other.manner.rate, other.manner.volume)


def _stretches(element: ElementTree.Element, voices: Mapping[str, str], around: _Manner) -> Iterator[_Stretch]:
    manner = around.inside(element, voices)
    if element.tag == "break":
        yield _Stretch(manner, pause=_seconds(element.get("time", "1s")))
    yield _Stretch(manner, element.text or "")
    for child in element:
        yield from _stretches(child, voices, manner)
        yield _Stretch(manner, child.tail or "")


def _seconds(time: str) -> float:
    """A length of time as SSML writes it: "250ms", "2s"."""
    return float(time.removesuffix("ms")) / 1000 if time.endswith("ms") else float(time.removesuffix("s"))


def _rate(rate: str) -> float:
    """A pace as our own edge writes it: "85%"; any other is the usual one."""
    return float(rate.removesuffix("%")) / 100 if rate.endswith("%") else 1
