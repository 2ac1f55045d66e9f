"""What the environment says about a local run."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8080
DEFAULT_DATABASE = Path("data/equal-footing.db")


class BadSetting(ValueError):
    """A variable with a value that means nothing here; the message says which and what it may be."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Where to listen, where to remember, and what to demand of a request to /alexa.

    `signed` demands Amazon's signature, `fresh` a timestamp of now; `skill_id` is None where it is not known. People are
    remembered in the DynamoDB `table` where one is named, else in the file `database`.
    """

    host: str = DEFAULT_HOST
    port: int = DEFAULT_PORT
    database: Path = DEFAULT_DATABASE
    skill_id: str | None = None
    signed: bool = False
    fresh: bool = True
    table: str | None = None

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach the server."""
        return is_loopback(self.host)

    @property
    def scoped(self) -> bool:
        """Whether a request has to name our skill; in a local run without signatures any may ask."""
        return self.signed or not self.loopback


def settings_from(environ: Mapping[str, str]) -> Settings:
    """Reads HOST, PORT, EQUAL_FOOTING_DB or EQUAL_FOOTING_TABLE, ALEXA_SKILL_ID, EQUAL_FOOTING_VERIFY. Raises BadSetting.

    EQUAL_FOOTING_VERIFY is `on` (signature and timestamp), `off` (neither: recorded requests can be played back), or
    left out: always the timestamp, and the signature unless HOST is this machine's own loopback address.
    """
    host = environ.get("HOST") or DEFAULT_HOST
    verify = environ.get("EQUAL_FOOTING_VERIFY", "").strip().lower()
    if verify not in ("", "on", "off"):
        raise BadSetting("EQUAL_FOOTING_VERIFY is on or off, or left out")
    database, table = environ.get("EQUAL_FOOTING_DB"), environ.get("EQUAL_FOOTING_TABLE")
    if database and table:
        raise BadSetting("EQUAL_FOOTING_DB is a file and EQUAL_FOOTING_TABLE a table; people are kept in one of them")
    return Settings(
        host=host,
        port=_port(environ.get("PORT") or str(DEFAULT_PORT)),
        database=Path(database or DEFAULT_DATABASE),
        skill_id=environ.get("ALEXA_SKILL_ID") or None,
        signed=verify == "on" or (not verify and not is_loopback(host)),
        fresh=verify != "off",
        table=table or None,
    )


def is_loopback(host: str) -> bool:
    """Whether a host, as a name or address, is this machine's own."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _port(written: str) -> int:
    if not written.isdecimal() or not 0 <= int(written) <= 65535:
        raise BadSetting("PORT is a number from 0 to 65535")
    return int(written)
