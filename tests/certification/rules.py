"""Every rule on what is played, with the page that asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.certification import rules_platform as platform
from tests.certification import rules_session as session
from tests.certification import rules_words as words
from tests.certification.edge import Exchange
from tests.certification.rules_session import Judged


@dataclass(frozen=True, slots=True)
class Rule:
    """What is asked, one of PAGES, and the judge of one exchange."""

    what: str
    page: str
    judge: Callable[[Exchange], Judged]


RULES = (
    Rule("Open only behind a question or a prompt", "failures", session.open_after_a_question),
    Rule("Closed behind no question", "failures", session.closed_after_none),
    Rule("A reprompt that asks, wherever it is open", "functional", session.reprompted),
    Rule("`shouldEndSession` is always said outright", "session", session.flagged_outright),
    Rule("Launch says what can be had, asks, stays open", "functional", session.launched),
    Rule("Stop and cancel close in every state, also inside a slot", "functional", session.stopped),
    Rule("Help explains, asks and stays open in every state", "functional", session.helped),
    Rule("What is not understood is mended and stays open", "functional", session.mended),
    Rule("Exit, silence and errors are answered with nothing", "exit", session.ended_in_silence),
    Rule("Yes and no are understood where they answer", "failures", session.yes_and_no_understood),
    Rule("Phrases of store and testing instructions get what they ask", "functional", session.wish_met),
    Rule("Slots missing or unusable are asked for, no bare welcome", "functional", session.slot_asked_for),
    Rule("No error and no apology, whatever is said where", "failures", platform.nobody_is_put_off),
    Rule("Distress: practice stops, the country's numbers", "policy", platform.distress_is_met),
    Rule("SSML is XML with Alexa's tags, attributes and values", "ssml", words.tags_are_alexas),
    Rule("No emotion, style, emphasis, speechcon inside a voice", "ssml", words.tags_go_together),
    Rule("Polly voices that Alexa has, in their own language", "ssml", words.voices_are_alexas),
    Rule("Speech and reprompt under 8,000 characters", "text", words.speech_fits),
    Rule("The whole response under 120 KB", "requests", words.response_fits),
    Rule("Nothing that cannot be said: no symbol, slot, address", "text", words.words_can_be_said),
    Rule("Cards are plain text", "cards", words.card_is_plain),
    Rule("Cards under 8,000 characters", "cards", words.card_fits),
    Rule("Cards hold answers, no questions", "cards", words.card_is_no_question),
    Rule("What is elicited is in the locale's dialog model", "dialog", platform.elicited_slots_are_in_the_model),
    Rule("Directives only of what the manifest declares", "manifest", platform.directives_are_declared),
    Rule("Permission asked where used, only if not given", "permissions", platform.permission_is_asked_where_used),
    Rule("Each reminder has a yes of its own", "reminders", platform.reminders_are_agreed_to),
    Rule("With a screen as without one", "functional", platform.screens_are_served),
    Rule("Unknown properties and values change nothing", "functional", platform.strange_values_are_let_pass),
    Rule("Other kinds of request: a word and an end, or nothing", "requests", platform.other_kinds_are_safe),
    Rule("Another skill's id, or none, is refused", "security", platform.others_are_refused),
)
