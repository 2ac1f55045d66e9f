"""What a store listing may say: real phrases only, and no claim that a reviewer would turn down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from skill.alexa.interaction_model.rules_whole import examples_are_samples, understood
from skill.alexa.interaction_model.source import Source, Words

CLAIMS = {
    "a promise of success": r"guarantee\w*|get hired|be hired|get the job|land (?:a|the|your) job|never fail",
    "a comparison nobody can check": r"#\s*1|number one|the best|world'?s|leading|top[- ]rated|award",
    "a claim about health": r"cure[sd]?|treat(?:s|ment)?|heals?|therap\w+|diagnos\w+|anxiety|medical",
    "the word app, which a skill is not": r"(?<!alexa )\bapps?",
    "the name of an Amazon product": r"amazon|echo\b|kindle|fire tv|alexa skill",
    "talk of price": r"discount|limited time|on sale|buy now",
}
"""Words that a description may not hold, by what they are (policy-requirements-for-an-alexa-skill.html)."""
_QUOTED = re.compile(r'"([^"]+)"')
_ENDS = " .,?!"


def quoted_in(text: str) -> Iterator[str]:
    """Every phrase in double quotes."""
    for phrase in _QUOTED.findall(text):
        yield phrase.strip(_ENDS)


def not_understood(built: Source, phrase: str) -> str:
    """Why a locale would not understand a phrase, which begins with the wake word or is said inside; empty where it would."""
    if phrase.lower().startswith("alexa"):
        asked = replace(built, examples=(Words(phrase, built.at),))
        return "; ".join(breach.message for breach in examples_are_samples(asked))
    said = phrase.lower()
    if understood(built, said) or any(said == words.text for intent in built.intents for words in intent.phrases):
        return ""
    return f'"{phrase}" is no sample of any intent'


def claims_in(text: str) -> Iterator[str]:
    """What in a text a reviewer would turn down."""
    for what, pattern in CLAIMS.items():
        for found in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE):
            yield f'"{found[0]}": {what}'


def misspelt(text: str, spelling: dict[str, str]) -> Iterator[str]:
    """The words of a text that its locale spells otherwise."""
    for word in re.findall(r"[\w']+", text):
        if word.lower() in spelling:
            yield f'"{word}" is "{spelling[word.lower()]}" here'
