"""A deployment does SAM, ASK, SAM; what is done is not done twice; and it believes what Amazon says, not how a tool ends."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from deployment.commands import Command
from deployment.developer import States
from deployment.look import Found, look
from deployment.steps import Deployment, Stopped, planned
from deployment.wish import Wish
from tests.deployment.ask import NEW
from tests.deployment.stage import REGION, VENDOR, Paper, Stage, configure_ask, environment, install_ask

OTHER = "amzn1.ask.skill.0f0f0f0f-0000-4000-8000-00000000dead"
CANARY = "Canary10Percent5Minutes"


class Theatre:
    """Somebody's machine and accounts, on which a deployment is called again and again."""

    def __init__(self, folder: Path) -> None:
        self.wish = Wish(stack=f"paper-{uuid4().hex[:8]}", region=REGION, ask=str(install_ask(folder / "bin")))
        self.told: list[str] = []
        self.account = Paper(REGION)
        self._home = folder
        configure_ask(folder)

    def found(self, mode: str = "", *, whole: bool = False) -> tuple[Found, Stage]:
        """What a look at it all finds."""
        stage = Stage(
            environment(self._home, self._home / "bin", MODE=mode), self.told.append, self.account, whole=whole
        )
        return look(self.wish, stage, self._home, lambda _: self.account), stage

    def run(self, mode: str = "", fails: str = "", *, whole: bool = False) -> list[Command]:
        """The commands of a run to its end. Raises Stopped."""
        found, stage = self.found(mode, whole=whole)
        assert found.lacking == []
        stage.fails.update({fails} - {""})
        Deployment(self.wish, found, stage, self.account).go()
        return stage.called

    @property
    def parameters(self) -> dict[str, str]:
        """The stack's."""
        return self.account.stacks[self.wish.stack]

    @property
    def states(self) -> States:
        """What ASK CLI remembers."""
        return States(self.wish.folder)


@pytest.fixture
def theatre(tmp_path: Path) -> Iterator[Theatre]:
    """A machine that has everything, and nothing deployed."""
    theatre = Theatre(tmp_path)
    yield theatre
    shutil.rmtree(theatre.wish.folder, ignore_errors=True)


def _verbs(commands: list[Command]) -> list[str]:
    return [next(word for word in command.words[1:] if word not in ("-m", "smapi")) for command in commands]


FIRST = ["build", "deploy", "skill.alexa.skill_package", "deploy", "deploy", "set-skill-enablement"]
AGAIN = ["build", "deploy", "skill.alexa.skill_package", "deploy", "set-skill-enablement"]


def test_the_first_time_it_is_sam_ask_and_sam_again(theatre: Theatre) -> None:
    """Open until the skill has an id, with no snapshot that nobody will start from; then bound to that id."""
    commands = theatre.run()
    assert _verbs(commands) == FIRST
    opened, asked, bound = (" ".join(commands[at].words) for at in (1, 3, 4))
    assert 'SkillId=""' in opened
    assert 'SnapStart="None"' in opened
    assert "--target skill-metadata" in asked
    assert f'SkillId="{NEW}"' in bound
    assert theatre.parameters == {"Rollout": "AllAtOnce", "SnapStart": "PublishedVersions", "SkillId": NEW}
    assert "  Alexa may call it for this skill only." in theatre.told


def test_a_whole_package_names_the_alias_and_the_profile(theatre: Theatre, tmp_path: Path) -> None:
    """The alias as the stack's output has it; ASK CLI refuses a profile that its project does not name."""
    configure_ask(tmp_path, "work")
    theatre.wish = replace(theatre.wish, ask_profile="work")
    theatre.run(whole=True)
    assert theatre.states.skill_id("work") == NEW
    manifest = json.loads((theatre.wish.folder / "skill-package/skill.json").read_text())["manifest"]
    assert manifest["apis"]["custom"]["endpoint"]["uri"].endswith(f":function:{theatre.wish.stack}-skill:live")


def test_later_it_brings_up_to_date_and_rolls_out_gradually(theatre: Theatre) -> None:
    """The same skill, one deployment, and what was set before stays as it was."""
    theatre.wish = replace(theatre.wish, parameters={"AlarmEmail": "dana@example.org"})
    theatre.run()
    theatre.wish = replace(theatre.wish, parameters={})
    assert _verbs(theatre.run()) == AGAIN
    assert theatre.parameters["AlarmEmail"] == "dana@example.org"
    assert (theatre.parameters["SkillId"], theatre.parameters["Rollout"]) == (NEW, CANARY)


