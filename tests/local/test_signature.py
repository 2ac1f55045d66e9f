"""A request is believed to be Alexa's only where a chain of Amazon's says so."""

from __future__ import annotations

import http.client
from datetime import datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from skill.local.certificates import MOST_KEPT, Chains, Refused, checked_url, usual_roots
from skill.local.signature import verify_signature
from tests.local.authority import NOW, URL, Issued, chain, intermediate, leaf, root, self_signed, signature

BODY = b'{"request": {"type": "LaunchRequest"}}'


def _headers(signer: Issued, body: bytes = BODY, url: str = URL) -> dict[str, str]:
    return {"SignatureCertChainUrl": url, "Signature-256": signature(signer, body)}


def _chains(pem: bytes) -> Chains:
    return Chains(lambda _: pem, [root().certificate])


def _reason(*, signer: Issued, pem: bytes, body: bytes = BODY, now: datetime = NOW) -> str:
    with pytest.raises(Refused) as refused:
        verify_signature(_headers(signer), body, _chains(pem), now)
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_what_alexa_signed_is_believed() -> None:
    """A chain up to a trusted root, for Alexa's name, in its time, and a signature over the very body."""
    signer = leaf()
    verify_signature(_headers(signer), BODY, _chains(chain(signer, intermediate())), NOW)


def test_a_chain_may_bring_its_root_along() -> None:
    """A root that is in the chain as well as trusted does no harm."""
    signer = leaf()
    verify_signature(_headers(signer), BODY, _chains(chain(signer, intermediate(), root())), NOW)


def test_an_expired_certificate_is_refused() -> None:
    """A certificate is good until its last day and not a day longer."""
    signer = leaf(until=NOW - timedelta(days=1))
    assert "not valid" in _reason(signer=signer, pem=chain(signer, intermediate()))


def test_a_certificate_of_the_future_is_refused() -> None:
    """Nor is it good before its first day."""
    signer = leaf(since=NOW + timedelta(days=1))
    assert "not valid" in _reason(signer=signer, pem=chain(signer, intermediate()))


def test_a_chain_that_was_good_when_it_was_fetched_is_refused_once_it_expired() -> None:
    """A chain that is kept is looked at again each time."""
    signer = leaf()
    kept = _chains(chain(signer, intermediate()))
    verify_signature(_headers(signer), BODY, kept, NOW)
    with pytest.raises(Refused, match="not valid"):
        verify_signature(_headers(signer), BODY, kept, NOW + timedelta(days=31))


def test_a_certificate_for_another_name_is_refused() -> None:
    """Anyone can have a certificate; only Alexa's name counts."""
    signer = leaf(name="echo-api.amazon.com.example.org")
    assert "echo-api.amazon.com" in _reason(signer=signer, pem=chain(signer, intermediate()))


def test_a_self_signed_certificate_is_refused() -> None:
    """Alexa's name alone is worth nothing without somebody trusted who vouches for it."""
    signer = self_signed()
    assert "not valid" in _reason(signer=signer, pem=chain(signer))


def test_a_chain_to_a_root_that_nobody_trusts_is_refused() -> None:
    """A chain that is whole, but ends at an authority of the forger's own."""
    forger = root("Root of a Forger")
    signer = leaf(issuer=forger)
    assert "not valid" in _reason(signer=signer, pem=chain(signer, forger))


def test_a_chain_with_a_link_missing_is_refused() -> None:
    """Without the intermediate nothing leads to the root."""
    signer = leaf()
    assert "not valid" in _reason(signer=signer, pem=chain(signer))


def test_a_key_of_another_kind_is_refused() -> None:
    """Alexa signs with RSA."""
    signer = leaf(private=ec.generate_private_key(ec.SECP256R1()))
    with pytest.raises(Refused, match="RSA"):
        _chains(chain(signer, intermediate())).key(URL, NOW)


def test_a_changed_body_is_refused() -> None:
    """One byte more, and the signature is not this request's."""
    signer = leaf()
    assert "signature" in _reason(signer=signer, pem=chain(signer, intermediate()), body=BODY + b" ")


def test_somebody_elses_signature_is_refused() -> None:
    """A good chain does not make up for a signature made with another key."""
    assert "signature" in _reason(signer=root(), pem=chain(leaf(), intermediate()))


@pytest.mark.parametrize("missing", ["SignatureCertChainUrl", "Signature-256"])
def test_a_missing_header_is_refused_by_name(missing: str) -> None:
    """Both headers have to be there."""
    sent = _headers(leaf())
    del sent[missing]
    with pytest.raises(Refused, match=missing):
        verify_signature(sent, BODY, _chains(b""), NOW)


