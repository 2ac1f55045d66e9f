"""The rules on the model as a whole: limits (0), store examples (11), the invocation name (12), 13 to 17, and 21."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from skill.alexa.interaction_model.building import model_json
from skill.alexa.interaction_model.meanings import value_named
from skill.alexa.interaction_model.samples import SLOT, all_samples, every_slot, slots_in
from skill.alexa.interaction_model.source import BUILT_IN, Breach, Source

MOST_INTENTS = 250
MOST_INTENTS_AND_TYPES = 350
MOST_BYTES = 1_500_000
MOST_EXAMPLES = 3

REQUIRED = tuple(
    f"AMAZON.{name}Intent"
    for name in (
        *("Stop", "Cancel", "Help", "Fallback", "NavigateHome", "Yes", "No"),
        *("Repeat", "StartOver", "Pause", "Resume", "Next", "Previous"),
    )
)
AMAZON_TYPES = frozenset(
    f"AMAZON.{name}"
    for name in (
        *("DATE", "TIME", "DURATION", "NUMBER", "FOUR_DIGIT_NUMBER", "Ordinal", "PhoneNumber", "SearchQuery"),
        *("FirstName", "City", "Country", "Region", "Language", "Color"),
    )
)
SEVERAL_VALUES = frozenset({"en-AU", "en-CA", "en-GB", "en-US"})
SENSITIVITIES = frozenset({"LOW", "MEDIUM", "HIGH"})

WORDS = {
    "launch": "ask begin do enable give get launch let load make open play prompt put resume run search show start talk"
    " tell try use",
    "wake": "alexa amazon echo computer",
    "intercepted": "skill skills app apps notification notifications reminder reminders timer timers",
    "small": "a an the about as at by for from in into like near of off on onto out over past since to up upon with",
}
LAUNCH, WAKE, INTERCEPTED, SMALL = (line.split() for line in WORDS.values())
_INVOCATION = re.compile(r"[a-z. ']+")
_EXAMPLE = re.compile(r"(?P<wake>\w+),? (?P<launch>\w+) (?P<rest>.+)")
_CONNECTING = re.compile(r"^(?:,|for|to|about|and|that|what|whether)\s+")


def limits_are_kept(built: Source) -> Iterator[Breach]:
    """0: intents, intents and types together, and the size of the whole."""
    if len(built.intents) > MOST_INTENTS:
        yield Breach(built.intents[MOST_INTENTS].at, 0, f"{len(built.intents)} intents; {MOST_INTENTS} are allowed")
    both = len(built.intents) + len(built.types)
    if both > MOST_INTENTS_AND_TYPES:
        yield Breach(built.at, 0, f"{both} intents and types; {MOST_INTENTS_AND_TYPES} are allowed")
    size = len(json.dumps(model_json(built), indent=2).encode())
    if size > MOST_BYTES:
        yield Breach(built.at, 0, f"the model of {built.locale} has {size} bytes; {MOST_BYTES} are allowed")


def examples_are_samples(built: Source) -> Iterator[Breach]:
    """11: three example phrases at most in the store; the first opens the skill, each is really understood."""
    for position, words in enumerate(built.examples):
        found = _EXAMPLE.fullmatch(words.text.lower())
        if position >= MOST_EXAMPLES:
            yield Breach(words.at, 11, f"the store takes {MOST_EXAMPLES} examples")
        if not found or found["wake"] not in WAKE or found["launch"] not in LAUNCH:
            yield Breach(words.at, 11, f'"{words.text}" does not begin with the wake word and a launch word')
        elif not f"{found['rest']} ".startswith(f"{built.invocation.text} "):
            yield Breach(words.at, 11, f'"{words.text}" does not name "{built.invocation.text}"')
        elif not understood(built, found["rest"].removeprefix(built.invocation.text).strip()):
            yield Breach(words.at, 11, f'"{words.text}" asks for something that is no sample of any intent')


def understood(built: Source, wish: str) -> bool:
    """Whether a wish, as it follows the skill's name, is a sample of some intent; to open the skill, nothing follows."""
    if not wish:
        return True
    wishes = {wish, _CONNECTING.sub("", wish)}
    samples = {words.text for intent in built.intents for words in intent.samples}
    # To try every sample as a pattern takes seconds; few have all their own words in the wish.
    near = [text for text in samples if all(part in wish for part in SLOT.sub("\n", text).split("\n"))]
    kinds = {slot.name: slot.type for _, slot in every_slot(built)}
    named = {t.name: "|".join(re.escape(w.text) for v in t.values for w in v.words) for t in built.types}
    patterns = {SLOT.sub(lambda slot: f"(?:{named.get(kinds.get(slot[1], ''), '.+')})", text) for text in near}
    return any(re.fullmatch(pattern, text) for pattern in patterns for text in wishes)


