"""What was kept of somebody's own words for their interview, told in full or, of the wins, by number."""

from __future__ import annotations

from skill.preparation.diary import kept as interviews
from skill.preparation.kept import Company
from skill.preparation.moments import date_and_time
from skill.saved import Saved
from skill.speech.phrasebook import Script


def tell_prepared(script: Script, saved: Saved) -> bool:
    """Tells it; whether there was anything."""
    kept = saved.preparation
    before = len(script.speech.parts)
    _tell_date(script, saved)
    if kept.value:
        script.coach("privacy.value", words=kept.value)
    if kept.wins:
        script.coach("privacy.wins", count=script.number(len(kept.wins)), win=kept.wins[0])
    for win in kept.wins[1:2]:
        script.coach("privacy.win_too", win=win)
    if kept.charge:
        script.coach("privacy.charge", words=kept.charge)
    _tell_company(script, kept.company)
    if kept.rating:
        script.coach("privacy.rating", rating=script.number(kept.rating))
    return len(script.speech.parts) > before


def _tell_date(script: Script, saved: Saved) -> None:
    for number, one in enumerate(interviews(saved)):
        when = date_and_time(script, one)
        if one.contact:
            script.coach("privacy.date_with", day=when, contact=one.contact)
        elif number:
            script.coach("privacy.date_too", day=when)
        else:
            script.coach("privacy.date", day=when)


def _tell_company(script: Script, company: Company) -> None:
    if company.name:
        script.coach("privacy.company", company=company.name)
    if company.does:
        script.coach("privacy.company_does", words=company.does)
    if company.contact:
        script.coach("privacy.company_contact", contact=company.contact)
    if company.challenge:
        script.coach("privacy.company_challenge", words=company.challenge)
