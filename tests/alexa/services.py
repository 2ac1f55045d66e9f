"""A small real HTTP server in the place of Alexa's services: it notes what it was asked and answers as it was told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

from tests.local.scripted import AT_ONCE


@dataclass
class Services:
    """`status` and `body` are the answer, `held` is set when it may be given, `location` where a redirect leads."""

    status: int = 200
    body: bytes = b'"Europe/London"'
    held: Event | None = None
    location: str = ""
    url: str = ""
    asked: list[tuple[str, str, str, Any]] = field(default_factory=list)


@contextmanager
def services(**answer: Any) -> Iterator[Services]:
    """The server, while it runs."""
    told = Services(**answer)

    class Handler(BaseHTTPRequestHandler):
        def _answered(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            body = json.loads(self.rfile.read(length)) if length else None
            told.asked.append((self.command, self.path, self.headers.get("Authorization", ""), body))
            if told.held:
                told.held.wait(30)
            self.send_response(told.status)
            if told.location:
                self.send_header("Location", told.location)
            self.send_header("Content-Length", str(len(told.body)))
            self.end_headers()
            self.wfile.write(told.body)

        do_GET = do_POST = _answered  # noqa: N815 as the server calls them

        def log_message(self, *_args: Any) -> None:
            """Nothing."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_args: Any) -> None:
            """Whoever asked may have gone: that is what some tests are about."""

    server = Server(("127.0.0.1", 0), Handler)
    told.url = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, args=(AT_ONCE,), daemon=True)
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def anywhere(_endpoint: str) -> bool:
    """Takes any address for Amazon's."""
    return True
