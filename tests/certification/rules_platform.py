"""The rules on what Alexa may send and be sent; each takes one exchange, and `Judged` says what it gives back."""

from __future__ import annotations

from collections.abc import Mapping

from tests.certification.edge import Exchange, words_of
from tests.certification.ours import interfaces, scopes, slots_in_dialog
from tests.certification.probes import DISTRESS
from tests.certification.rules_session import Judged, only_where

ELICIT = "Dialog.ElicitSlot"
CONSENT = "AskForPermissionsConsent"
NEVER_SPOKEN_TO = ("AudioPlayer.", "PlaybackController.", "System.", "AlexaSkillEvent.", "Reminders.", "Messaging.")
"""Requests whose responses may hold no speech."""
NUMBERS: Mapping[str, tuple[str, str]] = {
    "en-US": ("nine one one", "nine eight eight"),
    "en-CA": ("nine one one", "nine eight eight"),
    "en-GB": ("nine nine nine", "one one six"),
    "en-AU": ("triple zero", "thirteen, eleven, fourteen"),
    "en-IN": ("one one two", "one four four one six"),
}
"""Each country's emergency number and crisis line, as they are said."""
REFUSED = "another skill's id"
OTHER_KINDS = "a request of another kind"


def elicited_slots_are_in_the_model(x: Exchange) -> Judged:
    """Alexa ignores what is elicited of an intent outside the dialog model, silently."""
    asked = [each for each in x.response.get("directives", ()) if each["type"] == ELICIT]
    named = [(each["updatedIntent"]["name"], each["slotToElicit"]) for each in asked]
    lost = [f"{slot} of {intent}" for intent, slot in named if (intent, slot) not in slots_in_dialog(x.locale)]
    return only_where(bool(asked), f"{', '.join(lost)} is not in the dialog model" if lost else "")


def directives_are_declared(x: Exchange) -> Judged:
    """Only those of interfaces in the manifest; the dialog's need no declaration."""
    known = ("Dialog.", *interfaces())
    odd = [each["type"] for each in x.response.get("directives", ()) if not each["type"].startswith(known)]
    return only_where(bool(x.response), f"{', '.join(odd)} is not declared" if odd else "")


def permission_is_asked_where_used(x: Exchange) -> Judged:
    """The card asks for what the manifest declares and the account has not given, and only where it is needed now."""
    card = x.response.get("card") or {}
    if card.get("type") != CONSENT:
        return None
    given = x.request["context"]["System"]["user"].get("permissions", {}).get("scopes", {})
    had = [scope for scope in card["permissions"] if given.get(scope, {}).get("status") == "GRANTED"]
    odd = [scope for scope in card["permissions"] if scope not in scopes()]
    elsewhere = "" if "remind" in x.route or x.intent == "ReminderIntent" else f"asked for by {x.route}"
    return "; ".join(filter(None, [*(f"{each} was given" for each in had), *odd, elsewhere]))


def reminders_are_agreed_to(x: Exchange) -> Judged:
    """Each one with a yes of its own, right before it is set."""
    agreed = x.intent == "AMAZON.YesIntent"
    return only_where(bool(x.reminders), "" if agreed else f"set after {x.intent}")


def nobody_is_put_off(x: Exchange) -> Judged:
    """No error, and no apology for one, whatever is said in whichever state."""
    lost = x.raised or (x.facts if x.facts.get("outcome") in ("apologised", "failed") else "")
    return only_where(x.kind not in (REFUSED, OTHER_KINDS), f"{lost}" if lost else "")


def distress_is_met(x: Exchange) -> Judged:
    """In every state: the practice stops, and the numbers of the country are said."""
    if x.kind != DISTRESS:
        return None
    said = words_of(x.ssml).lower()
    missing = [number for number in NUMBERS[x.locale] if number not in said]
    return f"{' and '.join(missing)} is not said" if missing else "the session stays open" if x.open else ""


def screens_are_served(x: Exchange) -> Judged:
    """Answered as without one: nothing depends on it."""
    return _same(x, "with a screen")


def strange_values_are_let_pass(x: Exchange) -> Judged:
    """Answered as if they were not there."""
    return _same(x, "with what nobody knows")


def other_kinds_are_safe(x: Exchange) -> Judged:
    """A word and an end where somebody waits, else nothing at all."""
    if x.kind != OTHER_KINDS:
        return None
    waits = "session" in x.request and not x.type.startswith(NEVER_SPOKEN_TO)
    right = x.ssml and not x.open if waits else x.answer == {"version": "1.0", "response": {}}
    return "" if right else x.raised or ("silence where somebody waits" if waits else "speech where none may be")


def others_are_refused(x: Exchange) -> Judged:
    """It raises, which Lambda reports as an error and the server answers with 400."""
    return only_where(x.kind == REFUSED, "" if x.raised == "WrongSkill" and not x.answer else "it is answered")


def _same(x: Exchange, kind: str) -> Judged:
    other = x.raised or ("" if x.answer == x.beside else "another answer than without")
    return only_where(x.kind == kind, other)
