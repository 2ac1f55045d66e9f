"""Our own policy in CloudFormation Guard's language: the template keeps it, and each rule catches its breach."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from tests.infrastructure.transformed import Template, transformed

RULES = (Path(__file__).parent / "policy.guard").read_text(encoding="utf-8")
GONE = object()
PARAMETERS: list[Mapping[str, str]] = [
    {},
    {"Rollout": "Canary10Percent5Minutes", "Tracing": "Active", "SkillId": "amzn1.ask.skill.x", "AlarmEmail": "a@b.c"},
]
PEOPLE = "Resources/PeopleTable/Properties"
STATEMENT = "Resources/SkillRole/Properties/Policies/0/PolicyDocument/Statement/0"
FEED_STATEMENT = "Resources/FeedRole/Properties/Policies/0/PolicyDocument/Statement/0"
TRACING = "Resources/TracingPolicy"
SKILLS_URL = {"Type": "AWS::Lambda::Url", "Properties": {"TargetFunctionArn": {"Ref": "SkillFunction"}}}
BREACHES: list[tuple[str, str, Any]] = [
    ("no_wildcard_action", f"{STATEMENT}/Action", ["dynamodb:GetItem", "dynamodb:*"]),
    ("no_wildcard_action", f"{STATEMENT}/Action", "*"),
    ("no_wildcard_action", f"{STATEMENT}/NotAction", "dynamodb:DeleteTable"),
    ("no_wildcard_action", f"{TRACING}/Properties/PolicyDocument/Statement/0/Action", "xray:Put*"),
    ("no_wildcard_resource", f"{STATEMENT}/Resource", "*"),
    ("no_wildcard_resource", f"{FEED_STATEMENT}/Resource", "arn:aws:logs:*:*:log-group:*"),
    ("no_wildcard_resource", f"{STATEMENT}/NotResource", {"Fn::GetAtt": ["SkillLog", "Arn"]}),
    ("tracing_alone_names_no_resource", f"{TRACING}/Condition", GONE),
    (
        "tracing_alone_names_no_resource",
        f"{TRACING}/Properties/PolicyDocument/Statement/0/Action",
        ["xray:PutTraceSegments", "s3:GetObject"],
    ),
    ("no_managed_policy", "Resources/SkillRole/Properties/ManagedPolicyArns", ["arn:aws:iam::aws:policy/ReadOnlyAccess"]),
    ("functions_have_a_role_and_a_log_of_the_stack", "Resources/FeedFunction/Properties/Role", "arn:aws:iam::1:role/all"),
    ("functions_have_a_role_and_a_log_of_the_stack", "Resources/FeedFunction/Properties/LoggingConfig", GONE),
    ("functions_have_a_role_and_a_log_of_the_stack", "Resources/SkillFunction/Properties/Timeout", 8),
    ("table_forgets", f"{PEOPLE}/TimeToLiveSpecification/Enabled", False),
    ("table_forgets", f"{PEOPLE}/TimeToLiveSpecification/AttributeName", "expiry"),
    ("table_is_encrypted", f"{PEOPLE}/SSESpecification", GONE),
    ("table_can_be_restored", f"{PEOPLE}/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled", False),
    ("table_is_not_deleted_by_mistake", "Resources/PeopleTable/DeletionPolicy", "Delete"),
    ("table_is_not_deleted_by_mistake", "Resources/PeopleTable/UpdateReplacePolicy", GONE),
    ("table_is_not_deleted_by_mistake", f"{PEOPLE}/DeletionProtectionEnabled", GONE),
    ("table_is_not_deleted_by_mistake", f"{PEOPLE}/DeletionProtectionEnabled/Fn::If", ["Protected", False, False]),
    ("table_is_not_deleted_by_mistake", "Conditions/Protected", {"Fn::Equals": [{"Ref": "Rollout"}, "true"]}),
    ("table_is_not_deleted_by_mistake", "Parameters/DeletionProtection/Default", "false"),
    ("table_is_paid_by_use", f"{PEOPLE}/BillingMode", "PROVISIONED"),
    ("logs_end", "Resources/FeedLog/Properties/RetentionInDays", GONE),
    ("alarms_tell_somebody", "Resources/ErrorsAlarm/Properties/AlarmActions", []),
    ("alarms_tell_somebody", "Resources/SlowAlarm/Properties/AlarmActions", GONE),
    ("alarms_tell_somebody", "Resources/SlowAlarm/Properties/AlarmActions", [{"Ref": "AnotherTopic"}]),
    ("alarms_tell_somebody", "Resources/ErrorsAlarm/Properties/TreatMissingData", GONE),
    ("alarms_tell_somebody", "Resources/ErrorsAlarm/Properties/AlarmDescription", GONE),
    ("only_the_feed_is_public", "Resources/Another", SKILLS_URL),
    ("only_the_feed_is_public", "Resources/SkillFunctionAlexaPermission/Properties/Principal", "*"),
    ("only_the_feed_is_public", "Resources/FeedFunctionURLInvokeAllowPublicAccess/Properties/InvokedViaFunctionUrl", GONE),
]  # fmt: skip


@pytest.fixture(scope="module")
def guard() -> Any:
    """CloudFormation Guard. In CI it must be there; where no wheel of it fits the machine, its tests are skipped."""
    if os.environ.get("CI"):
        import guardpycfn

        return guardpycfn
    return pytest.importorskip("guardpycfn", reason="CloudFormation Guard has no wheel for this machine")


def _broken(guard: Any, template: Template) -> set[str]:
    """The names of the rules that a template breaks."""
    answer = guard.validate_with_guard(json.dumps(template), RULES, False)
    assert answer["success"], answer
    return {each["Rule"]["name"] for each in answer["result"]["not_compliant"]}


def _with(template: Template, path: str, value: Any) -> Template:
    """A copy with the value set, or taken away, under a path."""
    changed = deepcopy(template)
    *way, last = path.split("/")
    place: Any = changed
    for step in way:
        place = place[int(step)] if isinstance(place, list) else place[step]
    if value is GONE:
        del place[last]
    else:
        place[last] = value
    return changed


@pytest.mark.parametrize("parameters", PARAMETERS, ids=["first", "all"])
def test_the_template_keeps_the_policy(guard: Any, parameters: Mapping[str, str]) -> None:
    """With what it is deployed with first, and with everything on."""
    assert _broken(guard, transformed(**parameters)) == set()


@pytest.mark.parametrize(("rule", "path", "value"), BREACHES)
def test_each_rule_catches_its_breach(guard: Any, rule: str, path: str, value: Any) -> None:
    """The template with one fault in it breaks the rule that is about it."""
    assert rule in _broken(guard, _with(transformed(), path, value))


def test_every_rule_has_a_breach() -> None:
    """A rule that nothing was seen to break may be one that nothing can."""
    written = {line.split()[1] for line in RULES.splitlines() if line.startswith("rule ")}
    assert written == {rule for rule, _, _ in BREACHES}
