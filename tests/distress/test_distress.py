"""What is distress and what is a story; who is called where; and that nothing of it is left behind."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.app import App
from skill.coach.distress import Distress, DistressEar
from skill.coach.labelling import read_examples
from skill.content.model import Content
from skill.content.reading import read_lexicon, read_with_lines
from skill.content.repertoire import Repertoire
from skill.distress.routes import INTENTS, heard_in
from skill.interview.events import Stage
from skill.interview.practice import Practice, Setup
from skill.local.recogniser import Recogniser
from skill.local.recogniser.recogniser import BUILT
from skill.local.wiring import careful_for
from skill.saved import Awaiting, Saved, to_data
from skill.session import Carried
from skill.store.contract import Store, Unavailable
from skill.store.memory import MemoryStore
from skill.turn import Reply, Slot, Turn

NOW = 1_795_000_000
LINES: list[Mapping[str, str]] = read_with_lines(Path(__file__).parent / "utterances.yaml").data
ANSWERS = Path(__file__).parent.parent / "coach"
EAR = DistressEar(read_lexicon()["distress"])
CLEAR = "i want to kill myself"
TIRED = "i can't do this any more"


@pytest.fixture(scope="module")
def modelled() -> Mapping[str, list[str]]:
    """The samples of each intent that have no slot, as they go to Amazon."""
    model = json.loads((BUILT / "en-US.json").read_text(encoding="utf-8"))
    intents = model["interactionModel"]["languageModel"]["intents"]
    return {each["name"]: [said for said in each["samples"] if "{" not in said] for each in intents}


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["say"])
def test_each_line_is_heard_as_it_is_meant(line: Mapping[str, str]) -> None:
    """Distress as distress, at its level; stories, figures of speech and quotations as none."""
    assert (EAR.heard(line["say"]) or "none") == line["as"]


def test_there_are_lines_enough() -> None:
    """Sixty at least, and about half of them must not be heard."""
    counts = Counter(line["as"] for line in LINES)
    assert len(LINES) >= 60
    assert 0.4 <= counts["none"] / len(LINES) <= 0.6
    assert min(counts.values()) >= 10


def test_no_labelled_answer_is_taken_for_distress() -> None:
    """Hundreds of interview answers, and not one of them is stopped."""
    files = (ANSWERS / "corpus" / "answers.jsonl", *sorted((ANSWERS / "answers").glob("*.jsonl")))
    heard = [said for path in files for each in read_examples(path) if EAR.heard(said := each.heard.answer)]
    assert heard == []


def test_the_recogniser_never_guesses_at_it(recogniser: Recogniser, repertoire: Repertoire) -> None:
    """With nothing asked, a story that shares some words with it is not taken for it."""
    for line in LINES:
        understood = recogniser.understand(line["say"])
        slots = {name: Slot(filled.text) for name, filled in understood.slots.items()}
        heard = heard_in(repertoire, Turn(understood.intent, "p", NOW, "s", slots=slots))
        assert line["as"] != "none" or heard is None, line["say"]


@pytest.mark.parametrize("elicited", [None, ("AnswerIntent", "answer"), ("StartInterviewIntent", "role")])
@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("i want to die", Distress.DANGER),
        ("i want to hurt myself", Distress.DANGER),
        ("i want to kill myself", Distress.DANGER),
        ("i want to be dead", Distress.DANGER),
        ("i don't want to live any more", Distress.DANGER),
        ("i've been thinking about suicide", Distress.DANGER),
        ("i can't do this any more", Distress.EXHAUSTED),
        ("i just can't do this anymore", Distress.EXHAUSTED),
        ("i can't go on", Distress.EXHAUSTED),
        ("my chest hurts", Distress.MEDICAL),
        ("i've got a pain in my chest", Distress.MEDICAL),
        ("i can't breathe", Distress.MEDICAL),
        ("chest pain", Distress.MEDICAL),
        ("my heart hurts", Distress.MEDICAL),
        ("i can't breathe properly and my chest is tight", Distress.MEDICAL),
        ("i'm having a panic attack", Distress.PANIC),
        ("i think i'm going to pass out", Distress.PANIC),
        ("my husband hits me", Distress.UNSAFE),
        ("i'm not safe at home", Distress.UNSAFE),
    ],
)
def test_the_plainest_words_are_heard_wherever_they_are_said(
    said: str, level: Distress, elicited: tuple[str, str] | None, recogniser: Recogniser, repertoire: Repertoire
) -> None:
    """Through the recogniser: nothing asked, an answer, a job's name."""
    understood = recogniser.understand(said, elicited=elicited)
    slots = {name: Slot(filled.text, filled.id) for name, filled in understood.slots.items()}
    assert heard_in(repertoire, Turn(understood.intent, "p", NOW, "s", slots=slots)) is level


