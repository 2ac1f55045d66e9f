"""A small real HTTP server in the place of Alexa's services: it notes what it was asked and answers as it was told."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass
class Services:
    """`status` and `body` are the answer, `late` the seconds before it, `location` where a redirect leads."""

    status: int = 200
    body: bytes = b'"Europe/London"'
    late: float = 0
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
            time.sleep(told.late)
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
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
