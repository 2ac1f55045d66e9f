"""The rules a spoken text keeps so that it can be heard: breath, one question and that one last, nothing a voice stumbles on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from skill.speech.speech import markup_fault

BREATH = 32
"""Words of one sentence (evidence.md: one or two breaths, 30 words before the question)."""
LONGEST = 75
"""Words of one text."""
LONGEST_BREAK = 10
"""Seconds of one pause that Alexa accepts (alexa-platform.md, section 1, SSML)."""

Finding = tuple[str, str]
_OWN_WORDS = re.compile(r"(?<!“)\{(quote|stronger)\}|\{(quote|stronger)\}(?!”)")
_TAG = re.compile(r"<[^>]*>")
_SLOT = re.compile(r"\{(\w*)\}")
_ODD = re.compile(r"[^A-Za-zÀ-ÖØ-öø-ÿ ',.?“”-]")
_BREAK = re.compile(r"<break\b[^>]*?\btime=\"([^\"]*)\"")
_TIME = re.compile(r"(\d+(?:\.\d+)?)(ms|s)")
_SENTENCE = re.compile(r"[^.?]+[.?]?")
IMPERATIVES = (
    "tell", "walk", "describe", "talk", "give", "take", "say", "show", "explain", "think", "pick", "name", "imagine",
    "picture", "suppose", "convince", "help", "share", "start", "sell", "teach", "put", "pitch", "introduce", "let",
)  # fmt: skip
"""What a request that wants an answer opens with, where it isn't a question."""


def spoken_faults(text: object, *, wants_answer: bool | None) -> Iterator[Finding]:
    """(rule, what is wrong) for one text. `wants_answer` says whether it must ask, must not, or may (None)."""
    if not isinstance(text, str) or not text.strip():
        yield "text", "not a text"
        return
    fault = markup_fault(text)
    if fault:
        yield "markup", fault
    for time in _BREAK.findall(text):
        if not _pausable(time):
            yield "pause", f"{time} is no pause of {LONGEST_BREAK} seconds at most"
    bare = _SLOT.sub("slot", _TAG.sub(" ", text))
    for odd in sorted(set(_ODD.findall(bare))):
        yield "symbol", f"{odd!r} is not read well by a voice"
    if _OWN_WORDS.search(text):
        yield "quotation", "somebody's own words do not stand between “ and ”"
    if not _paired(bare):
        yield "quotation", "“ and ” do not come in turn"
    yield from _question_faults(bare.strip(), wants_answer)
    for sentence in _SENTENCE.findall(bare):
        if len(sentence.split()) > BREATH:
            yield "breath", f"{len(sentence.split())} words in one sentence, {BREATH} are a breath"
    if len(bare.split()) > LONGEST:
        yield "length", f"{len(bare.split())} words, {LONGEST} at most"


def _paired(bare: str) -> bool:
    """Whether each quotation is closed before the next one opens, and none is left open."""
    return "".join(mark for mark in bare if mark in "“”") in ("", "“”", "“”“”", "“”“”“”")


def _pausable(time: str) -> bool:
    found = _TIME.fullmatch(time)
    return found is not None and float(found[1]) / (1000 if found[2] == "ms" else 1) <= LONGEST_BREAK


def slots_in(text: str) -> frozenset[str]:
    """The names of a line's slots."""
    return frozenset(_SLOT.findall(text))


def _question_faults(bare: str, wants_answer: bool | None) -> Iterator[Finding]:
    marks = bare.count("?")
    if marks > 1:
        yield "question", f"{marks} question marks, one at most"
    if marks and not bare.endswith("?"):
        yield "question", "the question does not come last"
    if wants_answer is False and marks:
        yield "question", "a question where no answer is waited for"
    if wants_answer and not marks and not _requests(bare):
        yield "question", "nothing in it asks for an answer"
    if bare and bare[-1] not in ".?":
        yield "ending", "no full stop or question mark at the end"


def _requests(bare: str) -> bool:
    sentences = [sentence.strip(" .?").lower() for sentence in _SENTENCE.findall(bare) if sentence.strip(" .?")]
    return any(sentence.split()[0] in IMPERATIVES for sentence in sentences)
