"""The rules on what the manifest declares, and on the package as files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ask_smapi_model.v1.skill.manifest.skill_manifest_envelope import SkillManifestEnvelope

from skill.alexa.interaction_model.roundtrip import lost_on_the_way
from skill.alexa.skill_package.endpoint import NotAnEndpointError, endpoint_at
from skill.alexa.skill_package.icons import name_of
from skill.alexa.skill_package.looking import Look
from skill.alexa.skill_package.package import PROFILES, SOURCE, Package, files_of
from skill.alexa.skill_package.png import faults_of_png
from skill.alexa.skill_package.program import events_handled, interfaces_used, scopes_used

LOCALES = ("en-AU", "en-CA", "en-GB", "en-IN", "en-US")
PRIVACY = {
    "allowsPurchases": False,
    "usesPersonalInfo": True,
    "isChildDirected": False,
    "isExportCompliant": True,
    "containsAds": False,
    "usesHealthInfo": False,
}
"""The answers that are true of this skill; interaction_models/listing/skill.yaml gives the reasons."""
CATEGORIES = frozenset(
    {"EDUCATION_AND_REFERENCE", "SELF_IMPROVEMENT", "BUSINESS_AND_FINANCE", "ORGANIZERS_AND_ASSISTANTS"}
)
"""Those of Amazon's categories that a coach for interviews could be looked for in."""


def manifest_comes_back(package: Package) -> Iterator[Look]:
    """An unknown key or a wrong type is dropped silently by Amazon's own tools; so nothing may get lost."""
    yield "skill.json", "; ".join(lost_on_the_way(package.manifest, SkillManifestEnvelope, "skill.json"))
    for locale, model in package.models.items():
        yield locale, "; ".join(lost_on_the_way(dict(model), name=locale))


def locales_agree(package: Package) -> Iterator[Look]:
    """Each locale has a model, a listing and, where there is a privacy policy, its address."""
    policies = package.body["privacyAndCompliance"].get("locales")
    for locale in sorted({*LOCALES, *package.models, *package.listed, *(policies or ())}):
        lacking = [
            what for what, there in (("model", package.models), ("listing", package.listed)) if locale not in there
        ]
        lacking += ["privacy policy"] if policies is not None and locale not in policies else []
        unknown = [] if locale in LOCALES else ["place among the five"]
        yield locale, f"{locale} has no {' and no '.join([*lacking, *unknown])}" if lacking or unknown else ""


def icons_are_drawn(package: Package) -> Iterator[Look]:
    """PNGs of 108 and 512 pixels a side that show something, where the manifest says they are."""
    files = files_of(package)
    for size, drawn in package.icons.items():
        named = {listed[key] for listed in package.listed.values() for key in ("smallIconUri", "largeIconUri")}
        lost = f"file://{name_of(size)}" not in named or f"{SOURCE}/{name_of(size)}" not in files
        yield name_of(size), "the manifest does not name it" if lost else faults_of_png(drawn, size)


def answers_are_true(package: Package) -> Iterator[Look]:
    """Each question on privacy is answered, and truly."""
    given = package.body["privacyAndCompliance"]
    for question, answer in PRIVACY.items():
        yield question, "" if given.get(question) is answer else f"{question} is {given.get(question)}, not {answer}"
    category = package.body["publishingInformation"]["category"]
    yield "category", "" if category in CATEGORIES else f"{category} is no category for this"


def policy_is_reachable(package: Package) -> Iterator[Look]:
    """The address of a privacy policy, where one was given, is on HTTPS, and has no mark of Amazon's in it."""
    for locale, named in package.body["privacyAndCompliance"].get("locales", {}).items():
        url = named.get("privacyPolicyUrl", "")
        secure = re.fullmatch(r"https://[\w.-]+\.\w{2,}(/\S*)?", url)
        marked = re.search("alexa|amazon", url, re.IGNORECASE)
        yield url, f"{locale}: {url!r} is no https address, or bears a mark" if marked or not secure else ""


def permissions_are_used(package: Package) -> Iterator[Look]:
    """Asked for is what the program uses, and no more."""
    declared = frozenset(item["name"] for item in package.body["permissions"])
    yield from _same(declared, scopes_used())


def events_are_handled(package: Package) -> Iterator[Look]:
    """Subscribed to is what the program handles."""
    yield from _same(frozenset(package.answers.events), events_handled())


def interfaces_are_sent(package: Package) -> Iterator[Look]:
    """Declared is what the program sends directives of; Dialog and cards need no declaration."""
    declared = frozenset(item["type"] for item in package.body["apis"]["custom"]["interfaces"])
    yield from _same(declared, interfaces_used())
    yield "all others", ""


def _same(declared: frozenset[str], used: frozenset[str]) -> Iterator[Look]:
    for name in sorted(declared | used):
        unused = f"{name} is declared and not used" if name not in used else ""
        yield name, unused or (f"{name} is used and not declared" if name not in declared else "")


def endpoints_can_be_called(package: Package) -> Iterator[Look]:
    """Requests and events go to one place: a function where Alexa can call it, or HTTPS."""
    custom, events = package.body["apis"]["custom"], package.body.get("events", {})
    for part, where in (("requests", custom), ("events", events)):
        for each in (where.get("endpoint"), *(region["endpoint"] for region in where.get("regions", {}).values())):
            if each:
                yield f"{part} {each['uri']}", _uncallable(each["uri"])
    moved = "endpoint" in custom and custom["endpoint"] != events.get("endpoint")
    yield "one place", "events go elsewhere than requests" if moved else ""


def _uncallable(uri: str) -> str:
    try:
        endpoint_at(uri)
    except NotAnEndpointError as error:
        return str(error)
    return ""


def project_is_whole(package: Package) -> Iterator[Look]:
    """ASK CLI finds the package where ask-resources.json says."""
    for name in PROFILES:
        profile = package.resources["profiles"].get(name, {})
        found = profile.get("skillMetadata", {}).get("src") == f"./{SOURCE}"
        yield name, "" if found else f"the profile {name} does not lead to {SOURCE}"
