"""Which job a practice is for: the one that is named, the one of last time, or none in particular."""

from __future__ import annotations

from dataclasses import replace

from skill.commands import normalised
from skill.interview.events import Event
from skill.interview.naming import named
from skill.interview.practice import Practice, Setup
from skill.interview.scene import Scene


def readied(practice: Practice) -> Event:
    """Whether a practice can open: with small talk, or at once where it is one question."""
    return Event.READY_ALONE if practice.alone else Event.READY


def role_named(scene: Scene) -> Event:
    """The job in what was said; the last one where it is said to be the same."""
    said = scene.turn.said("role") or scene.turn.said("answer")
    last = scene.practice.proposed
    if last and normalised(said) in scene.repertoire.content.lexicon["turns"]["same_job"]:
        _as_before(scene, last)
    elif said:
        setup = named(scene.repertoire, scene.practice.setup, said, scene.turn.resolved("role"))
        scene.note(setup=setup)
    return readied(scene.practice)


def last_job(scene: Scene, last: Setup, said: Event) -> Event:
    """Whether it is for the same job again; a no has the job asked for."""
    if said is Event.YES:
        _as_before(scene, last)
        return readied(scene.practice)
    scene.note(proposed=None)
    return Event.ROLE_MISSING


def _as_before(scene: Scene, last: Setup) -> None:
    scene.note(setup=replace(scene.practice.setup, role=last.role, role_said=last.role_said))
