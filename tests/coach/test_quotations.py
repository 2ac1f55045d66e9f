"""Which of somebody's words are quoted: those that a person would point at.

`quotations.jsonl` holds what one person pointed at in 522 labelled answers: for each signal the stretches of which any is a good
reason, " / " where a quotation may begin or end within one. Own part is the action's where it has no line of its own.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from skill.coach.findings import Heard, Signal, Span
from skill.coach.hearing import Ear
from skill.coach.labelling import Example
from skill.content.reading import read_lexicon

POINTED_AT = Path(__file__).parent / "quotations.jsonl"
RIGHT = 0.79
"""Of all quotations for signals that the person heard as well. What is a word too long or too short is not right."""
RIGHT_FOR = {
    "situation": 0.73,
    "task": 0.71,
    "action": 0.88,
    "result": 0.78,
    "quantified": 0.71,
    "owns_action": 0.86,
    "equal": 0.78,
    "asks_question": 0.90,
    "turns_back": 0.91,
    "connects": 0.84,
    "picks_up_cue": 0.64,
}
"""Of the signals that were quoted often enough to say: fifty times."""
JOINS = frozenset(read_lexicon()["quoting"]["joins"])
AS_FOUND = (Signal.ACKNOWLEDGES, Signal.HEDGE, Signal.FILLER, Signal.SUPPLICANT)
"""Signals of which every place is quoted."""


Written = Sequence[tuple[str, int, int]]
"""Each word as it was written, with the characters it stands at; fillers are left out."""


def _written(ear: Ear, answer: str) -> Written:
    found = {word.start: (answer[word.start : word.end], word.start, word.end) for word in ear.line(answer).words}
    return list(found.values())


def _pieces(said: Written, stretch: str) -> Iterator[tuple[int, int]]:
    """First and last word of each piece of a stretch."""
    words, pieces = [word for word, _, _ in said], [piece.split() for piece in stretch.split(" / ")]
    whole = [word for piece in pieces for word in piece]
    at = next((at for at in range(len(words)) if words[at : at + len(whole)] == whole), -1)
    for piece in pieces if at >= 0 else ():
        yield at, at + len(piece) - 1
        at += len(piece)


def _bare(said: Written, first: int, last: int) -> int:
    """The first word but those that only join on: they may be quoted or not."""
    while first < last and said[first][0] in JOINS:
        first += 1
    return first


def _is_right(said: Written, span: Span, stretches: Sequence[str]) -> bool:
    """Whether a quotation begins and ends where it may within one of the stretches."""
    quoted = [at for at, (_, start, end) in enumerate(said) if span.start < end and start < span.end]
    for stretch in stretches:
        pieces = list(_pieces(said, stretch))
        begins = {_bare(said, first, last) for first, last in pieces}
        if _bare(said, quoted[0], quoted[-1]) in begins and quoted[-1] in {last for _, last in pieces}:
            return True
    return False


@pytest.fixture(scope="module")
def judged(ear: Ear, examples: tuple[Example, ...]) -> Counter[tuple[str, bool]]:
    """How many quotations of each signal are right and how many are not."""
    by_id, counted = {example.id: example for example in examples}, Counter[tuple[str, bool]]()
    for text in POINTED_AT.read_text(encoding="utf-8").splitlines():
        row = json.loads(text)
        heard = by_id[row["id"]].heard
        said, spans = _written(ear, heard.answer), ear.listen(heard).spans
        for signal in Signal:
            stretches = row.get(signal.value) or (row.get("action") if signal is Signal.OWN_PART else None)
            if stretches:
                counted.update((signal.value, _is_right(said, span, stretches)) for span in spans.get(signal, ()))
    return counted


def test_most_quotations_are_what_a_person_pointed_at(judged: Counter[tuple[str, bool]]) -> None:
    """Of all, and of each signal that is quoted often enough to say."""
    right = sum(count for (_, is_right), count in judged.items() if is_right)
    assert right / judged.total() >= RIGHT
    share = {signal: judged[signal, True] / (judged[signal, True] + judged[signal, False]) for signal in RIGHT_FOR}
    assert {signal: round(share[signal], 2) for signal in share if share[signal] < RIGHT_FOR[signal]} == {}


def test_a_signal_is_quoted_once_and_questions_at_most_twice(ear: Ear, examples: tuple[Example, ...]) -> None:
    """One stretch is what somebody would point at; who asks two things is heard asking two."""
    for example in examples:
        for signal, spans in ear.listen(example.heard).spans.items():
            if signal not in AS_FOUND:
                assert 1 <= len(spans) <= (2 if signal in (Signal.ASKS, Signal.TURNS_BACK) else 1), example.id


@pytest.mark.parametrize(
    ("answer", "signal", "quote"),
    [
        (
            "last winter on the ward the heating failed so i moved eleven patients and nobody missed a dose",
            Signal.SITUATION,
            "last winter on the ward the heating failed",
        ),
        (
            "there were five of us at the depot and the lift broke so i rang the fitter and he was there within the hour",
            Signal.ACTION,
            "i rang the fitter",
        ),
        (
            "the boiler packed in so i rang round and we lost one morning",
            Signal.RESULT,
            "we lost one morning",
        ),
        (
            "the rota was a mess so i drew it up again and complaints dropped by a third",
            Signal.FIGURE,
            "complaints dropped by a third",
        ),
        ("i don't count anything how about you besides the jigsaws", Signal.ASKS, "how about you besides the jigsaws"),
        (
            "i like the early start could i ask what did somebody do for you that worked",
            Signal.ASKS,
            "what did somebody do for you that worked",
        ),
        (
            "i got the whole depot to hang a sign at the back and in two years nobody's been left on",
            Signal.FIGURE,
            "in two years nobody's been left on",
        ),
        ("if you pay for the course i can sign today", Signal.EQUAL, "if you pay for the course i can sign today"),
    ],
)
def test_what_is_quoted_is_said_whole(ear: Ear, answer: str, signal: Signal, quote: str) -> None:
    """The scene with its verb, the deed alone, the ending, a figure with what it counts, a condition to its end."""
    kind = "negotiation" if signal is Signal.EQUAL else "behavioral"
    assert ear.listen(Heard(answer, "Tell me about a time something went wrong.", kind)).quotes(signal) == (quote,)
