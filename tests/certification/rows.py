"""What becomes of every rule, as the rows of the report: from the files of the package, and from what is played."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from skill.alexa.interaction_model.checking import breaches
from skill.alexa.interaction_model.reader import read_source
from skill.alexa.skill_package.looking import Rule as FileRule
from skill.alexa.skill_package.package import Package
from skill.alexa.skill_package.program import PROGRAM
from skill.alexa.skill_package.rules import RULES as PACKAGE_RULES
from skill.content.model import Content
from skill.local.recogniser import recogniser_for
from skill.local.wiring import LOCALES
from tests.certification.edge import Edge, Exchange
from tests.certification.model_rules import MODEL
from tests.certification.playing import played
from tests.certification.rules import RULES, Rule
from tests.certification.states import missed
from tests.certification.walk import Walk, hearing

WRITTEN_IN = "en-US"
"""The locale of the scenes."""
MOST_TOLD = 5
"""Faults of a rule that are told one by one."""


@dataclass(slots=True)
class Row:
    """One rule: what it asks, one of PAGES, how many things it was tried on and what they are called, and its faults."""

    what: str
    page: str
    things: str
    count: int = 0
    faults: list[str] = field(default_factory=list)


def model_rows() -> Iterator[Row]:
    """The rules of the interaction model, which `python -m skill.alexa.interaction_model check` holds one by one."""
    source = read_source()
    broken = breaches(source, PROGRAM)
    for what, page, numbers in MODEL:
        wrong = [str(breach) for breach in broken if breach.rule in numbers]
        yield Row(what, page, "models", len(source.locales), wrong)


def package_rows(package: Package, rules: Iterable[FileRule] = PACKAGE_RULES) -> Iterator[Row]:
    """The rules of the skill package, which `python -m skill.alexa.skill_package check` holds."""
    for rule in rules:
        looks = list(rule.looks(package))
        yield Row(rule.what, rule.page, rule.things, len(looks), [wrong for _, wrong in looks if wrong])


def played_rows(catalog: Mapping[str, Content]) -> list[Row]:
    """The rules on what is said and sent, tried in every locale."""
    edge, hears = Edge(catalog), hearing(recogniser_for(WRITTEN_IN))
    states = Row("Every state that the program has is walked through", "functional", "states")
    rows = {rule: Row(rule.what, rule.page, "answers") for rule in RULES}
    for locale in LOCALES:
        walk = Walk(edge, hears, locale)
        for exchange in played(walk, edge, hearing(recogniser_for(locale))):
            judge(rows, exchange)
        states.count += len(walk.moments)
        states.faults += [f"{locale}: never {name}" for name in missed(walk.moments)]
    return [states, *rows.values()]


def judge(rows: Mapping[Rule, Row], exchange: Exchange) -> None:
    """Holds an exchange against every rule."""
    for rule, row in rows.items():
        found = rule.judge(exchange)
        if found is not None:
            row.count += 1
            if found:
                row.faults.append(f"{exchange.where}: {found}")
