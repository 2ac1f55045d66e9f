"""Ways to ask around a wish ("could you ... please, if you can"), taken off one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from skill.local.recogniser.hearing import Hearing
from skill.local.recogniser.words import Heard

STATES = {
    "having": "have",
    "knowing": "know",
    "understanding": "understand",
    "needing": "need",
    "wanting": "want",
    "liking": "like",
    "remembering": "remember",
    "hearing": "hear",
    "getting": "get",
}
"""What is a state, and is said in the continuous form in India and by many who learnt English late."""


class Asking:
    """The ways to ask of one language."""

    def __init__(self, hearing: Hearing) -> None:
        self._skip = hearing.skip
        self._before = tuple(tuple(way.split()) for way in hearing.before)
        self._after = tuple(tuple(way.split()) for way in hearing.after)

    def ways(self, heard: Heard) -> Iterator[Heard]:
        """What was heard; that without words of no weight; and less and less of it, down to the bare wish."""
        yield heard
        bare = simple(heard.without(self._skip))
        if bare.plain != heard.plain:
            yield bare
        for whole in (bare, heard):
            ends = [whole]
            while ending := self._ending(ends[-1].plain):
                ends.append(ends[-1].until(len(ends[-1].plain) - ending))
            yield from ends[1:]
            for each in ends:
                yield from self._without_openings(each)

    def _without_openings(self, heard: Heard) -> Iterator[Heard]:
        while opening := self._opening(heard.plain):
            heard = heard.after(opening)
            yield heard

    def _opening(self, words: tuple[str, ...]) -> int:
        return next((len(way) for way in self._before if len(way) < len(words) and words[: len(way)] == way), 0)

    def _ending(self, words: tuple[str, ...]) -> int:
        return next((len(way) for way in self._after if len(way) < len(words) and words[-len(way) :] == way), 0)


def simple(heard: Heard) -> Heard:
    """What was heard, in the simple form: "i am not understanding" as "i do not understand", "i am needing" as "i need"."""
    words = heard.plain
    at = next(
        (i for i, word in enumerate(words) if word in STATES and i and words[i - 1] in ("am", "not", "are")), None
    )
    if at is None:
        return heard
    plain = (*words[:at], STATES[words[at]], *words[at + 1 :])
    if words[at - 1] == "not" and words[at - 2 : at - 1] in (("am",), ("are",)):
        plain = (*plain[: at - 2], "do", *plain[at - 1 :])
        return Heard(heard.raw, plain, heard.origin)
    if words[at - 1] == "not":
        return heard
    return Heard(heard.raw, (*plain[: at - 1], *plain[at:]), (*heard.origin[: at - 1], *heard.origin[at:]))
