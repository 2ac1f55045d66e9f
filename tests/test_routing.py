"""Every awaiting against what may always be said: each has a reply, open exactly where it asks."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import product

import pytest

from skill.app import App
from skill.commands import heard_as, meant, normalised
from skill.content.repertoire import Repertoire
from skill.distress import routes as distress
from skill.interview.events import Stage
from skill.interview.practice import Practice, Setup
from skill.local.recogniser.recogniser import BUILT
from skill.routing import ANYTIME, PAIRS
from skill.saved import Awaiting, Saved
from skill.session import Carried
from skill.turn import LAUNCH, SESSION_ENDED, Reply, Slot, Turn

NOW = 1_795_000_000
INTENTS = json.loads((BUILT / "en-US.json").read_text(encoding="utf-8"))["interactionModel"]["languageModel"]["intents"]
ALWAYS = [*(intent["name"] for intent in INTENTS), "SomethingElseIntent"]
"""All that Alexa listens for, and one that nobody knows."""
CLOSES = {"AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.PauseIntent", "AMAZON.NavigateHomeIntent"}
CLOSES |= set(distress.INTENTS)
WAITING = [stage for stage in Stage if stage is not Stage.START]


def _practice(repertoire: Repertoire, stage: Stage) -> Practice:
    persona = repertoire.personas["dana"]
    questions = tuple(q.id for q in repertoire.content.questions if q.role is None)[:3]
    cue = persona.cues[0].id
    return Practice(
        setup=Setup(role="nurse", role_said="night nurse", count=3),
        stage=stage,
        behind=Stage.QUESTION,
        persona=persona.id,
        planned=questions[1:],
        current=questions[0],
        cue=cue,
        cues=(cue,),
    )


def _play(app: App, saved: Saved, intent: str) -> Reply:
    turn = Turn(intent, "person", NOW, f"seed/{intent}", session={"said": [["Coach", "Shall we?"]]})
    return app.run(turn, Carried(1, saved))


@pytest.mark.parametrize(
    ("awaiting", "intent"), list(product([a for a in Awaiting if a is not Awaiting.INTERVIEW], ALWAYS))
)
def test_every_awaiting_answers_everything(awaiting: Awaiting, intent: str, coach: App, repertoire: Repertoire) -> None:
    """Outside an interview each intent is answered, and the session is open exactly where something is asked."""
    saved = Saved(salt="salt", visits=3, seen=NOW, awaiting=awaiting, practice=_practice(repertoire, Stage.QUESTION))
    _holds(_play(coach, saved, intent), intent)


@pytest.mark.parametrize(("stage", "intent"), list(product(WAITING, ALWAYS)))
def test_every_stage_answers_everything(stage: Stage, intent: str, coach: App, repertoire: Repertoire) -> None:
    """In every stage of an interview each intent is answered, and nothing is lost by any of them but by a clear yes."""
    practice = _practice(repertoire, stage)
    saved = Saved(salt="salt", visits=3, seen=NOW, awaiting=Awaiting.INTERVIEW, practice=practice)
    reply = _play(coach, saved, intent)
    _holds(reply, intent)
    kept = reply.saved.practice
    if stage not in (Stage.DEBRIEFED, Stage.COMPARED, Stage.ROLE) and (stage, intent) != (
        Stage.DROPPING,
        "AMAZON.YesIntent",
    ):
        assert kept is not None
        if intent not in ("StartInterviewIntent", "OneQuestionIntent", "AMAZON.StartOverIntent"):
            assert kept.persona == practice.persona


def _holds(reply: Reply, intent: str) -> None:
    words = reply.speech.plain()
    assert words
    assert words.count("?") == words.endswith("?")
    if not reply.open:
        assert "?" not in words
    here = reply.saved.visitor or reply.saved
    assert reply.open == (here.awaiting is not Awaiting.NOTHING) or intent == "ScheduleInterviewIntent"
    if intent in CLOSES and intent != "AMAZON.NavigateHomeIntent":
        assert not reply.open
    if intent == "AMAZON.HelpIntent":
        assert reply.open


def test_stop_in_every_stage_keeps_the_practice(coach: App, repertoire: Repertoire) -> None:
    """Stop and cancel end the session from anywhere, and an unfinished interview is still there."""
    for stage, intent in product(WAITING, ("AMAZON.StopIntent", "AMAZON.CancelIntent")):
        saved = Saved(salt="salt", seen=NOW, awaiting=Awaiting.INTERVIEW, practice=_practice(repertoire, stage))
        reply = _play(coach, saved, intent)
        assert not reply.open
        assert (reply.saved.practice is None) == (stage in (Stage.DEBRIEFED, Stage.COMPARED))


def test_every_intent_is_routed_somewhere() -> None:
    """No intent of the pairs is unknown elsewhere by accident: what is not anytime belongs to a conversation."""
    only_paired = {intent for intent, _ in PAIRS} - set(ANYTIME)
    assert only_paired <= {
        "AMAZON.YesIntent",
        "AMAZON.NoIntent",
        "AMAZON.NextIntent",
        "AMAZON.PreviousIntent",
        "AnswerIntent",
        "AskInterviewerIntent",
        "DisagreeIntent",
        "DoneIntent",
        "HalfYesIntent",
        "HintIntent",
        "MomentIntent",
        "MoreIntent",
        "SkipIntent",
        "TurnBackIntent",
        "WhyIntent",
    }
    assert {LAUNCH, SESSION_ENDED} <= set(ANYTIME)


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("stop", "AMAZON.StopIntent"),
        ("um skip", "SkipIntent"),
        ("What about you?", "TurnBackIntent"),
        ("help please", "AMAZON.HelpIntent"),
    ],
)
def test_a_swallowed_command_is_still_a_command(words: str, intent: str, repertoire: Repertoire) -> None:
    """What Alexa put into the answer's slot and is a command word for word is taken as the command."""
    turn = Turn("AnswerIntent", "p", 0, "s", slots={"answer": Slot(words)})
    assert heard_as(repertoire.content.commands, turn).intent == intent


