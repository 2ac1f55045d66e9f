"""The rules on how a session goes on or ends; each takes one exchange, and `Judged` says what it gives back."""

from __future__ import annotations

import re

from tests.certification.edge import Exchange, last_sentence, ssml_of, words_of

Judged = str | None
"""What is wrong, empty where nothing is; None where the rule does not apply."""
PROMPT = re.compile(r"(?:and |now |then )?(?:tell me|describe|walk me through|give (?:it|me)|say)\b", re.IGNORECASE)
"""How a sentence begins that asks for an answer without being a question."""
_LEADING = r"(?:(?:and|but|so|then|or|now|well|ok|\w+ly),? )*"
OPEN_QUESTION = re.compile(rf"(?:.*, )?{_LEADING}(?:what|who|whose|when|where|which|why|how)\b|.*\bor\b", re.IGNORECASE)
"""A question that neither a yes nor a no answers."""
LOST = re.compile(r"(?!preparation/evening/)(?:.*/)?(?:nonsense|not_now|unclear)")
"""The route of a reply that says it did not understand; "not now" to looking back at a day is no such thing."""
MISHEARD = ("fallback", "an intent of nobody's", "a slot left empty", "a blank slot", "a slot that matched nothing")


def only_where(applies: bool, fault: str = "") -> Judged:
    """The fault, where the rule applies."""
    return fault if applies else None


def asks(ssml: str) -> bool:
    """Whether speech ends on something that wants an answer."""
    last = last_sentence(ssml)
    return last.endswith("?") or bool(PROMPT.match(last))


def open_after_a_question(x: Exchange) -> Judged:
    """A session is left open behind a question, or what plainly wants an answer."""
    return only_where(x.open, "" if asks(x.ssml) else f'open after "{last_sentence(x.ssml)}"')


def closed_after_none(x: Exchange) -> Judged:
    """What is asked can be answered."""
    asked = last_sentence(x.ssml).endswith("?")
    return only_where(bool(x.ssml) and not x.open, f'closed after "{last_sentence(x.ssml)}"' if asked else "")


def reprompted(x: Exchange) -> Judged:
    """Where Alexa listens there is a reprompt, which asks as well; elsewhere there is none."""
    if not x.open:
        return only_where(bool(x.response), "a reprompt, and nobody listens" if x.reprompt else "")
    return "" if asks(x.reprompt) else f'its reprompt ends on "{last_sentence(x.reprompt)}"'


def flagged_outright(x: Exchange) -> Judged:
    """Left out, it depends on the device whether the session goes on."""
    there = isinstance(x.response.get("shouldEndSession"), bool)
    return only_where(bool(x.response), "" if there else "no shouldEndSession")


def stopped(x: Exchange) -> Judged:
    """From every state, said as it is or handed over inside a slot."""
    return only_where(x.kind.startswith(("stop", "cancel")), "the session stays open" if x.open else "")


def helped(x: Exchange) -> Judged:
    """In every state: something is explained before the question, and it stays open."""
    if not x.kind.startswith("help"):
        return None
    explained = words_of(x.ssml).removesuffix(last_sentence(x.ssml)).strip()
    return "" if x.open and explained else "it explains nothing" if x.open else "it closes"


def mended(x: Exchange) -> Judged:
    """What was not understood leaves the session open, with a question."""
    return only_where(x.kind in MISHEARD, "" if x.open else "the session is closed")


def ended_in_silence(x: Exchange) -> Judged:
    """The end of a session is answered with nothing: speech would be an invalid response."""
    ended = x.type == "SessionEndedRequest" and not x.raised
    return only_where(ended, "" if x.answer == {"version": "1.0", "response": {}} else "it is answered with something")


def yes_and_no_understood(x: Exchange) -> Judged:
    """Wherever a yes or a no is an answer to what was asked."""
    asked = last_sentence(ssml_of(x.before.get("response") or {}))
    fits = x.kind in ("yes", "no") and asked.endswith("?") and not OPEN_QUESTION.match(asked)
    return only_where(fits, f'"{asked}" is answered by {x.route}' if LOST.fullmatch(x.route) else "")


def launched(x: Exchange) -> Judged:
    """Opened without a wish, it says what can be had, asks, and stays open."""
    return only_where(x.type == "LaunchRequest", "" if x.open and x.ssml else "it does not stay open")


def wish_met(x: Exchange) -> Judged:
    """What the store and the testing instructions tell people to say gets an answer that is about it."""
    lost = LOST.fullmatch(x.route) or x.intent == "AMAZON.FallbackIntent"
    welcomed = x.route == "launch" and x.type != "LaunchRequest"
    return only_where(x.kind in ("example", "quoted"), f"answered by {x.route}" if lost or welcomed else "")


def slot_asked_for(x: Exchange) -> Judged:
    """A wish with a slot missing or unusable is not met with the welcome; a needed slot is asked for."""
    if x.kind not in ("a slot missing", "a needed slot missing", "a slot unusable"):
        return None
    if x.route == "launch" or not x.ssml:
        return "nothing but the welcome"
    return "it closes without asking" if x.kind == "a needed slot missing" and not x.open else ""
