"""The manifest, skill.json, as Amazon's schema has it (developer.amazon.com/en-US/docs/alexa/smapi/skill-manifest.html)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from skill.alexa.skill_package.endpoint import Endpoint, endpoints_json
from skill.alexa.skill_package.icons import uri_of
from skill.alexa.skill_package.listing import Answers, Listing

VERSION = "1.0"
SMALL, LARGE = 108, 512
"""Pixels of the two icons."""


def manifest_json(
    texts: Mapping[str, Listing],
    examples: Mapping[str, Sequence[str]],
    answers: Answers,
    endpoints: Sequence[Endpoint] = (),
    privacy_url: str = "",
) -> dict[str, Any]:
    """The manifest in its envelope. `texts` and `examples` are by locale. Events go where requests go."""
    where = endpoints_json(endpoints)
    interfaces = [{"type": kind} for kind in answers.interfaces]
    body: dict[str, Any] = {
        "manifestVersion": VERSION,
        "publishingInformation": _publishing(texts, examples, answers),
        "privacyAndCompliance": _privacy(texts, answers, privacy_url),
        "permissions": [{"name": name} for name in answers.permissions],
        "apis": {"custom": {**where, "interfaces": interfaces}},
    }
    if where:
        body["events"] = {**where, "subscriptions": [{"eventName": name} for name in answers.events]}
    return {"manifest": body}


def _publishing(
    texts: Mapping[str, Listing], examples: Mapping[str, Sequence[str]], answers: Answers
) -> dict[str, Any]:
    return {
        "locales": {locale: _localized(listing, examples[locale]) for locale, listing in texts.items()},
        "isAvailableWorldwide": answers.worldwide,
        "distributionMode": answers.distribution,
        "category": answers.category,
        "testingInstructions": next((listing.testing for listing in texts.values()), ""),
    }


def _localized(listing: Listing, examples: Sequence[str]) -> dict[str, Any]:
    return {
        "name": listing.name,
        "summary": listing.summary,
        "description": listing.description,
        "updatesDescription": listing.whats_new,
        "examplePhrases": list(examples),
        "keywords": list(listing.keywords),
        "smallIconUri": uri_of(SMALL),
        "largeIconUri": uri_of(LARGE),
    }


def _privacy(texts: Mapping[str, Listing], answers: Answers, privacy_url: str) -> dict[str, Any]:
    body: dict[str, Any] = dict(answers.privacy)
    if privacy_url:
        body["locales"] = {locale: {"privacyPolicyUrl": privacy_url} for locale in texts}
    return body
