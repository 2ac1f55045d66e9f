"""Questions and interviewers are drawn so that nothing comes twice until everything that fits was heard."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.content.model import Kind
from skill.content.repertoire import Repertoire
from skill.interview.picking import pick_cue, pick_persona, pick_questions, pool_code
from skill.interview.practice import MOST_QUESTIONS, Setup


def _fitting(repertoire: Repertoire, setup: Setup) -> set[str]:
    return {
        question.id
        for question in repertoire.content.questions
        if question.kind == setup.topic
        and question.role in (None, setup.role)
        and setup.difficulty in (0, question.difficulty)
    }


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("difficulty", [0, 1, 3])
def test_no_question_twice_until_all_were_heard(kind: Kind, difficulty: int, repertoire: Repertoire) -> None:
    """One question a practice, of one kind: every one that fits is heard once before any comes again."""
    setup = Setup(role="nurse", topic=kind, count=1, difficulty=difficulty)
    fitting = _fitting(repertoire, setup)
    heard: dict[str, str] = {}
    asked: list[str] = []
    for _ in range(2 * len(fitting)):
        picked = pick_questions(repertoire, setup, "salt", heard)
        heard = dict(picked.heard)
        asked += picked.questions
    assert set(asked[: len(fitting)]) == fitting
    assert Counter(asked) == dict.fromkeys(fitting, 2)


@given(
    st.text(max_size=8),
    st.sampled_from(["", "nurse", "sales", "astronaut"]),
    st.sampled_from(["", *Kind]),
    st.integers(1, MOST_QUESTIONS),
    st.integers(0, 3),
    st.dictionaries(st.text(max_size=3), st.text(max_size=8), max_size=5),
)
def test_any_wish_gives_distinct_questions_that_fit(
    repertoire: Repertoire, salt: str, role: str, topic: str, count: int, difficulty: int, heard: dict[str, str]
) -> None:
    """Whatever was asked for, and whatever is in the memory: questions of the kind, for the role, none of them twice."""
    setup = Setup(role=role, topic=topic, count=count, difficulty=difficulty)
    picked = pick_questions(repertoire, setup, salt, heard).questions
    questions = [repertoire.questions[name] for name in picked]
    assert 0 < len(picked) <= count
    assert len(set(picked)) == len(picked)
    assert all(question.role in (None, role) for question in questions)
    assert not topic or all(question.kind == topic for question in questions)


def test_the_order_differs_from_person_to_person(repertoire: Repertoire) -> None:
    """Two people comparing notes were not asked the same."""
    setup = Setup(topic=Kind.BEHAVIORAL, count=5)
    assert pick_questions(repertoire, setup, "a", {}).questions != pick_questions(repertoire, setup, "b", {}).questions


def test_a_mixed_interview_gets_harder(repertoire: Repertoire) -> None:
    """It opens with something easy and ends with something hard, over different kinds."""
    picked = pick_questions(repertoire, Setup(count=5), "salt", {}).questions
    questions = [repertoire.questions[name] for name in picked]
    assert questions[0].difficulty == 1
    assert questions[-1].difficulty == 3
    assert len({question.kind for question in questions}) >= 4


def test_pools_have_codes_of_their_own(repertoire: Repertoire) -> None:
    """No two pools share a place in the memory."""
    pools = {(q.kind.value, q.role or "", q.difficulty) for q in repertoire.content.questions}
    assert len({pool_code(*pool) for pool in pools}) == len(pools)


def test_the_interviewer_asked_for_comes(repertoire: Repertoire) -> None:
    """Whoever was named comes, whatever they usually hire for."""
    assert pick_persona(repertoire, Setup(role="nurse", persona="marcus"), "seed", "").id == "marcus"


@given(st.text(max_size=8), st.sampled_from(["nurse", "sales", "", "astronaut"]))
def test_an_interviewer_fits_and_is_not_the_last_one(repertoire: Repertoire, seed: str, role: str) -> None:
    """Somebody who hires for the job, or anybody where nobody does; not the same twice in a row."""
    persona = pick_persona(repertoire, Setup(role=role), seed, "dana")
    assert persona.id != "dana"
    assert role in persona.roles or not any(role in p.roles for p in repertoire.content.personas)


@pytest.mark.parametrize(("role", "interviewer"), [("nurse", "dana"), ("barista", "priya"), ("warehouse", "marcus")])
def test_the_first_interviewer_is_of_the_trade(repertoire: Repertoire, role: str, interviewer: str) -> None:
    """A nurse meets the one who runs a ward, whatever the draw."""
    assert {pick_persona(repertoire, Setup(role=role), str(seed), "").id for seed in range(20)} == {interviewer}


def test_cues_come_round(repertoire: Repertoire) -> None:
    """Over the practices each of an interviewer's cues is dropped first once, and none twice in one practice."""
    persona = repertoire.personas["dana"]
    firsts = {pick_cue(persona, "salt", finished, ()) for finished in range(len(persona.cues))}
    assert firsts == {cue.id for cue in persona.cues}
    dropped: list[str] = []
    while cue := pick_cue(persona, "salt", 0, dropped):
        dropped.append(cue)
    assert sorted(dropped) == sorted(firsts)
