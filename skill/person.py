"""The key under which somebody's state is stored: opaque, so that no id of Amazon's is ever written down."""

from __future__ import annotations

import hashlib


def person_of_voice(voice: str) -> str:
    """The key of a voice that Alexa recognised, by its person id."""
    return _opaque("person", voice)


def person_of_account(account: str) -> str:
    """The key of an account, by its user id, where no single voice was recognised."""
    return _opaque("user", account)


def _opaque(kind: str, identifier: str) -> str:
    return hashlib.sha256(f"{kind}/{identifier}".encode()).hexdigest()
