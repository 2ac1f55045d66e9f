"""The application behind nginx, both set up from the files in docs/self-hosting, on loopback ports."""

from __future__ import annotations

import getpass
import http.client
import os
import shutil
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.envelopes import SKILL
from tests.local.authority import Issued, chain, intermediate, leaf, root
from tests.local.running import ROOT, running
from tests.store.servers import free_port, server

DOCS = ROOT / "docs/self-hosting"
NAME = "practice.example.org"
PREFIX = "https://s3.amazonaws.com/echo.api/"
SOON = timedelta(days=30)
_MAIN = """
user {user};
worker_processes 1;
pid nginx.pid;
error_log nginx.log;
events {{ worker_connections 64; }}
http {{
    access_log access.log;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    include site.conf;
}}
"""


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Fronted:
    """nginx's two ports, who signs for Alexa, who is a forger, and what a caller has to trust."""

    tls: int
    plain: int
    alexa: Issued
    forger: Issued
    trust: Path
    journal: Path

    def ask(self, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None) -> Answer:
        """POSTs a body, or GETs, over TLS that is checked as Alexa checks it: the chain, and the name."""
        context = ssl.create_default_context(cafile=self.trust)
        with socket.create_connection(("127.0.0.1", self.tls), timeout=30) as plain:
            connection = http.client.HTTPConnection(NAME)
            connection.sock = context.wrap_socket(plain, server_hostname=NAME)
            return _answer(connection, path, body, headers or {})

    def ask_in_the_clear(self, path: str, body: bytes | None = None) -> Answer:
        """The same without TLS."""
        return _answer(http.client.HTTPConnection("127.0.0.1", self.plain, timeout=30), path, body, {"Host": NAME})


@contextmanager
def fronted(folder: Path) -> Iterator[Fronted]:
    """Both started. Where there is no nginx the test is skipped, but fails in CI."""
    nginx = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    if nginx is None:
        if os.environ.get("CI"):
            pytest.fail("there is no nginx: apt-get install nginx")
        pytest.skip("there is no nginx: apt-get install nginx")
    alexa, forger = _certificates(folder)
    settings = {**documented_settings(), "ALEXA_SKILL_ID": SKILL, "PORT": "0", "EQUAL_FOOTING_DB": str(folder / "db")}
    command = (sys.executable, "-m", "tests.local.trusting", "serve")
    tls, plain = free_port(), free_port()
    with running(folder, *command, **settings, ROOT=str(folder / "root.pem"), CHAINS=str(folder)) as app:
        site = _site(folder, urlsplit(app.url).port or 0, tls, plain)
        (folder / "site.conf").write_text(site, encoding="utf-8")
        (folder / "nginx.conf").write_text(_MAIN.format(user=getpass.getuser()), encoding="utf-8")
        start = [nginx, "-p", str(folder), "-e", "nginx.log", "-c", "nginx.conf", "-g", "daemon off;"]
        tested = subprocess.run([*start, "-t"], capture_output=True, text=True, timeout=30, check=False)
        assert tested.returncode == 0, tested.stderr
        with server(start, tls, {}):
            yield Fronted(tls, plain, alexa, forger, folder / "root.pem", app.journal)


def documented_settings() -> dict[str, str]:
    """docs/self-hosting/settings.env as systemd reads it."""
    lines = (DOCS / "settings.env").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("=") for line in lines if line and not line.startswith("#"))
    return {name: value for name, _, value in pairs}


def _site(folder: Path, app: int, tls: int, plain: int) -> str:
    """docs/self-hosting/nginx.conf with this run's ports and certificate."""
    site = (DOCS / "nginx.conf").read_text(encoding="utf-8")
    replaced = {
        "listen 80;": f"listen 127.0.0.1:{plain};",
        "listen 443 ssl": f"listen 127.0.0.1:{tls} ssl",
        "http://127.0.0.1:8080": f"http://127.0.0.1:{app}",
        f"/etc/letsencrypt/live/{NAME}/fullchain.pem": str(folder / "own.pem"),
        f"/etc/letsencrypt/live/{NAME}/privkey.pem": str(folder / "own.key"),
    }
    for documented, here in replaced.items():
        assert documented in site, documented
        site = site.replace(documented, here)
    return site


def _certificates(folder: Path) -> tuple[Issued, Issued]:
    """Alexa's and a forger's, both with keys at hand; in the folder what they and nginx send along, and what to trust."""
    now = datetime.now(UTC)
    since, until = now - SOON, now + SOON
    authority, outsider = intermediate(now), root("Root of a Forger", now)
    alexa = leaf(issuer=authority, since=since, until=until)
    forger = leaf(issuer=outsider, since=since, until=until)
    own = leaf(issuer=authority, name=NAME, since=since, until=until)
    (folder / "root.pem").write_bytes(root(when=now).pem())
    (folder / "alexa.pem").write_bytes(chain(alexa, authority))
    (folder / "forger.pem").write_bytes(chain(forger, outsider))
    (folder / "own.pem").write_bytes(chain(own, authority))
    (folder / "own.key").write_bytes(own.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return alexa, forger


def _answer(
    connection: http.client.HTTPConnection, path: str, body: bytes | None, headers: Mapping[str, str]
) -> Answer:
    with closing(connection):
        connection.request("GET" if body is None else "POST", path, body, dict(headers))
        response = connection.getresponse()
        return Answer(response.status, dict(response.getheaders()), response.read())