@pytest.mark.parametrize(
    "words",
    [
        "i had to stop the line and call for help",
        "we skip lunch when it's busy",
        "what about you is what they asked me",
    ],
)
def test_an_answer_with_a_command_word_in_it_is_an_answer(words: str, repertoire: Repertoire) -> None:
    """Only the whole breath can be a command."""
    turn = Turn("AnswerIntent", "p", 0, "s", slots={"answer": Slot(words)})
    assert heard_as(repertoire.content.commands, turn) == turn


def test_an_intent_that_means_another_is_answered_as_that(coach: App, repertoire: Repertoire) -> None:
    """ "I'm so nervous" is the pep talk for nerves, word for word; to Alexa it has to be an intent of its own."""
    meanings = repertoire.content.meanings
    assert {"NervesIntent", "LobbyIntent", "OneQuestionIntent", "AnotherTipIntent"} <= set(meanings)
    for name, meaning in meanings.items():
        slots = {slot: Slot(said.text, said.id) for slot, said in meaning.slots.items()}
        outright = Turn(meaning.intent, "person", NOW, "seed", slots=slots, session={"said": []})
        another_way = replace(outright, intent=name, slots={})
        saved = Saved(salt="salt", visits=3, seen=NOW)
        assert coach.run(another_way, Carried(1, saved)) == coach.run(outright, Carried(1, saved))


def test_what_was_said_outright_comes_before_what_is_meant(repertoire: Repertoire) -> None:
    """ "A hard one" is one question, and a hard one."""
    hard = {"difficulty": Slot("hard", "hard")}
    turn = meant(repertoire.content.meanings, Turn("OneQuestionIntent", "p", 0, "s", slots=hard))
    assert (turn.intent, turn.resolved("difficulty"), turn.resolved("brief")) == ("StartInterviewIntent", "hard", "one")


def test_commands_are_written_as_they_are_compared(repertoire: Repertoire) -> None:
    """Each phrase of the compiled map can be met at all."""
    assert all(normalised(phrase) == phrase for phrase in repertoire.content.commands)
