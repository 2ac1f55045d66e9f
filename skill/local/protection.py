"""What keeps other web pages and other machines' names away from a server that only this machine should reach."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from skill.local.settings import is_loopback

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(self)",
    "Cache-Control": "no-store",
}


def objection(host: str, origin: str | None, *, loopback: bool) -> str | None:
    """Why a request is turned away, or None.

    Another site's page may send requests here: its browser then names that site as the origin. Or it may have its own
    name lead here (DNS rebinding): then the host is no name of this machine, which tells where the server is loopback.
    """
    if loopback and not is_loopback(_hostname(host)):
        return "this server answers to its own machine only"
    if origin is not None and _netloc(origin) != host:
        return "this server answers to its own page only"
    return None


def _hostname(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _netloc(origin: str) -> str:
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return ""
