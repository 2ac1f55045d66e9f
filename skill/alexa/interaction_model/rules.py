"""The rules on intents, samples and slots, 1 to 10 and 18; each says of one built locale what breaks it.

The numbers, with where each rule comes from, are listed in interaction_models/README.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from skill.alexa.interaction_model.samples import SLOT, all_samples, carrier, every_slot, searching, slots_in
from skill.alexa.interaction_model.source import Breach, Place, Source, Words

LONGEST_VALUE = 140
_NAME = re.compile(r"[A-Za-z][A-Za-z_]*")
_STRANGE = re.compile(r"[^\w\s'.\-]|\d|_")
_ADJACENT = re.compile(r"\}\s*\{")
_INITIAL = re.compile(r"(?<!\w)\w\.")


def phrase_slots_have_carriers(built: Source) -> Iterator[Breach]:
    """1: a slot that takes any phrase never stands alone in a sample."""
    for intent in built.intents:
        slot = searching(intent)
        for words in all_samples(intent):
            if slot and slot.name in slots_in(words.text) and not carrier(words.text):
                yield Breach(words.at, 1, f'"{words.text}" of {intent.name}: a SearchQuery needs a carrier word')


def phrase_slots_are_alone(built: Source) -> Iterator[Breach]:
    """2: an intent with such a slot has no other."""
    for intent in built.intents:
        slot = searching(intent)
        if slot and len(intent.slots) > 1:
            yield Breach(slot.at, 2, f"{slot.name} of {intent.name} is a SearchQuery but not the only slot")


def phrase_slots_do_not_compete(built: Source) -> Iterator[Breach]:
    """3: no two intents with such a slot open with the same words, nor one with the start of the other's."""
    opening = {
        intent.name: {SLOT.split(words.text)[0].strip(): words for words in intent.samples}
        for intent in built.intents
        if searching(intent)
    }
    for (one, ours), (other, theirs) in combinations(opening.items(), 2):
        for words, at in ours.items():
            rival = next((rival for rival in theirs if _opens(words, rival) or _opens(rival, words)), None)
            if rival is not None:
                yield Breach(at.at, 3, f'"{words}" of {one} competes with "{rival}" of {other}')


def _opens(words: str, rival: str) -> bool:
    return f"{rival} ".startswith(f"{words} ")


def one_name_one_type(built: Source) -> Iterator[Breach]:
    """4: a slot's name stands for the same type in every intent."""
    first: dict[str, tuple[str, str]] = {}
    for intent, slot in every_slot(built):
        name, kind = first.setdefault(slot.name, (intent.name, slot.type))
        if kind != slot.type:
            yield Breach(slot.at, 4, f"{slot.name} is {slot.type} in {intent.name} but {kind} in {name}")


def types_have_values(built: Source) -> Iterator[Breach]:
    """5: a custom type has a value, and none is empty or longer than 140 characters."""
    for custom in built.types:
        if not custom.values:
            yield Breach(custom.at, 5, f"{custom.name} has no values")
        for words in (words for value in custom.values for words in value.words):
            if not words.text:
                yield Breach(words.at, 5, f"a value of {custom.name} is empty")
            if len(words.text) > LONGEST_VALUE:
                yield Breach(
                    words.at, 5, f"a value of {custom.name} has {len(words.text)} characters, over {LONGEST_VALUE}"
                )


def built_in_intents_are_left_alone(built: Source) -> Iterator[Breach]:
    """6: no samples on Amazon's own intents."""
    for intent in built.intents:
        if intent.built_in and intent.samples:
            yield Breach(intent.samples[0].at, 6, f"{intent.name} is Amazon's; samples of ours weaken it")


def samples_fill_slots(built: Source) -> Iterator[Breach]:
    """7: a sample without a slot, in an intent that has some, wins and delivers nothing."""
    for intent in built.intents:
        empty = [] if intent.slotless or not intent.slots else [w for w in intent.samples if not slots_in(w.text)]
        asked = [w for slot in intent.slots for w in slot.samples if not slots_in(w.text)]
        for words in (*empty, *asked):
            yield Breach(words.at, 7, f'"{words.text}" fills no slot of {intent.name}; `slotless` says so if meant')


def bare_slots_do_not_compete(built: Source) -> Iterator[Breach]:
    """8: only one intent has samples that are nothing but a slot."""
    bare = {intent.name: [words for words in intent.samples if not carrier(words.text)] for intent in built.intents}
    owners = [name for name, words in bare.items() if words]
    for name in owners[1:]:
        for words in bare[name]:
            yield Breach(words.at, 8, f'"{words.text}" of {name} is only a slot, as is a sample of {owners[0]}')


def samples_can_be_said(built: Source) -> Iterator[Breach]:
    """9: letters, spaces, apostrophes, hyphens and initials' full stops; and a word between two slots."""
    for intent in built.intents:
        for words in (*all_samples(intent), *intent.phrases):
            yield from _unsaid(words, SLOT.sub("x", words.text), intent.name)
            if _ADJACENT.search(words.text) and not intent.adjacent:
                yield Breach(words.at, 9, f'"{words.text}" has adjacent slots; `adjacent` says so if meant')
    for custom in built.types:
        for words in (words for value in custom.values for words in value.words):
            yield from _unsaid(words, words.text, custom.name)


def _unsaid(words: Words, text: str, owner: str) -> Iterator[Breach]:
    strange = _STRANGE.search(text)
    if strange:
        yield Breach(words.at, 9, f'"{words.text}" of {owner} has "{strange[0]}", which nobody says')
    elif "." in _INITIAL.sub("", text):
        yield Breach(words.at, 9, f'"{words.text}" of {owner} has a full stop that follows no initial')


def names_are_plain(built: Source) -> Iterator[Breach]:
    """10: names are letters and underscores, and begin with a letter."""
    names = [(intent.name, intent.at) for intent in built.intents if not intent.built_in]
    names += [(slot.name, slot.at) for _, slot in every_slot(built)]
    names += [(custom.name, custom.at) for custom in built.types]
    for name, at in names:
        if not _NAME.fullmatch(name):
            yield Breach(at, 10, f'"{name}" may hold letters and underscores only, and begins with a letter')


def nothing_is_said_twice(built: Source) -> Iterator[Breach]:
    """18: the same words belong to one intent, and to one value of a type."""
    said: dict[str, str] = {}
    for intent in built.intents:
        for words in (*intent.samples, *intent.phrases):
            owner = said.setdefault(words.text, intent.name)
            if owner != intent.name:
                yield Breach(words.at, 18, f'"{words.text}" of {intent.name} belongs to {owner} already')
    for custom in built.types:
        named: dict[str, tuple[int, Place]] = {}
        for position, value in enumerate(custom.values):
            for words in value.words:
                first, at = named.setdefault(words.text.lower(), (position, words.at))
                if first != position:
                    other = f"{at.path.name}, line {at.line}"
                    yield Breach(words.at, 18, f'"{words.text}" is a value of {custom.name} already: {other}')


RULES = (
    phrase_slots_have_carriers,
    phrase_slots_are_alone,
    phrase_slots_do_not_compete,
    one_name_one_type,
    types_have_values,
    built_in_intents_are_left_alone,
    samples_fill_slots,
    bare_slots_do_not_compete,
    samples_can_be_said,
    names_are_plain,
    nothing_is_said_twice,
)
