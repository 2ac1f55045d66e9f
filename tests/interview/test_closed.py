"""An interview that is over: spoken of for a day, without a word that was said in it."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from skill.app import App
from skill.coach.habits import Habit
from skill.content.model import Content
from skill.interview.closed import SPOKEN_OF, let_go, taken_up
from skill.interview.kinds import KINDS
from skill.saved import Saved, lasting, to_data
from skill.session import Carried
from skill.turn import SESSION_ENDED, Slot, Turn

NOW = 1_795_000_000
APOLOGY = "sorry i'm not very good at this but last winter on the ward the heating failed and i moved eleven patients"


def _debriefed(coach: App) -> Saved:
    """One question answered with an apology, and no ending."""
    saved = Saved()
    said = [("StartInterviewIntent", {"role": Slot("nurse", "nurse"), "count": Slot("1")})]
    said += [("AnswerIntent", {"answer": Slot(APOLOGY)}), ("DoneIntent", {})]
    for number, (intent, slots) in enumerate(said):
        turn = Turn(intent, "person", NOW + number, f"{number}", slots=slots, session={"said": []})
        saved = coach.run(turn, Carried(0, saved)).saved
    assert saved.practice
    assert saved.practice.over
    return saved


def _after(coach: App, saved: Saved, intent: str, now: int = NOW + 60, *, session: bool = False) -> Saved:
    """What is stored after one more turn."""
    turn = Turn(intent, "person", now, "later", session={"said": []} if session else None)
    return lasting(coach.run(turn, Carried(0, saved)).saved)


@pytest.mark.parametrize(
    "intents",
    [
        (SESSION_ENDED,),
        ("AMAZON.NoIntent",),
        ("FocusIntent", "AMAZON.NoIntent"),
        ("ProgressIntent", "AMAZON.StopIntent"),
        ("FocusIntent", "ThanksIntent"),
        ("DrillIntent",),
    ],
)
def test_the_words_go_with_the_session(coach: App, intents: tuple[str, ...]) -> None:
    """However it ends, and whatever came in between: what is stored holds what was heard and none of what was said."""
    after = _debriefed(coach)
    assert "not very good" in json.dumps(to_data(after))
    for intent in intents:
        after = _after(coach, after, intent, session=True)
    _assert_wordless(after)


def test_the_words_are_not_there_the_next_time(coach: App) -> None:
    """Also where nobody said that the session had ended."""
    _assert_wordless(_after(coach, _debriefed(coach), "LaunchRequest"))


def _assert_wordless(after: Saved) -> None:
    assert after.practice is None
    assert after.last
    assert after.last.marks
    stored = json.dumps(to_data(after))
    assert not [words for words in ("not very good", "sorry i", "heating", "eleven patients") if words in stored]


def test_it_is_spoken_of_for_a_day(coach: App) -> None:
    """And then it is gone, also from what is stored."""
    closed = let_go(_debriefed(coach))
    assert taken_up(closed, NOW + SPOKEN_OF - 60)
    assert taken_up(closed, NOW + SPOKEN_OF + 60) is None
    assert _after(coach, closed, "LaunchRequest", NOW + SPOKEN_OF + 60).last is None


def test_the_next_interview_takes_its_place(coach: App) -> None:
    """Two are never kept."""
    assert _after(coach, let_go(_debriefed(coach)), "StartInterviewIntent").last is None


def test_forgetting_takes_it_too(coach: App) -> None:
    """Everything is everything."""
    saved = _after(coach, let_go(_debriefed(coach)), "ForgetMeIntent", session=False)
    for _ in range(2):
        saved = _after(coach, saved, "AMAZON.YesIntent", session=True)
    assert saved.last is None


def test_tell_more_begins_with_the_change_hours_later(coach: App) -> None:
    """It was told with the debrief, and by then nobody remembers it."""
    turn = Turn("MoreIntent", "person", NOW + 3600, "later")
    told = coach.run(turn, Carried(0, let_go(_debriefed(coach)))).speech.plain()
    assert "you said sorry" in told.lower()


def test_where_there_was_one_answer_it_is_not_said_which(coach: App) -> None:
    """ "In the one about your weakness" is for who gave several."""
    turn = Turn("WhyIntent", "person", NOW + 3600, "later")
    told = coach.run(turn, Carried(0, let_go(_debriefed(coach)))).speech.plain()
    assert "you said sorry" in told.lower()
    assert "the one about" not in told.lower()


def test_a_disputed_apology_is_not_counted(coach: App) -> None:
    """Who disagrees hours later is believed in the habit of the week as well."""
    closed = let_go(_debriefed(coach))
    assert closed.habits.today.of(Habit.SORRY) == 1
    after = _after(coach, closed, "DisagreeIntent")
    assert (after.habits.today.of(Habit.SORRY), after.habits.now.of(Habit.SORRY)) == (0, 0)


def test_all_advice_can_be_told_without_its_words(catalog: Mapping[str, Content]) -> None:
    """Each line of the coach's has a kind, so that nothing that was told goes unexplained."""
    lines = catalog["en-US"].lines
    assert not [key for key in lines if key.startswith("coach.") and not key.startswith(tuple(KINDS))]
