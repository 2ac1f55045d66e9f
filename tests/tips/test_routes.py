"""The tip of the day as it is heard: by one's own clock, and with an answer to whatever may follow it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.app import App
from skill.content.model import Content
from skill.content.repertoire import Repertoire
from skill.saved import Awaiting, Saved
from skill.session import Carried
from skill.store.memory import MemoryStore
from skill.tips.picking import Tips
from skill.turn import Reply, Turn

HOUR = 3600
EVENING = int(datetime(2026, 11, 23, 20, tzinfo=UTC).timestamp())
SESSION = {"said": [["Coach", "Shall we try it?"]]}


def _said(app: App, saved: Saved, intent: str, now: int = EVENING, *, zone: str = "", alone: bool = False) -> Reply:
    turn = Turn(intent, "person", now, f"{intent}/{now}", session=None if alone else SESSION, zone=zone)
    return app.run(turn, Carried(1, saved))


@pytest.mark.parametrize(
    ("zone", "same"), [("", True), ("Europe/London", True), ("Asia/Tokyo", True), ("Europe/Berlin", False)]
)
def test_the_day_ends_by_their_own_clock(zone: str, same: bool, coach: App) -> None:
    """From eight in the evening to a quarter past eleven, UTC: Berlin has midnight in between, Tokyo had it before."""
    first = _said(coach, Saved(salt="s"), "DailyTipIntent", zone=zone)
    second = _said(coach, first.saved, "DailyTipIntent", EVENING + 13 * HOUR // 4, zone=zone)
    assert (second.saved.tips.today == first.saved.tips.today) is same


@settings(max_examples=15)
@given(st.text(max_size=8), st.sampled_from(["", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Kiritimati"]))
def test_sixty_days_have_sixty_tips(coach: App, repertoire: Repertoire, salt: str, zone: str) -> None:
    """Heard every day, in any time zone, also over the change of the clocks: all, and none twice."""
    saved, told = Saved(salt=salt or "s", zone=zone), []
    for day in range(len(repertoire.tips)):
        saved = _said(coach, saved, "DailyTipIntent", EVENING + day * 24 * HOUR, zone=zone).saved
        told.append(saved.tips.told)
    assert set(told) == set(repertoire.tips)


def test_a_tip_says_what_to_try_and_why_only_when_asked(coach: App, repertoire: Repertoire) -> None:
    """Tip, something to try, one offer; the reason follows on "why", and no study's name with it."""
    for salt in range(20):
        told = _said(coach, Saved(salt=str(salt)), "DailyTipIntent")
        tip = repertoire.tips[told.saved.tips.told]
        words = told.speech.plain()
        assert tip.tip in words
        assert tip.attempt in words
        assert tip.why not in words
        assert told.saved.awaiting is Awaiting.TIP
        why = _said(coach, told.saved, "WhyIntent").speech.plain()
        assert why.startswith(tip.why)
        assert not tip.source or tip.source not in why


@pytest.mark.parametrize("intent", ["AMAZON.YesIntent", "TryIntent", "RetryIntent", "AMAZON.ResumeIntent"])
def test_a_yes_leads_into_the_drill_of_the_tip_just_told(intent: str, coach: App, repertoire: Repertoire) -> None:
    """Also after "another one": the last one told is what is tried."""
    told = _said(coach, Saved(salt="s"), "DailyTipIntent")
    told = _said(coach, told.saved, "AnotherIntent", EVENING + 1)
    tip = repertoire.tips[told.saved.tips.told]
    assert tip.id != told.saved.tips.today
    tried = _said(coach, told.saved, intent).saved.drill
    assert tried is not None
    assert tried.id == tip.drill


@pytest.mark.parametrize("intent", ["WhyIntent", "TryIntent", "AMAZON.YesIntent", "AMAZON.HelpIntent"])
def test_a_tip_that_is_gone_is_passed_over(intent: str, coach: App) -> None:
    """Taken out of the content while somebody was being told it: still an answer, and still open."""
    saved = Saved(salt="s", awaiting=Awaiting.TIP, tips=Tips("2026-11-23", "gone", "gone", "0ffffffff"))
    reply = _said(coach, saved, intent)
    assert reply.open
    assert reply.speech.plain().endswith("?")
    assert _said(coach, saved, "DailyTipIntent").saved.tips.today != "gone"


def test_let_me_try_is_for_the_tip_of_that_day(coach: App) -> None:
    """An hour later, in a new session, it is still known which; the day after, nothing is open to be tried."""
    told = _said(coach, Saved(salt="s"), "DailyTipIntent", alone=True).saved
    assert _said(coach, told, "TryIntent", EVENING + HOUR, alone=True).route.startswith("drill")
    assert _said(coach, told, "TryIntent", EVENING + 24 * HOUR, alone=True).route == "not_now"


@pytest.mark.parametrize("intent", ["DailyTipIntent", "AnotherTipIntent"])
def test_content_without_tips_has_an_answer_too(intent: str, catalog: Mapping[str, Content]) -> None:
    """A language whose tips are not written yet."""
    bare = {language: replace(content, tips=()) for language, content in catalog.items()}
    reply = _said(App(bare, MemoryStore()), Saved(salt="s"), intent)
    assert reply.route == "not_now"


@pytest.mark.parametrize("awaiting", [Awaiting.NOTHING, Awaiting.START])
def test_another_with_nothing_going_on_is_another_question(awaiting: Awaiting, coach: App) -> None:
    """One question, without asking for the job first."""
    reply = _said(coach, Saved(salt="s", visits=2, awaiting=awaiting), "AnotherIntent")
    assert reply.route == "interview/question/open_alone"
