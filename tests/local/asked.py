"""The server as a browser, or Alexa, asks it, with a coach of few words behind it."""

from __future__ import annotations

from typing import Any

from flask.testing import FlaskClient

from skill.alexa.adapter import handler_for
from skill.local.browsers import Browsers
from skill.local.certificates import Chains
from skill.local.server import create_app
from tests.local.authority import chain, intermediate, leaf, root
from tests.local.scripted import Interview, door, speaker

SIGNED = Chains(lambda _: chain(leaf(), intermediate()), [root().certificate])


def client(
    coach: Interview | None = None, *, skill_id: str | None = None, chains: Chains | None = None, loopback: bool = True
) -> FlaskClient:
    """Asks a server of its own."""
    handler = handler_for(coach or Interview(), skill_id)
    devices = Browsers(lambda token: speaker(handler=handler, user=token))
    return create_app(handler, door(skill_id=skill_id, chains=chains), devices, loopback=loopback).test_client()


def is_one_line(answer: Any) -> bool:
    """Whether an answer is a line of plain text."""
    return bool(answer.mimetype == "text/plain" and answer.text.count("\n") == 1 and answer.text.endswith("\n"))