@pytest.mark.parametrize("intent", INTENTS)
def test_what_alexa_listens_for_is_what_the_ear_hears(intent: str, modelled: Mapping[str, list[str]]) -> None:
    """A sentence is the same distress as a sample of the model and as words of an answer; there are many of each."""
    samples = modelled[intent]
    assert len(samples) >= 60
    assert [said for said in samples if EAR.heard(said) is not INTENTS[intent]] == []


def test_nothing_else_that_alexa_listens_for_is_distress(modelled: Mapping[str, list[str]]) -> None:
    """No other intent's sample would be taken for it."""
    others = [said for intent, samples in modelled.items() if intent not in INTENTS for said in samples]
    assert [said for said in others if EAR.heard(said)] == []


def test_on_a_device_of_ones_own_it_need_not_be_like_a_sample(catalog: Mapping[str, Content]) -> None:
    """The local recogniser hears every line of it, with nothing asked and with a question open, and no line that is none."""
    careful = careful_for("en-GB", catalog)
    for line in LINES:
        for during_question in (False, True):
            heard = INTENTS.get(careful.understand(line["say"], during_question=during_question).intent)
            assert (heard or "none") == line["as"], line["say"]


@given(st.text(max_size=200))
def test_any_words_can_be_listened_to(words: str) -> None:
    """Nothing breaks it."""
    assert EAR.heard(words) in (None, *Distress)
    assert EAR.heard_in_slot(words) in (None, *Distress)


def _saved(stage: Stage, awaiting: Awaiting, repertoire: Repertoire) -> Saved:
    practice = Practice(
        setup=Setup(role="nurse", role_said="night nurse", count=3),
        stage=stage,
        behind=Stage.QUESTION,
        persona="dana",
        planned=("behavioral-shift",),
        current=next(q.id for q in repertoire.content.questions if q.role is None),
        answer="we had a bad night",
        prompts=1,
    )
    return Saved(salt="salt", visits=3, seen=NOW, awaiting=awaiting, practice=practice, recent="abcdef")


def _say(app: App, saved: Saved, intent: str, locale: str = "en-US", **slots: str) -> Reply:
    said = {name: Slot(text) for name, text in slots.items()}
    turn = Turn(intent, "person", NOW + 20, "seed", locale, said, session={"said": [["Coach", "Well?"]]})
    return app.run(turn, Carried(1, saved))


def _unheard(saved: Saved) -> Saved:
    return replace(saved, turn="", seen=0, awaiting=Awaiting.NOTHING)


@pytest.mark.parametrize("words", [CLEAR, TIRED])
@pytest.mark.parametrize(("stage", "awaiting"), list(product(Stage, Awaiting)))
def test_in_every_state_it_is_answered_first_and_nothing_is_kept(
    stage: Stage, awaiting: Awaiting, words: str, coach: App, repertoire: Repertoire
) -> None:
    """Whatever was going on stays as it was, but for the session, which closes."""
    saved = _saved(stage, awaiting, repertoire)
    for intent, slot in (
        ("AnswerIntent", "answer"),
        ("StartInterviewIntent", "role"),
        ("AskInterviewerIntent", "matter"),
    ):
        reply = _say(coach, saved, intent, **{slot: words})
        assert reply.route == "distress"
        assert "nine eight eight" in reply.speech.plain().lower()
        assert not reply.open
        assert reply.card is None
        assert "?" not in reply.speech.plain()
        assert _unheard(reply.saved) == _unheard(saved)


@pytest.mark.parametrize(
    ("locale", "emergency", "line"),
    [
        ("en-US", "nine one one", "nine eight eight"),
        ("en-GB", "nine nine nine", "one one six, one two three"),
        ("en-CA", "nine one one", "nine eight eight"),
        ("en-AU", "triple zero", "thirteen, eleven, fourteen"),
        ("en-IN", "one one two", "one four four one six"),
        ("de-DE", "your emergency number", "crisis line"),
        ("en", "your emergency number", "crisis line"),
    ],
)
@pytest.mark.parametrize("intent", ["DistressIntent", "CannotGoOnIntent"])
def test_the_numbers_are_the_countrys(intent: str, locale: str, emergency: str, line: str, coach: App) -> None:
    """The emergency number comes first in danger, the line to talk to where it is not that."""
    words = _say(coach, Saved(salt="salt"), intent, locale).speech.plain().lower()
    assert emergency in words
    assert line in words
    assert (words.index(emergency) < words.index(line)) == (intent == "DistressIntent")
    assert "scor" in words


