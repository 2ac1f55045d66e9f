"""The certification report, as a page of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tests.certification.elsewhere import ELSEWHERE, OUTSIDE
from tests.certification.pages import PAGES
from tests.certification.rows import MOST_TOLD, Row

HEAD = """# Certification report

What Amazon's certification asks of a skill, as far as it can be tried without an account. `make certification` makes this page
from the files of the package and from requests to the skill's real edge, JSON in and JSON out, in each of the five locales:

- every scene of `tests/conversations`, and in every state that they come by: stop, cancel, help, yes, no, silence,
  exit, nonsense, distress, every other intent, and the elicited slot blank, unmatched or holding a command;
- as one-shots the phrases of the store, and every wish with its slots missing or unusable;
- requests with screens, unknown values, other types and other skills' ids.

§ is the section of the rules that the project was built from: 1 requests and responses, 2 interaction model,
3 certification and security, 4 package.
"""
COLUMNS = "| rule | § | asked for by | tried on | outcome |\n|---|---|---|---|---|"
_FIGURE = re.compile(r"\d[\d,]*")


def report(parts: Sequence[tuple[str, Iterable[Row]]]) -> str:
    """The page. Each part is a heading and its rows."""
    parts = [(heading, list(rows)) for heading, rows in parts]
    every = [row for _, rows in parts for row in rows]
    lines = [HEAD, f"**{verdict(every)}**", ""]
    for heading, rows in parts:
        lines += [f"## {heading}", "", COLUMNS, *map(_line, rows), ""]
    lines += ["## Held by other tests", "", "| rule | § | asked for by | test |", "|---|---|---|---|"]
    lines += [f"| {what} | {PAGES[page].section} | [{page}] | `{test}` |" for what, page, test in ELSEWHERE]
    lines += ["", "## Only with an account or a device", "", "| what | how |", "|---|---|"]
    lines += [f"| {what} | {how} |" for what, how in OUTSIDE]
    lines += ["", *_faults(every), *(f"[{name}]: {page.where}" for name, page in PAGES.items())]
    return "\n".join(lines) + "\n"


def verdict(rows: Sequence[Row]) -> str:
    """The outcome in one sentence."""
    faults = sum(len(row.faults) for row in rows)
    return f"{len(rows)} rules, {faults or 'no'} fault{'' if faults == 1 else 's'}."


def same_but_for_figures(one: str, other: str, tolerance: float) -> bool:
    """Whether two reports say the same, with counts that differ by no more than a share of themselves."""
    if _FIGURE.sub("#", one) != _FIGURE.sub("#", other):
        return False
    pairs = zip(_figures(one), _figures(other), strict=True)
    return all(abs(a - b) <= tolerance * max(a, b) for a, b in pairs)


def _figures(text: str) -> list[int]:
    return [int(figure.replace(",", "")) for figure in _FIGURE.findall(text)]


def _line(row: Row) -> str:
    outcome = f"**{len(row.faults)} faults**" if row.faults else "kept" if row.count else "nothing given to look at"
    return f"| {row.what} | {PAGES[row.page].section} | [{row.page}] | {row.count:,} {row.things} | {outcome} |"


def _faults(rows: Iterable[Row]) -> list[str]:
    told: list[str] = []
    for row in rows:
        if row.faults:
            told += [f"### {row.what}", "", *(f"- {fault}" for fault in row.faults[:MOST_TOLD])]
            more = len(row.faults) - MOST_TOLD
            told += [f"- and {more} more"] if more > 0 else []
            told += [""]
    return ["## Faults", "", *told] if told else []
