"""What the local recogniser knows beside the model: words for Amazon's intents, open types, spellings, families."""

from __future__ import annotations

from typing import Any

from skill.alexa.interaction_model.building import written_out
from skill.alexa.interaction_model.meanings import meanings
from skill.alexa.interaction_model.samples import slots_in
from skill.alexa.interaction_model.source import Intent, Source

ASKS = frozenset({"AskInterviewerIntent", "CoachingIntent"})
"""Intents that are questions or settings however they begin: "i was wondering ...", "i want feedback ..."."""
TELLING = ("i ", "i'", "my ", "the ", "they ", "they'", "it ", "it's ", "we ", "there", "{", "on ", "that")


def hearing_json(source: Source) -> dict[str, Any]:
    """Phrases by intent, the types that take anything, spellings turned back, commands, meanings, the source's `hearing`."""
    return {
        "phrases": {
            intent.name: [words.text for words in written_out(intent.phrases, [], {})]
            for intent in source.intents
            if intent.phrases
        },
        "takes_anything": [custom.name for custom in source.types if custom.takes_anything],
        "spelling": {new: old for locale in source.locales for old, new in locale.spelling.items()},
        "in_question": {intent.name: _in_question(intent) for intent in source.intents},
        "meanings": meanings(source),
        **source.hearing,
    }


def _in_question(intent: Intent) -> bool | list[str]:
    """Whether an intent is meant even where an answer is asked for, or which words of it are.

    Where nothing says so, what has a slot in it is, unless somebody tells of themselves in it: "my name is {name}" answers.
    """
    if not intent.commands:
        return [
            words.text
            for words in written_out(intent.samples, [], {})
            if slots_in(words.text) and not _tells(intent, words.text)
        ]
    if set(intent.commands) == {*intent.samples, *intent.phrases}:
        return True
    return [words.text for words in written_out(intent.commands, [], {})]


def _tells(intent: Intent, sample: str) -> bool:
    return intent.name not in ASKS and sample.startswith(TELLING)
