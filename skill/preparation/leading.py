"""What people say before the words that are asked for: "my value line is", "it's called", "i'm meeting"."""

from __future__ import annotations

from collections.abc import Sequence

from skill.preparation.talk import Talk


def without_lead_in(talk: Talk, thing: str, words: str = "") -> str:
    """The words said (or those given) without what leads up to them."""
    said = _without_a_start(
        " ".join((words or talk.said).split()), talk.repertoire.content.lexicon["preparation"]["start"]
    )
    return without_opening(said, talk.repertoire.content.lexicon["preparation"]["lead_in"][thing])


def without_opening(said: str, openings: Sequence[str]) -> str:
    """Words without the first of some openings that they begin with."""
    opening = next((opening for opening in openings if said.lower().startswith(f"{opening} ")), "")
    return said[len(opening) :].lstrip()


def _without_a_start(said: str, starts: Sequence[str]) -> str:
    """Without the sounds that come while somebody looks for the words."""
    first, _, others = said.partition(" ")
    return _without_a_start(others, starts) if others and first.lower().strip(",") in starts else said


def is_unknown(talk: Talk) -> bool:
    """Whether what was said only says that they have nothing to say here: "I don't know"."""
    return talk.said.lower() in talk.repertoire.content.lexicon["preparation"]["unknown"]


def unsayable(talk: Talk, words: str) -> bool:
    """Whether a name holds what the coach won't say to anybody; Alexa puts stars in such words."""
    lexicon = talk.repertoire.content.lexicon["preparation"]
    bad, within = lexicon["unsayable"], lexicon["unsayable_within"]
    return any("*" in w or w in bad or any(part in w for part in within) for w in words.lower().split())


def as_name(talk: Talk, words: str) -> str:
    """A name as it is written: "the bank of leeds" is "The Bank of Leeds"; empty where it can't be said."""
    if unsayable(talk, words):
        return ""
    small = talk.repertoire.content.lexicon["preparation"]["small"]
    parts = words.split()
    return " ".join(w if at and w in small else w[:1].upper() + w[1:] for at, w in enumerate(parts))
