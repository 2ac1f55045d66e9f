"""The template as it is deployed: the trigger, versions and their rollout, alarms, the dashboard, parameters, outputs."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from skill.store.dynamodb import ATTEMPTS, CONNECT_SECONDS, READ_SECONDS
from tests.envelopes import SKILL
from tests.infrastructure.transformed import SOURCE, Template, resources, source, transformed
from tests.repository.test_imports import ROOT

LINT = Path(sys.executable).parent / "cfn-lint"
USED_UP = ("W2001", "W7001")
"""A parameter and a mapping that nothing refers to: the transform has read the rollout's, and left none."""
CANARY = "Canary10Percent5Minutes"
ALARMS = {"ErrorsAlarm", "ApologiesAlarm", "ThrottlesAlarm", "SlowAlarm", "TableReadsAlarm", "TableWritesAlarm",
          "FeedErrorsAlarm"}  # fmt: skip
LIVE = [
    {"Name": "FunctionName", "Value": {"Ref": "SkillFunction"}},
    {"Name": "Resource", "Value": {"Fn::Sub": "${SkillFunction}:live"}},
]


def _one(template: Template, kind: str) -> tuple[str, Any]:
    ((name, resource),) = resources(template, kind).items()
    return name, resource


def _properties(name: str, **parameters: str) -> Any:
    return transformed(**parameters)["Resources"][name]["Properties"]


@pytest.mark.parametrize("parameters", [None, {}, {"Rollout": CANARY}], ids=["source", "first", "canary"])
def test_cfn_lint_finds_nothing(parameters: dict[str, str] | None, tmp_path: Path) -> None:
    """Neither in the template as it is written nor in what the transform makes of it."""
    call: list[str | Path] = [LINT, SOURCE]
    if parameters is not None:
        path = tmp_path / "template.json"
        path.write_text(json.dumps(transformed(**parameters)), encoding="utf-8")
        call = [LINT, path, "--ignore-checks", *USED_UP]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_alexa_may_call_the_alias_and_nothing_else() -> None:
    """The trigger's permission is on the alias, and names the skill as soon as there is one."""
    template = transformed()
    alias, _ = _one(template, "AWS::Lambda::Alias")
    granted = [
        each["Properties"]
        for each in resources(template, "AWS::Lambda::Permission").values()
        if each["Properties"]["FunctionName"] != {"Ref": "FeedFunction"}
    ]
    assert granted == [
        {
            "Action": "lambda:InvokeFunction",
            "FunctionName": {"Ref": alias},
            "Principal": "alexa-appkit.amazon.com",
            "EventSourceToken": {"Fn::If": ["SkillKnown", {"Ref": "SkillId"}, {"Ref": "AWS::NoValue"}]},
        }
    ]
    assert template["Conditions"]["SkillKnown"] == {"Fn::Not": [{"Fn::Equals": [{"Ref": "SkillId"}, ""]}]}
    assert template["Outputs"]["SkillEndpoint"]["Value"] == {"Ref": alias}


def test_the_alias_is_live_and_points_at_the_version_that_is_published() -> None:
    """The version is what a snapshot is kept of, and the old one stays when a new one takes its place in the template."""
    template = transformed()
    version, published = _one(template, "AWS::Lambda::Version")
    _, alias = _one(template, "AWS::Lambda::Alias")
    assert alias["Properties"]["Name"] == "live"
    assert alias["Properties"]["FunctionVersion"] == {"Fn::GetAtt": [version, "Version"]}
    assert published["DeletionPolicy"] == "Retain"
    assert _properties("SkillFunction")["SnapStart"] == {"ApplyOn": {"Ref": "SnapStart"}}
    assert template["Parameters"]["SnapStart"]["Default"] == "PublishedVersions"


