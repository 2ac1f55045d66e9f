"""What a person can do about what a tool said when it failed."""

from __future__ import annotations

import re

ADVICE: list[tuple[str, str]] = [
    (
        r"Target not recognized",
        "That is ASK CLI 1, which answers so and ends as if all were well. `make ask-cli` installs version 2.",
    ),
    (
        r"ExpiredToken|token .{0,30}expired|InvalidClientTokenId|security token",
        "AWS does not know you any more: sign in again.",
    ),
    (
        r"is not authorized to perform: (\S+)",
        "Your AWS user may not do that ({0}). Let somebody call this who may, or let yours be allowed it.",
    ),
    (
        r"UnreservedConcurrentExecution",
        "The account has too few requests at once to reserve any for the feed: add --set FeedConcurrency=0.",
    ),
    (
        r"ROLLBACK_COMPLETE",
        "AWS took back what it had begun. The first line with FAILED above says why.",
    ),
    (
        r"trigger setting for the Lambda",
        "Amazon takes a function only if Alexa may call it, for this skill or for any: docs/deploy.md shows how to look.",
    ),
    (
        r"statusCode\W+40[13]\b|status code 40[13]\b|invalid_grant",
        "Amazon does not know you any more: `ask configure` signs in again.",
    ),
    (
        r"statusCode\W+404\b|status code 404\b",
        "The developer account has no such skill (any more). --set SkillId= makes a new one, --set SkillId=ID takes another.",
    ),
    (
        r"statusCode\W+(?:429|5\d\d)\b|status code (?:429|5\d\d)\b|ECONN|ETIMEDOUT|ENOTFOUND",
        "Amazon could not be reached just now.",
    ),
    (
        r"Can't resolve profile|cli_config not exists",
        "ASK CLI is not configured for that profile: `ask configure`.",
    ),
]
"""(what is found in a tool's output, what to do), the first that fits. What a group of the pattern holds fills {0}."""


def advice_on(text: str) -> str:
    """One or two sentences; empty where nothing is known to help."""
    for pattern, advice in ADVICE:
        found = re.search(pattern, text, re.IGNORECASE)
        if found:
            return advice.format(*found.groups())
    return ""
