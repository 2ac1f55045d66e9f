"""Each drill's judge: its own examples are done, what it set out to mend is not, and other people's words are told apart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from skill.content.build import compile_content
from skill.content.model import DrillItem
from skill.content.reading import read_with_lines
from skill.content.repertoire import Repertoire
from skill.drill.wording import MISSING, PRAISE
from tests.drill.conftest import Judged

CONTENT = compile_content()
DRILLS = CONTENT.drills
ITEMS = [pytest.param(drill.id, item, id=item.id) for drill in DRILLS for item in drill.items]
ATTEMPTS = read_with_lines(Path(__file__).parent / "attempts.yaml").data


def _attempts() -> Iterator[tuple[str, str, str, str]]:
    for drill, items in ATTEMPTS.items():
        for item, verdicts in items.items():
            for verdict, texts in verdicts.items():
                yield from ((drill, item, verdict, text) for text in texts)


def _item(repertoire: Repertoire, drill: str, item: str) -> DrillItem:
    return next(each for each in repertoire.drills[drill].items if each.id == item)


@pytest.mark.parametrize(("drill", "item"), ITEMS)
def test_the_example_is_done(drill: str, item: DrillItem, judged: Judged) -> None:
    """What the coach gives as a hint is what it accepts."""
    verdict = judged(drill, item, item.good)
    assert verdict.done, verdict
    assert verdict.praise
    assert set(verdict.praise) <= set(PRAISE[drill])
    quoting = [name for name in verdict.praise if any("{quote}" in line for line in CONTENT.lines[PRAISE[drill][name]])]
    assert all(verdict.quotes.get(name) for name in quoting)


@pytest.mark.parametrize(("drill", "item"), ITEMS)
def test_saying_it_back_is_not(drill: str, item: DrillItem, judged: Judged) -> None:
    """The begging sentence, the weak question, the interviewer's own words are no attempt, and get another try."""
    verdict = judged(drill, item, item.say or item.line or item.ask)
    assert not verdict.done
    assert verdict.near
    assert verdict.missing == "same"


@pytest.mark.parametrize(("drill", "item"), ITEMS)
@pytest.mark.parametrize("words", ["", "um", "i don't know", "no idea um"])
def test_a_shrug_is_no_attempt(drill: str, item: DrillItem, words: str, judged: Judged) -> None:
    """Nothing was tried: not done, and an example will help more than another try."""
    verdict = judged(drill, item, words)
    assert not verdict.done
    assert not verdict.near


@pytest.mark.parametrize(("drill", "item", "wanted", "text"), list(_attempts()))
def test_other_peoples_words(
    drill: str, item: str, wanted: str, text: str, judged: Judged, repertoire: Repertoire
) -> None:
    """Attempts in other words than the examples'."""
    verdict = judged(drill, _item(repertoire, drill, item), text)
    assert ("done" if verdict.done else "nearly" if verdict.near else "not") == wanted, verdict
    assert verdict.done or verdict.missing in MISSING[drill]


def test_there_are_attempts_for_every_drill() -> None:
    """Good ones and bad ones."""
    assert set(ATTEMPTS) == {drill.id for drill in DRILLS}
    for items in ATTEMPTS.values():
        assert {"done", "nearly", "not"} <= {verdict for verdicts in items.values() for verdict in verdicts}


def test_halves_of_two_tries_make_a_whole(judged: Judged, repertoire: Repertoire) -> None:
    """What the first try had already need not be said again."""
    twice = _item(repertoire, "listen-twice", "start-and-shifts")
    first = judged("listen-twice", twice, "i can start next month")
    assert (first.near, first.missing, first.heard) == (True, "second", "a")
    assert judged("listen-twice", twice, "mornings would suit me", heard=first.heard).done
    back = _item(repertoire, "turn-it-back", "best-of-the-day")
    first = judged("turn-it-back", back, "i like the first hour of the day")
    assert judged("turn-it-back", back, "which is yours", heard=first.heard).done


def test_a_question_whose_opening_the_edge_kept_is_doubted_once(judged: Judged, repertoire: Repertoire) -> None:
    """Alexa's question intent hands over what follows "what's" or "is it": the second time it is believed."""
    item = _item(repertoire, "better-question", "any-training")
    first = judged("better-question", item, "the first month like", asked=True)
    assert (first.done, first.near) == (False, True)
    assert judged("better-question", item, "the first month like", asked=True, heard=first.heard).done


def test_a_question_handed_back_without_words_is_one(judged: Judged, repertoire: Repertoire) -> None:
    """Alexa's "what about you" comes as an intent."""
    assert judged("turn-it-back", _item(repertoire, "turn-it-back", "all-at-once"), "", turned=True).done
