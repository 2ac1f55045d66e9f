"""The flash briefing's way in: the tip of the day at a public address. It has no table and asks for none.

Like the handler it reads its content at import: in the init phase, and not while Alexa waits.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from skill.alexa.flash_briefing import feed
from skill.content.catalog import load_catalog

LANGUAGE = "en-US"
FRESH = 3600
"""Seconds for which a copy of the feed may be given out; never past the end of its day."""
DAY = 24 * 3600

_CONTENT = load_catalog()[LANGUAGE]
_LINK = os.environ.get("FEED_LINK", "")


def lambda_handler(event: Mapping[str, Any], _context: object) -> dict[str, Any]:
    """The answer to a request of a function URL (payload format 2.0). Nothing of the request but its method is read."""
    return answer(event, datetime.now(UTC))


def answer(event: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """The feed of now's day in UTC, for GET and HEAD; status 405 for anything else."""
    method = event.get("requestContext", {}).get("http", {}).get("method")
    if method not in ("GET", "HEAD"):
        return {"statusCode": 405, "headers": {"allow": "GET, HEAD"}, "body": ""}
    left = DAY - (now.hour * 3600 + now.minute * 60 + now.second)
    headers = {
        "content-type": "application/json; charset=utf-8",
        "cache-control": f"public, max-age={min(FRESH, left)}",
        "x-content-type-options": "nosniff",
    }
    body = json.dumps(feed(_CONTENT, now.date(), url=_LINK)) if method == "GET" else ""
    return {"statusCode": 200, "headers": headers, "body": body}