def invocation_name_is_allowed(built: Source) -> Iterator[Breach]:
    """12: what Amazon allows as an invocation name."""
    name = built.invocation.text
    words = name.split()
    wrong = [f'"{word}" may not be in it' for word in words if word in (*LAUNCH, *WAKE, *INTERCEPTED)]
    if len(words) < 2:
        wrong.append("it needs two words at least")
    if not _INVOCATION.fullmatch(name) or re.search(r"(?<!\b[a-z])\.|'(?!s\b)", name):
        wrong.append("only small letters, spaces, a possessive 's and initials' full stops may be in it")
    if len(words) == 2:
        wrong += [f'a name of two words may not hold "{word}"' for word in words if word in SMALL]
    for message in wrong:
        yield Breach(built.invocation.at, 12, f'invocation name "{name}": {message}')


def everything_named_exists(built: Source) -> Iterator[Breach]:
    """13: slots, types and intents that are named are defined, and what is defined is used."""
    types = {custom.name for custom in built.types}
    for intent in built.intents:
        used = {name for words in all_samples(intent) for name in slots_in(words.text)} | _brought(built, intent.name)
        for words in all_samples(intent):
            for name in slots_in(words.text):
                if not intent.slot(name):
                    yield Breach(words.at, 13, f'"{words.text}": {intent.name} has no slot "{name}"')
        for slot in intent.slots:
            if slot.type not in (AMAZON_TYPES if slot.type.startswith(BUILT_IN) else types):
                yield Breach(slot.at, 13, f'there is no slot type "{slot.type}" ({slot.name} of {intent.name})')
            if slot.name not in used:
                yield Breach(slot.at, 13, f"no sample of {intent.name} fills {slot.name}")
        if not intent.built_in and not intent.samples:
            yield Breach(intent.at, 13, f"{intent.name} has no samples")
    for custom in built.types:
        if custom.name not in {slot.type for _, slot in every_slot(built)}:
            yield Breach(custom.at, 13, f"{custom.name} is the type of no slot")


def _brought(built: Source, name: str) -> set[str]:
    """The slots that come with the intents that are another way to say this one."""
    meaning = [intent for intent in built.intents if intent.means == name]
    return {slot.name for intent in meaning for slot in intent.slots} | {slot for i in meaning for slot in i.filling}


def required_intents_are_there(built: Source) -> Iterator[Breach]:
    """14: the built-in intents that reviewers try, and those whose words the coach uses."""
    for name in REQUIRED:
        if not built.intent(name):
            yield Breach(built.at, 14, f"{name} is missing")
    for intent in built.intents:
        if intent.built_in and intent.name not in REQUIRED:
            yield Breach(intent.at, 14, f"{intent.name} is not a built-in intent that is used here")


def elicited_slots_exist(built: Source) -> Iterator[Breach]:
    """15: an elicited slot belongs to an intent, so that it is in the dialog model; Alexa ignores any other."""
    for name, words in built.elicited:
        intent = built.intent(name)
        slot = intent.slot(words.text) if intent else None
        if slot is None:
            yield Breach(words.at, 15, f"{name} has no slot {words.text} that could be elicited")
        elif not slot.samples:
            yield Breach(words.at, 15, f"{words.text} of {name} is elicited but has no slot_samples")


def several_values_only_where_known(built: Source) -> Iterator[Breach]:
    """16: slots of several values exist in four locales only."""
    for _, slot in every_slot(built):
        if slot.many and built.locale not in SEVERAL_VALUES:
            yield Breach(slot.at, 16, f"{slot.name} takes several values, which {built.locale} does not know")


def sensitivity_only_where_known(built: Source) -> Iterator[Breach]:
    """17: the fallback's sensitivity is one of three, and known in English and German only."""
    level = built.sensitivity
    if level.text and level.text not in SENSITIVITIES:
        yield Breach(level.at, 17, f'"{level.text}" is not LOW, MEDIUM or HIGH')
    if level.text and not (built.locale.startswith("en-") or built.locale == "de-DE"):
        yield Breach(level.at, 17, f"{built.locale} has no sensitivity of the fallback")


def meanings_exist(built: Source) -> Iterator[Breach]:
    """21: what an intent is another way to say is an intent that is none itself, and its slots have those values."""
    for intent in built.intents:
        meant = built.intent(intent.means) if intent.means else None
        if intent.means and (meant is None or meant.means):
            yield Breach(intent.at, 21, f"{intent.name} means {intent.means}, which is no intent that it could mean")
            continue
        for slot, value in intent.filling.items():
            if not value_named(built, intent.means, slot, value.text):
                yield Breach(value.at, 21, f'{intent.means} has no slot "{slot}" with a value "{value.text}"')


WHOLE_RULES = (
    limits_are_kept,
    examples_are_samples,
    invocation_name_is_allowed,
    everything_named_exists,
    required_intents_are_there,
    elicited_slots_exist,
    several_values_only_where_known,
    sensitivity_only_where_known,
    meanings_exist,
)
