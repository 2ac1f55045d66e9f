"""What a practice session costs on AWS, worked out from figures that are measured here.

`python -m tests.repository.cost` plays the scenes through Alexa's own requests onto a DynamoDB server on loopback and prints the
tables of docs/operations.md. What cannot be measured here (prices, AWS's latency, the share of a processor) stands in
`Assumptions`; change it there and call again.
"""

from __future__ import annotations

import io
import json
import logging
import math
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from skill.alexa.adapter import Handler, handler_for
from skill.alexa.metrics import UNITS, send_to
from skill.app import App
from skill.content.build import compile_catalog
from skill.local.speaker import Speaker
from skill.local.wiring import recogniser_for
from skill.store.contract import Store
from skill.store.counted import Counted
from skill.store.dynamodb import DynamoStore, create_table
from tests.conversations.play import scenes
from tests.repository.metered import Figures, Metered
from tests.store.servers import client_at, ministack

SCENE = "whole_interview"
"""What counts as a practice session: an interview of three questions, small talk and closing, to the end of its debrief."""
MONTH = 30.4 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Assumptions:
    """In US dollars, as listed for us-east-1 (arm64) when last looked up, in 2025; and what only AWS itself could tell."""

    price_lambda_requests: float = 0.20 / 1e6
    price_gb_second: float = 0.0000133334
    price_restored_gb: float = 0.0001397998
    price_cached_gb_second: float = 0.0000015046
    price_write_unit: float = 0.625 / 1e6
    price_read_unit: float = 0.125 / 1e6
    price_table_gb_month: float = 0.25 + 0.20
    price_log_gb: float = 0.50
    price_metric_month: float = 0.30
    price_alarm_month: float = 0.10
    alarms: int = 7
    versions: int = 1
    memory_gb: float = 0.5
    memory_of_a_whole_processor_gb: float = 1769 / 1024
    store_call_ms: float = 6.0
    platform_log_bytes: int = 420


@contextmanager
def _table() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder:
        serving = ministack(Path(folder))
        client = client_at(next(serving))
        create_table(client, "people")
        yield DynamoStore("people", client)
        next(serving, None)


def measured(*names: str) -> Figures:
    """The scenes of these names, each by a new person, as Alexa would send them."""
    figures = Figures()
    recogniser = recogniser_for("en-US")
    with _table() as table, _log() as log:
        handle = _metered(handler_for(App(compile_catalog(), Counted(Metered(table, figures))), None), figures)
        _play(Speaker(handle, recogniser, user="nobody"), dict(scenes())[SCENE], figures)
        _empty(figures, log)
        for name in names:
            _play(Speaker(handle, recogniser, user=name), dict(scenes())[name], figures)
    figures.log_bytes = len(log.getvalue().encode())
    return figures


@contextmanager
def _log() -> Iterator[io.StringIO]:
    journal, log = logging.getLogger("skill.alexa"), io.StringIO()
    before = journal.handlers, journal.propagate, journal.level
    send_to(log)
    try:
        yield log
    finally:
        journal.handlers, journal.propagate, journal.level = before


def _empty(figures: Figures, log: io.StringIO) -> None:
    """After a scene that is not counted: what only the first turns pay for is part of the start."""
    log.truncate(log.seek(0))
    for each in fields(figures):
        setattr(figures, each.name, getattr(Figures(), each.name))


def _play(speaker: Speaker, scene: Mapping[str, Any], figures: Figures) -> None:
    for step in scene["turns"]:
        if step.get("days") or step.get("hours") or step.get("device"):
            speaker.leave()
        if "say" in step:
            figures.sessions += not speaker.listening
            speaker.say(str(step["say"]))
        else:
            figures.unplayed.append(str(step))


def _metered(handle: Handler, figures: Figures) -> Handler:
    def metered(event: dict[str, Any], context: object) -> dict[str, Any]:
        since = time.process_time()
        answer = handle(event, context)
        figures.processor_ms += (time.process_time() - since) * 1000
        figures.turns += 1
        figures.response_bytes += len(json.dumps(answer))
        return answer

    return metered


