"""The rules on what is said and shown; each takes one exchange, and `Judged` says what it gives back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

from tests.certification import ssml
from tests.certification.edge import Exchange, words_of
from tests.certification.rules_session import Judged, only_where

LONGEST_SPEECH = 8000
LARGEST_RESPONSE = 120_000
LONGEST_CARD = 8000
UNSPEAKABLE = re.compile(r"[{}\[\]|*_#<>\\~^=@/…]|https?:|&\w+;")
MARKUP = re.compile(r"</?\w[^>]*>|&\w+;|\{\w+\}")


def tags_are_alexas(x: Exchange) -> Judged:
    """Speech and reprompt are XML, with Alexa's tags, attributes and values."""
    return _of_both(x, ssml.tag_faults)


def tags_go_together(x: Exchange) -> Judged:
    """No emotion, style, emphasis or speechcon inside a voice or inside each other."""
    return _of_both(x, ssml.nesting_faults)


def voices_are_alexas(x: Exchange) -> Judged:
    """Each voice is one of Polly's that Alexa has, and speaks its own language."""
    return _of_both(x, ssml.voice_faults)


def speech_fits(x: Exchange) -> Judged:
    """Tags count."""
    longest = max(len(x.ssml), len(x.reprompt))
    return only_where(bool(x.ssml), f"{longest} characters" if longest >= LONGEST_SPEECH else "")


def response_fits(x: Exchange) -> Judged:
    """The session's attributes count."""
    size = len(json.dumps(x.answer).encode())
    return only_where(bool(x.answer), f"{size} bytes" if size > LARGEST_RESPONSE else "")


def words_can_be_said(x: Exchange) -> Judged:
    """No placeholder, symbol, address or program's value, unless somebody said it first."""
    slots = x.request["request"].get("intent", {}).get("slots", {}).values()
    own = UNSPEAKABLE.findall(" ".join(str(slot.get("value")) for slot in slots))
    said = f"{words_of(x.ssml)} {words_of(x.reprompt)}"
    found = [each for each in UNSPEAKABLE.findall(said) if each not in own]
    return only_where(bool(x.ssml), f'"{found[0]}" is said' if found else "")


def card_is_plain(x: Exchange) -> Judged:
    """Text without markup, entities or open slots."""
    text = _on_card(x)
    found = MARKUP.search(text)
    return only_where(bool(text), f'"{found[0]}" on the card' if found else "")


def card_fits(x: Exchange) -> Judged:
    """Title and text together."""
    text = _on_card(x)
    return only_where(bool(text), f"{len(text)} characters" if len(text) >= LONGEST_CARD else "")


def card_is_no_question(x: Exchange) -> Judged:
    """It holds what was found; what is asked is only said."""
    text = _on_card(x)
    return only_where(bool(text), "a question on the card" if text.rstrip().endswith("?") else "")


def _on_card(x: Exchange) -> str:
    """A card's title and text; empty where there is none, or one without a text of ours."""
    card = x.response.get("card") or {}
    return "\n".join(str(card[part]) for part in ("title", "content", "text") if card.get(part))


def _of_both(x: Exchange, faults: Callable[[str], Iterator[str]]) -> Judged:
    found = "; ".join(fault for said in (x.ssml, x.reprompt) if said for fault in faults(said))
    return only_where(bool(x.ssml), found)
