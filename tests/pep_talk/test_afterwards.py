"""What follows a pep talk while the microphone is open: one offer, a goodbye, or the way back."""

from __future__ import annotations

from itertools import product

import pytest

from skill.app import App
from skill.content.model import Moment
from skill.interview.events import Stage
from skill.interview.practice import Practice
from skill.offers import Offer
from skill.pep_talk.afterwards import AFTERWARDS, OFF_THEY_GO
from skill.pep_talk.occasion import Length
from skill.preparation.kept import Asked, Preparation
from skill.saved import Awaiting, Saved
from skill.session import Carried
from skill.turn import Reply, Slot, Turn
from tests.turns import NOW, say


def in_session(app: App, saved: Saved, intent: str = "PepTalkIntent", later: int = 0, **slots: str) -> Reply:
    """In an open session, with slots by the ids they resolve to."""
    filled = {name: Slot(value, value) for name, value in slots.items()}
    turn = Turn(intent, "p", NOW + later, f"{intent}/{later}", slots=filled, session={"said": []})
    return app.run(turn, Carried(1, saved))


@pytest.mark.parametrize(("moment", "length"), list(product(Moment, Length)))
def test_inside_a_session_it_ends_on_one_offer_or_on_goodbye(moment: Moment, length: Length, coach: App) -> None:
    """An offer that fits the moment; whoever is about to go in, to bed or home is let go after a minute of it."""
    reply = in_session(coach, Saved(salt="salt"), moment=moment, length=length)
    leaves = length is not Length.SHORT and moment in OFF_THEY_GO
    assert reply.open is not leaves
    assert reply.speech.plain().count("?") == reply.open
    assert reply.speech.plain().endswith("?") is reply.open


@pytest.mark.parametrize("moment", Moment)
def test_a_yes_to_the_offer_leads_where_it_said(moment: Moment, coach: App) -> None:
    """Breathing, another minute, the morning, a win, a drill or a question; and a no is taken without another question."""
    offered = in_session(coach, Saved(salt="salt"), moment=moment).saved
    led = in_session(coach, offered, "AMAZON.YesIntent", later=20)
    what, _ = AFTERWARDS[moment]
    route = {
        Offer.BREATHE: f"pep_talk/{moment}/long",
        Offer.STAY: f"pep_talk/{moment}/minute",
        Offer.MORNING: "preparation/morning",
        Offer.WIN: "preparation/win",
        Offer.VALUE_DRILL: "drill/value-line/asked/open",
        Offer.QUESTION: "interview/role/ask_role",
    }
    assert led.route == route[what]
    declined = in_session(coach, offered, "AMAZON.NoIntent", later=20)
    assert not declined.open
    assert "?" not in declined.speech.plain()


def test_another_and_a_longer_one_are_for_the_same_moment(coach: App) -> None:
    """Right after it; an hour later nobody is told again of what is over, and neither is whoever asks anew."""
    saved = in_session(coach, Saved(salt="salt"), "RejectedIntent").saved
    assert in_session(coach, saved, "AnotherIntent", later=20).route == "pep_talk/after-a-rejection/short"
    assert in_session(coach, saved, later=20, length="long").route == "pep_talk/after-a-rejection/long"
    assert in_session(coach, saved, later=3600, length="long").route == "pep_talk/any-day/long"
    assert say(coach, saved, "PepTalkIntent", alone=True).route == "pep_talk/any-day/short"


def test_in_the_middle_of_something_it_leads_back_there(coach: App) -> None:
    """To the interviewer, or to what was being prepared."""
    interview = Practice(stage=Stage.QUESTION, persona="dana", planned=("x",))
    saved = Saved(salt="salt", awaiting=Awaiting.INTERVIEW, practice=interview)
    assert in_session(coach, saved, "NervesIntent").saved.awaiting is Awaiting.RESUME
    preparing = Saved(salt="salt", awaiting=Awaiting.PREPARE, preparation=Preparation(asked=Asked.VALUE))
    reply = in_session(coach, preparing, "NervesIntent")
    assert reply.saved.offered is Offer.PREPARATION
    assert in_session(coach, reply.saved, "AMAZON.YesIntent", later=20).route == "preparation/value"
