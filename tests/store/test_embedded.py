"""The embedded store survives what laptops do to it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from skill.store.contract import Unavailable
from skill.store.dynamodb import DynamoStore
from skill.store.sqlite import SqliteStore
from tests.store.servers import client_at, free_port

LATER = 4_000_000_000
WRITER = """
import sys
from pathlib import Path
from skill.store.sqlite import SqliteStore
store = SqliteStore(Path(sys.argv[1]))
for version in range(100_000):
    store.save("sam", {"count": version + 1}, expected=version, expires=4_000_000_000)
    print(version + 1, flush=True)
"""


def test_it_survives_a_restart(tmp_path: Path) -> None:
    """What one process saved, the next one finds."""
    SqliteStore(tmp_path / "people.db").save("sam", {"a": 1}, expected=0, expires=LATER)
    stored = SqliteStore(tmp_path / "people.db").load("sam")
    assert stored is not None
    assert stored.data == {"a": 1}


def test_it_survives_kill_9(tmp_path: Path) -> None:
    """A process killed in mid-write: everything it said it had saved is there."""
    path = tmp_path / "people.db"
    with subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        said = 0
        for line in writer.stdout:
            said = int(line)
            if said >= 50:
                break
        os.kill(writer.pid, signal.SIGKILL)
        rest = [int(line) for line in writer.stdout.read().split()]
    stored = SqliteStore(path).load("sam")
    assert stored is not None
    assert stored.version >= max([said, *rest])
    assert stored.data == {"count": stored.version}


def test_expired_people_are_gone_when_it_opens(tmp_path: Path) -> None:
    """The time to live that DynamoDB has, here kept at each start."""
    path = tmp_path / "people.db"
    SqliteStore(path).save("old", {}, expected=0, expires=int(time.time()) - 10)
    SqliteStore(path).save("new", {}, expected=0, expires=LATER)
    store = SqliteStore(path)
    assert store.load("old") is None
    assert store.load("new") is not None


def test_a_file_that_cannot_be_opened_is_told_as_unavailable(tmp_path: Path) -> None:
    """A folder where the file should be."""
    (tmp_path / "people.db").mkdir()
    with pytest.raises(Unavailable):
        SqliteStore(tmp_path / "people.db")


def test_a_table_that_cannot_be_reached_is_told_as_unavailable() -> None:
    """Nobody listens there: the store says so, and does not hang."""
    store = DynamoStore("people", client_at(f"http://127.0.0.1:{free_port()}"))
    with pytest.raises(Unavailable):
        store.load("sam")
    with pytest.raises(Unavailable):
        store.save("sam", {}, expected=0, expires=LATER)
