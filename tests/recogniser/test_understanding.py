"""How the recogniser behaves: like Alexa."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.local.recogniser import Filled, Recogniser, Understood, recogniser_for
from skill.local.recogniser.hearing import hearing_of
from skill.local.recogniser.recogniser import BUILT

ROLE = ("StartInterviewIntent", "role")
ONE = Filled("quick", "one")
ANSWER = ("AnswerIntent", "answer")
DATE = ("ScheduleInterviewIntent", "date")
FILLINGS = {
    "role": "teacher",
    "topic": "leadership",
    "count": "three",
    "difficulty": "tough",
    "interviewer": "dana",
    "when": "at the end",
    "matter": "the team",
    "date": "friday",
    "contact": "olga",
    "name": "sam",
    "moment": "night before",
    "length": "three minute",
    "drill": "rewrite",
    "time": "half past two",
    "second": "monday",
    "subject": "pay",
    "answer": "i cut the queue to twenty minutes",
    "company": "northbank",
    "thing": "the company",
    "which": "another",
    "brief": "short",
}
said = st.text("abcdefghijklmnopqrstuvwxyz' .,?!-{}0123456789é\n", max_size=60)
SPOKEN = "i the um skip stop what about you nurse interview me for a three tip on friday with olga yes"
spoken = st.lists(st.sampled_from(SPOKEN.split()), max_size=12).map(" ".join)


def model(locale: str = "en-US") -> list[dict[str, Any]]:
    """The intents of a built model."""
    intents: list[dict[str, Any]] = json.loads((BUILT / f"{locale}.json").read_text(encoding="utf-8"))[
        "interactionModel"
    ]["languageModel"]["intents"]
    return intents


def texts(understood: Understood) -> Mapping[str, str]:
    """The words in each slot."""
    return {name: filled.text for name, filled in understood.slots.items()}


def test_every_sample_is_understood_as_what_it_is_a_sample_of(recogniser: Recogniser) -> None:
    """The model agrees with itself: with any slot filled, a sample means its intent, and fills its slots and no others."""
    local = json.loads((BUILT / "local" / "en.json").read_text(encoding="utf-8"))
    phrases, hearing = local["phrases"], hearing_of(local)
    astray = []
    for intent in model():
        if intent["name"] == ANSWER[0]:
            continue
        for sample in (*intent["samples"], *phrases.get(intent["name"], ())):
            understood = recogniser.understand(re.sub(r"\{(\w+)\}", lambda slot: FILLINGS[slot[1]], sample))
            meant = hearing.meant(
                Understood(intent["name"], dict.fromkeys(re.findall(r"\{(\w+)\}", sample), Filled("")))
            )
            if understood.intent != meant.intent or set(understood.slots) != set(meant.slots):
                astray.append(f"{sample}: {understood}")
    assert astray == []


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("interview me for a nursing job", {"role": Filled("nursing", "nurse")}),
        ("interview me for a dental hygienist job", {"role": Filled("dental hygienist")}),
        ("ask me ten questions", {"count": Filled("10")}),
        ("ask me 10 questions", {"count": Filled("10")}),
        ("ask me a couple of questions", {"count": Filled("2")}),
        ("three hard questions", {"count": Filled("3"), "difficulty": Filled("hard", "hard")}),
        ("three tricky questions", {"count": Filled("3"), "topic": Filled("tricky", "hard")}),
        ("start an interview with Dana", {"interviewer": Filled("dana", "dana")}),
    ],
)
def test_slots_hold_words_and_the_id_they_stand_for(
    recogniser: Recogniser, text: str, slots: Mapping[str, Filled]
) -> None:
    """As Alexa hands them over: the words as said, figures for numbers, an id for what is listed, none for what is not."""
    assert recogniser.understand(text) == Understood("StartInterviewIntent", slots)


def test_the_day_of_the_real_interview_is_not_guessed_at(recogniser: Recogniser) -> None:
    """One that is said beside a job is heard; in any other wish for practice a day is when somebody practises."""
    assert "date" in recogniser.understand("i have an interview tomorrow as a receptionist").slots
    assert "date" not in recogniser.understand("could priya do the asking tonight").slots


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("a hard one", {"difficulty": Filled("hard", "hard"), "brief": ONE}),
        ("give me a leadership question", {"topic": Filled("leadership", "leadership"), "brief": ONE}),
        ("give me one question for a nursing job", {"count": Filled("1"), "role": Filled("nursing", "nurse")}),
        ("give me one question", {"count": Filled("1")}),
        ("something short", {"brief": ONE}),
    ],
)
def test_one_question_may_say_which(recogniser: Recogniser, text: str, slots: Mapping[str, Filled]) -> None:
    """The short path takes the job, the kind and how hard it is along, and where no number says that it is one, a slot does."""
    assert recogniser.understand(text) == Understood("StartInterviewIntent", slots)


def test_spelling_and_punctuation_make_no_difference(recogniser: Recogniser) -> None:
    """What is typed is taken as it would have been heard."""
    plain = recogniser.understand("lets practice what id say")
    assert recogniser.understand("Could you, please, give me a hint?").intent == "HintIntent"
    assert recogniser.understand("ask me three behavioural questions").slots["topic"].id == "behavioral"
    assert recogniser.understand("ask me three behavioral questions").slots["topic"].id == "behavioral"
    assert recogniser.understand("what\u2019s today\u2019s tip").intent == "DailyTipIntent"
    assert plain.intent == "StartInterviewIntent"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("alexa open equal footing", "LaunchRequest"),
        ("open equal footing", "LaunchRequest"),
        ("ask equal footing for a pep talk", "PepTalkIntent"),
        ("alexa ask equal footing to interview me", "StartInterviewIntent"),
        ("tell equal footing my interview is on friday", "ScheduleInterviewIntent"),
    ],
)
def test_the_skill_may_be_called_by_its_name(recogniser: Recogniser, text: str, intent: str) -> None:
    """Opening it is a launch; asking it for something is that."""
    assert recogniser.understand(text).intent == intent


def test_a_job_alone_starts_an_interview_for_it(recogniser: Recogniser) -> None:
    """A known job needs no more words; an unknown one could be anything."""
    assert recogniser.understand("night nurse") == Understood(ROLE[0], {"role": Filled("night nurse", "nurse")})
    assert recogniser.understand("lion tamer").intent == "AMAZON.FallbackIntent"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("um night nurse", Filled("night nurse", "nurse")),
        ("it's a teaching job", Filled("teaching", "teacher")),
        ("lion tamer", Filled("lion tamer")),
        ("nurses", Filled("nurses", "nurse")),
        ("well something with horses", Filled("something with horses")),
    ],
)
def test_an_elicited_role_takes_what_comes(recogniser: Recogniser, text: str, role: Filled) -> None:
    """A listed job, one that no list has, or whatever somebody calls it; words around it are no part of it."""
    understood = recogniser.understand(text, elicited=ROLE)
    assert understood.intent == ROLE[0]
    assert understood.slots["role"].id == role.id
    assert understood.slots["role"].text in role.text


@pytest.mark.parametrize("elicited", [ROLE, ANSWER, DATE])
@pytest.mark.parametrize("text", ["stop", "help", "cancel", "say that again", "skip this question please"])
def test_a_command_is_a_command_whatever_is_elicited(
    recogniser: Recogniser, text: str, elicited: tuple[str, str]
) -> None:
    """A slot that swallows "stop" fails certification."""
    assert recogniser.understand(text, elicited=elicited) == Understood(recogniser.understand(text).intent)


def test_an_elicited_day_must_be_one(recogniser: Recogniser) -> None:
    """What is no day is understood as if nothing had been asked."""
    assert texts(recogniser.understand("on the tenth of december", elicited=DATE)) == {"date": "2026-12-10"}
    assert recogniser.understand("no it's thursday", elicited=DATE).slots["date"].text == "2026-11-26"
    assert recogniser.understand("give me a tip", elicited=DATE).intent == "DailyTipIntent"
    assert recogniser.understand("bananas", elicited=DATE).intent == "AMAZON.FallbackIntent"


def test_an_answer_is_taken_whole(recogniser: Recogniser) -> None:
    """All that was said, command words and questions in it included; only "my answer is" is left out."""
    long = "well i skipped lunch and asked for help and then stop she said what about you"
    assert texts(recogniser.understand(long, during_question=True)) == {"answer": long}
    assert texts(recogniser.understand("my answer is patience", during_question=True)) == {"answer": "patience"}
    assert recogniser.understand("i want to be a nurse", during_question=True).intent == ANSWER[0]
    assert recogniser.understand("i'm nervous", during_question=True).intent == ANSWER[0]


def test_eliciting_the_answer_is_an_open_question(recogniser: Recogniser) -> None:
    """The two ways to say that an answer is awaited are the same."""
    for text in ("skip", "and you", "i left after a year", "give me a moment", "three people"):
        assert recogniser.understand(text, elicited=ANSWER) == recogniser.understand(text, during_question=True)


def test_silence_is_not_understood(recogniser: Recogniser) -> None:
    """Nothing said means nothing, whatever is awaited."""
    for text in ("", "  ", "...", "\n"):
        assert recogniser.understand(text).intent == "AMAZON.FallbackIntent"
        assert recogniser.understand(text, during_question=True).intent == "AMAZON.FallbackIntent"


@pytest.mark.parametrize("locale", ["en-GB", "en-CA", "en-AU", "en-IN"])
def test_each_locale_understands_the_same(recogniser: Recogniser, locale: str) -> None:
    """The other locales' models serve as well."""
    other = recogniser_for(locale)
    for text in ("i want to practise", "three behavioural questions for a nurse", "what about you", "give me a tip"):
        assert other.understand(text) == recogniser.understand(text)


def test_india_takes_an_interview() -> None:
    """A locale's own samples are in its model."""
    assert recogniser_for("en-IN").understand("take my interview for the post of a nurse").slots["role"].id == "nurse"


INTENTS = model()


@given(st.one_of(said, spoken), st.sampled_from((None, ROLE, ANSWER, DATE)), st.booleans())
def test_anything_said_is_understood_as_something_in_the_model(
    recogniser: Recogniser, text: str, elicited: tuple[str, str] | None, during: bool
) -> None:
    """No words break it; the intent is one of the model's, its slots are that intent's, and none is empty.

    Only what is nothing to us has a word on what it is about.
    """
    understood = recogniser.understand(text, elicited=elicited, during_question=during)
    slots = {intent["name"]: {slot["name"] for slot in intent.get("slots", ())} for intent in INTENTS}
    assert understood.intent in slots
    about = {"about"} if understood.intent == "AMAZON.FallbackIntent" else set()
    assert set(understood.slots) <= slots[understood.intent] | about
    assert all(filled.text.strip() for filled in understood.slots.values())
    assert understood == recogniser.understand(text, elicited=elicited, during_question=during)
