"""The tip of the day for Alexa's Flash Briefing: the feed as Amazon's reference wants it, for any day.

Text items only: plain text, newest first, at most five (alexa-platform.md, section 5; Flash Briefing Skill
API Feed Reference). A feed knows nobody, so everybody gets the same tip of a day, by the day's date in UTC.

`python -m skill.alexa.flash_briefing [--date D] [--days N] [--url U] > feed.json` writes it as a file to be served.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from skill.content.model import Content, Tip
from skill.content.repertoire import Repertoire
from skill.rounds import order_of
from skill.speech.speech import Speech

ITEMS = 5
"""Items of a feed that Alexa takes; further ones are passed over."""

Item = dict[str, str]


def feed(content: Content, day: date, days: int = 1, url: str = "") -> list[Item]:
    """The items of the days up to `day`, newest first; none where the content has no tips. `url` is what an item opens."""
    if not content.tips:
        return []
    return [_item(content, day - timedelta(days=back), url) for back in range(min(days, ITEMS))]


def tip_of(content: Content, day: date) -> Tip:
    """The tip of a date: none twice until all were, and none twice in a feed's days where there are tips enough."""
    tips = Repertoire(content).tips
    lap, place = divmod(day.toordinal(), len(tips))
    return tips[_order(tips, lap)[place]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes the feed of a date, by default today's, to the standard output."""
    from skill.content.build import compile_content

    options = _options(arguments)
    day = options.date or datetime.now(UTC).date()
    items = feed(compile_content(), day, options.days, options.url or "")
    sys.stdout.write(json.dumps(items, indent=2) + "\n")
    return 0


def _order(tips: Collection[str], lap: int) -> list[str]:
    """A lap's, opening with what the lap before did not close with. Its own close stays as it was drawn, for the next to see."""
    near = min(ITEMS - 1, len(tips) // 3)
    drawn, before = _drawn(tips, lap), set(_drawn(tips, lap - 1)[len(tips) - near :])
    opening = [name for name in drawn[: len(drawn) - near] if name not in before][:near]
    return opening + [name for name in drawn if name not in opening]


def _drawn(tips: Collection[str], lap: int) -> list[str]:
    return [name for _, name in order_of(tips, "flash-briefing", lap)]


def _item(content: Content, day: date, url: str) -> Item:
    tip = tip_of(content, day)
    texts = (tip.tip, tip.why, content.lines["tip.to_try"][0], tip.attempt)
    speech = Speech()
    for text in texts:
        speech += Speech.markup(text)
    item = {
        "uid": uuid5(NAMESPACE_URL, f"equal-footing/tip/{day.isoformat()}/{tip.id}").urn,
        "updateDate": f"{day.isoformat()}T00:00:00.0Z",
        "titleText": content.lines["tip.title"][0],
        "mainText": speech.plain(),
    }
    return {**item, "redirectionUrl": url} if url else item


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m skill.alexa.flash_briefing")
    parser.add_argument("--date", type=date.fromisoformat, help="YYYY-MM-DD; today, in UTC, where left out")
    parser.add_argument("--days", type=int, choices=range(1, ITEMS + 1), default=1, help="that day and those before it")
    parser.add_argument("--url", type=_https, help="what the Alexa app opens from an item")
    return parser.parse_args(arguments)


def _https(url: str) -> str:
    if not url.startswith("https://"):
        raise argparse.ArgumentTypeError("an address that opens with https://")
    return url


if __name__ == "__main__":
    sys.exit(main())
