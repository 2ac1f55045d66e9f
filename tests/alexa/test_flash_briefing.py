"""The flash briefing keeps Amazon's rules on any day, and brings every tip before one comes again."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.alexa.flash_briefing import feed, main, tip_of
from skill.content.repertoire import Repertoire

TODAY = date(2026, 11, 23)
KNOWN = {"uid", "updateDate", "titleText", "mainText", "redirectionUrl"}
NEEDED = KNOWN - {"redirectionUrl"}
STAMP = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\dZ"
TEN_SECONDS = 25
"""Words that take Alexa ten seconds to read, the least an item may last."""
days = st.dates(date(2020, 1, 1), date(2060, 12, 31))


def breaches(items: Sequence[Mapping[str, Any]]) -> set[str]:
    """The rules of the feed reference that a feed of texts breaks, by name."""
    found = set()
    if not 1 <= len(items) <= 5:
        found.add("count")
    for item in items:
        if (
            not set(item) >= NEEDED
            or not set(item) <= KNOWN
            or not all(isinstance(v, str) and v for v in item.values())
        ):
            return {*found, "fields"}
        found |= _item_breaches(item)
    stamps = [item["updateDate"] for item in items]
    if stamps != sorted(stamps, reverse=True):
        found.add("newest first")
    if len({item["uid"] for item in items}) < len(items) or len({item["mainText"] for item in items}) < len(items):
        found.add("unique")
    return found


def _item_breaches(item: Mapping[str, str]) -> set[str]:
    found, text = set(), item["mainText"]
    try:
        if UUID(item["uid"]).urn != item["uid"]:
            found.add("uid")
    except ValueError:
        found.add("uid")
    if not re.fullmatch(STAMP, item["updateDate"]):
        found.add("updateDate")
    if len(text) > 4500 or len(text.split()) < TEN_SECONDS:
        found.add("length")
    if re.search(r"[<>&{}\n]", text + item["titleText"]):
        found.add("plain text")
    if not item.get("redirectionUrl", "https://").startswith("https://"):
        found.add("redirectionUrl")
    return found


@given(days, st.integers(1, 9))
def test_any_day_keeps_the_rules(repertoire: Repertoire, day: date, count: int) -> None:
    """One item a day, five at the most, each at midnight UTC of its day."""
    items = feed(repertoire.content, day, count)
    assert breaches(items) == set()
    assert [item["updateDate"] for item in items] == [
        f"{day - timedelta(days=back)}T00:00:00.0Z" for back in range(min(count, 5))
    ]


@given(days)
def test_a_day_has_one_tip_for_good(repertoire: Repertoire, day: date) -> None:
    """Fetched again it is the same item to the letter; fetched a day later it is still in the feed as it was."""
    today = feed(repertoire.content, day)
    assert today == feed(repertoire.content, day)
    assert feed(repertoire.content, day + timedelta(days=1), 2)[1:] == today


@given(st.integers(12_000, 13_000), st.integers(1, 60))
def test_none_comes_twice_until_all_were(repertoire: Repertoire, lap: int, size: int) -> None:
    """From lap to lap each tip comes once, no day has that of the day before, and twelve are enough for a feed of five days."""
    content = replace(repertoire.content, tips=repertoire.content.tips[:size])
    told = [tip_of(content, date.fromordinal(size * lap + place)).id for place in range(2 * size)]
    assert len(set(told[:size])) == len(set(told[size:])) == size
    assert size <= 2 or all(one != other for one, other in pairwise(told))
    assert size < 12 or all(len(set(told[start : start + 5])) == 5 for start in range(2 * size - 4))


def test_an_item_holds_the_tip_its_reason_and_what_to_try(repertoire: Repertoire) -> None:
    """Nothing can be asked back in a briefing, so all of it is said, and no study's name."""
    tip, (item,) = tip_of(repertoire.content, TODAY), feed(repertoire.content, TODAY)
    assert all(text in item["mainText"] for text in (tip.tip, tip.why, tip.attempt))
    assert not tip.source or tip.source not in item["mainText"]


def test_markup_is_taken_out(repertoire: Repertoire) -> None:
    """A pause in a tip is for the voice, not for the feed."""
    tips = tuple(replace(tip, why='Wait <break time="1s"/> &amp; see.') for tip in repertoire.content.tips)
    (item,) = feed(replace(repertoire.content, tips=tips), TODAY)
    assert "Wait & see." in " ".join(item["mainText"].split())


def test_an_address_is_there_only_if_given(repertoire: Repertoire) -> None:
    """`redirectionUrl` is left out, or it is what was asked for."""
    assert "redirectionUrl" not in feed(repertoire.content, TODAY)[0]
    (item,) = feed(repertoire.content, TODAY, url="https://example.org/tips")
    assert item["redirectionUrl"] == "https://example.org/tips"
    assert breaches([item]) == set()


def test_without_tips_there_is_nothing(repertoire: Repertoire) -> None:
    """An empty feed, which Alexa answers with the skill's own error message."""
    assert feed(replace(repertoire.content, tips=()), TODAY) == []


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"uid": "tip-1"}, "uid"),
        ({"updateDate": "2026-11-23"}, "updateDate"),
        ({"mainText": "Say so. " * 700}, "length"),
        ({"mainText": "Say so."}, "length"),
        ({"mainText": "Say <b>so</b>. " * 20}, "plain text"),
        ({"redirectionUrl": "http://example.org"}, "redirectionUrl"),
        ({"titleText": ""}, "fields"),
        ({"ssml": "yes"}, "fields"),
    ],
)
def test_the_rules_are_really_checked(change: dict[str, str], rule: str, repertoire: Repertoire) -> None:
    """A spoiled item breaks the rule that it was spoiled for."""
    item = feed(repertoire.content, TODAY)[0]
    assert rule in breaches([{**item, **change}])
    assert breaches([]) == {"count"}
    assert breaches([item, item]) == {"unique"}
    assert "newest first" in breaches(feed(repertoire.content, TODAY, 2)[::-1])


def test_the_command_writes_the_feed(capsys: pytest.CaptureFixture[str], repertoire: Repertoire) -> None:
    """For the days that are asked for, and for today where none is."""
    assert main(["--date", "2026-11-23", "--days", "3", "--url", "https://example.org/"]) == 0
    written = capsys.readouterr().out
    assert written.isascii()
    assert json.loads(written) == feed(repertoire.content, TODAY, 3, "https://example.org/")
    before = datetime.now(UTC).date()
    assert main([]) == 0
    assert json.loads(capsys.readouterr().out)[0]["updateDate"][:10] in {str(before), str(datetime.now(UTC).date())}


@pytest.mark.parametrize("call", [["--days", "6"], ["--date", "tomorrow"], ["--url", "http://example.org"]])
def test_a_wrong_call_is_told(call: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 2 and how it is meant."""
    with pytest.raises(SystemExit) as ended:
        main(call)
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err
