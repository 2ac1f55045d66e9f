"""What a recogniser does to words, and a smart speaker to answers, changes next to nothing of what is heard."""

from __future__ import annotations

import random
from collections.abc import Iterator

from skill.coach.findings import Heard, Signal
from skill.coach.hearing import Ear
from skill.coach.labelling import Example
from skill.interview.practice import with_breath

HOMOPHONES = (
    *(("their", "there"), ("there", "their"), ("they're", "their"), ("knew", "new"), ("new", "knew")),
    *(("our", "hour"), ("by", "buy"), ("right", "write"), ("week", "weak"), ("its", "it's"), ("it's", "its")),
    *(
        ("your", "you're"),
        ("you're", "your"),
        ("than", "then"),
        ("where", "were"),
        ("here", "hear"),
        ("through", "threw"),
    ),
    *(("cue", "queue"), ("piece", "peace"), ("board", "bored"), ("site", "sight"), ("past", "passed"), ("led", "lead")),
)
MOST_DIFFERING = 1
RANDOM_STRINGS = 20_000
SPOKEN = (
    "i we sorry just not never the a of if when kind sort guess percent twenty",
    "you your yours what how is do did maybe please thank cut from to and",
)


def _signals(ear: Ear, heard: Heard, answer: str) -> set[Signal]:
    found = ear.listen(Heard(answer, heard.question, heard.kind, heard.role, heard.interviewer_line))
    return {signal for signal in found.spans if signal is not Signal.FILLER}


def _corrected(words: list[str]) -> Iterator[list[str]]:
    """The answer with one homophone in the place of another, once for each word that has one."""
    for at, word in enumerate(words):
        for said, misheard in HOMOPHONES:
            if word == said:
                yield [*words[:at], misheard, *words[at + 1 :]]


def test_a_misheard_word_changes_at_most_one_finding_nearly_always(ear: Ear, examples: tuple[Example, ...]) -> None:
    """One homophone for another: in 97 of 100 cases at most one signal comes or goes."""
    changed = []
    for example in examples:
        before = _signals(ear, example.heard, example.heard.answer)
        for words in _corrected(example.heard.answer.split()):
            after = _signals(ear, example.heard, " ".join(words))
            changed.append(len(before ^ after))
    assert len(changed) > 500
    assert sum(count > MOST_DIFFERING for count in changed) / len(changed) < 0.03


def test_a_dropped_filler_changes_at_most_one_finding(ear: Ear, examples: tuple[Example, ...]) -> None:
    """Recognisers keep some fillers and drop others: each that is heard in any answer, left out by itself."""
    seen = 0
    for example in examples:
        answer = example.heard.answer
        before = _signals(ear, example.heard, answer)
        for span in ear.listen(example.heard).spans.get(Signal.FILLER, ()):
            dropped = " ".join((answer[: span.start] + answer[span.end :]).split())
            seen += 1
            after = _signals(ear, example.heard, dropped)
            assert len(before ^ after) <= MOST_DIFFERING, (example.id, span.of(answer))
    assert seen > 600


def test_where_a_breath_ends_changes_nothing(examples: tuple[Example, ...]) -> None:
    """Whatever word a breath ends at, what is kept and judged is the answer said in one: so each finding is the same."""
    for example in examples:
        words = example.heard.answer.split()
        for cut in range(len(words) + 1):
            held = with_breath(with_breath("", " ".join(words[:cut])), " ".join(words[cut:]))
            assert held == " ".join(words), (example.id, cut)


def test_random_strings_raise_nothing(ear: Ear) -> None:
    """Letters, digits, marks, emoji, the lexicon's own words in any order."""
    draw = random.Random(20261123)
    letters = "abcdefghijklmnopqrstuvwxyz ''  0123456789.,?!-{}<>&éñ日本🙂\n\t"
    words = sorted({word for spoken in SPOKEN for word in spoken.split()})
    for _ in range(RANDOM_STRINGS):
        if draw.random() < 0.5:
            text = "".join(draw.choices(letters, k=draw.randint(0, 60)))
        else:
            text = " ".join(draw.choices(words, k=draw.randint(0, 14)))
        found = ear.listen(Heard(text, interviewer_line=text[::-1]))
        assert found.words >= 0
