"""A guest plays in the host's place, and nothing of theirs reaches what is kept of the host."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from skill.app import App
from skill.content.model import Content
from skill.everyday.guests import STAYS
from skill.store.contract import Stored
from skill.store.memory import MemoryStore
from skill.turn import LAUNCH, Reply, Slot, Turn

NOW = 1_795_000_000
UNIMPORTANT = ("visitor", "seen", "turn", "recent", "awaiting")
WORDS = "at the harbour in may the crane stopped so i rang the fitter and we lost no ship"


class Speaker:
    """One account's speaker: hands the session back as Alexa does."""

    def __init__(self, catalog: Mapping[str, Content]) -> None:
        self.store = MemoryStore()
        self._app = App(catalog, self.store)
        self._now = NOW
        self.last: Reply | None = None

    def say(self, intent: str, *, later: int = 10, anew: bool = False, **slots: str) -> Reply:
        """One turn, in the open session where there is one."""
        self._now += later
        session = None if anew or not self.last or not self.last.open else json.loads(json.dumps(self.last.session))
        heard = {name: Slot(words) for name, words in slots.items()}
        turn = Turn(intent, "p", self._now, str(self._now), slots=heard, session=session)
        self.last = self._app.answer(turn)
        return self.last

    def kept(self) -> Stored:
        """What is stored."""
        stored = self.store.load("p")
        assert stored
        return stored


def without_the_guest(data: Mapping[str, Any]) -> dict[str, Any]:
    """What is stored, but that a guest is there, when the host was last there, and which lines were said lately."""
    return {key: value for key, value in data.items() if key not in UNIMPORTANT}


def hosted(catalog: Mapping[str, Content]) -> Speaker:
    """A speaker whose host has a name and an interview on."""
    speaker = Speaker(catalog)
    speaker.say("CallMeIntent", name="sam")
    speaker.say("OneQuestionIntent")
    speaker.say("AnswerIntent", answer="last winter the heating failed and")
    return speaker


def test_nothing_of_a_guest_is_stored(catalog: Mapping[str, Content]) -> None:
    """Interviews, wins, a name, a tip: the host's item has only that somebody is there."""
    speaker = hosted(catalog)
    before = without_the_guest(speaker.kept().data)
    speaker.say("GuestIntent")
    speaker.say("CallMeIntent", name="Alex")
    speaker.say("RememberWinIntent", answer=WORDS)
    speaker.say("AMAZON.YesIntent")
    speaker.say("DailyTipIntent")
    speaker.say("OneQuestionIntent")
    speaker.say("AnswerIntent", answer=WORDS)
    assert speaker.last
    assert speaker.last.saved.visitor
    assert speaker.last.saved.visitor.preparation.wins
    assert without_the_guest(speaker.kept().data) == before
    assert "harbour" not in json.dumps(speaker.kept().data)
    speaker.say("MeAgainIntent")
    assert without_the_guest(speaker.kept().data) == before
    assert "visitor" not in speaker.kept().data


def test_a_guest_cannot_forget_the_host(catalog: Mapping[str, Content]) -> None:
    """ "Forget me" is about whoever says it."""
    speaker = hosted(catalog)
    speaker.say("GuestIntent")
    for intent in ("ForgetMeIntent", "AMAZON.YesIntent", "AMAZON.YesIntent"):
        reply = speaker.say(intent)
        assert not reply.forget
    assert speaker.say("MeAgainIntent").saved.name == "Sam"


def test_a_guest_stays_over_a_new_session_and_not_over_an_hour(catalog: Mapping[str, Content]) -> None:
    """Whoever opens it soon again is the guest still; after that it is the host, asked or not."""
    speaker = hosted(catalog)
    speaker.say("GuestIntent")
    speaker.say("AMAZON.StopIntent")
    assert "guest" in speaker.say(LAUNCH, anew=True, later=STAYS // 2).speech.plain()
    assert speaker.say("RememberIntent").route == "privacy/guest"
    speaker.say("AMAZON.StopIntent")
    assert "guest" not in speaker.say(LAUNCH, anew=True, later=STAYS).speech.plain()
    assert speaker.last
    assert speaker.last.saved.visitor is None


def test_one_guest_after_another(catalog: Mapping[str, Content]) -> None:
    """The second finds nothing of the first, and the host is still behind both."""
    speaker = hosted(catalog)
    speaker.say("GuestIntent")
    speaker.say("CallMeIntent", name="Alex")
    second = speaker.say("GuestIntent").saved.visitor
    assert second
    assert (second.name, second.guest) == ("", True)
    assert speaker.say("MeAgainIntent").saved.name == "Sam"
