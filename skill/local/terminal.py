"""A conversation in the terminal, typed by a person or read from a pipe."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from skill.local.invocation import Call, called
from skill.local.speaker import Recogniser, Speaker, Spoken

LAUNCH = "open equal footing"
REMARK = "#"
"""A line of a script that begins with it is for its reader."""


def talk(speaker: Speaker, lines: Iterable[str], out: TextIO, *, echo: bool, as_json: bool) -> None:
    """Says each line to the speaker and shows what it does; a blank line is a silence.

    The skill is opened first unless the first line does so itself. With `echo` the lines are shown too, as a pipe does
    not show them. With `as_json` each request and response is shown as a JSON object on a line of its own.
    """
    for text in _opening_first(line for line in lines if not line.startswith(REMARK)):
        if echo:
            print(f"> {text.strip() or '(silence)'}", file=out)
        if not speaker.listening and called(text).call is Call.LEAVE:
            break
        _show(speaker.say(text), out, as_json=as_json)
    if speaker.listening:
        _show(speaker.leave(), out, as_json=as_json)


def typed(speaker: Speaker) -> Iterator[str]:
    """What a person types, until the end of input (Ctrl-D). The prompt tells whether the microphone is open."""
    yield LAUNCH
    while True:
        try:
            yield input("> " if speaker.listening else "(off) > ")
        except EOFError:
            print()
            return


def understand(recogniser: Recogniser, lines: Iterable[str], out: TextIO, *, elicited: tuple[str, str] | None) -> None:
    """One JSON object a line for each utterance: its text, its intent and the words of its slots."""
    for line in lines:
        text = line.rstrip("\r\n")
        understood = recogniser.understand(text, elicited=elicited, during_question=elicited is not None)
        slots = {name: filled.text for name, filled in understood.slots.items()}
        print(json.dumps({"text": text, "intent": understood.intent, "slots": slots}), file=out, flush=True)


def _opening_first(lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number == 0 and called(line).call not in (Call.LAUNCH, Call.ONE_SHOT):
            yield LAUNCH
        yield line


def _show(spoken: Spoken, out: TextIO, *, as_json: bool) -> None:
    for line in spoken.lines:
        print(f"[{line.speaker}] {line.text}", file=out)
    if spoken.card:
        title, text = spoken.card
        print(f"  | {title}", *(f"  | {line}" for line in text.splitlines()), sep="\n", file=out)
    for reminder in spoken.reminders:
        print(f"Reminder: {reminder}", file=out)
    if spoken.request is not None and not spoken.listening:
        print("(the microphone is off)", file=out)
    for name, document in _documents(spoken) if as_json else ():
        print(json.dumps({name: document}), file=out)
    out.flush()


def _documents(spoken: Spoken) -> Iterator[tuple[str, dict[str, Any]]]:
    if spoken.request is not None and spoken.response is not None:
        yield "request", spoken.request
        yield "response", spoken.response
