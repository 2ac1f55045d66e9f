"""What is kept can be taken out, put back and deleted, whichever store it is in."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from skill.person import person_of_account
from skill.store import dynamodb
from skill.store.__main__ import main
from skill.store.contract import Archive, Conflict, Kept, Stored
from skill.store.dynamodb import DynamoStore, create_table
from skill.store.sqlite import SqliteStore
from tests.store.servers import client_at, free_port

LATER = 4_000_000_000
PEOPLE = [
    Kept("a" * 64, 3, LATER, {"schema": 1, "name": "Zoë", "heard": {"small": "1/2"}}),
    Kept("b" * 64, 1, LATER + 5, {"schema": 1}),
    Kept(person_of_account("amzn1.ask.account.SAM"), 12, LATER, {"schema": 1, "finished": 9, "zone": None}),
    Kept("d" * 64, 1, LATER, {}),
    Kept("e" * 64, 7, LATER, {"text": "ключ 🗝\n\u2028"}),
]


def _sorted(people: Iterator[Kept]) -> list[Kept]:
    return sorted(people, key=lambda kept: kept.person)


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages of two items, so that five people are three of them."""
    monkeypatch.setattr(dynamodb, "PAGE", 2)


@pytest.mark.usefixtures("small_pages")
def test_everyone_is_there(archive: Archive) -> None:
    """Over more than one page, each item whole, and nobody in an empty store."""
    assert list(archive.everyone()) == []
    for kept in PEOPLE:
        archive.restore(kept)
    assert _sorted(archive.everyone()) == _sorted(iter(PEOPLE))


def test_what_was_saved_is_what_is_kept(archive: Archive) -> None:
    """An item that the skill wrote, with its version and its end."""
    archive.save("sam", {"a": 1}, expected=0, expires=LATER)
    archive.save("sam", {"a": 2}, expected=1, expires=LATER + 1)
    assert archive.kept("sam") == Kept("sam", 2, LATER + 1, {"a": 2})
    assert archive.kept("dana") is None


def test_a_restored_item_goes_on_where_it_was(archive: Archive) -> None:
    """The next turn of a session that was open loads and saves as if nothing had happened."""
    archive.restore(PEOPLE[0])
    assert archive.load("a" * 64) == Stored(3, PEOPLE[0].data)
    assert archive.save("a" * 64, {"schema": 1}, expected=3, expires=LATER) == 4


def test_a_newer_item_is_not_overwritten(archive: Archive) -> None:
    """Whoever came back before the restore keeps what they have now."""
    archive.save("a" * 64, {"new": True}, expected=0, expires=LATER)
    with pytest.raises(Conflict):
        archive.restore(PEOPLE[0])
    assert archive.load("a" * 64) == Stored(1, {"new": True})


# --- the command ----------------------------------------------------------------------------------------------------

Place = tuple[str, str]
"""The option that names a store, and its value."""


@pytest.fixture(params=["sqlite", "ministack", "moto"])
def place(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    endpoints: Callable[[str], str],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Place]:
    """Where five people are kept, as the command is told of it."""
    if request.param == "sqlite":
        path = tmp_path / "people.db"
        _fill(SqliteStore(path))
        yield "--sqlite", str(path)
        return
    endpoint, table = endpoints(request.param), f"people-{uuid4().hex[:12]}"
    for name, value in {
        "AWS_ENDPOINT_URL_DYNAMODB": endpoint,
        "AWS_DEFAULT_REGION": "eu-west-1",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
    }.items():
        monkeypatch.setenv(name, value)
    client = client_at(endpoint)
    create_table(client, table)
    _fill(DynamoStore(table, client))
    yield "--table", table
    client.delete_table(TableName=table)


def _fill(archive: Archive) -> None:
    for kept in PEOPLE:
        archive.restore(kept)


def _run(*arguments: str, given: str = "") -> tuple[int, str]:
    sink = io.StringIO()
    return main(arguments, io.StringIO(given), sink), sink.getvalue()


@pytest.mark.usefixtures("small_pages")
def test_a_backup_comes_back_as_it_was(place: Place, tmp_path: Path) -> None:
    """Everything out, everything deleted, everything in again: the second export holds the same lines as the first."""
    status, backup = _run("export", *place, "--everyone")
    assert (status, len(backup.splitlines())) == (0, 5)
    assert _run("delete", *place, "--everyone", "--yes") == (0, "")
    assert _run("export", *place, "--everyone") == (0, "")
    assert _run("import", *place, given=backup) == (0, "")
    assert sorted(_run("export", *place, "--everyone")[1].splitlines()) == sorted(backup.splitlines())
    elsewhere = ("--sqlite", str(tmp_path / "moved" / "people.db"))
    assert _run("import", *elsewhere, given=backup) == (0, "")
    assert sorted(_run("export", *elsewhere, "--everyone")[1].splitlines()) == sorted(backup.splitlines())


