"""A certificate authority of the tests' own, and requests signed in its name."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
URL = "https://s3.amazonaws.com/echo.api/echo-api-cert-14.pem"
ALEXA = "echo-api.amazon.com"
A_YEAR = timedelta(days=365)

Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


@dataclass(frozen=True)
class Issued:
    """A certificate with its private key."""

    certificate: x509.Certificate
    key: Key

    def pem(self) -> bytes:
        """The certificate as it is sent."""
        return self.certificate.public_bytes(Encoding.PEM)


@cache
def key(name: str) -> rsa.RSAPrivateKey:
    """A private key, the same for each name: making one is slow."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@cache
def root(name: str = "Root of the Tests", when: datetime = NOW) -> Issued:
    """A self-signed authority, good for a year around that moment."""
    return _issued(name, key(name), None, authority=True, since=when - A_YEAR, until=when + A_YEAR)


@cache
def intermediate(when: datetime = NOW) -> Issued:
    """An authority that the root vouches for."""
    issuer = root(when=when)
    return _issued(
        "Intermediate of the Tests",
        key("intermediate"),
        issuer,
        authority=True,
        since=when - A_YEAR,
        until=when + A_YEAR,
    )


def leaf(
    *,
    issuer: Issued | None = None,
    name: str = ALEXA,
    since: datetime = NOW - timedelta(days=30),
    until: datetime = NOW + timedelta(days=30),
    private: Key | None = None,
) -> Issued:
    """A certificate for a host, good in every way unless told otherwise."""
    return _issued(name, private or key("leaf"), issuer or intermediate(), since=since, until=until)


def self_signed() -> Issued:
    """A certificate for Alexa's name that nobody vouches for."""
    return _issued(ALEXA, key("leaf"), None)


def signature(signer: Issued, body: bytes) -> str:
    """The value of Signature-256 for a body."""
    assert isinstance(signer.key, rsa.RSAPrivateKey)
    return base64.b64encode(signer.key.sign(body, PKCS1v15(), SHA256())).decode()


def chain(*issued: Issued) -> bytes:
    """A chain as it lies on Amazon's server: the leaf first."""
    return b"".join(each.pem() for each in issued)


def _issued(
    name: str,
    private: Key,
    issuer: Issued | None,
    *,
    authority: bool = False,
    since: datetime = NOW - A_YEAR,
    until: datetime = NOW + A_YEAR,
) -> Issued:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    signing = issuer.key if issuer else private
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(until)
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(_usage(authority), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(private.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signing.public_key()), critical=False)
    )
    if not authority:
        builder = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
    return Issued(builder.sign(signing, SHA256()), private)


def _usage(authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=not authority,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )
