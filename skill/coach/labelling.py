"""Answers with labels set by hand (JSON Lines), and the same labels as the coach would set them."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from skill.coach.findings import Findings, Footing, Heard, Signal

PARTS = ("situation", "task", "action", "result", "quantified", "owns_action")
ENGAGEMENT = (
    "asks_question",
    "turns_back",
    "connects",
    "picks_up_cue",
    "shares_idea",
    "offers_help",
    "team_example",
    "sees_self_on_team",
)
_REPORTED_OF = 3
"""One answer in so many is only reported on: those whose id's CRC-32 this divides."""
BLIND = ("m", "v")
"""Answers whose id begins so were written by somebody who saw nothing of the coach, and are all only reported on."""
HELD_BACK = ("hb",)
"""Answers whose id begins so are the half of a file that was not looked at while rules were made from the other half."""
BUILT_ON = ("ha", "l", "n", "o", "p", "q", "r", "s", "t", "u", "w", "x", "y", "z")
"""Answers whose id begins so were written to build on, all of them."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What is in one answer. `reasons` are the words behind each flag, where the coach set it."""

    flags: frozenset[str]
    footing: str
    supplicant_phrases: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()
    fillers: tuple[str, ...] = ()
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether a part, a move, `on_topic` or `overbearing` is there."""
        return name in self.flags


@dataclass(frozen=True, slots=True)
class Example:
    """One answer as it stands in a file of labelled answers."""

    id: str
    heard: Heard
    labels: Labels

    @property
    def built_on(self) -> bool:
        """Whether it belongs to the part that rules and weights may be made from."""
        return built_on(self.id)


def built_on(answer_id: str) -> bool:
    """The fixed rule of the split, by the answer's id alone."""
    if answer_id.startswith((*BLIND, *HELD_BACK)):
        return False
    return answer_id.startswith(BUILT_ON) or zlib.crc32(answer_id.encode()) % _REPORTED_OF != 0


def read_examples(path: Path) -> Iterator[Example]:
    """The answers of a file. Raises ValueError with the line's number where one is no labelled answer."""
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if text.strip():
            try:
                data = json.loads(text)
                yield Example(data["id"], heard_in(data), labels_in(data))
            except (KeyError, TypeError, ValueError) as error:
                raise ValueError(f"{path}:{number}: {error!r}") from error


def heard_in(data: Mapping[str, Any]) -> Heard:
    """What the coach listens to in one line of a file, labelled or not. Raises KeyError where there is no answer."""
    return Heard(
        data["answer"],
        data.get("question") or "",
        data.get("kind") or "",
        data.get("role") or "",
        data.get("interviewer_line") or "",
    )


def labels_in(data: Mapping[str, Any]) -> Labels:
    """The labels of one line of a file."""
    labels = data["labels"]
    flags = {name for name in (*PARTS, "on_topic") if labels[name]} | set(labels["engagement"])
    if data.get("overbearing") or labels.get("overbearing"):
        flags.add("overbearing")
    return Labels(
        frozenset(flags),
        labels["footing"],
        tuple(labels["supplicant_phrases"]),
        tuple(labels["hedges"]),
        tuple(labels["fillers"]),
    )


def labels_of(findings: Findings) -> Labels:
    """Findings in the labels' terms."""
    flags = {name for name in (*PARTS, *ENGAGEMENT, "overbearing") if findings.has(Signal(name))}
    if findings.on_topic:
        flags.add("on_topic")
    footing = findings.footing
    if footing is Footing.OVERBEARING:
        footing = Footing.EQUAL if findings.has(Signal.EQUAL) else Footing.NEUTRAL
    return Labels(
        frozenset(flags),
        footing.value,
        _once(findings.quotes(Signal.SUPPLICANT)),
        _once(findings.quotes(Signal.HEDGE)),
        _once(findings.quotes(Signal.FILLER)),
        {signal.value: findings.quotes(signal) for signal in findings.spans},
    )


def _once(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Each phrase once, however often it was said: so the labels have it."""
    return tuple(dict.fromkeys(phrases))


def as_json(example_id: str, labels: Labels) -> str:
    """One line of `label`'s output, in the corpus' own format."""
    said: dict[str, object] = {name: labels.has(name) for name in PARTS}
    said["footing"] = labels.footing
    said["supplicant_phrases"] = list(labels.supplicant_phrases)
    said["hedges"] = list(labels.hedges)
    said["fillers"] = list(labels.fillers)
    said["engagement"] = [name for name in ENGAGEMENT if labels.has(name)]
    said["on_topic"] = labels.has("on_topic")
    said["overbearing"] = labels.has("overbearing")
    return json.dumps({"id": example_id, "labels": said}, ensure_ascii=False)
