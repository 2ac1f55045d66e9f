"""The transition table: every pair was decided, every outcome can be reached and is played by a function."""

from __future__ import annotations

from itertools import product

import pytest

from skill.interview.events import Event, Outcome, Stage
from skill.interview.flow import ANYWHERE, DROP_FIRST, FLOW, NOT_NOW, step
from skill.interview.play import DO, REPROMPT


@pytest.mark.parametrize(("stage", "event"), list(product(Stage, Event)))
def test_every_pair_was_decided_once(stage: Stage, event: Event) -> None:
    """Each (stage, event) pair stands in exactly one place: the table, what holds anywhere, or "not now"."""
    places = [
        event in FLOW[stage],
        event in NOT_NOW[stage],
        event in ANYWHERE and event not in FLOW[stage],
        event is Event.RESTART and stage in DROP_FIRST,
    ]
    assert sum(places) == 1


@pytest.mark.parametrize(("stage", "event"), [(s, e) for s in Stage for e in Event if e in NOT_NOW[s]])
def test_out_of_place_moves_nothing(stage: Stage, event: Event) -> None:
    """What is out of place is answered with "not now", and the practice stays where it is."""
    assert step(stage, event) == (stage, Outcome.NOT_NOW)


def test_every_outcome_has_a_function() -> None:
    """Whatever the table says can be done, is done by somebody."""
    assert set(DO) == set(Outcome)


def test_every_outcome_is_reached() -> None:
    """No outcome stands in the list that the table never asks for."""
    reached = {step(stage, event)[1] for stage, event in product(Stage, Event)}
    assert reached == set(Outcome)


def test_every_stage_is_reached_and_left() -> None:
    """Each stage but the start is some transition's target, and leads somewhere else."""
    targets = {target for moves in FLOW.values() for target, _ in moves.values()} | {Stage.DROPPING}
    assert targets - {None} == set(Stage)
    assert all(any(target is not stage for target, _ in FLOW[stage].values()) for stage in Stage)


def test_every_stage_that_waits_has_a_reprompt() -> None:
    """Wherever an answer is waited for, silence is answered with a line of its own."""
    assert set(REPROMPT) == set(Stage) - {Stage.START}
