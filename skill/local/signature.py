"""Whether a request was signed by Alexa.

The SDK's package for it does not import beside current OpenSSL, so the rules are here (alexa-platform.md, section 3).
"""

from __future__ import annotations

import base64
import binascii
from datetime import datetime
from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256

from skill.local.certificates import Chains, Refused

CHAIN = "SignatureCertChainUrl"
SIGNATURE = "Signature-256"


class Headers(Protocol):
    """The headers of a request, whose names ignore case."""

    def get(self, name: str, /) -> str | None:
        """The value of one, or None."""


def verify_signature(headers: Headers, body: bytes, chains: Chains, now: datetime) -> None:
    """Raises Refused unless `body`, byte for byte, is what a valid chain's key signed."""
    url, signature = headers.get(CHAIN), headers.get(SIGNATURE)
    if not url or not signature:
        raise Refused(f"the header {SIGNATURE if url else CHAIN} is missing")
    try:
        signed = base64.b64decode(signature, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Refused("the signature is not base64") from error
    try:
        chains.key(url, now).verify(signed, body, PKCS1v15(), SHA256())
    except InvalidSignature as error:
        raise Refused("the signature is not this request's") from error
