"""Alexa's own services for the account that is talking: one request with the token that came along, and no more.

The token goes to Amazon's hosts only, whatever endpoint an envelope names, never along with a redirect, and is never logged.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, ProxyHandler, Request, build_opener

LARGEST = 4096
"""Bytes of an answer that are read."""
_AMAZONS = re.compile(r"api(\.[a-z]{2,4})?\.amazonalexa\.com")


class Unanswered(Exception):
    """No answer that could be used: the host was not Amazon's, not reached, too slow, or said no. Holds the status, or 0."""

    def __init__(self, status: int = 0) -> None:
        super().__init__(f"status {status}")
        self.status = status


def is_amazons(endpoint: str) -> bool:
    """Whether a token may be sent there: https, an API host of Alexa's, the usual port, and no name or password."""
    try:
        parts = urlsplit(endpoint)
        plain = parts.port in (None, 443) and parts.username is None and parts.password is None
    except ValueError:
        return False
    return parts.scheme == "https" and plain and _AMAZONS.fullmatch(parts.hostname or "") is not None


@dataclass(frozen=True, slots=True)
class Api:
    """The services of one request's endpoint."""

    endpoint: str
    token: str
    trusted: Callable[[str], bool] = is_amazons

    def get(self, path: str, timeout: float) -> Any:
        """The JSON under a path; None where there is nothing. Raises Unanswered."""
        return self._asked(path, None, timeout)

    def post(self, path: str, body: Mapping[str, Any], timeout: float) -> Any:
        """The JSON that comes back for a body; None where nothing does. Raises Unanswered."""
        return self._asked(path, json.dumps(body).encode(), timeout)

    def _asked(self, path: str, body: bytes | None, timeout: float) -> Any:
        if not self.token or not self.trusted(self.endpoint):
            raise Unanswered
        headers = {"Authorization": f"Bearer {self.token}", "Accept": "application/json"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        try:
            asked = Request(self.endpoint.rstrip("/") + path, body, headers)  # noqa: S310 only https passes `trusted`
            with _opener().open(asked, timeout=timeout) as answer:
                text = answer.read(LARGEST)
                if answer.status == HTTPStatus.NO_CONTENT or not text:
                    return None
                return json.loads(text)
        except HTTPError as error:
            raise Unanswered(error.code) from None
        except (OSError, ValueError, HTTPException):
            raise Unanswered from None


class _Stay(HTTPRedirectHandler):
    """Follows no redirect: it would take the token along."""

    def redirect_request(self, *_args: Any, **_named: Any) -> None:
        return None


def _opener() -> OpenerDirector:
    return build_opener(ProxyHandler({}), _Stay())
