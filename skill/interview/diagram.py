"""The transition table as a Mermaid diagram, for the README: picture and code cannot drift apart."""

from __future__ import annotations

from skill.interview.events import Event, Stage
from skill.interview.flow import DROP_FIRST, FLOW


def diagram() -> str:
    """`stateDiagram-v2` of every transition that changes the stage; what stays where it is is left out."""
    rows = ["stateDiagram-v2", f"    [*] --> {Stage.START}"]
    for stage, moves in FLOW.items():
        labels: dict[str, list[str]] = {}
        for event, (target, _) in moves.items():
            if target is not stage:
                labels.setdefault(str(target) if target else "back", []).append(event.replace("_", " "))
        if stage in DROP_FIRST:
            labels.setdefault(str(Stage.DROPPING), []).append(Event.RESTART)
        rows += [f"    {stage} --> {target}: {', '.join(events)}" for target, events in labels.items()]
    return "\n".join(rows)