@pytest.mark.parametrize(
    ("locale", "number"),
    [
        ("en-US", "nine one one"),
        ("en-GB", "nine nine nine"),
        ("en-CA", "nine one one"),
        ("en-AU", "triple zero"),
        ("en-IN", "one one two"),
        ("de-DE", "your emergency number"),
    ],
)
@pytest.mark.parametrize("words", ["i can't breathe", "my chest hurts"])
@pytest.mark.parametrize("awaiting", list(Awaiting))
def test_chest_and_breath_get_the_emergency_number_at_once(
    awaiting: Awaiting, words: str, locale: str, number: str, coach: App, repertoire: Repertoire
) -> None:
    """The number is in the first sentence, no crisis line is in the way, and the session closes."""
    saved = _saved(Stage.QUESTION, awaiting, repertoire)
    for intent, slots in (("EmergencyIntent", {}), ("AnswerIntent", {"answer": words})):
        reply = _say(coach, saved, intent, locale, **slots)
        assert number in reply.speech.plain().lower().partition(".")[0]
        assert "nine eight eight" not in reply.speech.plain().lower()
        assert (reply.route, reply.open) == ("distress", False)
        assert _unheard(reply.saved) == _unheard(saved)


@pytest.mark.parametrize(
    ("locale", "emergency", "line"),
    [
        ("en-US", "nine one one", "seven nine nine, seven two three three"),
        ("en-GB", "nine nine nine", "oh eight oh eight, two thousand, two four seven"),
        ("en-CA", "nine one one", "two one one"),
        ("en-AU", "triple zero", "seven three seven, seven three two"),
        ("en-IN", "one one two", "one eight one"),
        ("de-DE", "your emergency number", "a line for this"),
    ],
)
@pytest.mark.parametrize("awaiting", list(Awaiting))
def test_hurt_at_home_or_in_panic_the_emergency_number_comes_first(
    awaiting: Awaiting, locale: str, emergency: str, line: str, coach: App, repertoire: Repertoire
) -> None:
    """In the first sentence, with what else helps after it, in every state; the session closes and nothing is kept."""
    saved = _saved(Stage.QUESTION, awaiting, repertoire)
    for intent, words, helps in (
        ("UnsafeIntent", "my husband hits me", line),
        ("PanicIntent", "i'm having a panic attack", "floor"),
    ):
        for reply in (_say(coach, saved, intent, locale), _say(coach, saved, "AnswerIntent", locale, answer=words)):
            said = reply.speech.plain().lower()
            assert emergency in said.partition(".")[0]
            assert helps in said
            assert (reply.route, reply.open, "?" in said) == ("distress", False, False)
            assert _unheard(reply.saved) == _unheard(saved)


def test_the_worse_of_two_is_answered(repertoire: Repertoire) -> None:
    """Both in one turn: danger comes first."""
    both = {"role": Slot(TIRED), "answer": Slot(CLEAR)}
    assert heard_in(repertoire, Turn("AnswerIntent", "p", NOW, "s", slots=both)) is Distress.DANGER


def test_nothing_of_it_is_stored(app_on: Callable[[Store], App]) -> None:
    """The person's item holds not a word of it, and where there was none there is no trace of one."""
    store = MemoryStore()
    app = app_on(store)
    app.answer(Turn("AnswerIntent", "person", NOW, "seed", slots={"answer": Slot(CLEAR)}))
    for person in store.people():
        stored = store.load(person)
        assert stored is not None
        assert "kill" not in str(stored.data)
        assert set(stored.data) <= {"schema", "salt", "seen", "turn"} | set(to_data(Saved()))


class _Unreachable(MemoryStore):
    def load(self, person: str) -> Any:
        raise Unavailable("no memory today")


def test_it_is_answered_even_without_a_memory(app_on: Callable[[Store], App]) -> None:
    """Where the store cannot be reached, nobody in distress is told about that."""
    app = app_on(_Unreachable())
    assert app.answer(Turn("DistressIntent", "person", NOW, "seed")).route == "distress"
    assert app.answer(Turn("LaunchRequest", "person", NOW, "seed")).route == "no_memory"
