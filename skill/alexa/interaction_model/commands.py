"""Commands that a slot which takes anything has swallowed, to be taken out of it again.

Alexa may hand "stop" over as an answer (one such stop failed a certification), so the coach looks here first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from skill.alexa.interaction_model.building import written_out
from skill.alexa.interaction_model.samples import slots_in
from skill.alexa.interaction_model.source import Locale, Source, Words
from skill.commands import normalised


def commands(source: Source) -> dict[str, str]:
    """The intent by the whole of what was said, as `normalised` has it, in every spelling of the source's locales.

    Words that might be an answer to an interviewer's question are not in it, nor is anything with a slot in it.
    """
    found: dict[str, str] = {}
    for locale in source.locales:
        doubtful = {said for intent in source.intents for said in _said(intent.could_be_an_answer, locale)}
        for intent in source.intents:
            for said in _said(intent.commands, locale):
                if said and said not in doubtful:
                    found.setdefault(said, intent.name)
    return dict(sorted(found.items()))


def _said(patterns: Iterable[Words], locale: Locale) -> Iterator[str]:
    for words in written_out(patterns, [], locale.spelling):
        if not slots_in(words.text):
            yield normalised(words.text)
