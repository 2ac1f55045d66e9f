"""Running the server until somebody stops it."""

from __future__ import annotations

import sys
import webbrowser
from collections.abc import Mapping
from typing import Any

import waitress
from flask import Flask

THREADS = 4


def bound(app: Flask, host: str, port: int) -> Any:
    """A waitress server that has its port already; `run` serves. Raises OSError where the port can't be had."""
    return waitress.create_server(app, host=host, port=port, threads=THREADS, ident=None)


def address(host: str, port: int) -> str:
    """Where a browser on this machine finds the page."""
    name = "localhost" if host in ("0.0.0.0", "::", "") else host  # noqa: S104 read, not bound to
    return f"http://[{name}]:{port}/" if ":" in name else f"http://{name}:{port}/"


def show(url: str, environ: Mapping[str, str]) -> None:
    """Opens the page in a browser where there is a screen to open it on; never fails, and never in CI."""
    screen = sys.platform in ("darwin", "win32") or environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")
    if not screen or environ.get("CI"):
        return
    try:
        webbrowser.open(url)
    except (webbrowser.Error, OSError):
        return
