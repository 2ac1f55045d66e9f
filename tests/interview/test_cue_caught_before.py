"""A cue that was caught in small talk, and what is said of it later."""

from __future__ import annotations

import pytest

from skill.app import App
from skill.interview.events import Stage
from skill.interview.practice import Practice, Setup
from skill.saved import Awaiting, Coaching, Saved
from skill.session import Carried
from skill.turn import Turn

QUESTION = "motivation-nurse-nights"
CUE = "dana-boxes"
STORY = "well it was a night in march\n we had two off sick nobody picked up by how sick they were"
CATCH = "oh those boxes are awful we had them for weeks"


@pytest.mark.parametrize(("answer", "praised"), [(STORY, False), (CATCH, True)])
def test_it_is_praised_only_in_words_that_are_about_it(coach: App, answer: str, praised: bool) -> None:
    """ "Nobody picked up by how sick they were" takes up no boxes, though those had been caught before."""
    question = QUESTION
    practice = Practice(
        Setup(count=3), Stage.QUESTION, persona="dana", current=question, answer=answer, cue=CUE, caught=(CUE,)
    )
    saved = Saved(
        practice=practice, awaiting=Awaiting.INTERVIEW, salt="salt", seen=1_795_000_000, coaching=Coaching.EACH
    )
    reply = coach.run(Turn("DoneIntent", "person", 1_795_000_000, "seed", session={}), Carried(0, saved))
    after = reply.saved.practice
    assert after is not None
    points = [point for point in (after.best, *after.more) if point]
    assert any("cue" in point.key for point in points) is praised
