"""Every rule on a package, with the page that asks for it."""

from __future__ import annotations

from skill.alexa.skill_package import rules_listing as texts
from skill.alexa.skill_package import rules_manifest as declared
from skill.alexa.skill_package import rules_models as models
from skill.alexa.skill_package.looking import Rule
from skill.alexa.skill_package.package import Package

_MANIFEST, _POLICY, _FUNCTIONAL = "manifest", "policy", "functional"
RULES = (
    Rule(
        "Manifest and models come back unchanged from Amazon's typed model",
        _MANIFEST,
        "files",
        declared.manifest_comes_back,
    ),
    Rule("What a dialog has to ask or confirm has its prompt", "dialog", "slots", models.prompts_are_there),
    Rule("The intent that takes anything is not alone", _FUNCTIONAL, "models", models.catch_all_is_not_alone),
    Rule("Each of the five locales has a model, a listing and a policy", _MANIFEST, "locales", declared.locales_agree),
    Rule("Texts are there and within their lengths", _MANIFEST, "texts", texts.texts_fit),
    Rule(
        "Example phrases: three, the first opens the skill, all are samples",
        _FUNCTIONAL,
        "phrases",
        texts.examples_are_real,
    ),
    Rule("Phrases quoted in descriptions and instructions are samples", _FUNCTIONAL, "phrases", texts.quotes_are_real),
    Rule("No promise, comparison, health claim, `app` or product name", _POLICY, "texts", texts.nothing_is_claimed),
    Rule("It says what it is no substitute for", _POLICY, "descriptions", texts.advice_is_no_profession),
    Rule(
        "Testing instructions lead through each permission", _FUNCTIONAL, "permissions", texts.permissions_can_be_tried
    ),
    Rule("The name is the invocation name and bears no mark of Amazon's", _POLICY, "names", texts.name_is_ours),
    Rule("Listings are spelt as their locale spells", _MANIFEST, "texts", texts.spelt_as_there),
    Rule("Icons: PNG, 108 and 512 pixels, not blank", _POLICY, "icons", declared.icons_are_drawn),
    Rule(
        "Questions on privacy and the category are answered, and truly", _POLICY, "answers", declared.answers_are_true
    ),
    Rule("A privacy policy is on HTTPS in each locale", "privacy", "addresses", declared.policy_is_reachable),
    Rule("Permissions asked for are those the program uses", "permissions", "scopes", declared.permissions_are_used),
    Rule("Events subscribed to are those the program handles", "events", "events", declared.events_are_handled),
    Rule("Interfaces declared are those the program sends", _MANIFEST, "kinds", declared.interfaces_are_sent),
    Rule("Endpoints are where Alexa can call them", "hosting", "endpoints", declared.endpoints_can_be_called),
    Rule("ASK CLI's project file leads to the package", "manifest", "profiles", declared.project_is_whole),
)


def faults_of(package: Package) -> list[str]:
    """Everything that is wrong with a package, each with its rule."""
    return [f"{rule.what}: {wrong}" for rule in RULES for _, wrong in rule.looks(package) if wrong]
