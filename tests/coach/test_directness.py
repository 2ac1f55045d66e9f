"""A direct answer comes first where one is asked for: it is praised there, missed where none came, and late in between."""

from __future__ import annotations

import pytest

from skill.coach.advice import advise
from skill.coach.findings import Heard
from skill.coach.hearing import Ear
from skill.coach.labelling import Example

LONG = (
    "my landlord is selling up and my sister lives near the coast and i have been looking at the trains and the schools there "
    "for a year now with my partner "
)
PRAISED = "coach.strength.direct"


def praised(ear: Ear, heard: Heard) -> list[str]:
    """The words that are praised for having come first."""
    advice = advise(ear.listen(heard), heard)
    return [point.quote for point in (advice.strength, *advice.further) if point and point.key == PRAISED]


@pytest.mark.parametrize(
    ("question", "answer", "quote"),
    [
        ("Would you relocate for us?", LONG + "and yes i would move in the summer", "yes i would move"),
        ("What figure did you have in mind?", LONG + "so i'd say forty one thousand", "forty one thousand"),
    ],
)
def test_an_answer_that_came_late_is_to_go_first(ear: Ear, question: str, answer: str, quote: str) -> None:
    """The yes or the figure is quoted, as what to begin with."""
    heard = Heard(answer, question, "motivation")
    change = advise(ear.listen(heard), heard).change
    assert change
    assert change.key == "coach.change.late"
    assert quote in change.quote
    assert praised(ear, heard) == []


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Would you relocate for us?", "yes i would " + LONG),
        ("Why do you want to move?", LONG + "and yes i would move in the summer"),
        ("Would you relocate for us?", LONG + "and there was no house to be had"),
        ("What figure did you have in mind?", "forty one thousand and " + LONG),
        ("Tell me about a time you thought on your feet.", LONG + "and we found forty one of them"),
    ],
)
def test_who_answers_first_or_was_not_asked_hears_nothing_of_it(ear: Ear, question: str, answer: str) -> None:
    """A story may take its time, a no inside a sentence answers nothing, and "your feet" are no fee."""
    assert ear.listen(Heard(answer, question, "motivation")).direct.late is None


@pytest.mark.parametrize(
    ("question", "kind", "answer", "quote"),
    [
        (
            "What salary do you have in mind?",
            "hard",
            "forty one thousand and i can come in september",
            "forty one thousand",
        ),
        ("How much notice do you have to give?", "hard", "well it's four weeks and not a day less", "four weeks"),
        ("When could you start?", "hard", "the first of march if the course is booked", "the first of march"),
        ("How many hours would you need?", "hard", "twenty five and the wednesday off", "twenty five"),
        ("Are you all right with shift work?", "motivation", "yes lates and nights", "yes"),
        (
            "Could you do every other weekend?",
            "negotiation",
            "no one in four and i'd want it on the rota a month ahead",
            "no one in four",
        ),
    ],
)
def test_an_answer_that_came_first_is_praised(ear: Ear, question: str, kind: str, answer: str, quote: str) -> None:
    """A sum, a time, a number, a yes or a no: in their words."""
    (said,) = praised(ear, Heard(answer, question, kind))
    assert quote in said


@pytest.mark.parametrize(
    ("question", "kind", "answer"),
    [
        ("Could you do it for sixty?", "negotiation", "yes that's fine"),
        ("What salary do you have in mind?", "negotiation", "twenty but i'd take anything really i just need this job"),
        ("Would you sack a friend?", "hard", "i'd rather not say"),
        ("Do you live far?", "motivation", "no idea how far it is to be honest"),
        ("Tell me about a time you said no.", "behavioral", "no i never did that in my life"),
        ("What salary do you have in mind?", "negotiation", "nine years on the ward and a diploma"),
    ],
)
def test_a_quick_answer_is_not_always_one(ear: Ear, question: str, kind: str, answer: str) -> None:
    """Giving in at once is not, nor begging, a way round it, or years where money was asked for."""
    assert praised(ear, Heard(answer, question, kind)) == []


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("Would you work a weekend when we're short?", "coach.change.direct"),
        ("Our rate is twelve an hour. Is that all right?", "coach.change.direct"),
        ("What salary do you have in mind?", "coach.change.direct.sum"),
        ("How much notice do you have to give?", "coach.change.direct.time"),
        ("How many people would you need?", "coach.change.direct.number"),
    ],
)
def test_who_passes_a_direct_question_by_is_told(ear: Ear, question: str, key: str) -> None:
    """Where nothing in it could be taken for an answer."""
    answer = (
        "it's a big subject for families and my sister says it's hard on the children and the buses are the other thing"
    )
    heard = Heard(answer, question, "hard")
    change = advise(ear.listen(heard), heard).change
    assert change
    assert change.key == key


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "What salary do you have in mind?",
            "before i name one i'd like to hear what you have set aside for it and what the range is",
        ),
        (
            "What salary do you have in mind?",
            "it's a big step for my family and the trains are dear so what do you pay the others",
        ),
        (
            "Would you work a weekend?",
            "if my sister has the children and the buses are running and it's on the rota in good time",
        ),
        (
            "Would you work a weekend?",
            "my sister has the children and the buses run and i can always do with the money in winter",
        ),
        (
            "How much notice do you have to give?",
            "they let people go the same day they ask so tomorrow if you like and the desk is clear",
        ),
        (
            "Do you live nearby?",
            "you see the kitchen from your bike shed the one with the blue blind and the alarm wakes the cat",
        ),
        ("Would you work a weekend?", "the buses are a pain"),
    ],
)
def test_any_answer_counts_as_one(ear: Ear, question: str, answer: str) -> None:
    """A range asked for, a condition, a way of saying yes: nobody is told that they never answered who did in other words."""
    assert not ear.listen(Heard(answer, question, "motivation")).direct.missing


def test_hardly_anybody_is_told_so(ear: Ear, examples: tuple[Example, ...]) -> None:
    """In the labelled answers it is rare, and what is quoted as late stands well behind the beginning."""
    heard = [(one, ear.listen(one.heard).direct) for one in examples]
    late = [(one, direct.late) for one, direct in heard if direct.late]
    assert len(late) < len(examples) / 100
    assert all(len(one.heard.answer[: said.start].split()) > 12 for one, said in late)
    assert sum(direct.missing for _, direct in heard) < len(examples) / 500
