"""Every store there is, for the tests of what they all promise."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest

from skill.store.contract import Archive, Store
from skill.store.counted import Counted
from skill.store.dynamodb import DynamoStore, create_table
from skill.store.memory import MemoryStore
from skill.store.sqlite import SqliteStore
from tests.store.servers import client_at, ministack, moto

NAMES = ["memory", "sqlite", "ministack", "moto"] + (["endpoint"] if "AWS_ENDPOINT_URL_DYNAMODB" in os.environ else [])


@pytest.fixture(scope="session")
def endpoints(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], str]]:
    """The address of a DynamoDB by its name; servers are started when first asked for."""
    running: dict[str, tuple[Iterator[str], str]] = {}

    def address(name: str) -> str:
        if name == "endpoint":
            return os.environ["AWS_ENDPOINT_URL_DYNAMODB"]
        if name not in running:
            starting = moto() if name == "moto" else ministack(tmp_path_factory.mktemp("ministack"))
            running[name] = (starting, next(starting))
        return running[name][1]

    yield address
    for starting, _ in running.values():
        next(starting, None)


@contextmanager
def _opened(name: str, folder: Path, endpoints: Callable[[str], str]) -> Iterator[Archive]:
    if name == "memory":
        yield MemoryStore()
    elif name == "sqlite":
        yield SqliteStore(folder / "people.db")
    else:
        client = client_at(endpoints(name))
        table = f"people-{uuid4().hex[:12]}"
        create_table(client, table)
        yield DynamoStore(table, client)
        client.delete_table(TableName=table)


@pytest.fixture(params=["counted", *NAMES])
def store(request: pytest.FixtureRequest, tmp_path: Path, endpoints: Callable[[str], str]) -> Iterator[Store]:
    """A store with nothing in it."""
    if request.param == "counted":
        yield Counted(MemoryStore())
        return
    with _opened(request.param, tmp_path, endpoints) as opened:
        yield opened


@pytest.fixture(params=NAMES)
def archive(request: pytest.FixtureRequest, tmp_path: Path, endpoints: Callable[[str], str]) -> Iterator[Archive]:
    """A store that its operator can read out, with nothing in it."""
    with _opened(request.param, tmp_path, endpoints) as opened:
        yield opened
