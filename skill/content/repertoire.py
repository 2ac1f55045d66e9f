"""The content of one language with its lookups by id: what a turn works with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeVar

from skill.coach.distress import DistressEar
from skill.content.characters import Cue, Matter, Persona
from skill.content.model import Content, DrillKind, Question, Term, Tip


class _Named(Protocol):
    @property
    def id(self) -> str: ...


N = TypeVar("N", bound=_Named)


@dataclass(frozen=True)
class Repertoire:
    """Content by id; every lookup of an id that is not (or no longer) there gives None."""

    content: Content

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """Questions by id."""
        return _by_id(self.content.questions)

    @cached_property
    def personas(self) -> Mapping[str, Persona]:
        """Interviewers by id."""
        return _by_id(self.content.personas)

    @cached_property
    def roles(self) -> Mapping[str, Term]:
        """Roles by id."""
        return _by_id(self.content.roles)

    @cached_property
    def kinds(self) -> Mapping[str, Term]:
        """Kinds of question by id."""
        return _by_id(self.content.kinds)

    @cached_property
    def matters(self) -> Mapping[str, Matter]:
        """What candidates ask about, by id."""
        return _by_id(self.content.matters)

    @cached_property
    def cues(self) -> Mapping[str, Cue]:
        """Every interviewer's cues by id."""
        return _by_id(cue for persona in self.content.personas for cue in persona.cues)

    @cached_property
    def tips(self) -> Mapping[str, Tip]:
        """Tips by id."""
        return _by_id(self.content.tips)

    @cached_property
    def distress(self) -> DistressEar:
        """What hears distress."""
        return DistressEar(self.content.lexicon["distress"])

    @cached_property
    def drills(self) -> Mapping[str, DrillKind]:
        """Drills by id."""
        return _by_id(self.content.drills)

    def pattern(self, words: str) -> re.Pattern[str]:
        """A pattern of the content, for whole words."""
        return re.compile(rf"\b(?:{words})\b")

    def puts(self, what: str, words: str) -> bool:
        """Whether somebody puts that so: `what` names a list of patterns in `turns.yaml`, such as "unfair"."""
        return any(self.pattern(one).search(words.lower()) for one in self.content.lexicon["turns"][what])

    @cached_property
    def role_names(self) -> Mapping[str, str]:
        """Role ids by every name a role goes by, lower case."""
        return {name.lower(): role.id for role in self.content.roles for name in (role.name, *role.synonyms)}


def _by_id(items: Iterable[N]) -> Mapping[str, N]:
    return {item.id: item for item in items}