@pytest.mark.parametrize("who", [("--account", "amzn1.ask.account.SAM"), ("--person", PEOPLE[2].person)])
def test_one_person_can_have_theirs_and_go(place: Place, who: tuple[str, str]) -> None:
    """By the account's id or by the key: their record alone, and after the deletion everybody else is still there."""
    status, theirs = _run("export", *place, *who)
    assert status == 0
    assert json.loads(theirs) == {
        "person": PEOPLE[2].person,
        "version": 12,
        "expires": LATER,
        "data": {"schema": 1, "finished": 9, "zone": None},
    }
    assert _run("delete", *place, *who, "--yes") == (0, "")
    assert _run("export", *place, *who) == (1, "")
    assert _run("delete", *place, *who, "--yes") == (1, "")
    assert len(_run("export", *place, "--everyone")[1].splitlines()) == 4


@pytest.mark.parametrize("said", ["", "no\n", "y\n", "yes please\n"])
def test_nothing_is_deleted_without_a_yes(tmp_path: Path, said: str) -> None:
    """It asks, and only a whole yes is one."""
    place = ("--sqlite", str(tmp_path / "people.db"))
    _fill(SqliteStore(tmp_path / "people.db"))
    assert _run("delete", *place, "--everyone", given=said) == (1, "")
    assert len(_run("export", *place, "--everyone")[1].splitlines()) == 5
    assert _run("delete", *place, "--everyone", given="yes\n") == (0, "")
    assert _run("export", *place, "--everyone") == (0, "")


def test_an_import_leaves_the_newer_item(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says how many it left, and its status says that not everything was done."""
    path = tmp_path / "people.db"
    _fill(SqliteStore(path))
    backup = _run("export", "--sqlite", str(path), "--everyone")[1]
    SqliteStore(path).delete("d" * 64)
    SqliteStore(path).save("b" * 64, {"new": True}, expected=1, expires=LATER)
    assert _run("import", "--sqlite", str(path), given=backup)[0] == 1
    assert "1 person imported, 4 people left as they are" in capsys.readouterr().err
    assert SqliteStore(path).load("b" * 64) == Stored(2, {"new": True})
    assert SqliteStore(path).load("d" * 64) == Stored(1, {})


GOOD = json.dumps({"person": "a", "version": 1, "expires": LATER, "data": {}})


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "secret words",
        "[]",
        '{"person": "a"}',
        GOOD.replace('"a"', "7"),
        GOOD.replace('"a"', '""'),
        GOOD.replace("1", "true", 1),
        GOOD.replace(": 1,", ": 0,"),
        GOOD.replace("{}", "[]"),
        GOOD.replace(str(LATER), '"soon"'),
    ],
)
def test_a_line_that_is_none_of_ours_stops_before_anything_is_written(
    bad: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says which line, and nothing of what is in it."""
    path = tmp_path / "people.db"
    assert _run("import", "--sqlite", str(path), given=f"{GOOD}\n{bad}\n")[0] == 2
    told = capsys.readouterr().err
    assert told == "line 2 is not one that export writes; nothing was imported\n"
    assert list(SqliteStore(path).everyone()) == []


def test_a_store_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No file is made where somebody only wanted to look, and a file that is no store is not taken for one."""
    missing, other = tmp_path / "none.db", tmp_path / "other.db"
    other.write_text("not a database, but long enough to be looked at " * 40)
    assert _run("export", "--sqlite", str(missing), "--everyone")[0] == 2
    assert not missing.exists()
    assert _run("export", "--sqlite", str(other), "--everyone")[0] == 2
    assert "can't be used" in capsys.readouterr().err


def test_a_table_that_cannot_be_reached_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line, no traceback: nobody listens, or no region is set."""
    for name in ("AWS_DEFAULT_REGION", "AWS_REGION", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", "/nowhere")
    assert _run("export", "--table", "people", "--everyone")[0] == 2
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    monkeypatch.setenv("AWS_ENDPOINT_URL_DYNAMODB", f"http://127.0.0.1:{free_port()}")
    assert _run("export", "--table", "people", "--everyone")[0] == 2
    assert [line.split(":")[0] for line in capsys.readouterr().err.splitlines()] == ["the store can't be used"] * 2


def test_it_is_a_command(tmp_path: Path) -> None:
    """From a shell, with redirections, as the documentation has it."""
    path = tmp_path / "people.db"
    _fill(SqliteStore(path))
    done = subprocess.run(
        [sys.executable, "-m", "skill.store", "export", "--sqlite", str(path), "--everyone"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert len(done.stdout.splitlines()) == 5
    assert done.stderr == "5 people exported\n"
