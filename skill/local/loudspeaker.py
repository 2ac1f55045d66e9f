"""What comes out of the loudspeaker, for people who read: SSML as lines with the speaker's name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

from skill.speech.speech import COACH

PAUSE = "…"
SHORTEST_SEEN = 0.4
"""Seconds from which a pause is shown: a shorter one only sets off a quotation, and its marks are seen."""


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of one voice."""

    speaker: str
    text: str


def lines_of(ssml: str, voices: Mapping[str, str]) -> tuple[Line, ...]:
    """The stretches of each voice. `voices` has the label of each Polly voice. Raises ParseError for broken SSML."""
    lines: list[Line] = []
    spoken = ElementTree.fromstring(ssml)  # noqa: S314 our own edge wrote it
    for speaker, text in _stretches(spoken, voices, COACH):
        if lines and lines[-1].speaker == speaker:
            lines[-1] = Line(speaker, f"{lines[-1].text}{text}")
        elif text.strip():
            lines.append(Line(speaker, text))
    return tuple(Line(line.speaker, " ".join(line.text.split())) for line in lines)


def _stretches(element: ElementTree.Element, voices: Mapping[str, str], speaker: str) -> Iterator[tuple[str, str]]:
    inside = speaker
    if element.tag == "voice":
        name = element.get("name", "")
        inside = voices.get(name, name)
    if element.tag == "break" and _seconds(element.get("time", "1s")) >= SHORTEST_SEEN:
        yield inside, f" {PAUSE} "
    yield inside, element.text or ""
    for child in element:
        yield from _stretches(child, voices, inside)
        yield inside, child.tail or ""


def _seconds(time: str) -> float:
    """A length of time as SSML writes it: "250ms", "2s"."""
    return float(time.removesuffix("ms")) / 1000 if time.endswith("ms") else float(time.removesuffix("s"))
