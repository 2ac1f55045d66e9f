"""The conversations are the specification: each scene is played with the state kept live, and put through the store."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from skill.app import App
from skill.local.recogniser import Recogniser
from skill.speech.speech import Speech
from skill.store.contract import Store
from skill.store.memory import MemoryStore
from skill.turn import Reply
from tests.conversations.play import Calendar, Player, scenes, start_of

SCENES = dict(scenes())


@pytest.mark.parametrize("stored", [False, True], ids=["live", "stored"])
@pytest.mark.parametrize("name", SCENES)
def test_scene(
    name: str, stored: bool, app_on: Callable[[Store], App], recogniser: Recogniser, calendar: Calendar
) -> None:
    """The scene goes as it is written."""
    scene = SCENES[name]
    store = MemoryStore()
    carried = stored and scene.get("session") == "carried"
    player = Player(app_on(store), store, recogniser, stored, name, start_of(scene), carried, calendar=calendar)
    for number, step in enumerate(scene["turns"], 1):
        reply = player.turn(step)
        where = f"{name}, turn {number}: {step}\n  heard: {reply.speech.plain()}\n  route: {reply.route}"
        _hold(step, reply, where)


def _hold(step: Mapping[str, Any], reply: Reply, where: str) -> None:
    spoken = _flat(reply.speech)
    for words in _listed(step.get("hear")):
        assert words.lower() in spoken, f"{where}\n  missing: {words}"
    for words in _listed(step.get("not")):
        assert words.lower() not in spoken, f"{where}\n  must not be there: {words}"
    if "route" in step:
        assert reply.route == step["route"], where
    assert (reply.reminder.when if reply.reminder else None) == step.get("reminder"), where
    assert reply.permission == step.get("asks_for", ""), where
    if "last_voice" in step:
        assert reply.speech.lines()[-1][0] == step["last_voice"], where
    assert reply.open == step.get("open", True), where
    assert reply.open or not spoken.rstrip().endswith("?"), where


def _flat(speech: Speech) -> str:
    return " ".join(text for _, text in speech.lines()).lower()


def _listed(value: object) -> list[str]:
    if value is None:
        return []
    return [str(item) for item in value] if isinstance(value, list) else [str(value)]


def test_there_are_scenes_enough() -> None:
    """At least a dozen conversations are written down."""
    assert len(SCENES) >= 12
