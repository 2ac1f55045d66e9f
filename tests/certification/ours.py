"""What the package of ours declares: each locale's model, the manifest, and what follows from them for an answer."""

from __future__ import annotations

import functools
from typing import Any

from skill.alexa.interaction_model.reader import read_source
from skill.alexa.skill_package.listing import read_answers, read_listing
from skill.alexa.skill_package.package import Package, package_of
from skill.alexa.skill_package.program import INTERFACES

Json = dict[str, Any]


@functools.cache
def package() -> Package:
    """The package as `make skill-package` makes it, for nobody's endpoint."""
    return package_of(read_source(), read_listing("en"), read_answers())


def intents_of(locale: str) -> list[Json]:
    """The intents of a locale's model."""
    intents: list[Json] = package().models[locale]["interactionModel"]["languageModel"]["intents"]
    return intents


@functools.cache
def slots_in_dialog(locale: str) -> frozenset[tuple[str, str]]:
    """(intent, slot) of everything in a locale's dialog model."""
    dialog = package().models[locale]["interactionModel"]["dialog"]
    return frozenset((intent["name"], slot["name"]) for intent in dialog["intents"] for slot in intent["slots"])


@functools.cache
def scopes() -> frozenset[str]:
    """The permissions that the manifest asks for."""
    return frozenset(each["name"] for each in package().body["permissions"])


@functools.cache
def interfaces() -> tuple[str, ...]:
    """How the directives begin that the manifest's interfaces allow."""
    declared = {each["type"] for each in package().body["apis"]["custom"]["interfaces"]}
    return tuple(start for start, kind in INTERFACES.items() if kind in declared)
