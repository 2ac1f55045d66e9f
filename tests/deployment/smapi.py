"""Stands in for the part of Amazon's Skill Management API that ASK CLI calls to deploy a skill.

Paths, statuses and bodies are those of the Skill Package API's reference and of ask-cli 2.30.7; what is answered is checked
against the types of ask-smapi-model in the test.
"""

from __future__ import annotations

import io
import json
import threading
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

IMPORT = "amzn1.ask-package.import.0"
TOKEN = "Atza|made-up"


class Amazon(ThreadingHTTPServer):
    """A developer account's skills: what was imported last, by the skill's id, and which are switched on."""

    def __init__(self, new: str) -> None:
        super().__init__(("127.0.0.1", 0), _Request)
        self.new = new
        self.status = "SUCCEEDED"
        self.packages: dict[str, Mapping[str, bytes]] = {}
        self.enabled: set[str] = set()
        self.strangers: list[str] = []
        self.uploaded = b""
        self.importing = ""
        self.asked = False

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_port}"

    def take(self, skill_id: str) -> None:
        """Unpacks what was uploaded, for a skill or for a new one."""
        with zipfile.ZipFile(io.BytesIO(self.uploaded)) as package:
            self.packages[skill_id] = {name: package.read(name) for name in package.namelist()}
        self.importing, self.asked = skill_id, False

    def imported(self) -> dict[str, Any]:
        """How the last import is going: the first time it is asked, it still is."""
        self.asked, before = True, self.asked
        if not before:
            return {"status": "IN_PROGRESS", "skill": {"resources": []}}
        names = ("Manifest", *self.models(self.importing))
        resources = [{"name": name, "action": "CREATE", "status": self.status} for name in names]
        return {"status": self.status, "skill": {"skillId": self.importing, "eTag": "0", "resources": resources}}

    def models(self, skill_id: str) -> list[str]:
        """The languages of a skill's package, by the names of an import's resources."""
        names = [name.split("/") for name in self.packages[skill_id] if "interactionModels/custom/" in name]
        return [f"InteractionModel.{name[-1].removesuffix('.json')}" for name in names if name[-1]]

    def skill(self, skill_id: str) -> dict[str, Any]:
        """A skill's status."""
        last = {"eTag": "0", "lastUpdateRequest": {"status": self.status}}
        languages = [name.removeprefix("InteractionModel.") for name in self.models(skill_id)]
        return {"manifest": last, "interactionModel": dict.fromkeys(languages, last)}


class _Request(BaseHTTPRequestHandler):
    server: Amazon

    def _answered(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        said = str(self.headers.get("authorization")).removeprefix("Bearer ")
        if self.path != "/package" and said != TOKEN:
            self.server.strangers.append(self.path)
        status, answer, location = self._told(body)
        written = json.dumps(answer).encode() if answer is not None else b""
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(written)))
        if location:
            self.send_header("location", location)
        self.end_headers()
        self.wfile.write(written)

    def _told(self, body: bytes) -> tuple[int, Any, str]:
        amazon, (_, *parts) = self.server, self.path.partition("?")[0].split("/")
        match self.command, *parts:
            case "POST", "v1", "skills", "uploads":
                return 201, {"uploadUrl": f"{amazon.address}/package", "expiresAt": "2099-01-01T00:00:00.000Z"}, ""
            case "PUT", "package":
                amazon.uploaded = body
                return 200, None, ""
            case "POST", "v1", "skills", "imports":
                amazon.take(amazon.new)
                return 202, None, f"/v1/skills/imports/{IMPORT}"
            case "POST", "v1", "skills", skill_id, "imports" if skill_id in amazon.packages:
                amazon.take(skill_id)
                return 202, None, f"/v1/skills/imports/{IMPORT}"
            case "GET", "v1", "skills", "imports", _:
                return 200, amazon.imported(), ""
            case "GET", "v1", "skills", skill_id, "status" if skill_id in amazon.packages:
                return 200, amazon.skill(skill_id), ""
            case "PUT", "v1", "skills", skill_id, "stages", "development", "enablement" if skill_id in amazon.packages:
                amazon.enabled.add(skill_id)
                return 204, None, ""
        return 404, {"message": "Resource not found"}, ""

    do_GET = do_POST = do_PUT = _answered  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Nothing of it is told."""


@contextmanager
def amazon(new: str) -> Iterator[Amazon]:
    """The service, until the block ends; a new skill gets the id that is given."""
    service = Amazon(new)
    thread = threading.Thread(target=service.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield service
    finally:
        service.shutdown()
        thread.join()
        service.server_close()
