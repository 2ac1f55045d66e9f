"""What is distress and what is a story, in whatever words, and wherever they are said."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.coach.distress import Distress, DistressEar
from skill.coach.labelling import read_examples
from skill.content.model import Content
from skill.content.reading import read_lexicon, read_with_lines
from skill.content.repertoire import Repertoire
from skill.distress.routes import INTENTS, heard_in
from skill.local.recogniser import Recogniser
from skill.local.recogniser.recogniser import BUILT
from skill.local.wiring import careful_for
from skill.turn import Slot, Turn

NOW = 1_795_000_000
LINES: list[Mapping[str, str]] = read_with_lines(Path(__file__).parent / "utterances.yaml").data
ANSWERS = Path(__file__).parent.parent / "coach"
EAR = DistressEar(read_lexicon()["distress"])


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
