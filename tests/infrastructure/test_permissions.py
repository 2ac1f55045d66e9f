"""Each function may do what it does and nothing else: the grants of the transformed template against recorded calls."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from moto import mock_aws

from skill.store.contract import Store
from skill.store.dynamodb import DynamoStore, create_table, make_client
from tests.infrastructure.transformed import Template, resources, transformed
from tests.store import test_contract

PROMISES: list[Callable[[Store], None]] = [
    check
    for name, check in vars(test_contract).items()
    if name.startswith("test_") and set(inspect.signature(check).parameters) == {"store"}
]
"""What the contract's tests do with a store, which between them do all that can be done with one."""
TRACING = {"xray:PutTraceSegments", "xray:PutTelemetryRecords"}
OWN_LOG = {"logs:CreateLogStream", "logs:PutLogEvents"}

Grants = dict[str, set[str]]
Calls = list[tuple[str, str]]


def _actions(statement: dict[str, Any]) -> set[str]:
    named = statement["Action"]
    return {named} if isinstance(named, str) else set(named)


def _grants(template: Template, role: str) -> Grants:
    """Actions by the resource they are allowed on (`Table.Arn`), from the role and from every policy attached to it."""
    properties = template["Resources"][role]["Properties"]
    documents = [each["PolicyDocument"] for each in properties.get("Policies", [])]
    attached = resources(template, "AWS::IAM::Policy").values()
    documents += [
        each["Properties"]["PolicyDocument"] for each in attached if {"Ref": role} in each["Properties"]["Roles"]
    ]
    found: Grants = {}
    for statement in (each for document in documents for each in document["Statement"]):
        assert statement["Effect"] == "Allow"
        resource = statement["Resource"]
        name = resource if isinstance(resource, str) else ".".join(resource["Fn::GetAtt"])
        found.setdefault(name, set()).update(_actions(statement))
    return found


@pytest.fixture(scope="module")
def calls() -> Calls:
    """(table's right name or not, action) of every call that the store makes while its contract is held against it."""
    seen: Calls = []
    with mock_aws(), pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_ACCESS_KEY_ID", "test")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "test")
        maker = make_client(region_name="eu-west-1")
        for check in PROMISES:
            table = f"people-{uuid4().hex[:12]}"
            create_table(maker, table)
            client = make_client(region_name="eu-west-1")
            client.meta.events.register("provide-client-params.*.*", _recorder(seen, table))
            check(DynamoStore(table, client))
    return seen


def _recorder(seen: Calls, table: str) -> Callable[..., None]:
    def record(params: dict[str, Any], model: Any, **_: object) -> None:
        where = "PeopleTable.Arn" if params.get("TableName") == table else "elsewhere"
        seen.append((where, f"{model.service_model.signing_name}:{model.name}"))

    return record


def test_the_contract_uses_all_of_the_store() -> None:
    """Otherwise a call could be made that is not recorded here. What only an operator asks for is no call of the function's."""
    public = {name for name, _ in inspect.getmembers(Store, inspect.isfunction) if not name.startswith("_")}
    used = {name for check in PROMISES for name in check.__code__.co_names} | set(test_contract._save.__code__.co_names)
    assert public <= used
    assert len(PROMISES) >= 6


def test_the_skill_may_make_exactly_the_calls_it_makes(calls: Calls) -> None:
    """On the one table, no action less and none more; and on its own log, writing only."""
    made: Grants = {}
    for where, action in calls:
        made.setdefault(where, set()).add(action)
    assert _grants(transformed(), "SkillRole") == {
        **made,
        "SkillLog.Arn": OWN_LOG,
        "*": TRACING,  # of a policy that is there only while tracing is on
    }


def test_the_feed_may_write_its_log_and_nothing_else() -> None:
    """No table, though it is built from the same files, and none named to it."""
    template = transformed()
    assert _grants(template, "FeedRole") == {"FeedLog.Arn": OWN_LOG, "*": TRACING}
    variables = template["Resources"]["FeedFunction"]["Properties"]["Environment"]["Variables"]
    assert "PeopleTable" not in str(variables)


def test_tracing_is_granted_only_where_it_is_asked_for() -> None:
    """The policy's condition is the parameter's value, whose default is off."""
    template = transformed()
    assert template["Resources"]["TracingPolicy"]["Condition"] == "Traced"
    assert template["Conditions"]["Traced"] == {"Fn::Equals": [{"Ref": "Tracing"}, "Active"]}
    assert template["Parameters"]["Tracing"]["Default"] == "PassThrough"


@pytest.mark.parametrize(
    ("function", "role", "log"), [("SkillFunction", "SkillRole", "SkillLog"), ("FeedFunction", "FeedRole", "FeedLog")]
)
def test_each_function_has_its_own_role_and_log(function: str, role: str, log: str) -> None:
    """Nobody shares a role, only Lambda may take it, and the log is the one that bears the function's name."""
    template = transformed()
    properties = template["Resources"][function]["Properties"]
    assert properties["Role"] == {"Fn::GetAtt": [role, "Arn"]}
    assert properties["LoggingConfig"] == {"LogGroup": {"Ref": log}}
    (trust,) = template["Resources"][role]["Properties"]["AssumeRolePolicyDocument"]["Statement"]
    assert trust == {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}
    named = template["Resources"][log]["Properties"]["LogGroupName"]["Fn::Sub"]
    assert named == f"/aws/lambda/{properties['FunctionName']['Fn::Sub']}"
