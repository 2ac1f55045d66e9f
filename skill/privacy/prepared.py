"""What was kept of somebody's own words for their interview, told in full or, of the wins, by number."""

from __future__ import annotations

from skill.preparation.kept import Company
from skill.preparation.moments import date_and_time, day_of
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
    if saved.zone:
        script.coach("privacy.zone")
    return len(script.speech.parts) > before


def _tell_date(script: Script, saved: Saved) -> None:
    appointment = saved.appointment
    if appointment is None or day_of(appointment.day) is None:
        return
    when = date_and_time(script, saved)
    if appointment.contact:
        script.coach("privacy.date_with", day=when, contact=appointment.contact)
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
