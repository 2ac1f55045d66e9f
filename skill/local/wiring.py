"""How the parts are put together on one machine: content compiled as it is, a store, the coach, a device in front."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache

from flask import Flask

from skill.alexa import flash_briefing
from skill.alexa.adapter import handler_for
from skill.alexa.household import Amazon
from skill.app import DEFAULT_LANGUAGE, App
from skill.coach.distress import DistressEar
from skill.content.build import compile_catalog
from skill.content.model import Content
from skill.local.admission import Door
from skill.local.browsers import Browsers
from skill.local.careful import Careful
from skill.local.certificates import Chains, fetched_over_https, usual_roots
from skill.local.desk import Desk, machine_zone
from skill.local.recogniser import recogniser_for
from skill.local.server import create_app
from skill.local.settings import BadSetting, Settings
from skill.local.speaker import Speaker
from skill.store.contract import Store, Unavailable
from skill.store.counted import Counted
from skill.store.dynamodb import DynamoStore
from skill.store.sqlite import SqliteStore

__all__ = ["LOCALES", "careful_for", "new_speaker", "recogniser_for", "web_app"]

LOCALES = ("en-US", "en-GB", "en-CA", "en-AU", "en-IN")


def new_speaker(settings: Settings, locale: str, user: str) -> Speaker:
    """A smart speaker with the whole coach behind it."""
    catalog = compile_catalog()
    coach, voices = _coach(settings, catalog)
    return _speaker(coach, voices, settings, careful_for(locale, catalog), locale, user)


def careful_for(locale: str, catalog: Mapping[str, Content]) -> Careful:
    """The locale's recogniser, to which distress comes first."""
    return Careful(recogniser_for(locale), DistressEar(_content(catalog, locale).lexicon["distress"]))


def web_app(settings: Settings, locale: str, user: str) -> Flask:
    """The server. On loopback every browser is the user's; elsewhere each is a person of its own.

    What comes signed by Amazon may have Alexa's services asked with the token it brings; nothing else has any asked.
    """
    catalog = compile_catalog()
    coach, voices = _coach(settings, catalog)
    handler = handler_for(coach, settings.skill_id, Amazon() if settings.signed else None)
    chains = Chains(fetched_over_https, usual_roots()) if settings.signed else None
    door = Door(settings.skill_id, chains, settings.fresh, _now, settings.scoped)

    @cache
    def ears() -> Careful:
        """Made when somebody first opens the page, in some seconds, and the same for all who do."""
        return careful_for(locale, catalog)

    def in_a_browser(token: str) -> Speaker:
        return _speaker(coach, voices, settings, ears(), locale, user if settings.loopback else token)

    def briefing() -> object:
        return flash_briefing.feed(_content(catalog, locale), _now().date())

    return create_app(
        handler, door, Browsers(in_a_browser), loopback=settings.loopback, locale=locale, briefing=briefing
    )


def _content(catalog: Mapping[str, Content], locale: str) -> Content:
    return catalog.get(locale) or catalog[DEFAULT_LANGUAGE]


def _coach(settings: Settings, catalog: Mapping[str, Content]) -> tuple[App, Mapping[str, str]]:
    return App(catalog, Counted(_store(settings))), _voices(catalog)


def _store(settings: Settings) -> Store:
    if settings.table is None:
        return SqliteStore(settings.database)
    try:
        return DynamoStore(settings.table)
    except Unavailable as error:
        raise BadSetting(f"EQUAL_FOOTING_TABLE needs what boto3 needs to find it ({error})") from error


def _voices(catalog: Mapping[str, Content]) -> Mapping[str, str]:
    return {persona.polly: persona.name for content in catalog.values() for persona in content.personas}


def _speaker(
    coach: App, voices: Mapping[str, str], settings: Settings, ears: Careful, locale: str, user: str
) -> Speaker:
    desk = Desk(machine_zone(os.environ))
    return Speaker(
        handler_for(coach, settings.skill_id, desk),
        ears,
        locale=locale,
        user=user,
        skill_id=settings.skill_id,
        voices=voices,
        reminders=desk.shown,
    )


def _now() -> datetime:
    return datetime.now(UTC)
