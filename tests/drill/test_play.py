"""Any turns in any order leave a run that is valid, small, and without a word of what was said."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.app import App
from skill.coach.hearing import Ear
from skill.content.repertoire import Repertoire
from skill.drill.events import Stage
from skill.drill.memory import HARDEST, ROUNDS, Drill, DrillRecord
from skill.drill.play import start_named
from skill.drill.verdict import COMMANDS, OPEN
from skill.interview.events import Stage as InterviewStage
from skill.interview.practice import Practice
from skill.routing import ANYTIME
from skill.saved import Awaiting, Saved, from_data, lasting, to_data
from skill.session import Carried
from skill.turn import Elicit, Reply, Slot, Turn

NOW = 1_795_000_000
SECRET = "zebra"
TURN = st.tuples(
    st.sampled_from(sorted({*COMMANDS, *ANYTIME, "AnswerIntent", "TurnBackIntent", "AskInterviewerIntent"})),
    st.sampled_from(
        [
            f"i ran the {SECRET} desk for six years and we cut the queue by half what about you",
            f"please give me a chance with the {SECRET}",
            f"what happened the last time a {SECRET} got out",
            "um",
        ]
    ),
    st.sampled_from(["", "rewrite", "listen-twice", "juggling"]),
    st.booleans(),
)


def _turn(intent: str, number: int, slots: Mapping[str, Slot] | None = None, *, new: bool = False) -> Turn:
    session = None if new else {"said": [["Coach", "Shall we?"]]}
    return Turn(intent, "person", NOW + number, f"seed {number}", slots=slots or {}, session=session)


def _practice(repertoire: Repertoire) -> Practice:
    question = repertoire.content.questions[0].id
    return Practice(stage=InterviewStage.QUESTION, persona="marcus", current=question, planned=(question,))


@settings(max_examples=60)
@given(turns=st.lists(TURN, min_size=1, max_size=40), inside=st.booleans())
def test_any_sequence_keeps_the_state_valid(
    turns: list[tuple[str, str, str, bool]], inside: bool, coach: App, repertoire: Repertoire
) -> None:
    """Whatever comes, in one session or over many: the score, the round and the levels stay within their bounds."""
    practice = _practice(repertoire) if inside else None
    saved = coach.run(_turn("DrillIntent", 0), Carried(0, Saved(salt="salt", practice=practice))).saved
    for number, (intent, words, drill, new) in enumerate(turns, 1):
        slots = {"answer": Slot(words), "matter": Slot(words), **({"drill": Slot(drill)} if drill else {})}
        wanted = {"AnswerIntent": ("answer",), "AskInterviewerIntent": ("matter",), "DrillIntent": ("drill",)}
        given_ = {name: slots[name] for name in wanted.get(intent, ()) if name in slots}
        reply = coach.run(_turn(intent, number, given_, new=new), Carried(0, saved))
        _valid(reply, repertoire)
        saved = reply.saved
    assert from_data(json.loads(json.dumps(to_data(saved)))) == saved


def _valid(reply: Reply, repertoire: Repertoire) -> None:
    saved, drill = reply.saved, reply.saved.drill
    words = reply.speech.plain()
    assert words.count("?") == words.endswith("?")
    assert reply.open or "?" not in words
    # An answer that is open, and a time in charge that was asked for, are kept on purpose.
    others = replace(lasting(saved), practice=None, preparation=Saved().preparation)
    assert SECRET not in json.dumps(to_data(others))
    assert set(saved.drills) <= set(repertoire.drills)
    assert all(1 <= record.level <= HARDEST for record in saved.drills.values())
    if drill:
        assert drill.id in repertoire.drills
        assert 0 <= drill.score <= ROUNDS
        assert len(set(drill.items)) == len(drill.items) <= ROUNDS
        assert bool(drill.items) == (drill.stage in OPEN)
        assert drill.stage is not Stage.INTRO
    if reply.route.startswith("drill/") and saved.awaiting is Awaiting.DRILL:
        assert drill is not None
        assert reply.elicit == (Elicit("AnswerIntent", "answer") if drill.stage in OPEN else None)


def test_all_records_together_stay_small(repertoire: Repertoire, coach: App) -> None:
    """Forty runs of everything, and the item has not grown beyond a few hundred characters for drills."""
    saved = Saved(salt="salt")
    for number in range(0, 40 * 5, 5):
        drill = repertoire.content.drills[number // 5 % len(repertoire.drills)].id
        saved = coach.run(_turn("DrillIntent", number, {"drill": Slot(drill, drill)}), Carried(0, saved)).saved
        for skipped in range(1, 4):
            saved = coach.run(_turn("SkipIntent", number + skipped), Carried(0, saved)).saved
        saved = coach.run(_turn("AMAZON.NoIntent", number + 4), Carried(0, saved)).saved
    assert saved.drill is None
    assert {record.runs for record in saved.drills.values()} == {5}
    assert len(json.dumps(to_data(saved)["drills"])) < 700


@pytest.mark.parametrize("drill", ["value-line", "juggling", ""])
def test_started_by_name(drill: str, repertoire: Repertoire) -> None:
    """As the tips do it: the drill named, or the least practised where there is none of that name; a practice is kept."""
    practice = _practice(repertoire)
    saved = Saved(salt="salt", practice=practice)
    reply = start_named(repertoire, Ear(repertoire.content.lexicon).listen, saved, _turn("DailyTipIntent", 1), drill)
    assert reply.saved.drill is not None
    assert reply.saved.drill.id == drill or drill not in repertoire.drills
    assert reply.saved.awaiting is Awaiting.DRILL
    assert reply.saved.practice == practice
    assert reply.elicit == Elicit("AnswerIntent", "answer")


def test_a_debriefed_interview_and_its_words_are_let_go(repertoire: Repertoire, coach: App) -> None:
    """A drill after the debrief begins something new."""
    practice = replace(_practice(repertoire), stage=InterviewStage.DEBRIEFED, answer=SECRET)
    assert coach.run(_turn("DrillIntent", 1), Carried(0, Saved(practice=practice))).saved.practice is None


@pytest.mark.parametrize("intent", ["AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.PauseIntent"])
@pytest.mark.parametrize("stage", Stage)
def test_stop_closes_anywhere_and_keeps_what_is_unfinished(stage: Stage, intent: str, coach: App) -> None:
    """A misheard "cancel" costs nobody their round."""
    items = ("just-a-chance",) if stage in OPEN else ()
    saved = Saved(salt="salt", awaiting=Awaiting.DRILL, drill=Drill("rewrite", stage, items))
    reply = coach.run(_turn(intent, 1), Carried(0, saved))
    assert not reply.open
    assert (reply.saved.drill is None) == (stage is Stage.DONE)


def test_content_that_is_gone_is_passed_over(coach: App) -> None:
    """An item or a drill that a newer version dropped is replaced, not tripped over."""
    for drill in (Drill("juggling", Stage.ASKED, ("balls",), 1), Drill("rewrite", Stage.AGAIN, ("gone",), 1)):
        reply = coach.run(_turn("AMAZON.ResumeIntent", 1, new=True), Carried(0, Saved(salt="salt", drill=drill)))
        assert reply.open
        assert reply.saved.awaiting is Awaiting.DRILL


def test_a_level_gained_is_played_the_next_time(repertoire: Repertoire, coach: App) -> None:
    """Harder as one gets better."""
    saved = Saved(salt="salt", drills={"rewrite": DrillRecord(level=3)})
    reply = coach.run(_turn("DrillIntent", 1, {"drill": Slot("rewrite", "rewrite")}), Carried(0, saved))
    assert reply.saved.drill is not None
    levels = {item.id: item.level for item in repertoire.drills["rewrite"].items}
    assert levels[reply.saved.drill.items[-1]] == HARDEST
