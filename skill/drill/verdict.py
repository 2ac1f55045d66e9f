"""What a turn amounts to in a drill: an event of the table, decided from the words and from where the run stands."""

from __future__ import annotations

from collections.abc import Mapping

from skill.drill.attempt import Attempt
from skill.drill.events import Event, Stage
from skill.drill.judging import judge
from skill.drill.scene import Scene
from skill.plays import commands_for

COMMANDS: Mapping[str, Event] = {
    **commands_for(Event),
    "DrillIntent": Event.ANOTHER,
    "MoreIntent": Event.WHY,
    "UnfairIntent": Event.UNFAIR,
}
"""Commands; whatever else comes in is an attempt, or another capability's."""
OPEN = (Stage.ASKED, Stage.AGAIN)
"""The stages that wait for an attempt."""


def judged(scene: Scene) -> Event:
    """The event that the turn is. Notes in the scene what was made of an attempt."""
    event = COMMANDS.get(scene.turn.intent)
    if event:
        return _in_place(scene, event)
    if _protests(scene):
        return Event.UNFAIR
    return _attempted(scene) if scene.drill.stage in OPEN else Event.REMARK


def _protests(scene: Scene) -> bool:
    """Whether all that is said is that it isn't fair: to the judge, and no attempt."""
    return scene.repertoire.puts("unfair", scene.turn.said("answer"))


def _in_place(scene: Scene, event: Event) -> Event:
    """What a command is here, where that depends on the rounds that are left or on an interview that waits."""
    drill = scene.drill
    if event is Event.RESUME and scene.waiting:
        return Event.LEAVE
    if event is Event.NO and drill.stage is Stage.AGAIN:
        event = Event.NEXT
    if event is Event.NEXT and drill.stage in OPEN and drill.last:
        return Event.NEXT_LAST
    return event


def _attempted(scene: Scene) -> Event:
    turn = scene.turn
    attempt = Attempt(
        scene.repertoire,
        scene.item,
        scene.listen(scene.heard(turn.said("answer") or turn.said("matter"))),
        asked=turn.intent == "AskInterviewerIntent",
        turned=turn.intent == "TurnBackIntent",
        heard=scene.drill.heard,
    )
    scene.verdict = judge(scene.kind.id, attempt)
    if scene.verdict.done:
        return Event.HIT_LAST if scene.drill.last else Event.HIT
    if scene.verdict.near and scene.drill.stage is Stage.ASKED:
        return Event.NEAR
    return Event.MISS_LAST if scene.drill.last else Event.MISS
