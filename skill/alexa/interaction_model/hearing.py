"""What the local recogniser knows beside the model: words for Amazon's intents, open types, spellings, families."""

from __future__ import annotations

from typing import Any

from skill.alexa.interaction_model.building import written_out
from skill.alexa.interaction_model.meanings import meanings
from skill.alexa.interaction_model.samples import slots_in
from skill.alexa.interaction_model.source import Intent, Source

ASKS = frozenset({"AskInterviewerIntent", "CoachingIntent"})
"""Intents that are questions or settings however they begin: "i was wondering ...", "i want feedback ..."."""
TELLING = frozenset(
    [
        "i",
        "my",
        "the",
        "they",
        "it",
        "we",
        "there",
        "on",
        "that",
        "people",
        "folks",
        "friends",
        "colleagues",
        "you",
        "everybody",
        "everyone",
        "most",
    ]
)
"""Words that somebody who tells of themselves begins with,"""
YOURS = ("you can ", "you may ")
WISHING = (*YOURS, "i want to ", "i'd like to ")
"""and beginnings of a wish all the same."""


def hearing_json(source: Source) -> dict[str, Any]:
    """Phrases by intent, the types that take anything, spellings turned back, commands, meanings, the source's `hearing`."""
    return {
        "phrases": {
            intent.name: [words.text for words in written_out(intent.phrases, [], {})]
            for intent in source.intents
            if intent.phrases
        },
        "takes_anything": [custom.name for custom in source.types if custom.takes_anything],
        "spelling": _spelling(source),
        "in_question": {intent.name: _in_question(intent) for intent in source.intents},
        "meanings": meanings(source),
        **source.hearing,
    }


def _spelling(source: Source) -> dict[str, str]:
    """The locales' spellings turned back, and what is said here and there."""
    regional = source.hearing.get("regional", {})
    spelt = {new: old for locale in source.locales for old, new in locale.spelling.items()}
    return spelt | (regional if isinstance(regional, dict) else {})


def _in_question(intent: Intent) -> bool | list[str]:
    """Whether an intent is meant even where an answer is asked for, or which words of it are.

    Where nothing says so, an intent with slots is, unless somebody tells of themselves: "my name is {name}" answers.
    """
    if not intent.commands:
        doubtful = {words.text for words in written_out(intent.could_be_an_answer, [], {})}
        said = [words.text for words in written_out(intent.samples, [], {})] if intent.slots else []
        return [text for text in said if text not in doubtful and not _tells(intent, text)]
    if set(intent.commands) == {*intent.samples, *intent.phrases}:
        return True
    return [words.text for words in written_out(intent.commands, [], {})]


def _tells(intent: Intent, sample: str) -> bool:
    first = sample.split(maxsplit=1)[0].partition("'")[0]
    wishes = sample.startswith(YOURS if slots_in(sample) else WISHING)
    return intent.name not in ASKS and not wishes and (first in TELLING or first.startswith("{"))