def billed_ms(figures: Figures, assumed: Assumptions) -> float:
    """A turn's milliseconds on Lambda: our processor time at its share of a processor, and waiting for the table."""
    slower = max(1.0, assumed.memory_of_a_whole_processor_gb / assumed.memory_gb)
    calls = (figures.reads + figures.writes) / figures.turns
    return math.ceil(figures.processor_ms / figures.turns * slower + calls * assumed.store_call_ms)


def bill(figures: Figures, assumed: Assumptions) -> Mapping[str, float]:
    """Dollars for a thousand such sessions, by what they are for."""
    turns = 1000 * figures.turns / figures.sessions
    each = 1000 / figures.sessions
    logged = (figures.log_bytes / figures.turns + assumed.platform_log_bytes) * turns
    seconds = turns * billed_ms(figures, assumed) / 1000
    return {
        "Lambda, requests": turns * assumed.price_lambda_requests,
        "Lambda, time": seconds * assumed.memory_gb * assumed.price_gb_second,
        "Lambda, SnapStart restores, were there one a session": 1000 * assumed.memory_gb * assumed.price_restored_gb,
        "DynamoDB, writes": figures.write_units * each * assumed.price_write_unit,
        "DynamoDB, reads": figures.read_units * each * assumed.price_read_unit,
        "DynamoDB, a month of a thousand people with point-in-time recovery": (
            1000 * figures.last_item / 1e9 * assumed.price_table_gb_month
        ),
        "CloudWatch, logs": logged / 1e9 * assumed.price_log_gb,
    }


def standing(assumed: Assumptions) -> Mapping[str, float]:
    """Dollars a month that nobody's practice changes."""
    cached = assumed.versions * assumed.memory_gb * MONTH * assumed.price_cached_gb_second
    return {
        "CloudWatch, metrics": len(UNITS) * assumed.price_metric_month,
        "CloudWatch, alarms": assumed.alarms * assumed.price_alarm_month,
        "Lambda, SnapStart's snapshot of a published version": cached,
    }


def _rows(title: str, values: Mapping[str, float]) -> str:
    rows = [f"| {title} | US$ |", "|---|---:|"]
    rows += [f"| {name} | {value:.4f} |" for name, value in values.items()]
    return "\n".join([*rows, f"| **together** | **{sum(values.values()):.2f}** |"])


def _told(figures: Figures, assumed: Assumptions) -> str:
    rows = {
        "turns a session": f"{figures.turns / figures.sessions:.1f}",
        "reads a session": f"{figures.reads / figures.sessions:.1f}",
        "writes a turn": f"{figures.writes / figures.turns:.2f}",
        "write units a write": f"{figures.write_units / max(figures.writes, 1):.2f}",
        "largest item, item at the end (bytes)": f"{figures.largest_item}, {figures.last_item}",
        "log bytes a turn": f"{figures.log_bytes / figures.turns:.0f}",
        "response bytes a turn": f"{figures.response_bytes / figures.turns:.0f}",
        "our processor time a turn (ms)": f"{figures.processor_ms / figures.turns:.1f}",
        f"so billed a turn at {assumed.memory_gb * 1024:.0f} MB (ms)": f"{billed_ms(figures, assumed):.0f}",
    }
    return "\n".join(["| measured | |", "|---|---:|", *(f"| {name} | {value} |" for name, value in rows.items())])


def main() -> None:
    """Prints the session that is counted, every scene beside it, and the bill."""
    assumed = Assumptions()
    one, every = measured(SCENE), measured(*dict(scenes()))
    larger = replace(assumed, memory_gb=1.0)
    beside = f"{every.sessions} sessions, {len(every.unplayed)} steps without words left out"
    parts = [
        f"One session ({SCENE})\n\n{_told(one, assumed)}",
        f"Every scene of the tests ({beside})\n\n{_told(every, assumed)}",
        _rows("a thousand sessions", bill(one, assumed)),
        _rows("a month, whether anybody practises or not", standing(assumed)),
        f"At 1024 MB: {billed_ms(one, larger):.0f} ms a turn, a thousand sessions US$ {sum(bill(one, larger).values()):.2f}.",
    ]
    sys.stdout.write("\n\n".join(parts) + "\n")


if __name__ == "__main__":
    main()
