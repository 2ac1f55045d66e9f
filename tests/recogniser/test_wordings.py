"""Wishes that are no samples: put another way, several in one breath, with a reason, without articles."""

from __future__ import annotations

import pytest

from skill.local.recogniser import Recogniser
from skill.local.recogniser.asking import simple
from skill.local.recogniser.examples import sentences
from skill.local.recogniser.hearing import Hearing
from skill.local.recogniser.wordings import Wordings
from skill.local.recogniser.words import heard_in


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("skip this question", "SkipIntent"),
        ("skip this", "SkipIntent"),
        ("please skip this", "SkipIntent"),
        ("pass the question", "SkipIntent"),
        ("skip the queue", None),
        ("skip", None),
    ],
)
def test_a_pattern_is_held_against_the_whole_of_it(text: str, intent: str | None) -> None:
    """One of the choices, with or without what may be left out; fillers and articles make no difference."""
    hearing = Hearing(
        fillers=frozenset({"please"}),
        skip=frozenset({"please"}),
        articles=frozenset({"the"}),
        wordings={"SkipIntent": ["(skip|pass) (this|the) question", "skip this [one]"]},
    )
    assert Wordings(hearing).match(heard_in(text).plain) == intent


def test_a_pattern_gives_a_sentence_for_each_of_its_words() -> None:
    """None of its words goes without a sentence, and no sentence is said twice."""
    said = sentences("(skip|pass|drop) (this|the) question [please|for now]")
    assert len(said) == len(set(said))
    assert set(" ".join(said).split()) == {"skip", "pass", "drop", "this", "the", "question", "please", "for", "now"}
    assert sentences("come back to it") == ["come back to it"]


def test_what_belongs_to_a_question_comes_first_where_one_is_open() -> None:
    """ "That will be all" ends an answer where one is asked for, and the session anywhere else."""
    hearing = Hearing(wordings={"DoneIntent": ["that will be all"], "AMAZON.StopIntent": ["that will be all"]})
    words = heard_in("that will be all").plain
    assert Wordings(hearing, in_question=True).match(words) == "DoneIntent"
    assert Wordings(hearing).match(words) == "AMAZON.StopIntent"


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("i am not understanding the question", "i do not understand the question"),
        ("i am needing a hint", "i need a hint"),
        ("i am going home", "i am going home"),
        ("not having it", "not having it"),
    ],
)
def test_states_are_taken_in_the_simple_form(said: str, plain: str) -> None:
    """As they are said in India, and by many who learnt English late."""
    assert simple(heard_in(said)).line == plain


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("i'm stuck give me a hint", "HintIntent"),
        ("sorry what was that say it again", "AMAZON.RepeatIntent"),
        ("okay skip it next question", "AMAZON.NextIntent"),
        ("that's my answer next question", "DoneIntent"),
        ("skip no stop", "AMAZON.StopIntent"),
        ("repeat the question stop the interview", "AMAZON.StopIntent"),
        ("i'm tired can we stop", "AMAZON.StopIntent"),
        ("give me hint", "HintIntent"),
        ("can i get different question", "SkipIntent"),
    ],
)
def test_several_commands_in_one_breath_are_one(recogniser: Recogniser, text: str, intent: str) -> None:
    """The wish counts and not what is said besides; of several the last, but to stop is to stop."""
    assert recogniser.understand(text, during_question=True).intent == intent


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("i'm in a hurry so just one question", "StartInterviewIntent", {"count": "1"}),
        ("i have to be a barista by monday so quiz me", "StartInterviewIntent", {"role": "barista"}),
        ("encourage me because i'm losing heart", "PepTalkIntent", {}),
        ("my neighbour told me to take the bus", "AMAZON.FallbackIntent", {}),
    ],
)
def test_a_reason_may_stand_beside_a_wish(
    recogniser: Recogniser, text: str, intent: str, slots: dict[str, str]
) -> None:
    """Before it or after it, and it may fill a slot."""
    understood = recogniser.understand(text)
    assert understood.intent == intent
    assert {name: understood.slots[name].text for name in slots} == slots


@pytest.mark.parametrize(
    "text",
    [
        "delete everything you know about me",
        "wipe my whole profile please",
        "please erase all the information you've stored about me",
        "get rid of everything you've got on me",
        "i want you to forget everything you know about me",
        "remove me from your system",
        "forget all that you know",
    ],
)
@pytest.mark.parametrize("during", [False, True])
def test_forget_me_is_never_missed(recogniser: Recogniser, text: str, during: bool) -> None:
    """However it is put, and whatever is being asked."""
    assert recogniser.understand(text, during_question=during).intent == "ForgetMeIntent"


@pytest.mark.parametrize(
    "text",
    [
        "forget it",
        "forget about that",
        "tell me everything you know about me",
        "what do you know about me",
        "delete the win about the queue",
        "forget my name",
        "i forgot everything i wanted to say",
    ],
)
def test_forget_me_is_never_heard_in_something_else(recogniser: Recogniser, text: str) -> None:
    """What is near to it in its words is not it."""
    assert recogniser.understand(text).intent != "ForgetMeIntent"


@pytest.mark.parametrize(
    "text",
    [
        "quit the interview",
        "i want to stop now please",
        "end this session",
        "can we please stop",
        "stop stop stop",
        "i'm done with this interview",
        "that's enough for today thank you",
    ],
)
def test_stop_is_never_missed(recogniser: Recogniser, text: str) -> None:
    """Whatever is being asked."""
    assert recogniser.understand(text, during_question=True).intent == "AMAZON.StopIntent"


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("what does success look like in this role", "success"),
        ("how does your team solve problems", "problem-solving"),
        ("can i ask what the biggest challenge is right now", "challenge"),
        ("who would i be working with", "team"),
    ],
)
def test_a_question_to_the_interviewer_is_told_from_an_answer(recogniser: Recogniser, text: str, matter: str) -> None:
    """In words of one's own, and only where the whole of it is one."""
    asked = recogniser.understand(text, during_question=True)
    assert asked.intent == "AskInterviewerIntent"
    assert asked.slots["matter"].id == matter
    told = recogniser.understand(f"i asked my manager {text} and she laughed", during_question=True)
    assert told.intent == "AnswerIntent"


@pytest.mark.parametrize(
    "text", ["i'm lacking confidence today", "the bins go out on friday", "it was a long day with sarah"]
)
def test_a_day_or_a_name_alone_makes_no_appointment(recogniser: Recogniser, text: str) -> None:
    """Some word has to say what it is about."""
    assert recogniser.understand(text).intent != "ScheduleInterviewIntent"
