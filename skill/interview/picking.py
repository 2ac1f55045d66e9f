"""Which interviewer, which questions: drawn so that no question comes twice until all that fit were heard.

Questions stand in pools (a kind, a difficulty, a role or none), each gone round by `skill.rounds`; the pool with the fewest
laps comes first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from skill.content.characters import Persona
from skill.content.model import Kind, Question
from skill.content.repertoire import Repertoire
from skill.interview.practice import Setup
from skill.rounds import PLACE, drawn, short

COURSE = (
    Kind.MOTIVATION,
    Kind.BEHAVIORAL,
    Kind.STRENGTH,
    Kind.HARD,
    Kind.SITUATIONAL,
    Kind.BEHAVIORAL,
    Kind.LEADERSHIP,
)
"""The kinds of a mixed interview, in order; a shorter one leaves out from the end, a single question is behavioural."""
USUAL = 2
AT_HOME = 1
"""The first so many of an interviewer's roles are of their own trade."""
POOL = 3
"""Characters of a pool's name in what is saved."""


@dataclass(frozen=True, slots=True)
class Picked:
    """What was drawn: question ids in the order in which they are asked, and how far each pool has now been gone through."""

    questions: tuple[str, ...]
    heard: Mapping[str, str]


def pick_questions(repertoire: Repertoire, setup: Setup, salt: str, heard: Mapping[str, str]) -> Picked:
    """Questions for a practice: as many as `setup.count`, or as there are."""
    kinds = [Kind(setup.topic)] * setup.count if setup.topic else _course(setup.count)
    now = dict(heard)
    chosen: list[str] = []
    for position, kind in enumerate(kinds):
        difficulty = setup.difficulty or _rising(position, setup.count)
        question = _draw(repertoire, kind, setup, difficulty, salt, now, chosen)
        if question:
            chosen.append(question)
    return Picked(tuple(chosen), now)


def pick_persona(repertoire: Repertoire, setup: Setup, seed: str, last: str) -> Persona:
    """The interviewer asked for; else one who hires for the role, the first time one whose own trade it is.

    Not the last one again, where there is another.
    """
    if setup.persona in repertoire.personas:
        return repertoire.personas[setup.persona]
    fitting = [p for p in repertoire.content.personas if setup.role in p.roles] or list(repertoire.content.personas)
    return min(
        fitting,
        key=lambda p: (p.id == last, not last and setup.role not in p.roles[:AT_HOME], short(f"{seed}/{p.id}", PLACE)),
    )


def pick_cue(persona: Persona, salt: str, finished: int, dropped: Sequence[str]) -> str:
    """The next cue this interviewer lets drop: all of theirs in turn, over the practices; empty when none is left."""
    order = sorted(persona.cues, key=lambda cue: short(f"{salt}/{cue.id}", PLACE))
    shift = finished % len(order)
    return next((cue.id for cue in order[shift:] + order[:shift] if cue.id not in dropped), "")


def _course(count: int) -> Sequence[Kind]:
    return (Kind.BEHAVIORAL,) if count == 1 else COURSE[:count]


def _rising(position: int, count: int) -> int:
    if count == 1:
        return USUAL
    return 1 if position == 0 else 3 if position == count - 1 else USUAL


def _draw(
    repertoire: Repertoire,
    kind: Kind,
    setup: Setup,
    difficulty: int,
    salt: str,
    heard: dict[str, str],
    taken: Sequence[str],
) -> str:
    pools: dict[tuple[bool, int], list[Question]] = {}
    for question in repertoire.content.questions:
        if question.kind is kind and question.role in (None, setup.role) and question.id not in taken:
            pools.setdefault((question.role is None, question.difficulty), []).append(question)
    if setup.difficulty and any(level == setup.difficulty for _, level in pools):
        pools = {pool: questions for pool, questions in pools.items() if pool[1] == setup.difficulty}
    best: tuple[tuple[int, int, bool], str, str, str] | None = None
    for (general, level), questions in pools.items():
        code = pool_code(kind, "" if general else setup.role, level)
        next_one = drawn([question.id for question in questions], salt, heard.get(code, ""), apart=False)
        off = abs(level - difficulty) + general  # a question of their trade may be a level off
        preference = (next_one.lap, off, general)
        if best is None or preference < best[0]:
            best = (preference, code, next_one.reached, next_one.name)
    if best is None:
        return ""
    heard[best[1]] = best[2]
    return best[3]


def pool_code(kind: str, role: str, level: int) -> str:
    """A pool's short name in what is saved."""
    return short(f"{kind}/{role}/{level}", POOL)
