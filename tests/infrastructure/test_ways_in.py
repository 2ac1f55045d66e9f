"""The two modules that Lambda calls, loaded as it loads them: with settings from the environment, and at import."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from types import ModuleType
from typing import Any

import pytest

from skill.alexa.adapter import WrongSkill
from skill.alexa.flash_briefing import feed
from skill.content.model import Content
from tests.envelopes import SKILL, launch_request
from tests.repository.test_imports import ROOT

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
Load = Callable[..., ModuleType]


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch, catalog: Mapping[str, Content]) -> Load:
    """Imports lambda/<name>.py anew, in an environment of just these settings of ours."""

    def loaded(name: str, **settings: str) -> ModuleType:
        monkeypatch.setattr("skill.content.catalog.load_catalog", lambda: catalog)
        for variable in ("ALEXA_SKILL_ID", "FEED_LINK", "TABLE_NAME"):
            monkeypatch.delenv(variable, raising=False)
        for variable, value in {"AWS_DEFAULT_REGION": "eu-west-1", **settings}.items():
            monkeypatch.setenv(variable, value)
        spec = importlib.util.spec_from_file_location(f"lambda_{name}", ROOT / f"lambda/{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    return loaded


def _get(method: str = "GET") -> dict[str, Any]:
    """What a function URL hands on (payload format 2.0)."""
    return {"version": "2.0", "rawPath": "/", "requestContext": {"http": {"method": method, "path": "/"}}}


@pytest.mark.parametrize("settings", [{}, {"ALEXA_SKILL_ID": ""}])
@pytest.mark.parametrize("named", [SKILL, "", None])
def test_without_a_skill_id_nobody_is_answered(load: Load, settings: dict[str, str], named: str | None) -> None:
    """Not even a request that names no skill: until the id is known, whoever calls is not Alexa on our behalf."""
    handler = load("handler", TABLE_NAME="people", **settings)
    event = launch_request("one")
    event["context"]["System"]["application"]["applicationId"] = named
    event["session"]["application"]["applicationId"] = named
    with pytest.raises(WrongSkill):
        handler.lambda_handler(event, None)


def test_another_skill_is_refused(load: Load) -> None:
    """A function with an id answers that one only."""
    handler = load("handler", TABLE_NAME="people", ALEXA_SKILL_ID="amzn1.ask.skill.another")
    with pytest.raises(WrongSkill):
        handler.lambda_handler(launch_request("one"), None)


def test_the_feed_is_the_days(load: Load, catalog: Mapping[str, Content]) -> None:
    """JSON in UTF-8 of the tip of the day by UTC, which may be kept for an hour."""
    answer = load("feed").answer(_get(), NOON)
    assert answer["statusCode"] == 200
    assert answer["headers"]["content-type"] == "application/json; charset=utf-8"
    assert answer["headers"]["cache-control"] == "public, max-age=3600"
    assert json.loads(answer["body"]) == feed(catalog["en-US"], date(2026, 11, 23))


def test_a_copy_is_not_kept_past_its_day(load: Load) -> None:
    """Ten seconds before midnight in UTC it may be kept for ten seconds; then another day's tip is given."""
    module = load("feed")
    late = module.answer(_get(), datetime(2026, 11, 23, 23, 59, 50, tzinfo=UTC))
    assert late["headers"]["cache-control"] == "public, max-age=10"
    next_day = module.answer(_get(), datetime(2026, 11, 24, 0, 0, tzinfo=UTC))
    assert json.loads(next_day["body"])[0]["updateDate"] == "2026-11-24T00:00:00.0Z"
    assert late["body"] != next_day["body"]


def test_an_item_opens_the_link_that_is_set(load: Load) -> None:
    """From the environment; left out where there is none, which the template says by an empty value."""
    assert json.loads(load("feed", FEED_LINK="https://example.org/").answer(_get(), NOON)["body"])[0]["redirectionUrl"]
    assert "redirectionUrl" not in json.loads(load("feed", FEED_LINK="").answer(_get(), NOON)["body"])[0]


def test_head_has_the_headers_alone(load: Load) -> None:
    """As HTTP wants it."""
    module = load("feed")
    head, get = module.answer(_get("HEAD"), NOON), module.answer(_get(), NOON)
    assert (head["statusCode"], head["headers"], head["body"]) == (200, get["headers"], "")


@pytest.mark.parametrize("event", [_get("POST"), _get("DELETE"), {}, {"requestContext": {}}])
def test_anything_else_is_not_allowed(load: Load, event: dict[str, Any]) -> None:
    """Nothing can be written here, and an event that no function URL sent is no error either."""
    answer = load("feed").lambda_handler(event, None)
    assert answer == {"statusCode": 405, "headers": {"allow": "GET, HEAD"}, "body": ""}


def test_lambda_calls_it_for_now(load: Load) -> None:
    """The handler's day is today's in UTC, also where midnight passes meanwhile."""
    module = load("feed")
    before = datetime.now(UTC).date()
    body = module.lambda_handler(_get(), None)["body"]
    assert json.loads(body)[0]["updateDate"][:10] in {str(before), str(datetime.now(UTC).date())}
