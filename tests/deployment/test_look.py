"""Before anything is done, all that is missing is said at once, each with what helps."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from deployment.account import Account, NoAccount, callers_in, region_of
from deployment.developer import ENVIRONMENT, NotConfigured, States, profile_of, vendor_of
from deployment.look import Found, look
from deployment.tools import NoTool, ask_cli
from deployment.wish import TEMPLATE, Wish, names_in
from skill.alexa.skill_package.endpoint import REGIONS
from tests.deployment.stage import REGION, VENDOR, Paper, Stage, configure_ask, environment, install_ask
from tests.infrastructure.transformed import source

WHOLE = {
    "AWS_ACCESS_KEY_ID": "a",
    "AWS_SECRET_ACCESS_KEY": "b",
    "ASK_REFRESH_TOKEN": "c",
    "ASK_VENDOR_ID": VENDOR,
}


class Shut(Account):
    """An account that lets nobody in."""

    def identity(self) -> tuple[str, str]:
        """Nobody."""
        raise NoAccount("Unable to locate credentials")


def _looked(folder: Path, wish: Wish, account: Account | None = None, **variables: str) -> Found:
    stage = Stage(environment(folder, folder / "bin", **variables), lambda _: None)
    return look(wish, stage, folder, lambda region: account or Paper(region))


@pytest.fixture
def wish(tmp_path: Path) -> Wish:
    """On a machine that has everything."""
    configure_ask(tmp_path)
    return Wish(stack="looked-at", region=REGION, ask=str(install_ask(tmp_path / "bin")))


def test_with_everything_there_nothing_is_missing(tmp_path: Path, wish: Wish) -> None:
    """And what was found is the account, the developer, and no stack yet."""
    found = _looked(tmp_path, wish)
    assert found.lacking == []
    assert (found.account, found.vendor, found.stack) == ("123456789012", VENDOR, None)
    assert found.tools == ["SAM CLI, version 1.170.0", "ASK CLI, version 2.30.7"]


def test_all_that_is_missing_is_said_at_once(tmp_path: Path) -> None:
    """The tool, the developer account, AWS and a slip of the hand, each in a line with what to call."""
    wish = Wish(stack="looked-at", parameters={"AlarmMail": "x", "SkillId": "mine"}, region=REGION, ask="/nowhere/ask")
    lacking = "\n".join(_looked(tmp_path, wish, Shut(REGION)).lacking)
    for words in ("make ask-cli", "configure --profile default", "aws configure", "AlarmMail", "mine is no skill's id"):
        assert words in lacking


@pytest.mark.parametrize("region", ["eu-central-1", ""])
def test_only_the_regions_that_alexa_calls(tmp_path: Path, wish: Wish, region: str) -> None:
    """They are named."""
    found = _looked(tmp_path, replace(wish, region=region), AWS_CONFIG_FILE="/nowhere")
    assert any(all(name in line for name in REGIONS) for line in found.lacking)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("ROLLBACK_COMPLETE", "sam delete --stack-name looked-at"),
        ("DELETE_FAILED", "sam delete --stack-name looked-at"),
        ("UPDATE_ROLLBACK_FAILED", "Continue update rollback"),
        ("UPDATE_IN_PROGRESS", "wait"),
        ("CREATE_COMPLETE", ""),
        ("UPDATE_ROLLBACK_COMPLETE", ""),
        ("REVIEW_IN_PROGRESS", ""),
    ],
)
def test_a_stack_that_cannot_be_updated(tmp_path: Path, wish: Wish, status: str, words: str) -> None:
    """It says what comes first; the others can be."""
    account = Paper(REGION, stacks={"looked-at": {"SkillId": ""}}, status=status)
    (line,) = _looked(tmp_path, wish, account).lacking or [""]
    assert words in line
    assert bool(words) == bool(line)


def test_version_1_of_ask_cli_is_told_apart(tmp_path: Path, wish: Wish) -> None:
    """It would answer the deployment with a line and status 0."""
    (line,) = _looked(tmp_path, wish, MODE="v1").lacking
    assert "is ASK CLI 1.7.23, and version 2 is needed" in line


def test_an_ask_cli_that_does_not_start(tmp_path: Path, wish: Wish) -> None:
    """As a fresh install of it does without the override: its error is told, and what helps."""
    program = tmp_path / "bin/ask"
    program.write_text("#!/bin/sh\necho 'TypeError: Class extends value undefined' >&2\necho ' at x.ts' >&2\nexit 1\n")
    (line,) = _looked(tmp_path, wish).lacking
    assert "does not start (TypeError: Class extends value undefined)" in line
    assert "make ask-cli" in line


def test_which_ask_cli(tmp_path: Path) -> None:
    """The one that is named, else the one that make installed, else the one on the path."""
    on_path, ours = install_ask(tmp_path / "bin"), install_ask(tmp_path / "ours")
    settings = {"PATH": f"/nowhere:{tmp_path / 'bin'}"}
    assert ask_cli("/named", settings, ours) == Path("/named")
    assert ask_cli("", settings, ours) == ours
    assert ask_cli("", settings, tmp_path / "none") == on_path
    with pytest.raises(NoTool, match="make ask-cli"):
        ask_cli("", {"PATH": "/nowhere"}, tmp_path / "none")


@pytest.mark.parametrize(
    ("wished", "settings", "profile"),
    [
        ("", {}, "default"),
        ("", {"ASK_DEFAULT_PROFILE": "work"}, "work"),
        ("", {**WHOLE, "ASK_DEFAULT_PROFILE": "work"}, ENVIRONMENT),
        ("", {**WHOLE, "AWS_ACCESS_KEY_ID": ""}, "default"),
        ("", {**WHOLE, "ASK_REFRESH_TOKEN": ""}, "default"),
        ("mine", {**WHOLE, "ASK_DEFAULT_PROFILE": "work"}, "mine"),
    ],
)
def test_the_profile_is_the_one_that_ask_cli_takes(wished: str, settings: dict[str, str], profile: str) -> None:
    """Its own order: what is said, an environment that has all it needs, its variable, default."""
    assert profile_of(wished, settings) == profile


def test_a_developer_account_is_needed(tmp_path: Path) -> None:
    """A profile that is not there, and one whose Amazon account is no developer's, are told apart."""
    with pytest.raises(NotConfigured, match="no profile default"):
        vendor_of("default", {}, tmp_path)
    configure_ask(tmp_path)
    assert vendor_of("default", {}, tmp_path) == VENDOR
    assert vendor_of(ENVIRONMENT, WHOLE, tmp_path) == VENDOR
    (tmp_path / ".ask/cli_config").write_text('{"profiles": {"default": {"vendor_id": null}}}')
    with pytest.raises(NotConfigured, match="no vendor id"):
        vendor_of("default", {}, tmp_path)


