"""The rules on the five models as they go to Amazon: the dialog's prompts, and that the catch-all is not all there is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from skill.alexa.interaction_model.samples import carrier
from skill.alexa.skill_package.looking import Look
from skill.alexa.skill_package.package import Package

LEAST_DESCRIPTIVE = 5
"""Intents of ours with words of their own; one that takes anything, alone, was turned down as irrelevant."""


def prompts_are_there(package: Package) -> Iterator[Look]:
    """What has to be elicited or confirmed has a prompt, and every prompt that is named exists."""
    for locale, model in package.models.items():
        whole = model["interactionModel"]
        known = {prompt["id"] for prompt in whole.get("prompts", ())}
        for intent in whole.get("dialog", {}).get("intents", ()):
            for part in (intent, *intent["slots"]):
                yield f"{locale} {intent['name']} {part['name']}", _unprompted(part, known, locale)


def _unprompted(part: Mapping[str, Any], known: set[str], locale: str) -> str:
    wanted = {"elicitation": part.get("elicitationRequired"), "confirmation": part.get("confirmationRequired")}
    named = part.get("prompts", {})
    lost = [
        f"{kind} of {part['name']} has no prompt" for kind, needed in wanted.items() if needed and kind not in named
    ]
    lost += [f"there is no prompt {name} for {part['name']}" for name in named.values() if name not in known]
    return f"{locale}: {'; '.join(lost)}" if lost else ""


def catch_all_is_not_alone(package: Package) -> Iterator[Look]:
    """Beside the intent that takes anything there are others that say what can be had."""
    for locale, model in package.models.items():
        intents = model["interactionModel"]["languageModel"]["intents"]
        own = [intent for intent in intents if not intent["name"].startswith("AMAZON.")]
        descriptive = [intent["name"] for intent in own if intent["samples"] and all(map(carrier, intent["samples"]))]
        few = len(descriptive) < LEAST_DESCRIPTIVE
        yield locale, f"{locale} has {len(descriptive)} intents with words of their own" if few else ""