def test_a_parameter_that_the_function_takes_makes_a_new_version() -> None:
    """CloudFormation replaces a version whose description changes. Without it the skill's id would not reach the alias."""
    _, version = _one(transformed(), "AWS::Lambda::Version")
    described = set(re.findall(r"\$\{(\w+)\}", version["Properties"]["Description"]["Fn::Sub"]))
    function = json.dumps(_properties("SkillFunction"))
    taken = set(re.findall(r'"Ref": "(\w+)"', function)) & set(source()["Parameters"])
    assert taken == {"SkillId", "Architecture", "MemorySize", "SnapStart", "Tracing"}
    assert taken == described


def test_a_rollout_is_gradual_and_goes_back_on_an_alarm() -> None:
    """CodeDeploy moves the alias, and both kinds of failure stop it: the error, and the apology that Lambda calls a success."""
    template = transformed(Rollout=CANARY)
    group, deployment = _one(template, "AWS::CodeDeploy::DeploymentGroup")
    _, alias = _one(template, "AWS::Lambda::Alias")
    assert alias["UpdatePolicy"]["CodeDeployLambdaAliasUpdate"]["DeploymentGroupName"] == {"Ref": group}
    properties = deployment["Properties"]
    assert properties["DeploymentConfigName"] == {
        "Fn::Sub": ["CodeDeployDefault.Lambda${ConfigName}", {"ConfigName": CANARY}]
    }
    assert properties["AlarmConfiguration"] == {
        "Enabled": True,
        "Alarms": [{"Name": {"Ref": "ErrorsAlarm"}}, {"Name": {"Ref": "ApologiesAlarm"}}],
    }
    rollback = properties["AutoRollbackConfiguration"]
    assert rollback["Enabled"] is True
    assert "DEPLOYMENT_STOP_ON_ALARM" in rollback["Events"]


@pytest.mark.parametrize("rollout", source()["Parameters"]["Rollout"]["AllowedValues"])
def test_every_way_of_rolling_out_is_mapped(rollout: str) -> None:
    """All at once there is no CodeDeploy, as in the first deployment; otherwise there is."""
    kinds = {each["Type"] for each in transformed(Rollout=rollout)["Resources"].values()}
    assert ("AWS::CodeDeploy::DeploymentGroup" in kinds) == (rollout != "AllAtOnce")


def test_the_function_gives_up_before_alexa_does() -> None:
    """And after the store has: a slow table ends in a spoken apology, not in a function that is cut off."""
    timeout = _properties("SkillFunction")["Timeout"]
    assert (CONNECT_SECONDS + READ_SECONDS) * ATTEMPTS < timeout < 8


def test_every_alarm_is_there_and_looks_at_what_alexa_calls() -> None:
    """Errors, throttles and time are the alias's; the slow one is the 95th percentile against the budget."""
    template = transformed()
    alarms = {name: each["Properties"] for name, each in resources(template, "AWS::CloudWatch::Alarm").items()}
    assert set(alarms) == ALARMS
    for name, metric in (("ErrorsAlarm", "Errors"), ("ThrottlesAlarm", "Throttles"), ("SlowAlarm", "Duration")):
        assert (alarms[name]["Namespace"], alarms[name]["MetricName"]) == ("AWS/Lambda", metric)
        assert alarms[name]["Dimensions"] == LIVE
    assert alarms["SlowAlarm"]["ExtendedStatistic"] == "p95"
    assert alarms["SlowAlarm"]["Threshold"] == {"Ref": "TurnBudget"}
    assert (alarms["ApologiesAlarm"]["Namespace"], alarms["ApologiesAlarm"]["MetricName"]) == (
        "EqualFooting",
        "Failures",
    )
    assert "Dimensions" not in alarms["ApologiesAlarm"]
    for name, metric in (("TableReadsAlarm", "ReadThrottleEvents"), ("TableWritesAlarm", "WriteThrottleEvents")):
        assert (alarms[name]["Namespace"], alarms[name]["MetricName"]) == ("AWS/DynamoDB", metric)
        assert alarms[name]["Dimensions"] == [{"Name": "TableName", "Value": {"Ref": "PeopleTable"}}]


