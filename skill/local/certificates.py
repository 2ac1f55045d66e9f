"""The certificates with which Amazon signs requests: where they may come from, and whom they must speak for.

The rules are those of alexa-platform.md, section 3, "Self-hosted HTTPS".
"""

from __future__ import annotations

import http.client
import posixpath
import re
import warnings
from collections.abc import Callable, Sequence
from datetime import datetime
from urllib.parse import quote, unquote, urlsplit

import certifi
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.utils import CryptographyDeprecationWarning
from cryptography.x509 import Certificate, DNSName, load_pem_x509_certificate, load_pem_x509_certificates
from cryptography.x509.verification import PolicyBuilder, Store, VerificationError

HOST = "s3.amazonaws.com"
FOLDER = "/echo.api/"
SUBJECT = "echo-api.amazon.com"
PATIENCE = 3.0
"""Seconds to wait for a chain: Alexa itself gives up on an answer after eight."""
LARGEST = 64 * 1024
"""Bytes of a chain; a real one has some six thousand."""
MOST_KEPT = 8
"""Chains that are kept; Amazon uses one at a time."""

Fetch = Callable[[str], bytes]


class Refused(Exception):
    """A request that is not answered. The message is one line that may be sent back: why, and nothing more."""


class Chains:
    """The public key behind each chain's URL, fetched once and verified each time. Trusts `roots` and nothing else."""

    def __init__(self, fetch: Fetch, roots: Sequence[Certificate]) -> None:
        self._fetch = fetch
        self._policy = PolicyBuilder().store(Store(list(roots)))
        self._kept: dict[str, list[Certificate]] = {}

    def key(self, url: str, now: datetime) -> RSAPublicKey:
        """The key that a chain vouches for at that moment. Raises Refused."""
        url = checked_url(url)
        chain = self._kept.get(url) or self._fetched(url)
        try:
            self._verify(chain, now)
        except Refused:
            self._kept.pop(url, None)
            raise
        key = chain[0].public_key()
        if not isinstance(key, RSAPublicKey):
            raise Refused("the certificate's key is not an RSA key")
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        self._kept[url] = chain
        return key

    def _fetched(self, url: str) -> list[Certificate]:
        try:
            return load_pem_x509_certificates(self._fetch(url))
        except (OSError, http.client.HTTPException) as error:
            raise Refused("the certificate chain cannot be fetched") from error
        except ValueError as error:
            raise Refused("the certificate chain cannot be read") from error

    def _verify(self, chain: Sequence[Certificate], now: datetime) -> None:
        verifier = self._policy.time(now).build_server_verifier(DNSName(SUBJECT))
        try:
            verifier.verify(chain[0], list(chain[1:]))
        except VerificationError as error:
            raise Refused(f"the certificate chain is not valid for {SUBJECT} now") from error


def checked_url(url: str) -> str:
    """The URL in its plainest form, with dots in the path resolved. Raises Refused where Amazon would never point."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise Refused("the certificate chain's URL cannot be read") from error
    path = posixpath.normpath(unquote(parts.path))
    if (parts.scheme.lower(), parts.hostname, port or 443) != ("https", HOST, 443) or "@" in parts.netloc:
        raise Refused(f"the certificate chain's URL is not at https://{HOST}")
    if not path.startswith(FOLDER):
        raise Refused(f"the certificate chain's URL is not under {FOLDER}")
    return f"https://{HOST}{quote(path)}"


def fetched_over_https(url: str) -> bytes:
    """What is at a checked URL; redirections are not followed. Raises OSError or HTTPException."""
    parts = urlsplit(url)
    connection = http.client.HTTPSConnection(parts.netloc, timeout=PATIENCE)
    try:
        connection.request("GET", parts.path)
        response = connection.getresponse()
        if response.status != http.client.OK:
            raise http.client.HTTPException(f"status {response.status}")
        return response.read(LARGEST)
    finally:
        connection.close()


def usual_roots() -> list[Certificate]:
    """The roots that browsers trust, as certifi ships them, but for the few that break the standard's own rules."""
    blocks = re.findall("-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", certifi.contents(), re.DOTALL)
    with warnings.catch_warnings():
        warnings.simplefilter("error", CryptographyDeprecationWarning)
        return [root for block in blocks if (root := _root(block.encode()))]


def _root(pem: bytes) -> Certificate | None:
    try:
        return load_pem_x509_certificate(pem)
    except (ValueError, CryptographyDeprecationWarning):
        return None
