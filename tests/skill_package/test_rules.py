"""Each rule on the package finds a breach of it, and none in the package as it is."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from skill.alexa.interaction_model.reader import read_source
from skill.alexa.skill_package.endpoint import endpoint_at
from skill.alexa.skill_package.listing import read_answers, read_listing
from skill.alexa.skill_package.package import Package, package_of
from skill.alexa.skill_package.rules import RULES, faults_of

FUNCTION = "arn:aws:lambda:eu-west-1:123456789012:function:coach:live"
POLICY = "https://coach.example/privacy"
BY_LOOKS = {rule.looks.__name__: rule for rule in RULES}


@pytest.fixture(scope="module")
def package() -> Package:
    """The package as it is made for somebody's function and policy."""
    return package_of(read_source(), read_listing("en"), read_answers(), [endpoint_at(FUNCTION)], POLICY)


def _body(change: Callable[[dict[str, Any]], object]) -> Callable[[Package], Package]:
    """A package whose manifest was changed."""

    def changed(package: Package) -> Package:
        manifest = copy.deepcopy(dict(package.manifest))
        change(manifest["manifest"])
        return replace(package, manifest=manifest)

    return changed


def _listed(key: str, value: object) -> Callable[[Package], Package]:
    """A package in which the British store says something else."""
    return _body(lambda body: body["publishingInformation"]["locales"]["en-GB"].update({key: value}))


def _model(change: Callable[[dict[str, Any]], object]) -> Callable[[Package], Package]:
    """A package whose Indian model was changed."""

    def changed(package: Package) -> Package:
        model = copy.deepcopy(dict(package.models["en-IN"]))
        change(model["interactionModel"])
        return replace(package, models={**package.models, "en-IN": model})

    return changed


def _only_the_catch_all(model: dict[str, Any]) -> None:
    kept = [each for each in model["languageModel"]["intents"] if each["name"] in ("AnswerIntent", "AMAZON.StopIntent")]
    model["languageModel"]["intents"] = kept


def _role(model: dict[str, Any]) -> dict[str, Any]:
    slot: dict[str, Any] = model["dialog"]["intents"][0]["slots"][0]
    return slot


BREACHES: tuple[tuple[str, Callable[[Package], Package]], ...] = (
    ("manifest_comes_back", _body(lambda body: body.update({"permisions": []}))),
    ("manifest_comes_back", _model(lambda model: model["languageModel"].update({"invocation": "x"}))),
    ("prompts_are_there", _model(lambda model: _role(model).update({"elicitationRequired": True}))),
    ("prompts_are_there", _model(lambda model: _role(model).update({"prompts": {"elicitation": "Elicit.Nothing"}}))),
    ("catch_all_is_not_alone", _model(_only_the_catch_all)),
    ("locales_agree", _body(lambda body: body["publishingInformation"]["locales"].pop("en-CA"))),
    ("texts_fit", _listed("summary", "a" * 161)),
    ("texts_fit", _listed("keywords", [])),
    ("examples_are_real", _listed("examplePhrases", ["Alexa, ask Equal Footing for a tip"])),
    ("examples_are_real", _listed("examplePhrases", ["Alexa, open Equal Footing", "Alexa, ask Equal Footing to dance"])),
    ("quotes_are_real", _listed("description", 'Say "polish my shoes". It is no substitute for shoes.')),
    ("nothing_is_claimed", _listed("summary", "The best coach. You will get hired.")),
    ("advice_is_no_profession", _listed("description", "A coach.")),
    ("permissions_can_be_tried", _body(lambda body: body["publishingInformation"].update(testingInstructions="Try it."))),
    ("name_is_ours", _listed("name", "Equal Footing for Alexa")),
    ("spelt_as_there", _body(lambda b: b["publishingInformation"]["locales"]["en-US"].update(summary="Practise it."))),
    ("icons_are_drawn", lambda package: replace(package, icons={108: package.icons[512], 512: package.icons[512]})),
    ("answers_are_true", _body(lambda body: body["privacyAndCompliance"].update(usesPersonalInfo=False))),
    ("policy_is_reachable", _body(lambda b: b["privacyAndCompliance"]["locales"]["en-AU"].update(privacyPolicyUrl="http://x.example"))),
    ("policy_is_reachable", _body(lambda b: b["privacyAndCompliance"]["locales"]["en-AU"].update(privacyPolicyUrl="https://alexa.example/"))),
    ("permissions_are_used", _body(lambda body: body["permissions"].append({"name": "alexa::profile:email:read"}))),
    ("events_are_handled", lambda package: replace(package, answers=replace(package.answers, events=()))),
    ("interfaces_are_sent", _body(lambda b: b["apis"]["custom"]["interfaces"].append({"type": "AUDIO_PLAYER"}))),
    ("endpoints_can_be_called", _body(lambda b: b["apis"]["custom"]["endpoint"].update(uri="https://coach.example:8443/"))),
    ("endpoints_can_be_called", _body(lambda b: b["events"].update(endpoint={"uri": "https://coach.example/"}))),
    ("project_is_whole", lambda package: replace(package, resources={"profiles": {}})),
)  # fmt: skip
"""A rule by the name of its check, and how a package comes to break it."""


def test_the_package_keeps_every_rule(package: Package) -> None:
    """With an endpoint and a policy, as somebody deploys it."""
    assert faults_of(package) == []


@pytest.mark.parametrize(("looks", "change"), BREACHES, ids=lambda value: value if isinstance(value, str) else "")
def test_a_breach_is_found(looks: str, change: Callable[[Package], Package], package: Package) -> None:
    """By the rule that it breaks."""
    assert [wrong for _, wrong in BY_LOOKS[looks].looks(change(package)) if wrong]


def test_no_rule_is_without_a_breach() -> None:
    """Each could be broken."""
    assert {looks for looks, _ in BREACHES} == set(BY_LOOKS)
