"""Looks at everything a deployment needs, and says all that is missing at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from deployment.account import Account, NoAccount, Stack, region_of
from deployment.developer import NotConfigured, States, profile_of, vendor_of
from deployment.running import Runner
from deployment.tools import NoTool, ask_cli, ask_version, sam_version
from deployment.wish import SKILL_ID, TEMPLATE, Wish, names_in
from skill.alexa.skill_package.endpoint import REGIONS

LEFT_BROKEN = ("ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED", "DELETE_FAILED")


@dataclass(slots=True)
class Found:
    """What is there. `lacking` is empty where nothing keeps a deployment from starting."""

    region: str = ""
    account: str = ""
    caller: str = ""
    stack: Stack | None = None
    room: bool = True
    ask: Path = Path("ask")
    profile: str = "default"
    vendor: str = ""
    skill_id: str = ""
    tools: list[str] = field(default_factory=list)
    lacking: list[str] = field(default_factory=list)

    @property
    def stack_is_bound(self) -> bool:
        """Whether the stack is there and knows its skill already."""
        return self.stack is not None and bool(self.stack.skill_id)


def look(wish: Wish, runner: Runner, home: Path, account_in: Callable[[str], Account] = Account) -> Found:
    """Everything that can be known before anything is done."""
    found = Found(region=region_of(wish.region, runner.environment))
    found.lacking += _strange(wish)
    _tools(wish, found, runner)
    _developer(wish, found, runner.environment, home)
    _account(wish, found, account_in)
    _skill(wish, found)
    return found


def _strange(wish: Wish) -> list[str]:
    unknown = sorted(set(wish.parameters) - names_in(TEMPLATE.read_text(encoding="utf-8")))
    wrong = [f"template.yaml has no parameter {name}; it has those of docs/deploy.md" for name in unknown]
    skill_id = wish.parameters.get("SkillId", "")
    if skill_id and not SKILL_ID.fullmatch(skill_id):
        wrong.append(f"{skill_id} is no skill's id")
    return wrong


def _tools(wish: Wish, found: Found, runner: Runner) -> None:
    try:
        found.tools.append(sam_version(runner))
    except NoTool as error:
        found.lacking.append(str(error))
    try:
        found.ask = ask_cli(wish.ask, runner.environment)
        found.tools.append(f"ASK CLI, version {ask_version(runner, found.ask)}")
    except NoTool as error:
        found.lacking.append(str(error))


def _developer(wish: Wish, found: Found, environment: Mapping[str, str], home: Path) -> None:
    found.profile = profile_of(wish.ask_profile, environment)
    try:
        found.vendor = vendor_of(found.profile, environment, home)
    except NotConfigured as error:
        again = f"`{found.ask} configure --profile {found.profile}`"
        found.lacking.append(
            f"ASK CLI cannot reach a developer account: {error}. Sign in once at developer.amazon.com, then call {again}"
        )


def _account(wish: Wish, found: Found, account_in: Callable[[str], Account]) -> None:
    if found.region not in REGIONS:
        named = f"not in {found.region}" if found.region else "and none is named"
        found.lacking.append(
            f"Alexa calls functions in {', '.join(REGIONS)} only, {named}: give one, as in ARGS='--region eu-west-1'"
        )
        return
    account = account_in(found.region)
    try:
        found.account, found.caller = account.identity()
        found.stack = account.stack(wish.stack)
    except NoAccount as error:
        found.lacking.append(
            f"AWS cannot be asked: {error}. `aws configure` or `aws sso login` signs in; AWS_PROFILE chooses who"
        )
        return
    found.room = account.has_room()
    found.lacking += _unusable(wish, found.stack)


def _unusable(wish: Wish, stack: Stack | None) -> list[str]:
    status = stack.status if stack else ""
    if status in LEFT_BROKEN:
        clear = f"`.venv-sam/bin/sam delete --stack-name {wish.stack}` takes it away, then call this again"
        return [f"The stack {wish.stack} is left over from a try that failed ({status}): {clear}"]
    if status == "UPDATE_ROLLBACK_FAILED":
        return [f'AWS could not take back an update of {wish.stack}: "Continue update rollback" in its console first']
    if status.endswith("_IN_PROGRESS") and status != "REVIEW_IN_PROGRESS":
        return [f"AWS is still at work on the stack {wish.stack} ({status}): wait until it is done"]
    return []


def _skill(wish: Wish, found: Found) -> None:
    """The skill's id: what is asked for, else what the stack knows, else what ASK CLI does."""
    if "SkillId" in wish.parameters:
        found.skill_id = wish.parameters["SkillId"]
        return
    kept = States(wish.folder).skill_id(found.profile)
    bound = found.stack.skill_id if found.stack else ""
    if kept and bound and kept != bound:
        found.lacking.append(
            f"The stack answers the skill {bound}, and ASK CLI would update {kept}: say which by ARGS='--set SkillId=…'"
        )
    found.skill_id = bound or kept
