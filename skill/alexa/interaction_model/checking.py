"""Everything that is wrong with a source, at once."""

from __future__ import annotations

from pathlib import Path

from skill.alexa.interaction_model.building import for_locale, model_json
from skill.alexa.interaction_model.elicits import elicited_but_unlisted
from skill.alexa.interaction_model.roundtrip import lost_on_the_way
from skill.alexa.interaction_model.rules import RULES
from skill.alexa.interaction_model.rules_whole import WHOLE_RULES
from skill.alexa.interaction_model.source import Breach, Source

ROUND_TRIP = 20


def breaches(source: Source, program: Path | None = None) -> list[Breach]:
    """Every breach of every rule in every locale, each once, by file and line.

    With `program`, a folder of modules, what they elicit is held against the source too.
    """
    found = set(source.unread)
    if not source.locales:
        found.add(Breach(source.at, 19, "no locale is named"))
    for locale in source.locales:
        built = for_locale(source, locale)
        found.update(built.unread)
        for rule in (*RULES, *WHOLE_RULES):
            found.update(rule(built))
        for loss in lost_on_the_way(model_json(built)):
            found.add(Breach(locale.at, ROUND_TRIP, f"{locale.name}: {loss}"))
    if program:
        found.update(elicited_but_unlisted(source, program))
    return sorted(found)
