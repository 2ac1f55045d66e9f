"""ASK CLI itself, as `make ask-cli` sets it up, takes the skill to a stand-in for Amazon: the stand-in for ASK CLI is like it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from ask_sdk_core.serialize import DefaultSerializer
from ask_smapi_model.v1.skill.import_response import ImportResponse
from ask_smapi_model.v1.skill.skill_status import SkillStatus

from deployment.developer import States
from deployment.look import look
from deployment.steps import Deployment, Stopped
from deployment.tools import OURS
from deployment.wish import Wish
from tests.artifact.building import installed
from tests.deployment.ask import NEW
from tests.deployment.smapi import Amazon, amazon
from tests.deployment.stage import REGION, Paper, Stage, configure_ask, environment

pytestmark = pytest.mark.skipif(not installed(OURS), reason="ASK CLI is not installed (make ask-cli)")


class Desk:
    """Somebody's machine with the real ASK CLI, whose Amazon is on loopback. AWS is on paper."""

    def __init__(self, home: Path, service: Amazon) -> None:
        self.wish = Wish(stack=f"paper-{uuid4().hex[:8]}", region=REGION, ask=str(OURS))
        self.told: list[str] = []
        self.account = Paper(REGION)
        self._home = home
        self._settings = {
            "ASK_SMAPI_SERVER_BASE_URL": service.address,
            "ASK_LWA_TOKEN_HOST": service.address,
            "ASK_SHARE_USAGE": "false",
        }

    def run(self, *, whole: bool = False) -> None:
        """A deployment to its end. Raises Stopped."""
        settings = environment(self._home, self._home, **self._settings)
        stage = Stage(settings, self.told.append, self.account, whole=whole)
        found = look(self.wish, stage, self._home, lambda _: self.account)
        assert found.lacking == []
        Deployment(self.wish, found, stage, self.account).go()


@pytest.fixture
def service() -> Iterator[Amazon]:
    """Amazon, with no skill yet."""
    with amazon(NEW) as service:
        yield service


@pytest.fixture
def desk(tmp_path: Path, service: Amazon) -> Iterator[Desk]:
    """A machine whose ASK CLI is configured."""
    configure_ask(tmp_path)
    desk = Desk(tmp_path, service)
    yield desk
    shutil.rmtree(desk.wish.folder, ignore_errors=True)


def test_it_takes_the_package_to_amazon_and_tells_the_skills_id(desk: Desk, service: Amazon) -> None:
    """The manifest with the alias, five languages and the icons arrive; the id comes back to the stack; the skill is on."""
    desk.run(whole=True)
    package = {name.lstrip("/"): content for name, content in service.packages[NEW].items()}
    manifest = json.loads(package["skill.json"])["manifest"]
    assert manifest["apis"]["custom"]["endpoint"]["uri"].endswith(f"{desk.wish.stack}-skill:live")
    assert service.models(NEW) == [f"InteractionModel.en-{name}" for name in ("AU", "CA", "GB", "IN", "US")]
    assert all(package[f"assets/images/icon-{size}.png"].startswith(b"\x89PNG") for size in (108, 512))
    assert desk.account.stacks[desk.wish.stack]["SkillId"] == NEW
    assert service.enabled == {NEW}
    assert service.strangers == []


def test_a_failed_import_is_told_and_its_skill_is_not_made_twice(desk: Desk, service: Amazon) -> None:
    """ASK CLI writes down no id then; the next run updates what there is."""
    service.status = "FAILED"
    with pytest.raises(Stopped, match="the skill, to Amazon"):
        desk.run()
    assert States(desk.wish.folder).skill_id("default") == NEW
    service.status, service.new = "SUCCEEDED", "amzn1.ask.skill.another"
    desk.run()
    assert desk.account.stacks[desk.wish.stack]["SkillId"] == NEW
    assert list(service.packages) == [NEW]


def test_an_unchanged_package_stays_and_a_skill_that_is_gone_is_told(desk: Desk, service: Amazon) -> None:
    """The stack answers it still; an import that is asked for though nothing changed finds out."""
    desk.run()
    service.packages[NEW] = {**service.packages[NEW], "seen": b""}
    desk.run()
    assert "seen" in service.packages[NEW]
    desk.wish = replace(desk.wish, ignore_hash=True)
    desk.run()
    assert "seen" not in service.packages[NEW]
    service.packages.clear()
    with pytest.raises(Stopped, match="--set SkillId="):
        desk.run()


def test_the_stand_ins_answers_are_of_amazons_own_types(service: Amazon) -> None:
    """As ask-smapi-model has them."""
    service.packages[NEW] = {"interactionModels/custom/en-GB.json": b"{}"}
    service.importing, service.asked = NEW, True
    answers: list[tuple[type, dict[str, Any]]] = [
        (ImportResponse, service.imported()),
        (SkillStatus, service.skill(NEW)),
    ]
    for kind, answer in answers:
        typed = DefaultSerializer().deserialize(json.dumps(answer), kind)
        assert _without_nothing(DefaultSerializer().serialize(typed)) == answer


def _without_nothing(data: Any) -> Any:
    """Without the fields that are None or empty."""
    if isinstance(data, dict):
        return {name: _without_nothing(value) for name, value in data.items() if value is not None}
    return [_without_nothing(each) for each in data] if isinstance(data, list) else data
