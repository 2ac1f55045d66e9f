"""What an interviewer says so that somebody goes on, and what they tell of themselves when they are asked in return."""

from __future__ import annotations

import pytest

from skill.app import App
from skill.content.repertoire import Repertoire
from skill.interview.events import Stage
from skill.interview.practice import Mark, Practice, Setup
from skill.saved import Awaiting, Saved
from skill.session import Carried
from skill.turn import Reply, Turn
from tests.turns import NOW, say


def _open(repertoire: Repertoire, question: str, **known: object) -> Saved:
    persona = repertoire.content.personas[0].id
    practice = Practice(Setup(count=1), Stage.QUESTION, persona=persona, current=question, **known)  # type: ignore[arg-type]
    return Saved(practice=practice, awaiting=Awaiting.INTERVIEW, salt="salt")


def _asked(reply: Reply) -> str:
    return reply.speech.lines()[-1][1]


@pytest.mark.parametrize("words", ["i'm good thanks how's yours", "great thanks and yourself", "fine how about you"])
def test_and_you_is_answered_in_small_talk(coach: App, repertoire: Repertoire, words: str) -> None:
    """However it is put, somebody who asks back gets an answer."""
    persona = repertoire.content.personas[0]
    practice = Practice(Setup(count=2), Stage.SMALL_TALK, persona=persona.id, planned=("behavioral-went-wrong",))
    saved = Saved(practice=practice, awaiting=Awaiting.INTERVIEW, salt="salt")
    assert persona.small_talk_back in say(coach, saved, "AnswerIntent", answer=words).speech.plain()


@pytest.mark.parametrize("seed", ["one", "two", "three", "four", "five"])
def test_an_opinion_is_not_asked_what_happened_next(coach: App, repertoire: Repertoire, seed: str) -> None:
    """Two words on what somebody likes are asked to be more; "and then?" is for stories."""
    persona, lines = repertoire.content.personas[0], repertoire.content.lines
    opinion = say(coach, _open(repertoire, "motivation-why-this-work"), "AnswerIntent", seed=seed, answer="the people")
    assert _asked(opinion) in lines["interview.say_more"]
    story = say(coach, _open(repertoire, "behavioral-went-wrong"), "AnswerIntent", seed=seed, answer="the boiler")
    assert _asked(story) in persona.go_on


def test_a_story_begun_in_an_opinion_is_heard_on(coach: App, repertoire: Repertoire) -> None:
    """Nobody is cut off between what they did and what came of it, whatever the question was."""
    told = (
        "last tuesday there was this old boy in bay four who had not spoken for three days"
        " and i sat with him at four in the morning with a cup of tea"
    )
    reply = say(coach, _open(repertoire, "motivation-why-this-work"), "AnswerIntent", answer=told)
    assert reply.route == "interview/question/go_on"
    reply = say(coach, reply.saved, "AnswerIntent", answer="and he said thank you and asked for sugar")
    assert reply.route == "interview/debriefed/debrief"


def test_an_interviewer_tells_a_story_once(coach: App, repertoire: Repertoire) -> None:
    """Handed back two questions of one theme, they have only the one story, and say so."""
    persona = repertoire.content.personas[0]
    mistake = persona.answers["mistake"]
    first = say(coach, _open(repertoire, "behavioral-went-wrong"), "TurnBackIntent")
    assert mistake in first.speech.plain()
    assert first.saved.practice is not None
    themes = first.saved.practice.themes
    second = say(coach, _open(repertoire, "behavioral-own-mistake", themes=themes), "TurnBackIntent")
    assert mistake not in second.speech.plain()
    assert any(line in second.speech.plain() for line in persona.answered)


