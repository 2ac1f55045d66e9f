"""Who may ask the server, and by which name: its own page, Alexa through a tunnel, and nobody else's page."""

from __future__ import annotations

import json

import pytest

from tests.alexa.samples import launch
from tests.local.asked import SIGNED, client, is_one_line
from tests.local.authority import URL, leaf, signature
from tests.local.scripted import Interview


@pytest.mark.parametrize("path", ["/alexa", "/say"])
@pytest.mark.parametrize("origin", ["https://example.org", "null", "http://localhost:1", "http://["])
def test_another_sites_page_is_turned_away(path: str, origin: str) -> None:
    """A page somewhere else cannot talk to the coach through its visitor's browser."""
    coach = Interview()
    answer = client(coach).post(path, json={**launch(), "text": "open equal footing"}, headers={"Origin": origin})
    assert answer.status_code == 400
    assert is_one_line(answer)
    assert coach.turns == []


@pytest.mark.parametrize("host", ["example.org", "example.org:8080", "["])
def test_another_name_for_this_machine_is_turned_away(host: str) -> None:
    """A name that somebody made lead to loopback is not this machine's."""
    assert client().get("/", headers={"Host": host}).status_code == 400
    assert client().post("/alexa", json=launch(), headers={"Host": host}).status_code == 400


@pytest.mark.parametrize("host", ["localhost:8080", "127.0.0.1:8080", "[::1]:8080"])
def test_this_machines_own_names_are_welcome(host: str) -> None:
    """Its own page may talk to it under each of them."""
    answer = client().post("/say", json={"text": "stop"}, headers={"Host": host, "Origin": f"http://{host}"})
    assert answer.status_code == 200


def test_alexa_may_come_through_a_tunnel_where_signatures_are_checked() -> None:
    """A tunnel to loopback has a name of its own; the page stays where it is."""
    sent = json.dumps(launch()).encode()
    headers = {"SignatureCertChainUrl": URL, "Signature-256": signature(leaf(), sent), "Host": "tunnel.example.org"}
    browser = client(chains=SIGNED)
    assert browser.post("/alexa", data=sent, headers=headers).status_code == 200
    assert browser.get("/", headers={"Host": "tunnel.example.org"}).status_code == 400


def test_a_server_for_others_has_whatever_name_they_call_it() -> None:
    """Off loopback, the host's name is nobody's business."""
    assert client(loopback=False).get("/", headers={"Host": "practice.example.org"}).status_code == 200
