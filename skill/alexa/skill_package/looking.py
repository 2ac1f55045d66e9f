"""A rule on a package: it looks at one thing after another, and says of each what is wrong with it, if anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from skill.alexa.skill_package.package import Package

Look = tuple[str, str]
"""What was looked at, and what is wrong with it: empty where nothing is."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What is asked, the page of Amazon's that asks it, how a thing is called, and the check.

    `page` is one of PAGES in tests/certification/pages.py.
    """

    what: str
    page: str
    things: str
    looks: Callable[[Package], Iterator[Look]]
