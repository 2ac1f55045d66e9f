"""A built function under Lambda's runtime interface emulator, with Lambda's own loop, on Python 3.13, and read-only.

The emulator's program comes inside the SAM command line's package, and takes one request at a time.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import ProxyHandler, Request, build_opener

from tests.artifact.building import ROOT, RUNTIME
from tests.store.servers import free_port, wait_for

PROGRAM = "lib/python3*/site-packages/samcli/local/rapid/aws-lambda-rie-{}"
PROCESSORS = {"x86_64": "x86_64", "aarch64": "arm64", "arm64": "arm64"}
TIMEOUT = 30
"""Seconds for one answer, the first start included."""
BOUND = ("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner")
"""Without these, root too is refused where the mode says so: as on Lambda, where the code's folder cannot be written."""


@dataclass(frozen=True, slots=True)
class Emulator:
    """A function that is up; `log` is what it and the emulator wrote."""

    address: str
    log: Path

    def invoke(self, event: Mapping[str, Any]) -> dict[str, Any]:
        """What Lambda answers with, an error's description included: its status is the same."""
        url = f"{self.address}/2015-03-31/functions/function/invocations"
        with build_opener(ProxyHandler({})).open(Request(url, json.dumps(event).encode()), timeout=TIMEOUT) as answer:
            body: dict[str, Any] = json.loads(answer.read())
        return body


@contextmanager
def emulated(code: Path, handler: str, settings: Mapping[str, str], log: Path) -> Iterator[Emulator]:
    """The function of a folder, under the emulator until the block ends."""
    address, api = (f"127.0.0.1:{free_port()}" for _ in range(2))
    with read_only(code), log.open("wb") as out:
        process = subprocess.Popen(
            [*bound(), _program(), "--runtime-interface-emulator-address", address, "--runtime-api-address", api,
             RUNTIME, "-m", "awslambdaric", handler],
            cwd=code,
            env=_environment(code, handler, settings),
            stdout=out,
            stderr=out,
        )  # fmt: skip
        try:
            wait_for(int(address.rpartition(":")[2]), process)
            yield Emulator(f"http://{address}", log)
        finally:
            _stop(process)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """The folder with no mode to write in it."""
    entries = [folder, *folder.rglob("*")]
    modes = [(entry, entry.stat().st_mode) for entry in entries]
    try:
        for entry, mode in modes:
            entry.chmod(mode & ~0o222)
        yield
    finally:
        for entry, mode in modes:
            entry.chmod(mode)


def bound() -> tuple[str, ...]:
    """What goes before a command so that modes hold for it. Raises RuntimeError where root cannot be held to them."""
    if os.geteuid() != 0:
        return ()
    if shutil.which(BOUND[0]) is None:
        raise RuntimeError("setpriv (util-linux) is needed to hold root to read-only files")
    return BOUND


def _program() -> Path:
    found = sorted((ROOT / ".venv-sam").glob(PROGRAM.format(PROCESSORS[platform.machine()])))
    if not found:
        raise RuntimeError("the SAM command line has no runtime interface emulator for this processor")
    return found[0]


def _environment(code: Path, handler: str, settings: Mapping[str, str]) -> Mapping[str, str]:
    """Lambda's variables (Lambda developer guide, "Defined runtime environment variables") and the function's own."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    lambdas = {
        "LAMBDA_TASK_ROOT": str(code),
        "_HANDLER": handler,
        "AWS_LAMBDA_FUNCTION_NAME": "SkillFunction",
        "AWS_LAMBDA_FUNCTION_TIMEOUT": "8",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "512",
        "AWS_REGION": "eu-west-1",
        "AWS_DEFAULT_REGION": "eu-west-1",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "TZ": ":UTC",
    }
    return {**kept, **lambdas, **settings}


def _stop(process: subprocess.Popen[bytes]) -> None:
    """The emulator leaves its Python behind when it is stopped, so that goes first."""
    children = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(process.pid)], capture_output=True, text=True, check=False
    )
    process.kill()
    process.wait(10)
    for child in children.stdout.split():
        try:
            os.kill(int(child), signal.SIGKILL)
        except ProcessLookupError:
            continue
