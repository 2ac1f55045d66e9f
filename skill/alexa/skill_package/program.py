"""What the program does that a manifest has to declare, read from its text: scopes, events, interfaces."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from skill.alexa.interaction_model.reader import ROOT

PROGRAM = ROOT / "skill"
NOT_DEPLOYED = ("local/", "alexa/skill_package/", "alexa/interaction_model/")
SERVICES = {
    "/v1/alerts/reminders": "alexa::alerts:reminders:skill:readwrite",
    "/v1/alerts/timers": "alexa::alerts:timers:skill:readwrite",
    "Profile.givenName": "alexa::profile:given_name:read",
    "Profile.name": "alexa::profile:name:read",
    "Profile.email": "alexa::profile:email:read",
    "Profile.mobileNumber": "alexa::profile:mobile_number:read",
    "/settings/address/countryAndPostalCode": "alexa:devices:all:address:country_and_postal_code:read",
}
"""The permission that each of Alexa's services needs. The settings of a device (time zone) need none."""
ATTRIBUTES = {"person_id": "alexa::person_id:read", "geolocation": "alexa::devices:all:geolocation:read"}
"""The permission without which Alexa leaves a part of the request out."""
INTERFACES = {
    "Alexa.Presentation.APL": "ALEXA_PRESENTATION_APL",
    "Alexa.Presentation.HTML": "ALEXA_PRESENTATION_HTML",
    "AudioPlayer.": "AUDIO_PLAYER",
    "VideoApp.": "VIDEO_APP",
    "ask_sdk_model.interfaces.alexa.presentation.apl": "ALEXA_PRESENTATION_APL",
    "ask_sdk_model.interfaces.alexa.presentation.html": "ALEXA_PRESENTATION_HTML",
    "ask_sdk_model.interfaces.audioplayer": "AUDIO_PLAYER",
    "ask_sdk_model.interfaces.videoapp": "VIDEO_APP",
}
"""The interface by how a directive's type, or the module of its class, begins."""
_EVENT = re.compile(r"AlexaSkillEvent\.(\w+)")


def scopes_used(program: Path = PROGRAM) -> frozenset[str]:
    """The permissions that the program needs for what it asks of Alexa."""
    found: set[str] = set()
    for node in _nodes(program):
        if isinstance(node, ast.Attribute) and node.attr in ATTRIBUTES:
            found.add(ATTRIBUTES[node.attr])
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found |= {scope for service, scope in SERVICES.items() if service in node.value}
    return frozenset(found)


def events_handled(program: Path = PROGRAM) -> frozenset[str]:
    """The skill events that the program knows by name, as a manifest spells them."""
    named = [_EVENT.fullmatch(text) for text in _texts(program)]
    return frozenset(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", each[1]).upper() for each in named if each)


def interfaces_used(program: Path = PROGRAM) -> frozenset[str]:
    """The interfaces of which the program makes directives."""
    return frozenset(kind for text in _texts(program) for start, kind in INTERFACES.items() if text.startswith(start))


def _texts(program: Path) -> Iterator[str]:
    for node in _nodes(program):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def _nodes(program: Path) -> Iterator[ast.AST]:
    for path in sorted(program.rglob("*.py")):
        if not path.relative_to(program).as_posix().startswith(NOT_DEPLOYED):
            yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))
