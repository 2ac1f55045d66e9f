"""What is not looked at here: rules that other tests hold, and what needs an Amazon account or a device."""

from __future__ import annotations

ELSEWHERE: tuple[tuple[str, str, str], ...] = (
    (
        "On HTTPS: signature, chain and time; everything else gets 400",
        "hosting",
        "tests/local/test_self_hosting.py::test_everything_else_is_refused_in_a_line",
    ),
    (
        "The function may be called by our skill alone",
        "security",
        "tests/infrastructure/test_template.py::test_alexa_may_call_the_alias_and_nothing_else",
    ),
    (
        "Without a permission, or a service, everything else goes on",
        "permissions",
        "tests/alexa/test_permissions.py::test_what_is_said_is_what_happened",
    ),
    (
        "Nothing that is said is logged",
        "privacy",
        "tests/alexa/test_discretion.py::test_nothing_that_is_said_is_logged",
    ),
    (
        "What is kept can be deleted, also by disabling the skill",
        "privacy",
        "tests/test_app.py::test_forget_me_asks_twice_and_leaves_nothing",
    ),
)
"""The rule, one of PAGES, and the test that holds it."""

OUTSIDE: tuple[tuple[str, str], ...] = (
    (
        "Amazon's own pre-check, and the manifest's JSON schema",
        "`ask smapi submit-skill-validation`, `get-resource-schema`",
    ),
    (
        "Amazon's build of the five models, and what it makes of a sentence",
        "`ask deploy`, then `ask smapi profile-nlu`",
    ),
    ("Whether the invocation name is understood, and nobody else's", "a device, in each locale"),
    (
        'How much of a breath arrives in a slot, and whether "stop" arrives as itself',
        "the six trials in interaction_models/README.md",
    ),
    (
        "The privacy policy's address: there for anybody, without a login",
        "once docs/privacy.md is published: `PRIVACY_URL`",
    ),
    ("Eight seconds from word to word, with a cold start and the real network", "a device, and the duration alarm"),
    ("How the four voices, the accents and the pauses sound", "a device"),
    ("The permission card, and a reminder that rings", "an account; the simulator has no reminders"),
    ("A recognised voice, and two people at one device", "two voice profiles"),
    ("A request that Amazon signed, on one's own server", "an account"),
    ("How the icons look in the store; that no rating or age is asked for", "the developer console"),
    ("Whether Alexa+ leaves the skill its own words", "accounts with and without it"),
)
"""What, and how it is found out."""
