"""A story ends with its ending: no deed closes it, whatever it sounds like, and nobody is asked for what they have told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from skill.app import App
from skill.coach.findings import Signal
from skill.coach.hearing import Ear
from skill.coach.labelling import Example, read_examples
from skill.content.reading import read_lexicon, read_with_lines
from skill.content.repertoire import Repertoire
from skill.interview.events import Stage
from skill.interview.practice import Practice, Setup
from skill.interview.sobering import sober
from skill.saved import Awaiting, Saved
from skill.session import Carried
from skill.turn import Reply, Slot, Turn
from tests.coach.conftest import FILES

STORIES: Mapping[str, Sequence[str]] = read_with_lines(Path(__file__).with_name("stories.yaml")).data
CUTS = Path(__file__).parents[1] / "coach" / "endings.txt"
MOST_CLOSED = 0.35
LEAST_ENDED = 0.93


@dataclass(slots=True)
class Candidate:
    """Somebody in the middle of a practice of one question."""

    coach: App
    saved: Saved

    def says(self, breath: str) -> Reply:
        """One breath of an answer."""
        turn = Turn("AnswerIntent", "a-person", 1_795_000_000, "seed", slots={"answer": Slot(breath)}, session={})
        reply = self.coach.run(turn, Carried(0, self.saved))
        self.saved = reply.saved
        return reply


def _candidate(coach: App, repertoire: Repertoire) -> Candidate:
    question = repertoire.questions["behavioral-went-wrong"]
    practice = Practice(Setup(count=1), Stage.QUESTION, persona=repertoire.content.personas[0].id, current=question.id)
    return Candidate(coach, Saved(practice=practice, awaiting=Awaiting.INTERVIEW, salt="salt"))


@pytest.mark.parametrize("trade", STORIES)
def test_a_story_of_manual_work_is_heard_to_its_end(coach: App, repertoire: Repertoire, trade: str) -> None:
    """Breath by breath nothing closes it before its ending is told, and the ending closes it."""
    candidate = _candidate(coach, repertoire)
    *before, ending = STORIES[trade]
    for breath in before:
        practice = candidate.says(breath).saved.practice
        assert practice is not None
        assert practice.stage is Stage.QUESTION, breath
    practice = candidate.says(ending).saved.practice
    assert practice is not None
    assert practice.stage is Stage.DEBRIEFED
    assert practice.marks[0].has(Signal.RESULT)
    quoted = practice.best.words if practice.best else ""
    assert quoted in ending.replace(" i ", " I ")


def test_who_is_asked_for_the_end_may_first_tell_what_else_they_did(coach: App, repertoire: Repertoire) -> None:
    """Asked how it ended, a plumber adds what his hands did; the story stays open until the ending comes."""
    candidate = _candidate(coach, repertoire)
    told = "last winter in leeds a pipe burst over a kitchen so i turned the water off and cut out the split pipe"
    assert candidate.says(told).route == "interview/question/follow_up"
    assert candidate.says("and i put a new length in").route == "interview/question/go_on"
    assert candidate.says("she was dry by eight").route == "interview/debriefed/debrief"


def test_most_stories_are_not_over_just_before_their_ending() -> None:
    """Labelled answers, each cut where a person saw its ending begin; before this rule two in three were taken for whole."""
    ear, examples = Ear(read_lexicon()), {one.id: one for path in FILES for one in read_examples(path)}
    lines = [line.split(" ", 1) for line in CUTS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    stories = [(examples[name], ending) for name, ending in lines]
    closed = [_has_result(ear, one, one.heard.answer[: one.heard.answer.index(ending)]) for one, ending in stories]
    ended = [_has_result(ear, one, one.heard.answer) for one, _ in stories]
    assert sum(closed) / len(stories) <= MOST_CLOSED
    assert sum(ended) / len(stories) >= LEAST_ENDED


def _has_result(ear: Ear, example: Example, answer: str) -> bool:
    return sober(ear.listen(replace(example.heard, answer=answer))).has(Signal.RESULT)
