"""DynamoDB servers on loopback, started for the tests and stopped after them."""

from __future__ import annotations

import os
import random
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

from skill.store.dynamodb import make_client

SECONDS = 30
LOWEST, PROCESSES, PORTS = 20_000, 16, 750
"""The first port that tests may take, how many processes may share them, and how many each has."""
BIN = Path(sys.executable).parent


def free_port() -> int:
    """A port that nobody listens on now, and that nobody else is given before it is used."""
    for port in _ports():
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise RuntimeError("no port is free")


@cache
def _ports() -> Iterator[int]:
    """Each once, in any order, so that two checkouts can be tested at a time.

    They are below those that the system hands out, and each of the processes that share the tests has its own.
    """
    process = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    first = LOWEST + process % PROCESSES * PORTS
    return iter(random.SystemRandom().sample(range(first, first + PORTS), PORTS))


@contextmanager
def server(command: list[str], port: int, environment: Mapping[str, str]) -> Iterator[str]:
    """A server's endpoint, once it accepts connections. Raises RuntimeError where it never does."""
    process = subprocess.Popen(
        command,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        wait_for(port, process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(10)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)  # what it started in its turn


def moto() -> Iterator[str]:
    """Moto, as `tests.store.moto_server` serves it."""
    port = free_port()
    with server([sys.executable, "-m", "tests.store.moto_server", str(port)], port, {}) as endpoint:
        yield endpoint


def ministack(folder: Path) -> Iterator[str]:
    """MiniStack; all it writes goes into the folder, and it binds all interfaces unless told otherwise."""
    folder.mkdir(exist_ok=True)
    port = free_port()
    settings = {
        "BIND_HOST": "127.0.0.1",
        "GATEWAY_PORT": str(port),
        "STATE_DIR": str(folder),
        "PERSIST_STATE": "0",
        "TMPDIR": str(folder),
    }
    with server([str(BIN / "ministack")], port, settings) as endpoint:
        yield endpoint


def client_at(endpoint: str) -> Any:
    """A client with made-up credentials, which stand-ins accept; real ones where the environment has them."""
    settings = (
        {} if "AWS_ACCESS_KEY_ID" in os.environ else {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
    )
    region = os.environ.get("AWS_DEFAULT_REGION", "eu-west-1")
    return make_client(endpoint_url=endpoint, region_name=region, **settings)


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    """Until the port answers: a connection refused comes back at once, so each try costs a short bounded wait.

    Raises RuntimeError where it never does.
    """
    for _ in range(SECONDS * 10):
        if process.poll() is not None:
            raise RuntimeError(f"the server stopped with status {process.returncode}")
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            try:
                process.wait(0.1)
            except subprocess.TimeoutExpired:
                continue
    raise RuntimeError(f"no server on port {port} within {SECONDS} seconds")
