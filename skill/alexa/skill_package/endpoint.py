"""Where Alexa sends its requests: a Lambda function, or an HTTPS server that somebody keeps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

REGIONS = {"us-east-1": "NA", "eu-west-1": "EU", "us-west-2": "FE", "ap-northeast-1": "FE"}
"""Alexa's region by the AWS region of a function (host-a-custom-skill-as-an-aws-lambda-function.html); there are no others."""

_FUNCTION = re.compile(r"arn:aws:lambda:(?P<region>[a-z0-9-]+):\d{12}:function:[\w-]{1,64}(:[\w-]+)?", re.ASCII)
_SERVER = re.compile(r"https://[a-z0-9.-]+\.[a-z]{2,}(:443)?(/[\w./-]*)?", re.ASCII)


class NotAnEndpointError(ValueError):
    """What was given is neither a function that Alexa can call nor an HTTPS address."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One place: its address, and Alexa's name of the region it is in, empty where that cannot be told."""

    uri: str
    region: str

    def as_json(self) -> dict[str, Any]:
        """As the manifest has it."""
        return {"uri": self.uri} if self.region else {"uri": self.uri, "sslCertificateType": "Trusted"}


def endpoint_at(uri: str) -> Endpoint:
    """The endpoint of that name. Raises NotAnEndpointError."""
    function = _FUNCTION.fullmatch(uri)
    if function and function["region"] in REGIONS:
        return Endpoint(uri, REGIONS[function["region"]])
    if function:
        raise NotAnEndpointError(f"Alexa calls functions in {', '.join(REGIONS)} only, not in {function['region']}")
    if _SERVER.fullmatch(uri):
        return Endpoint(uri, "")
    raise NotAnEndpointError(f"{uri!r} is neither a Lambda function's ARN nor an https address with port 443")


def endpoints_json(endpoints: Sequence[Endpoint]) -> dict[str, Any]:
    """The default, which is the first, and the first of each region; nothing where there is none."""
    if not endpoints:
        return {}
    regions: dict[str, Any] = {}
    for endpoint in endpoints:
        if endpoint.region:
            regions.setdefault(endpoint.region, {"endpoint": endpoint.as_json()})
    return {"endpoint": endpoints[0].as_json(), **({"regions": regions} if regions else {})}
