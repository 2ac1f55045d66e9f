"""One locale's model from a source: choices written out, spelling turned, and the JSON that goes to Amazon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from skill.alexa.interaction_model.expansion import UnbalancedError, expanded
from skill.alexa.interaction_model.source import Breach, CustomType, Intent, Locale, Slot, Source, Value, Words

SHAPE = 19
_WORD = re.compile(r"[^\W_][\w']*")


def for_locale(source: Source, locale: Locale) -> Source:
    """The source as this locale has it. Patterns that cannot be written out are left out, and noted in `unread`."""
    known = {intent.name for intent in source.intents}
    unread = [
        Breach(words.at, SHAPE, f"samples for {name}, which is not an intent")
        for name, said in locale.samples.items()
        if name not in known
        for words in said[:1]
    ]
    return replace(
        source,
        locale=locale.name,
        intents=tuple(_intent(intent, locale, unread) for intent in source.intents),
        types=tuple(_type(custom, locale.spelling) for custom in source.types),
        unread=(*source.unread, *unread),
    )


def model_json(built: Source) -> dict[str, Any]:
    """One locale's model as Amazon's schema has it (developer.amazon.com/docs/smapi/interaction-model-schema.html)."""
    language: dict[str, Any] = {
        "invocationName": built.invocation.text,
        "modelConfiguration": {"fallbackIntentSensitivity": {"level": built.sensitivity.text}},
        "intents": [_intent_json(intent) for intent in built.intents],
        "types": [{"name": custom.name, "values": [_value_json(v) for v in custom.values]} for custom in built.types],
    }
    if not built.sensitivity.text:
        del language["modelConfiguration"]
    dialog = {"delegationStrategy": "SKILL_RESPONSE", "intents": list(_dialog_json(built))}
    return {"interactionModel": {"languageModel": language, "dialog": dialog}}


def written_out(patterns: Iterable[Words], unread: list[Breach], spelling: Mapping[str, str]) -> Iterator[Words]:
    """Every sentence of some patterns, each at its pattern's place."""
    for words in patterns:
        try:
            for text in expanded(words.text):
                yield Words(spelt(text, spelling), words.at)
        except UnbalancedError as error:
            unread.append(Breach(words.at, SHAPE, f"{words.text!r}: {error}"))


def spelt(text: str, spelling: Mapping[str, str]) -> str:
    """A text with each word as the locale spells it."""
    return _WORD.sub(lambda found: spelling.get(found[0], found[0]), text) if spelling else text


def _intent(intent: Intent, locale: Locale, unread: list[Breach]) -> Intent:
    spelling = locale.spelling
    own = locale.samples.get(intent.name, ())
    return replace(
        intent,
        samples=_each_once(written_out((*intent.samples, *own), unread, spelling)),
        phrases=tuple(written_out(intent.phrases, unread, spelling)),
        commands=tuple(written_out(intent.commands, unread, spelling)),
        slots=tuple(_slot(slot, unread, spelling) for slot in intent.slots),
    )


def _each_once(said: Iterable[Words]) -> tuple[Words, ...]:
    first: dict[str, Words] = {}
    for words in said:
        first.setdefault(words.text, words)
    return tuple(first.values())


def _slot(slot: Slot, unread: list[Breach], spelling: Mapping[str, str]) -> Slot:
    return replace(slot, samples=tuple(written_out(slot.samples, unread, spelling)))


def _type(custom: CustomType, spelling: Mapping[str, str]) -> CustomType:
    return replace(custom, values=tuple(_value(value, spelling) for value in custom.values))


def _value(value: Value, spelling: Mapping[str, str]) -> Value:
    name = replace(value.name, text=spelt(value.name.text, spelling))
    synonyms = {spelt(words.text, spelling): words.at for words in reversed(value.synonyms)}
    synonyms.pop(name.text, None)
    return replace(value, name=name, synonyms=tuple(Words(text, at) for text, at in reversed(synonyms.items())))


def _intent_json(intent: Intent) -> dict[str, Any]:
    body: dict[str, Any] = {"name": intent.name}
    if intent.slots:
        body["slots"] = [_slot_json(slot) for slot in intent.slots]
    body["samples"] = [words.text for words in intent.samples]
    return body


def _slot_json(slot: Slot) -> dict[str, Any]:
    body: dict[str, Any] = {"name": slot.name, "type": slot.type}
    if slot.many:
        body["multipleValues"] = {"enabled": True}
    if slot.samples:
        body["samples"] = [words.text for words in slot.samples]
    return body


def _value_json(value: Value) -> dict[str, Any]:
    name: dict[str, Any] = {"value": value.name.text}
    if value.synonyms:
        name["synonyms"] = [words.text for words in value.synonyms]
    return {"id": value.id, "name": name} if value.id else {"name": name}


def _dialog_json(built: Source) -> Iterator[dict[str, Any]]:
    """Every intent of which the skill elicits a slot, with all its slots; nothing is left to Alexa to prompt for."""
    for name in dict.fromkeys(intent for intent, _ in built.elicited):
        intent = built.intent(name)
        if intent:
            asked = {"confirmationRequired": False, "prompts": {}}
            slots = [{"name": s.name, "type": s.type, "elicitationRequired": False, **asked} for s in intent.slots]
            yield {"name": name, "delegationStrategy": "SKILL_RESPONSE", **asked, "slots": slots}
