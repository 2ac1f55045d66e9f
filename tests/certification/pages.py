"""Where each rule comes from: the section of the project's sheet on the platform, and Amazon's page where there is one.

The sections: 1 requests and responses, 2 the interaction model, 3 certification, policy and security, 4 the package.
Some of it no page says, only people whose skills were turned down; `where` then leads to the page that is nearest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_DOCS = "https://developer.amazon.com/docs/"
_ALEXA = "https://developer.amazon.com/en-US/docs/alexa/"


@dataclass(frozen=True, slots=True)
class Page:
    """A section of the sheet, and where to read on."""

    section: int
    where: str


PAGES: Mapping[str, Page] = {
    "session": Page(1, f"{_DOCS}custom-skills/manage-skill-session-and-session-attributes.html"),
    "requests": Page(1, f"{_ALEXA}custom-skills/request-and-response-json-reference.html"),
    "ssml": Page(1, f"{_DOCS}custom-skills/speech-synthesis-markup-language-ssml-reference.html"),
    "text": Page(1, f"{_DOCS}custom-skills/best-practice-text-response.html"),
    "cards": Page(1, f"{_DOCS}custom-skills/include-a-card-in-your-skills-response.html"),
    "exit": Page(1, f"{_DOCS}alexa-gadgets-toolkit/custom-interface-best-practices.html"),
    "invocation": Page(2, f"{_DOCS}custom-skills/choose-the-invocation-name-for-a-custom-skill.html"),
    "model": Page(2, f"{_ALEXA}custom-skills/create-the-interaction-model-for-your-skill.html"),
    "slots": Page(2, f"{_ALEXA}custom-skills/slot-type-reference.html"),
    "values": Page(2, f"{_DOCS}custom-skills/create-and-edit-custom-slot-types.html"),
    "several": Page(2, f"{_DOCS}custom-skills/collect-multiple-values-in-a-slot.html"),
    "built-in": Page(2, f"{_ALEXA}custom-skills/standard-built-in-intents.html"),
    "dialog": Page(2, f"{_ALEXA}custom-skills/dialog-interface-reference.html"),
    "functional": Page(3, f"{_DOCS}custom-skills/functional-testing-for-a-custom-skill.html"),
    "failures": Page(3, f"{_ALEXA}custom-skills/troubleshooting-common-certification-failures.html"),
    "policy": Page(3, f"{_ALEXA}custom-skills/policy-requirements-for-an-alexa-skill.html"),
    "privacy": Page(3, f"{_DOCS}custom-skills/certification-requirements-for-custom-skills.html"),
    "permissions": Page(3, f"{_ALEXA}custom-skills/configure-permissions-for-customer-information-in-your-skill.html"),
    "reminders": Page(3, f"{_DOCS}smapi/alexa-reminders-guidelines-for-usage.html"),
    "security": Page(3, f"{_DOCS}custom-skills/security-testing-for-an-alexa-skill.html"),
    "hosting": Page(3, f"{_DOCS}custom-skills/host-a-custom-skill-as-a-web-service.html"),
    "manifest": Page(4, f"{_ALEXA}smapi/skill-manifest.html"),
    "events": Page(4, f"{_DOCS}smapi/skill-events-in-alexa-skills.html"),
}
