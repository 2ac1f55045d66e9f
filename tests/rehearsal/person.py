"""Somebody who practises: says plain sentences to a speaker of their own, whose requests go to a deployed function."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from itertools import chain, count, cycle, repeat
from typing import Any

from skill.local.recogniser import Recogniser
from skill.local.speaker import Speaker, Spoken
from tests.rehearsal.fault import expect

BETWEEN_TURNS = timedelta(seconds=20)
STORIES = (
    "i want to work where people stay for years because on my last ward half of us were agency and nobody knew the patients",
    "last winter on the ward the heating failed so i moved eleven patients to day surgery and nobody missed a dose",
    "i'm good at staying calm and last month on the ward i ran two arrests in one night and both patients went home",
)
Answered = Callable[[dict[str, Any]], tuple[dict[str, Any], str]]
"""From an event to the answer and the kind of error, if there was one."""


def answers() -> Mapping[str, Iterator[str]]:
    """What a nurse says next, by the stage that an interview is at. Which stages come, and how often, is the interviewer's."""
    return {
        "small_talk": repeat("it was fine thank you i walked"),
        "cue_talk": repeat("moving wards is hard we did that last year as well"),
        "question": cycle(STORIES),
        "closing": chain(["what's the team struggling with at the moment"], repeat("no that's all")),
        "rating": repeat("no"),
    }


class Person:
    """One account's speaker, with a clock that their turns and their days move on. `said` is all they ever said."""

    def __init__(
        self, answered: Answered, recogniser: Recogniser, voices: Mapping[str, str], skill_id: str, begun: datetime
    ) -> None:
        self._answered = answered
        self._now = begun
        self.said: list[str] = []
        numbers = count(1)
        self._speaker = Speaker(
            self._sent,
            recogniser,
            user="rehearsal",
            skill_id=skill_id,
            voices=voices,
            clock=lambda: self._now,
            new_id=lambda: f"rehearsal-{next(numbers)}",
        )

    def says(
        self, words: str, *hears: str, open_after: bool | None = None, from_whom: str = "", least: int = 0
    ) -> Spoken:
        """One turn. Raises Fault where a text or the least number of words is not heard, or the session is not as expected."""
        self._now += BETWEEN_TURNS
        self.said.append(words)
        spoken = self._speaker.say(words)
        heard = " ".join(line.text for line in spoken.lines)
        for wanted in hears:
            expect(wanted.lower() in heard.lower(), f'"{words}" was answered "{heard}", without "{wanted}"')
        expect(len(heard.split()) >= least, f'"{words}" was answered "{heard}", and no more')
        expect(open_after in (None, spoken.listening), f'after "{words}" the session is not as it should be')
        speaker = spoken.lines[-1].speaker if spoken.lines else "nobody"
        expect(from_whom in ("", speaker), f'"{words}" was answered by {speaker}: "{heard}"')
        return spoken

    def waits(self, time: timedelta) -> None:
        """Nothing is said for so long, and a session left open has ended."""
        if self._speaker.listening:
            self._speaker.leave()
        self._now += time

    def _sent(self, event: dict[str, Any], _context: object) -> dict[str, Any]:
        del event["context"]["System"]["apiEndpoint"]  # Alexa's own services are not here, and the token is made up
        answer, error = self._answered(event)
        expect(not error, f"the function raised {error}: {answer.get('errorMessage')}")
        return answer
