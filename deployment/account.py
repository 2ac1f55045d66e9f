"""The AWS account that is deployed to, as far as a deployment has to know it. Nothing is changed from here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import boto3
from botocore.exceptions import BotoCoreError, ClientError

MINIMUM = 100
"""Requests at once that AWS wants left for functions that reserve none."""
FEEDS = 2
"""What the feed reserves where nothing else is asked for."""


class NoAccount(Exception):
    """AWS cannot be asked; the text says why."""


@dataclass(frozen=True, slots=True)
class Stack:
    """A stack that is there."""

    status: str
    parameters: Mapping[str, str]
    outputs: Mapping[str, str]

    @property
    def skill_id(self) -> str:
        """The skill it answers; empty while it answers none."""
        return self.parameters.get("SkillId", "")


@dataclass(frozen=True, slots=True)
class Account:
    """The account that this machine's settings for AWS lead to (environment, profile, configuration), in a region."""

    region: str
    _clients: dict[str, Any] = field(default_factory=dict)

    def identity(self) -> tuple[str, str]:
        """The account's number, and who asks. Raises NoAccount."""
        try:
            told = self._client("sts").get_caller_identity()
        except (BotoCoreError, ClientError) as error:
            raise NoAccount(str(error)) from error
        return told["Account"], told["Arn"]

    def stack(self, name: str) -> Stack | None:
        """The stack, or none. Raises NoAccount."""
        try:
            (told,) = self._client("cloudformation").describe_stacks(StackName=name)["Stacks"]
        except ClientError as error:
            if "does not exist" in str(error):
                return None
            raise NoAccount(str(error)) from error
        except BotoCoreError as error:
            raise NoAccount(str(error)) from error
        parameters = {each["ParameterKey"]: each["ParameterValue"] for each in told.get("Parameters", [])}
        outputs = {each["OutputKey"]: each["OutputValue"] for each in told.get("Outputs", [])}
        return Stack(told["StackStatus"], parameters, outputs)

    def has_room(self) -> bool:
        """Whether the feed can have requests at once reserved. A new account may have too few; who may not look hopes so."""
        try:
            limits = self._client("lambda").get_account_settings()["AccountLimit"]
        except (BotoCoreError, ClientError):
            return True
        return int(limits["UnreservedConcurrentExecutions"]) - FEEDS >= MINIMUM

    def callers(self, endpoint: str) -> list[str]:
        """The skills that Alexa may call an alias for; an empty name for a permission that names none."""
        try:
            policy = self._client("lambda").get_policy(FunctionName=endpoint)["Policy"]
        except (BotoCoreError, ClientError):
            return []
        return callers_in(json.loads(policy))

    def _client(self, service: str) -> Any:
        if service not in self._clients:
            self._clients[service] = boto3.client(service, region_name=self.region)
        return self._clients[service]


def callers_in(policy: Mapping[str, Any]) -> list[str]:
    """The same of a policy's document."""
    allowed = [each for each in policy["Statement"] if "alexa-appkit.amazon.com" in json.dumps(each["Principal"])]
    return [each.get("Condition", {}).get("StringEquals", {}).get("lambda:EventSourceToken", "") for each in allowed]


def region_of(wished: str, environment: Mapping[str, str]) -> str:
    """The region: asked for, or from the environment, or from the profile; empty where nothing names one."""
    named = wished or environment.get("AWS_REGION") or environment.get("AWS_DEFAULT_REGION")
    try:
        return named or boto3.Session().region_name or ""
    except BotoCoreError:
        return ""
