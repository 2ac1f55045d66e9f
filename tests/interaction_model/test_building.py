"""What is built: choices written out, spelling turned, names from the content, and the JSON as Amazon has it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from skill.alexa.interaction_model.building import for_locale, model_json
from skill.alexa.interaction_model.files import built_files
from skill.alexa.interaction_model.reader import FOLDER, read_source
from skill.alexa.interaction_model.roundtrip import lost_on_the_way
from skill.alexa.interaction_model.source import Source

LOCALES = ("en-US", "en-GB", "en-CA", "en-AU", "en-IN")
FREQUENT = ("StartInterview", "Skip", "TurnBack", "Hint", "PepTalk", "DailyTip", "ScheduleInterview", "Done", "Moment")


def built(source: Source, locale: str) -> dict[str, Any]:
    """One locale's model."""
    return model_json(for_locale(source, next(each for each in source.locales if each.name == locale)))


def language_model(model: dict[str, Any]) -> dict[str, Any]:
    """The part of a model that says what is said."""
    part: dict[str, Any] = model["interactionModel"]["languageModel"]
    return part


def intent(model: dict[str, Any], name: str) -> dict[str, Any]:
    """One intent of a model."""
    return next(each for each in language_model(model)["intents"] if each["name"] == name)


def test_choices_are_written_out_and_spelling_is_the_locales(broken: Callable[..., Source]) -> None:
    """The source is spelt the British way; a locale that spells otherwise has it so, and has its own samples besides."""
    source = broken()
    american = intent(built(source, "en-US"), "StartInterviewIntent")["samples"]
    indian = intent(built(source, "en-IN"), "StartInterviewIntent")["samples"]
    assert "start my interview" in american
    assert "begin interview" in american
    assert "i want to practice" in american
    assert "i want to practise" in indian
    assert "take my interview for the post of a nurse" in indian
    assert "take my interview for the post of a nurse" not in american


def test_roles_come_from_the_content(broken: Callable[..., Source]) -> None:
    """A job added to the content is in the model without being named twice, under its id."""
    model = built(broken(roles="- {id: smith, name: blacksmith, synonyms: [farrier]}\n"), "en-US")
    values = language_model(model)["types"][0]["values"]
    assert values == [{"id": "smith", "name": {"value": "blacksmith", "synonyms": ["farrier"]}}]


def test_elicited_slots_are_in_the_dialog_model_and_left_to_the_skill(broken: Callable[..., Source]) -> None:
    """Alexa never prompts by herself: no slot is required there, and delegation is the skill's answer."""
    dialog = built(broken(), "en-US")["interactionModel"]["dialog"]
    assert [each["name"] for each in dialog["intents"]] == ["StartInterviewIntent"]
    assert dialog["delegationStrategy"] == "SKILL_RESPONSE"
    assert [slot["elicitationRequired"] for slot in dialog["intents"][0]["slots"]] == [False]


def test_a_misspelt_key_or_a_wrong_type_does_not_come_back(broken: Callable[..., Source]) -> None:
    """The round trip through Amazon's typed model finds what deserialising alone swallows."""
    model = built(broken(), "en-US")
    assert lost_on_the_way(model) == []
    language_model(model)["invocatonName"] = "equal footing"
    language_model(model)["intents"][0]["samples"] = "start"
    lost = lost_on_the_way(model)
    assert any("invocatonName" in loss for loss in lost)
    assert any("samples" in loss for loss in lost)


def test_the_built_models_are_up_to_date() -> None:
    """What is committed under built/ is what the source and the content make today; if not, build it again."""
    for name, text in built_files(read_source()).items():
        assert (FOLDER / "built" / name).read_text(encoding="utf-8") == text, f"{name} is out of date: run make content"


def test_there_is_a_model_for_each_english_locale() -> None:
    """Five locales, made from one source."""
    assert {path.stem for path in (FOLDER / "built").glob("*.json")} == set(LOCALES)


@pytest.mark.parametrize("locale", LOCALES)
def test_frequent_intents_have_samples_enough(locale: str) -> None:
    """What people say most has twenty-five samples and more."""
    model = json.loads((FOLDER / "built" / f"{locale}.json").read_text(encoding="utf-8"))
    few = [name for name in FREQUENT if len(intent(model, f"{name}Intent")["samples"]) < 25]
    assert few == []


def test_free_answers_are_taught_by_forty_sentences() -> None:
    """The type of an answer has forty sentences of three to thirty words: Alexa learns lengths from them."""
    model = json.loads((FOLDER / "built" / "en-US.json").read_text(encoding="utf-8"))
    types = {each["name"]: each["values"] for each in language_model(model)["types"]}
    lengths = [len(value["name"]["value"].split()) for value in types["SpokenAnswer"]]
    assert len(lengths) == 40
    assert min(lengths) <= 8
    assert max(lengths) >= 20
