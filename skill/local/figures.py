"""Figures that are written with signs, by whoever types or by a browser's recogniser, as Alexa hands over what was said."""

from __future__ import annotations

import re

_CURRENCIES = {"$": "dollars", "£": "pounds", "€": "euros", "₹": "rupees"}
_LARGE = "k|m|bn|thousand|million|billion|lakhs?|crores?"
_GROUPS = re.compile(r"(?<=\d),(?=\d{3}(?!\d)|\d\d,\d)")
_MONEY = re.compile(rf"([$£€₹]) ?(\d+)(?:\.(\d\d)(?!\d)|(\.\d+)?( ?(?:{_LARGE})\b)?)")
_PERCENT = re.compile(r"(?<=\d) ?%")
_POINT = re.compile(rf"(?<![\d.])(\d+)\.(\d(?!\.?\d)|\d+(?= percent| ?(?:{_LARGE})\b))")


def said(text: str) -> str:
    """The text with its figures in words: "40%" is "40 percent", "$5,000" is "5000 dollars", "3.5" is "3 point 5"."""
    text = _MONEY.sub(_money, _GROUPS.sub("", text))
    return _POINT.sub(r"\1 point \2", _PERCENT.sub(" percent", text))


def _money(match: re.Match[str]) -> str:
    sign, whole, small, part, large = match.groups(default="")
    return f"{whole}{part}{large} {_CURRENCIES[sign]}" + (f" {small}" if small else "")