@pytest.mark.parametrize("written", ["not base64!", "ab=c", "é"])
def test_a_signature_that_is_not_base64_is_refused(written: str) -> None:
    """A header that cannot be read is no signature."""
    with pytest.raises(Refused, match="base64"):
        verify_signature({**_headers(leaf()), "Signature-256": written}, BODY, _chains(b""), NOW)


@pytest.mark.parametrize("pem", [b"", b"hello", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"])
def test_a_chain_that_cannot_be_read_is_refused(pem: bytes) -> None:
    """What was fetched may be anything."""
    assert "cannot be read" in _reason(signer=leaf(), pem=pem)


@pytest.mark.parametrize("error", [OSError("no route"), http.client.HTTPException("status 404")])
def test_a_chain_that_cannot_be_fetched_is_refused(error: Exception) -> None:
    """Without the chain nobody can tell who signed."""

    def fetch(url: str) -> bytes:
        raise error

    with pytest.raises(Refused, match="fetched"):
        Chains(fetch, [root().certificate]).key(URL, NOW)


@pytest.mark.parametrize(
    "url",
    [
        URL,
        "HTTPS://S3.AMAZONAWS.COM/echo.api/echo-api-cert-14.pem",
        "https://s3.amazonaws.com:443/echo.api/echo-api-cert-14.pem",
        "https://s3.amazonaws.com/echo.api/../echo.api/echo-api-cert-14.pem",
        "https://s3.amazonaws.com/echo.api/./echo-api-cert-14.pem",
        "https://s3.amazonaws.com/echo.api/%65cho-api-cert-14.pem",
    ],
)
def test_amazons_address_may_be_written_in_several_ways(url: str) -> None:
    """Each of them becomes the plain one, which is what is fetched and kept."""
    assert checked_url(url) == URL


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://notamazon.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com.example.org/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com@example.org/echo.api/echo-api-cert.pem",
        "https://example.org@s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/EcHo.aPi/echo-api-cert.pem",
        "https://s3.amazonaws.com/invalid.path/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/../mine/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/%2e%2e/mine/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.apis/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api",
        "https://s3.amazonaws.com:563/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com:port/echo.api/echo-api-cert.pem",
        "https://[s3.amazonaws.com/echo.api/echo-api-cert.pem",
    ],
)
def test_any_other_address_is_refused_before_anything_is_fetched(url: str) -> None:
    """Whoever sends the request also sends the address, so nothing but Amazon's own folder is looked into."""
    fetched: list[str] = []

    def fetch(address: str) -> bytes:
        fetched.append(address)
        return b""

    with pytest.raises(Refused, match="URL"):
        Chains(fetch, [root().certificate]).key(url, NOW)
    assert fetched == []


def test_a_chain_is_fetched_once() -> None:
    """However its address is written, and never where it was no good."""
    kept, fetched = _counting()
    for url in (URL, URL, URL.replace("echo.api/", "echo.api/./")):
        kept.key(url, NOW)
    assert fetched == [URL]


def test_a_bad_chain_is_not_kept() -> None:
    """A chain that is refused is fetched anew the next time, when it may have been put right."""
    signer = leaf()
    served = [chain(signer), chain(signer, intermediate())]
    kept = Chains(lambda _: served.pop(0), [root().certificate])
    with pytest.raises(Refused):
        kept.key(URL, NOW)
    kept.key(URL, NOW)
    assert served == []


def test_only_a_few_chains_are_kept() -> None:
    """Nobody can fill the memory with addresses."""
    kept, fetched = _counting()
    for number in range(MOST_KEPT + 1):
        kept.key(URL.replace("14", str(number)), NOW)
    kept.key(URL.replace("14", "0"), NOW)
    assert len(fetched) == MOST_KEPT + 2


def test_the_usual_roots_are_there() -> None:
    """The roots of browsers can be loaded, Amazon's own among them, and serve as trust."""
    roots = usual_roots()
    assert any("Amazon Root CA 1" in each.subject.rfc4514_string() for each in roots)
    with pytest.raises(Refused, match="not valid"):
        Chains(lambda _: chain(leaf(), intermediate()), roots).key(URL, NOW)


def _counting() -> tuple[Chains, list[str]]:
    """Chains that find the same good one at every address, and the addresses that were fetched."""
    signer = leaf()
    fetched: list[str] = []

    def fetch(url: str) -> bytes:
        fetched.append(url)
        return chain(signer, intermediate())

    return Chains(fetch, [root().certificate]), fetched
