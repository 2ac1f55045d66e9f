"""The rules on what the store says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from skill.alexa.interaction_model.rules_whole import MOST_EXAMPLES, examples_are_samples
from skill.alexa.interaction_model.source import Words
from skill.alexa.skill_package.looking import Look
from skill.alexa.skill_package.package import Package
from skill.alexa.skill_package.wording import claims_in, misspelt, not_understood, quoted_in

LONGEST = {"name": 50, "summary": 160, "description": 4000, "updatesDescription": 4000}
LONGEST_EXAMPLE = 200
LONGEST_TESTING = 4000
MOST_KEYWORDS = 30
NO_SUBSTITUTE = re.compile(r"\b(?:no|not a) substitute for\b", re.IGNORECASE)
TOLD = {
    "alexa::alerts:reminders:skill:readwrite": r"reminders permission",
    "alexa::person_id:read": r"personali[sz]ation|recognised voice",
}
"""How the testing instructions speak of a permission."""


def texts_fit(package: Package) -> Iterator[Look]:
    """Everything that has to be said is said, and not at too great a length."""
    for locale, listed in package.listed.items():
        for key, longest in LONGEST.items():
            yield f"{locale} {key}", _fits(listed.get(key, ""), longest, f"{key} of {locale}")
        for example in listed["examplePhrases"]:
            yield example, _fits(example, LONGEST_EXAMPLE, f"an example of {locale}")
        words = listed["keywords"]
        odd = not 0 < len(words) <= MOST_KEYWORDS or len(set(words)) < len(words)
        yield (
            f"{locale} keywords",
            f"{len(words)} keywords in {locale}, of {MOST_KEYWORDS}, or one twice" if odd else "",
        )
    testing = package.body["publishingInformation"]["testingInstructions"]
    yield "testing instructions", _fits(testing, LONGEST_TESTING, "testing instructions")


def _fits(text: str, longest: int, what: str) -> str:
    return "" if 0 < len(text.strip()) <= longest else f"{what}: {len(text)} characters, of {longest}"


def examples_are_real(package: Package) -> Iterator[Look]:
    """Three at most, the first opens the skill, and each is a sample behind the skill's exact name (rule 11 of the model)."""
    for locale, listed in package.listed.items():
        built = package.built[locale]
        for position, example in enumerate(listed["examplePhrases"]):
            wrong = [b.message for b in examples_are_samples(replace(built, examples=(Words(example, built.at),)))]
            wrong += [f"more than {MOST_EXAMPLES} examples"] if position >= MOST_EXAMPLES else []
            opens = example.lower().endswith(f" {built.invocation.text}")
            wrong += ["the first does not open the skill"] if position == 0 and not opens else []
            yield example, "; ".join(wrong)


def quotes_are_real(package: Package) -> Iterator[Look]:
    """Whatever a description or the testing instructions tell somebody to say is understood."""
    testing = package.body["publishingInformation"]["testingInstructions"]
    for locale, listed in package.listed.items():
        for phrase in (*quoted_in(listed["description"]), *quoted_in(testing)):
            yield phrase, not_understood(package.built[locale], phrase)


def nothing_is_claimed(package: Package) -> Iterator[Look]:
    """No promise, no comparison, no health claim, no app, no product of Amazon's but Alexa itself."""
    for locale, listed in package.listed.items():
        for key in ("name", "summary", "description", "updatesDescription", "keywords"):
            text = listed[key] if isinstance(listed[key], str) else "\n".join(listed[key])
            yield f"{locale} {key}", "; ".join(claims_in(text))


def advice_is_no_profession(package: Package) -> Iterator[Look]:
    """Pep talks and breathing come near health: the description says what they are no substitute for."""
    for locale, listed in package.listed.items():
        said = NO_SUBSTITUTE.search(listed["description"])
        yield locale, "" if said else f"the description of {locale} does not say what it is no substitute for"


def permissions_can_be_tried(package: Package) -> Iterator[Look]:
    """The testing instructions lead a reviewer through each permission that is asked for."""
    testing = package.body["publishingInformation"]["testingInstructions"]
    for scope in (item["name"] for item in package.body["permissions"]):
        told = scope in TOLD and re.search(TOLD[scope], testing, re.IGNORECASE)
        yield scope, "" if told else f"the testing instructions say nothing of {scope}"


def name_is_ours(package: Package) -> Iterator[Look]:
    """The store's name is the invocation name, with no mark of Amazon's in it."""
    for locale, listed in package.listed.items():
        name, said = listed["name"], package.built[locale].invocation.text
        marked = re.search(r"alexa|amazon|echo|skill", name, re.IGNORECASE)
        yield f"{locale} {name}", f"{name} is not {said}, or bears a mark" if marked or name.lower() != said else ""


def spelt_as_there(package: Package) -> Iterator[Look]:
    """Each locale's listing is spelt as its samples are."""
    spelling = {locale.name: dict(locale.spelling) for built in package.built.values() for locale in built.locales}
    for locale, listed in package.listed.items():
        for key in ("summary", "description", "updatesDescription", "keywords"):
            text = listed[key] if isinstance(listed[key], str) else "\n".join(listed[key])
            yield f"{locale} {key}", "; ".join(misspelt(text, spelling.get(locale, {})))
