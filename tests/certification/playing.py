"""Everything that is played in a locale: the scenes, what a reviewer says in every state, one-shots, and strange requests."""

from __future__ import annotations

from collections.abc import Iterator

from tests.certification.edge import Edge, Exchange
from tests.certification.one_shots import callers, phrases_inside, store_phrases, wishes
from tests.certification.probes import probed
from tests.certification.strange import other_kinds, other_skills, strange_ones
from tests.certification.walk import Hears, Walk

EVERY_SO_MANY = 10
"""Strange requests do not depend on the state, so that some states are enough for them."""
QUESTION = ("interview", "question", "", "")


def played(walk: Walk, edge: Edge, hears: Hears) -> Iterator[Exchange]:
    """All of it; the walk's states are known once its scenes are through."""
    yield from walk.exchanges()
    moments = list(walk.moments.values())
    for moment in moments:
        yield from probed(edge, moment)
    for caller in callers(moments):
        yield from store_phrases(edge, hears, walk.locale, caller)
        yield from wishes(edge, walk.locale, caller)
    yield from phrases_inside(edge, hears, walk.moments[QUESTION])
    for moment in moments[::EVERY_SO_MANY]:
        for strange in (strange_ones, other_kinds, other_skills):
            yield from strange(edge, moment)
