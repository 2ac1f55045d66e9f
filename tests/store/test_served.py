"""The server keeps people in a DynamoDB table where it is told to, over a real connection."""

from __future__ import annotations

import json
import subprocess
import urllib.request
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from skill.store.dynamodb import DynamoStore, create_table
from tests.envelopes import intent_request, launch_request
from tests.local.running import COMMAND, ROOT, environment, running
from tests.store.servers import client_at

TABLE = "people-of-a-server"


def test_the_server_keeps_people_in_the_table(tmp_path: Path, endpoints: Callable[[str], str]) -> None:
    """A name is told to one server and known to the next; no file is written."""
    endpoint = endpoints("ministack")
    client = client_at(endpoint)
    create_table(client, TABLE)
    store = DynamoStore(TABLE, client)
    settings = {
        "EQUAL_FOOTING_DB": "",
        "EQUAL_FOOTING_TABLE": TABLE,
        "AWS_ENDPOINT_URL_DYNAMODB": endpoint,
        "AWS_DEFAULT_REGION": client.meta.region_name,
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
    }
    with running(tmp_path, **settings) as server:
        _ask(server.url, intent_request("CallMeIntent", {"name": "Ada"}, "amzn1.echo-api.request.1"))
    items = client.scan(TableName=TABLE)["Items"]
    assert [set(item) for item in items] == [{"person", "version", "data", "expires"}]
    kept = store.load(items[0]["person"]["S"])
    assert kept is not None
    assert "Ada" in json.dumps(kept.data)
    with running(tmp_path, **settings) as server:
        assert "Ada" in _ask(server.url, intent_request("RememberIntent", {}, "amzn1.echo-api.request.2"))
    assert not (tmp_path / "new").exists()


def test_a_table_that_is_not_there_is_no_silence(tmp_path: Path, endpoints: Callable[[str], str]) -> None:
    """Somebody is told that nothing can be remembered now, and the log has it as the route."""
    settings = {
        "EQUAL_FOOTING_DB": "",
        "EQUAL_FOOTING_TABLE": "no-such-table",
        "AWS_ENDPOINT_URL_DYNAMODB": endpoints("ministack"),
        "AWS_DEFAULT_REGION": "eu-west-1",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
    }
    with running(tmp_path, **settings) as server:
        assert "<speak>" in _ask(server.url, launch_request("amzn1.echo-api.request.1"))
        assert '"no_memory"' in server.journal.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        ({"EQUAL_FOOTING_DB": "practice.db", "EQUAL_FOOTING_TABLE": TABLE}, "EQUAL_FOOTING_DB is a file"),
        ({"EQUAL_FOOTING_DB": "", "EQUAL_FOOTING_TABLE": TABLE}, "EQUAL_FOOTING_TABLE needs"),
    ],
)
def test_a_table_that_cannot_be_meant_is_said_in_a_line(tmp_path: Path, settings: dict[str, str], reason: str) -> None:
    """Two places to keep people, or no region to look for the table in: nothing is served."""
    env = environment(tmp_path, **settings, AWS_CONFIG_FILE=str(tmp_path / "none"), AWS_EC2_METADATA_DISABLED="true")
    for name in ("AWS_DEFAULT_REGION", "AWS_REGION"):
        env.pop(name, None)
    done = subprocess.run(COMMAND, env=env, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(reason)
    assert len(done.stderr.splitlines()) == 1


def _ask(url: str, event: dict[str, object]) -> str:
    """What is said to a request of now."""
    request = event["request"]
    assert isinstance(request, dict)
    request["timestamp"] = datetime.now(UTC).isoformat()
    with urllib.request.urlopen(f"{url}alexa", data=json.dumps(event).encode(), timeout=30) as answer:
        said: str = json.load(answer)["response"]["outputSpeech"]["ssml"]
    return said
