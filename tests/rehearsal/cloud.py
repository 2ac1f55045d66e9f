"""The stack on a stand-in for AWS: put there and taken away by SAM, and looked at as its owner would."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import ProxyHandler, Request, build_opener

import boto3

from skill.store.packing import unpacked
from tests.artifact.building import ROOT, SAM, SAM_SETTINGS
from tests.deployment.stage import configure_ask, install_ask
from tests.rehearsal.fault import Fault

STACK = "rehearsal"
REGION = "eu-west-1"
TIMEOUT = 20


@dataclass(frozen=True, slots=True)
class Cloud:
    """A stand-in at an endpoint. Nothing of this machine's own settings for AWS is read: no real account is ever reached."""

    endpoint: str
    _clients: dict[str, Any] = field(default_factory=dict)

    def sam(self, *arguments: str | Path) -> str:
        """What SAM said. Raises Fault with its last line where it failed."""
        done = subprocess.run(
            [SAM, *arguments], cwd=ROOT, env=self._settings(), capture_output=True, text=True, check=False
        )
        if done.returncode:
            lines = [line.strip() for line in (done.stdout + done.stderr).splitlines() if line.strip()]
            raise Fault(f"sam {arguments[0]} ended with status {done.returncode}: {' / '.join(lines[-3:])}")
        return done.stdout

    def deploy(self, home: Path, mode: str = "") -> tuple[int, str]:
        """Calls `make deploy`'s program in a home whose ASK CLI is a stand-in; its status, and what it said."""
        ask = install_ask(home / "bin")
        configure_ask(home)
        words = ["--yes", "--stack", STACK, "--region", REGION, "--ask", str(ask)]
        settings = {**self._settings(), "HOME": str(home), "MODE": mode}
        done = subprocess.run(
            [sys.executable, "-m", "deployment", *words],
            cwd=ROOT,
            env=settings,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr

    def ready(self, function: str) -> None:
        """Waits until a function answers. CloudFormation on AWS waits for that itself."""
        waiter = self.client("lambda").get_waiter("function_active_v2")
        waiter.wait(FunctionName=function, WaiterConfig={"Delay": 1, "MaxAttempts": 60})

    def outputs(self) -> Mapping[str, str]:
        """The stack's."""
        stack = self.client("cloudformation").describe_stacks(StackName=STACK)["Stacks"][0]
        return {output["OutputKey"]: output["OutputValue"] for output in stack["Outputs"]}

    def delete(self) -> None:
        """Takes the stack down, and all that is not to be kept with it."""
        self.sam("delete", "--stack-name", STACK, "--no-prompts")

    def policy(self, function: str) -> Mapping[str, Any]:
        """Who may call a function or an alias."""
        policy: Mapping[str, Any] = json.loads(self.client("lambda").get_policy(FunctionName=function)["Policy"])
        return policy

    def client(self, service: str) -> Any:
        """A client of the stand-in's; making one takes longer than a turn."""
        if service not in self._clients:
            self._clients[service] = boto3.client(
                service,
                endpoint_url=self.endpoint,
                region_name=REGION,
                aws_access_key_id="test",
                aws_secret_access_key="test",
            )
        return self._clients[service]

    def invoke(self, function: str, event: Mapping[str, Any]) -> tuple[dict[str, Any], str]:
        """The answer of a function or an alias by its ARN, and the kind of error, empty where there was none."""
        answer = self.client("lambda").invoke(FunctionName=function, Payload=json.dumps(event))
        body: dict[str, Any] = json.loads(answer["Payload"].read())
        return body, body.get("errorType", "unnamed") if answer.get("FunctionError") else ""

    def fetched(self, url: str) -> Any:
        """The JSON at a function's public address, asked for where the stand-in is."""
        request = Request(self.endpoint + "/", headers={"Host": urlsplit(url).netloc})
        with build_opener(ProxyHandler({})).open(request, timeout=TIMEOUT) as answer:
            return json.loads(answer.read())

    def people(self, table: str) -> list[dict[str, Any]]:
        """What the table holds of each person."""
        items = self.client("dynamodb").scan(TableName=table)["Items"]
        return [unpacked(item["data"]["B"]) for item in items]

    def logged(self, group: str) -> str:
        """All that was logged."""
        events = self.client("logs").filter_log_events(logGroupName=group)["events"]
        return "\n".join(event["message"] for event in events)

    def _settings(self) -> Mapping[str, str]:
        ours = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "ASK_"))}
        stand_in = {
            "AWS_ENDPOINT_URL": self.endpoint,
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_DEFAULT_REGION": REGION,
            "AWS_CONFIG_FILE": os.devnull,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        }
        return {**ours, **SAM_SETTINGS, "SAM_CLI_POLL_DELAY": "1", **stand_in}