def test_who_is_told_is_optional() -> None:
    """An e-mail address is subscribed only where one is given."""
    subscription = transformed()["Resources"]["AlarmSubscription"]
    assert subscription["Condition"] == "EmailGiven"
    assert subscription["Properties"]["Endpoint"] == {"Ref": "AlarmEmail"}


def test_the_dashboard_is_json_and_shows_what_the_skill_counts() -> None:
    """With every reference filled in. The skill's own metrics have no dimensions, and every alarm is on it."""
    body = _properties("Dashboard")["DashboardBody"]["Fn::Sub"]
    widgets = json.loads(re.sub(r"\$\{[^}]+\}", "1", body))["widgets"]
    shown = [tuple(metric) for widget in widgets for metric in widget["properties"].get("metrics", [])]
    own = {metric[1]: metric[2:] for metric in shown if metric[0] == "EqualFooting"}
    assert set(own) == {"Turns", "InterviewsCompleted", "Failures", "SlowTurns"}
    assert not [name for name, rest in own.items() if any(isinstance(each, str) for each in rest)]
    assert set(re.findall(r"\$\{(\w+Alarm)\.Arn\}", body)) == ALARMS
    known = {*transformed()["Resources"], *source()["Parameters"], "AWS::Region"}
    assert {name.split(".")[0] for name in re.findall(r"\$\{([^}]+)\}", body)} <= known


@pytest.mark.parametrize("name", list(source()["Parameters"]))
def test_a_parameter_says_what_it_is(name: str) -> None:
    """It has a sentence, a default, and a bound on what may be given; and it is used, and shown in a group."""
    parameter = source()["Parameters"][name]
    assert parameter["Description"].endswith(".")
    assert "Default" in parameter
    assert {"AllowedValues", "AllowedPattern", "MinValue"} & set(parameter)
    groups = source()["Metadata"]["AWS::CloudFormation::Interface"]["ParameterGroups"]
    assert name in [each for group in groups for each in group["Parameters"]]
    text = json.dumps({**source(), "Parameters": {}, "Metadata": {}})
    assert f'"{name}"' in text or f"${{{name}}}" in text


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("SkillId", ["", SKILL], ["x", "amzn1.ask.skill.", f"{SKILL}0", f" {SKILL}", "amzn1.ask.skill." + "-" * 36]),
        ("AlarmEmail", ["", "dana@example.org"], ["dana", "dana@example", "a b@example.org", "a@b.c, d@e.f"]),
        (
            "FeedLink",
            ["", "https://example.org/tips"],
            ["http://example.org", "example.org", 'https://a"b', "https://a b"],
        ),
    ],
)
def test_a_pattern_takes_what_is_meant(name: str, good: list[str], bad: list[str]) -> None:
    """And refuses what a slip of the hand makes of it."""
    pattern = source()["Parameters"][name]["AllowedPattern"]
    assert all(re.fullmatch(pattern, each) for each in good)
    assert not [each for each in bad if re.fullmatch(pattern, each)]


def test_the_next_step_finds_what_it_needs() -> None:
    """Outputs, each with a description."""
    outputs = transformed()["Outputs"]
    assert {"SkillEndpoint", "PeopleTableName", "FeedUrl", "DashboardUrl", "Region"} <= set(outputs)
    assert all(each["Description"].endswith(".") for each in outputs.values())
    assert outputs["FeedUrl"]["Value"] == {"Fn::GetAtt": ["FeedFunctionUrl", "FunctionUrl"]}


def test_deploying_asks_first_and_rolls_out_gradually() -> None:
    """What `sam deploy` does where nothing else is said."""
    deploy = tomllib.loads((ROOT / "samconfig.toml").read_text(encoding="utf-8"))["default"]["deploy"]["parameters"]
    assert deploy["confirm_changeset"] is True
    assert deploy["capabilities"] == "CAPABILITY_IAM"
    name, value = deploy["parameter_overrides"].split("=")
    assert value in source()["Parameters"][name]["AllowedValues"]
    assert (name, value) == ("Rollout", CANARY)