def test_what_ask_cli_remembers_is_kept(tmp_path: Path) -> None:
    """An id is written beside the profiles there are; the same one again leaves the hash, by which an import is spared."""
    states, path = States(tmp_path), tmp_path / ".ask/ask-states.json"
    assert states.skill_id("default") == ""
    states.remember("work", "one")
    states.remember("default", "two")
    assert (states.skill_id("work"), states.skill_id("default")) == ("one", "two")
    data = json.loads(path.read_text())
    data["profiles"]["default"]["skillMetadata"] = {"lastDeployHash": "x"}
    path.write_text(json.dumps(data))
    states.remember("default", "two")
    assert json.loads(path.read_text()) == data
    states.remember("default", "")
    assert json.loads(path.read_text())["profiles"] == {"work": {"skillId": "one"}, "default": {}}


@pytest.mark.parametrize(
    ("principal", "condition", "callers"),
    [
        ({"Service": "alexa-appkit.amazon.com"}, {"StringEquals": {"lambda:EventSourceToken": "mine"}}, ["mine"]),
        ({"Service": "alexa-appkit.amazon.com"}, None, [""]),
        ({"Service": "apigateway.amazonaws.com"}, None, []),
    ],
)
def test_who_may_call_is_read_from_the_policy(principal: object, condition: object, callers: list[str]) -> None:
    """A permission without the condition is one for every skill."""
    statement = {"Principal": principal, **({"Condition": condition} if condition else {})}
    assert callers_in({"Statement": [statement]}) == callers


def test_the_region_is_said_or_set() -> None:
    """What is asked for comes first."""
    settings = {"AWS_REGION": "us-west-2", "AWS_DEFAULT_REGION": "us-east-1"}
    assert region_of("eu-west-1", settings) == "eu-west-1"
    assert region_of("", settings) == "us-west-2"
    assert region_of("", {"AWS_DEFAULT_REGION": "us-east-1"}) == "us-east-1"


def test_the_templates_parameters_are_known() -> None:
    """All of them; SAM says nothing about a name that is none of them."""
    assert names_in(TEMPLATE.read_text(encoding="utf-8")) == set(source()["Parameters"])
    assert names_in("Resources: {}") == frozenset()
