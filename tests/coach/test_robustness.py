"""What a recogniser does to words, and a smart speaker to answers, changes next to nothing of what is heard."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from skill.coach.findings import Heard, Signal
from skill.coach.hearing import Ear
from skill.coach.labelling import Example
from skill.content.reading import read_lexicon
from skill.interview.practice import with_breath

LEXICON = read_lexicon()
TOLD_APART = tuple(tuple(members.split()) for members in LEXICON["homophones"]["weights"])
"""The sets of words that sound alike whose members are told apart by what stands around them."""
TAKEN_AS_HEARD = (("piece", "peace"), ("lead", "led"), ("hire", "higher"), ("role", "roll"))
"""Sets whose members are said too seldom for that."""
HOMOPHONES = {
    word: {other for members in (*TOLD_APART, *TAKEN_AS_HEARD) if word in members for other in members} - {word}
    for members in (*TOLD_APART, *TAKEN_AS_HEARD)
    for word in members
}
MOST_DIFFERING = 1
RANDOM_STRINGS = 20_000
SPOKEN = (
    "i we sorry just not never the a of if when kind sort guess percent twenty",
    "you your yours what how is do did maybe please thank cut from to and",
)


def _signals(ear: Ear, heard: Heard, answer: str) -> set[Signal]:
    found = ear.listen(Heard(answer, heard.question, heard.kind, heard.role, heard.interviewer_line))
    return {signal for signal in found.spans if signal is not Signal.FILLER}


def _read(ear: Ear, answer: str) -> tuple[list[str], int]:
    """All that an answer is to the ear but its letters: the words that are meant, and how many fillers stand between them."""
    line = ear.line(answer)
    return [word.norm for word in line.words], len(line.fillers)


def _corrected(words: list[str]) -> Iterator[list[str]]:
    """The answer with one homophone in the place of another, once for each that a word has."""
    for at, word in enumerate(words):
        for other in sorted(HOMOPHONES.get(word, ())):
            yield [*words[:at], other, *words[at + 1 :]]


def test_a_misheard_word_changes_at_most_one_finding(ear: Ear, examples: tuple[Example, ...]) -> None:
    """One homophone for another: in 998 of 1,000 cases at most one signal comes or goes, in 9 of 10 nothing is read otherwise."""
    cases, read_otherwise, changed = 0, 0, 0
    for example in examples:
        read, before = _read(ear, example.heard.answer), _signals(ear, example.heard, example.heard.answer)
        for words in _corrected(example.heard.answer.split()):
            cases += 1
            corrected = " ".join(words)
            if _read(ear, corrected) != read:
                read_otherwise += 1
                changed += len(before ^ _signals(ear, example.heard, corrected)) > MOST_DIFFERING
    assert cases > 10_000
    assert read_otherwise / cases < 0.1
    assert changed / cases < 0.002


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("there was a queue outside their office", "there was a queue outside their office"),
        ("their was a queue outside there office", "there was a queue outside their office"),
        ("i new the answer and i wanted too right it down", "i knew the answer and i wanted to write it down"),
        ("your the first to ask about you're team", "you are the first to ask about your team"),
        ("we did it buy the end of the weak", "we did it by the end of the week"),
        ("um you no i no the way it works", "i know the way it works"),
        ("it took to days and four people", "it took two days and four people"),
    ],
)
def test_each_word_is_read_as_what_the_words_around_it_call_for(ear: Ear, said: str, meant: str) -> None:
    """Whatever was written down: the meaning is read, and the letters that were said stay where they were."""
    line = ear.line(said)
    assert " ".join(word.norm for word in line.words) == meant
    assert all(said[word.start : word.end] in said.split() for word in line.words)


def test_a_language_for_which_nothing_was_fitted_reads_words_as_they_were_heard() -> None:
    """As every word was before, where there is no file of homophones."""
    ear = Ear({name: content for name, content in LEXICON.items() if name != "homophones"})
    assert _read(ear, "their was a queue") == (["their", "was", "a", "queue"], 0)


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
