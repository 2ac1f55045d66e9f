"""The debrief: one strength, the meters in a sentence, one change, one next step; short however somebody answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

import pytest

from skill.app import App
from skill.coach.labelling import Example, read_examples
from skill.content.model import Content
from skill.content.repertoire import Repertoire
from skill.interview.events import Stage
from skill.interview.meters import Said, tell_meters
from skill.interview.practice import Practice, Quote, Setup
from skill.interview.telling import beside, within_a_breath
from skill.saved import Awaiting, Saved
from skill.session import Carried
from skill.speech.phrasebook import Script
from skill.turn import Reply, Slot, Turn

ANSWERS = list(read_examples(Path(__file__).parents[1] / "coach" / "answers" / "g.jsonl"))
THREES = [ANSWERS[at : at + 3] for at in range(0, len(ANSWERS) - 2, 3)]
NOW = 1_795_000_000
LONGEST = 9
"""Sentences of a whole debrief, its question and a line about a first time or a habit included."""


@pytest.mark.parametrize(("good", "against"), list(product(range(4), range(3))))
def test_the_meters_are_a_sentence_or_two(catalog: Mapping[str, Content], good: int, against: int) -> None:
    """Whatever there is to say for and against, nothing of it is lost, and what is good comes first."""
    said = Said(tuple(f"you did good {n}" for n in range(good)), tuple(f"bad {n} went by" for n in range(against)))
    script = Script(catalog["en-US"].lines, "seed")
    tell_meters(script, said)
    text = script.speech.plain()
    places = [text.lower().find(piece) for piece in (*said.good, *said.against)]
    assert -1 not in places
    assert places == sorted(places)
    assert text.count(".") == (0 if not places else 2 if against and good and (good == 3 or against == 2) else 1)
    assert text[:1] == text[:1].upper()


@pytest.mark.parametrize("three", THREES, ids=lambda three: three[0].id)
def test_a_debrief_is_short_and_quotes_nothing_twice(coach: App, repertoire: Repertoire, three: list[Example]) -> None:
    """Three answers by somebody who never saw the coach, and what it says of them."""
    said = [text for voice, text in _debriefed(coach, repertoire, three).speech.lines() if voice == "Coach"]
    text = " ".join(said)
    quoted = re.findall(r"“(.*?)”", text)
    assert len(quoted) == len(set(quoted))
    assert all(len(quote.split()) <= 20 for quote in quoted)
    assert len(re.findall(r"[.?]”?(?=\s|$)", re.sub(r"“.*?”", "that", text))) <= LONGEST
    assert text.endswith("?")


def test_a_long_quotation_is_cut_where_another_thought_begins() -> None:
    """Of what is praised as an ending the end is kept, of everything else the beginning."""
    words = "i rang the depot and asked so the driver turned round and the parcel was there by noon"
    assert within_a_breath(words, {"so"}) == "i rang the depot and asked"
    assert within_a_breath(words, {"so"}, ending=True) == "the driver turned round and the parcel was there by noon"
    assert within_a_breath("she had it by noon", {"and"}) == "she had it by noon"


def test_what_was_just_praised_is_not_quoted_again() -> None:
    """An apology in front of the best line is told to step aside for it; a missing ending is asked for without the deed."""
    best = Quote("coach.strength.action", "I rang the depot")
    opener = Quote("coach.change.supplicant.opener", "sorry I'm nervous", "I rang the depot")
    assert beside(opener, best) == Quote("coach.change.supplicant.opener.there", "sorry I'm nervous")
    assert beside(Quote("coach.change.result.told", "I rang the depot"), best) == Quote("coach.change.result")
    elsewhere = Quote("coach.change.result.told", "I fixed the rota")
    assert beside(elsewhere, best) == elsewhere


def _debriefed(coach: App, repertoire: Repertoire, three: list[Example]) -> Reply:
    questions = list(_fitting(repertoire, three))
    practice = Practice(
        setup=Setup(count=3),
        stage=Stage.QUESTION,
        persona="dana",
        current=questions[0],
        planned=tuple(questions[1:]),
        cue="dana-boxes",
        cues=("dana-boxes",),
    )
    saved = Saved(seen=NOW, awaiting=Awaiting.INTERVIEW, practice=practice)
    for example, question in zip(three, questions, strict=True):
        reply = _turn(coach, saved, "AnswerIntent", example.heard.answer)
        while reply.saved.practice and reply.saved.practice.current == question:
            reply = _turn(coach, reply.saved, "DoneIntent" if reply.saved.practice.answer else "SkipIntent")
        saved = reply.saved
    return _turn(coach, saved, "DoneIntent")


def _fitting(repertoire: Repertoire, three: list[Example]) -> Iterator[str]:
    taken: set[str] = set()
    for example in three:
        free = [question for question in repertoire.content.questions if question.id not in taken]
        fitting = [question.id for question in free if question.kind == example.heard.kind]
        chosen = (fitting or [free[0].id])[0]
        taken.add(chosen)
        yield chosen


def _turn(coach: App, saved: Saved, intent: str, answer: str = "") -> Reply:
    turn = Turn(intent, "p", saved.seen + 20, f"{saved.seen}", slots={"answer": Slot(answer)}, session={"said": []})
    return coach.run(turn, Carried(0, saved))
