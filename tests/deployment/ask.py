"""Stands in for ASK CLI 2.30.7 as far as a deployment calls it: options, files, words and statuses as they were seen of it.

MODE, a word in the environment, makes it stumble as the real one and its service do:

    v1            is version 1, which says of what it does not know "Target not recognized" and ends with 0
    half made     the import fails after the skill was made, and its id is not written down
    unauthorized  Amazon knows the developer no more
    gone          there is no such skill
    silent        the service fails, and the status is 0
    no model      the import went well, and one language did not build
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

NEW = "amzn1.ask.skill.0f0f0f0f-0000-4000-8000-00000000beef"
STATES = Path(".ask/ask-states.json")
SAME = (
    "The hash of current skill package folder does not change compared to the last deploy hash result, "
    "CLI will skip the deploy of skill package."
)


def main(arguments: Sequence[str], mode: str) -> int:
    """The exit status."""
    if arguments == ["--version"]:
        print("1.7.23" if mode == "v1" else "2.30.7")
        return 0
    if mode == "v1":
        print("Target not recognized")
        return 0
    options = _options(arguments)
    if not _known(options.profile):
        return _error(
            f"Can't resolve profile [{options.profile}] as it doesn't exist. "
            f'Please run "ask configure --profile {options.profile}" first.'
        )
    return _deploy(options, mode) if options.command == "deploy" else _smapi(options, mode)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="ask", allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True)
    deploy = commands.add_parser("deploy")
    deploy.add_argument("--target", choices=["skill-metadata", "skill-infrastructure"])
    deploy.add_argument("--ignore-hash", action="store_true")
    deploy.add_argument("--profile", default="default")
    operations = commands.add_parser("smapi").add_subparsers(dest="operation", required=True)
    for name in ("get-skill-status", "set-skill-enablement"):
        operation = operations.add_parser(name)
        operation.add_argument("--skill-id", required=True)
        operation.add_argument("--profile", default="default")
        if name == "set-skill-enablement":
            operation.add_argument("--stage", default="development")
    return parser.parse_args(arguments)


def _deploy(options: argparse.Namespace, mode: str) -> int:
    resources = _read(Path("ask-resources.json"))["profiles"]
    if options.profile not in resources:
        return _error(
            f"Profile [{options.profile}] does not exist. Please configure it in your ask-resources.json file."
        )
    package = Path(resources[options.profile]["skillMetadata"]["src"])
    states = _read(STATES) or {"askcliStatesVersion": "2020-03-31", "profiles": {}}
    mine = states["profiles"].setdefault(options.profile, {})
    print(f"Deploy configuration loaded from ask-resources.json\nDeploy project for profile [{options.profile}]\n")
    if mode == "silent":
        return 0
    if mode in ("unauthorized", "gone"):
        return _error(json.dumps({"statusCode": {"unauthorized": 401, "gone": 404}[mode], "body": {"message": "no"}}))
    if _trigger_is_invalid(package, mine.get("skillId", "")):
        return _error("The trigger setting for the Lambda is invalid. Error code: SkillManifestError")
    return _import(options, mode, package, mine, states)


def _import(options: argparse.Namespace, mode: str, package: Path, mine: dict[str, Any], states: object) -> int:
    fingerprint = _hash_of(package)
    if mine.get("lastDeployHash") == fingerprint and not options.ignore_hash:
        print(f"[Warn]: {SAME}", file=sys.stderr)
    else:
        print(f"Received a new skill id: {mine.get('skillId', NEW)}")
        if mode == "half made":
            return _error(json.dumps({"status": "FAILED", "skill": {"skillId": NEW}}))
        mine.update(skillId=mine.get("skillId", NEW), lastDeployHash=fingerprint, deploymentStatus="COMPLETE")
        print("Skill package deployed and all models built successfully.")
    print(f"Skill ID: {mine['skillId']}")
    STATES.parent.mkdir(exist_ok=True)
    STATES.write_text(json.dumps(states), encoding="utf-8")
    return 0


def _trigger_is_invalid(package: Path, skill_id: str) -> bool:
    """What Amazon looks at before it takes a function, here where a stand-in for AWS can tell."""
    if "AWS_ENDPOINT_URL" not in os.environ:
        return False
    import boto3
    from botocore.exceptions import ClientError

    from deployment.account import callers_in

    arn = _read(package / "skill.json")["manifest"]["apis"]["custom"]["endpoint"]["uri"]
    try:
        policy = boto3.client("lambda", region_name=arn.split(":")[3]).get_policy(FunctionName=arn)["Policy"]
    except ClientError:
        return True
    return not set(callers_in(json.loads(policy))) & {"", skill_id}


def _smapi(options: argparse.Namespace, mode: str) -> int:
    if mode == "silent":
        _error("Call to service failed: status code 500")
        return 0
    if mode in ("unauthorized", "gone"):
        return _error(f"Call to service failed: status code {401 if mode == 'unauthorized' else 404}")
    if options.operation == "set-skill-enablement":
        print("Command executed successfully!")
        return 0
    models = {path.stem: "SUCCEEDED" for path in Path("skill-package/interactionModels/custom").glob("*.json")}
    models |= {"en-GB": "FAILED"} if mode == "no model" else {}
    print(json.dumps({"manifest": _last("SUCCEEDED"), "interactionModel": {n: _last(s) for n, s in models.items()}}))
    return 0


def _last(status: str) -> Mapping[str, Any]:
    return {"eTag": "0", "lastUpdateRequest": {"status": status}}


def _known(profile: str) -> bool:
    return profile in _read(Path.home() / ".ask/cli_config").get("profiles", {})


def _hash_of(package: Path) -> str:
    contents = [path.read_bytes() for path in sorted(package.rglob("*")) if path.is_file()]
    return hashlib.sha256(b"".join(contents)).hexdigest()


def _read(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return data


def _error(text: str) -> int:
    print(f"[Error]: {text}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ.get("MODE", "")))