@pytest.mark.parametrize(
    ("ending", "glad"),
    [
        ("but the demo crashed and we lost it", False),
        ("and nobody lost a day", True),
        ("and he cried and went home", False),
        ("and the whole family comes to me now", True),
    ],
)
def test_nobody_is_glad_of_a_sad_ending(coach: App, repertoire: Repertoire, ending: str, glad: bool) -> None:
    """What an interviewer says to an ending fits it: no "I'm glad it went that way" to a crash."""
    persona = repertoire.content.personas[0]
    pleased = (*persona.takes["result"], *persona.takes["figure"])
    told = f"last may in leeds the client wanted a demo by friday so i built it in a week {ending}"
    for seed in ("one", "two", "three", "four"):
        said = say(coach, _open(repertoire, "behavioral-went-wrong"), "AnswerIntent", seed=seed, answer=told)
        assert said.route == "interview/debriefed/debrief"
        assert any(line in said.speech.plain() for line in pleased) == glad


def test_words_that_everybody_could_say_please_nobody(coach: App, repertoire: Repertoire) -> None:
    """An ending and a figure in them are heard, and are no reason for an interviewer to be impressed."""
    persona = repertoire.content.personas[0]
    told = (
        "last spring through strategic initiatives and stakeholder management i achieved growth"
        " and in the end our figures went up from four percent to nine percent"
    )
    for seed in ("one", "two", "three", "four"):
        said = say(coach, _open(repertoire, "behavioral-went-wrong"), "AnswerIntent", seed=seed, answer=told)
        assert said.route == "interview/debriefed/debrief"
        assert not any(line in said.speech.plain() for line in (*persona.takes["result"], *persona.takes["figure"]))


@pytest.mark.parametrize("asked", [0, 1, 2, 3])
def test_small_talk_is_asked_again_as_it_was(coach: App, repertoire: Repertoire, asked: int) -> None:
    """After "give me a moment" the question is the one that was asked, and no other of the kind."""
    persona = repertoire.content.personas[0]
    practice = Practice(Setup(count=2), Stage.SMALL_TALK, persona=persona.id, planned=("behavioral-went-wrong",))
    saved = Saved(practice=practice, awaiting=Awaiting.INTERVIEW, salt="salt")
    question = persona.small_talk[asked]
    session = {"said": [["Coach", "Nurse."], [persona.name, f"{persona.hello[0]} {question}"]]}
    turn = Turn("MomentIntent", "a-person", NOW, "seed", session=session)
    assert coach.run(turn, Carried(0, saved)).speech.lines()[-1][1] == question


@pytest.mark.parametrize(
    ("known", "key"),
    [
        ({}, "interview.nothing_yet"),
        ({"marks": (Mark("behavioral-went-wrong"),)}, "interview.nothing_yet.next"),
        ({"marks": (Mark("behavioral-went-wrong"),), "hints": 1}, "interview.nothing_yet"),
        ({"marks": (Mark("behavioral-went-wrong"),), "prompts": 1}, "interview.nothing_yet"),
        ({"themes": ("weakness",)}, "interview.nothing_yet.turned"),
    ],
)
def test_done_before_anything_was_said_is_about_what_came_last(
    coach: App, repertoire: Repertoire, known: dict[str, object], key: str
) -> None:
    """The last answer, if nothing happened since; the handing back, if it was; else the open question went unheard."""
    reply = say(coach, _open(repertoire, "hard-weakness", **known), "DoneIntent")
    assert reply.speech.lines()[0][1] in repertoire.content.lines[key]


def test_only_the_first_idea_at_the_end_is_asked_on_about(coach: App, repertoire: Repertoire) -> None:
    """The second is taken, and the floor is theirs again: an interviewer with a question for everything never leaves."""
    lines = repertoire.content.lines
    practice = Practice(Setup(count=3), Stage.CLOSING, persona=repertoire.content.personas[0].id)
    saved = Saved(practice=practice, awaiting=Awaiting.INTERVIEW, salt="salt")
    idea = "you could put a sheet by each bed and write down when they get up at night"
    first = say(coach, saved, "AnswerIntent", answer=idea)
    assert _asked(first).endswith(tuple(lines["interview.idea_taken_up"]))
    second = say(coach, first.saved, "AnswerIntent", answer=idea)
    assert _asked(second).endswith((*lines["interview.anything_else"], *lines["interview.ask_away"]))