@pytest.mark.parametrize("mode", ["unauthorized", "silent", "half made"])
def test_after_asks_failure_it_goes_on_with_the_skill_there_is(theatre: Theatre, mode: str) -> None:
    """The stack is there and open; the next run ends bound to one skill, and no second one is made."""
    with pytest.raises(Stopped, match="the skill, to Amazon"):
        theatre.run(mode)
    assert theatre.parameters["SkillId"] == ""
    theatre.run()
    assert theatre.parameters["SkillId"] == NEW
    assert theatre.states.skill_id("default") == NEW


def test_a_skill_whose_first_import_failed_is_not_made_twice(theatre: Theatre) -> None:
    """ASK CLI writes its id down only when all went well. It is asked whether the skill is there, and kept."""
    with pytest.raises(Stopped):
        theatre.run("half made")
    assert theatre.states.skill_id("default") == NEW
    assert _verbs(theatre.run()) == AGAIN


@pytest.mark.parametrize(
    ("mode", "word"),
    [
        ("unauthorized", "ask configure"),
        ("gone", "--set SkillId="),
        ("silent", "Amazon has no skill of it"),
    ],
)
def test_it_says_what_can_be_done(theatre: Theatre, mode: str, word: str) -> None:
    """In the line it stops with."""
    with pytest.raises(Stopped, match=word):
        theatre.run(mode)


def test_nothing_goes_to_amazon_where_the_stack_failed(theatre: Theatre) -> None:
    """And SAM's status is told."""
    with pytest.raises(Stopped, match=r"status 1.*AWS took back"):
        theatre.run(fails="deploy")
    assert not theatre.wish.folder.exists()


def test_a_language_that_did_not_build_is_no_success(theatre: Theatre) -> None:
    """Though ASK CLI ended with 0."""
    with pytest.raises(Stopped, match="not taken en-GB"):
        theatre.run("no model")


def test_a_service_that_fails_with_status_0_is_no_success(theatre: Theatre) -> None:
    """The skill is known from before; how it is, Amazon does not tell."""
    theatre.run()
    with pytest.raises(Stopped, match="does not tell how the skill is"):
        theatre.run("silent")


def test_the_stack_remembers_the_skill_where_the_files_are_gone(theatre: Theatre) -> None:
    """Another machine, or a build folder that was deleted, updates the same skill."""
    theatre.run()
    shutil.rmtree(theatre.wish.folder)
    assert _verbs(theatre.run()) == AGAIN
    assert theatre.states.skill_id("default") == NEW


def test_another_skill_is_made_where_that_is_asked_for(theatre: Theatre) -> None:
    """An empty id forgets the one there was."""
    theatre.account.stacks[theatre.wish.stack] = {"SkillId": OTHER}
    theatre.states.remember("default", OTHER)
    theatre.wish = replace(theatre.wish, parameters={"SkillId": ""})
    assert _verbs(theatre.run()) == FIRST
    assert theatre.parameters["SkillId"] == NEW


def test_two_ids_are_a_question_and_no_guess(theatre: Theatre) -> None:
    """What the stack answers and what ASK CLI would update have to be the same, unless one of them is asked for."""
    theatre.account.stacks[theatre.wish.stack] = {"SkillId": OTHER}
    theatre.states.remember("default", NEW)
    assert any(OTHER in line and NEW in line for line in theatre.found()[0].lacking)
    theatre.wish = replace(theatre.wish, parameters={"SkillId": NEW})
    theatre.run()
    assert theatre.parameters["SkillId"] == NEW


def test_a_new_account_reserves_nothing_for_the_feed(theatre: Theatre) -> None:
    """AWS would refuse the whole stack for it. Whoever says a number gets that number."""
    theatre.account = replace(theatre.account, room=False)
    theatre.run()
    assert theatre.parameters["FeedConcurrency"] == "0"


@pytest.mark.parametrize("known", ["", NEW])
def test_a_dry_run_shows_what_a_run_calls(theatre: Theatre, known: str) -> None:
    """The same commands in the same order, but for the id of a skill that is not there yet, and the question to Amazon."""
    if known:
        theatre.run()
    found, _ = theatre.found()
    shown = [command for _, command in planned(theatre.wish, found)]
    called = theatre.run()
    told = [str(command).replace("amzn1.ask.skill.NEW", NEW) for command in shown]
    assert [line for line in told if "get-skill-status" not in line] == [str(command) for command in called]
    assert sum("get-skill-status" in line for line in told) == 1
    assert found.vendor == VENDOR
