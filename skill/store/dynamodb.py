"""The store on DynamoDB: one item a person, written on the condition that its version is the one that was loaded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from skill.store.contract import Conflict, Kept, Stored, Unavailable
from skill.store.packing import packed, unpacked

CONNECT_SECONDS, READ_SECONDS, ATTEMPTS = 1, 2, 2
"""Together under Alexa's eight seconds, with a second attempt (alexa-platform.md, section 0)."""

PAGE = 200
"""Items asked for at once when the whole table is read: some 200 KB, under DynamoDB's megabyte a page."""
_NEW: Mapping[str, Any] = {"ConditionExpression": "attribute_not_exists(person)"}


class DynamoStore:
    """Items of a table whose key is `person`. `data` is one binary attribute (skill.store.packing): no floats, no Decimals.

    The endpoint is found as boto3 finds it (AWS_ENDPOINT_URL_DYNAMODB), unless a client is handed in.
    """

    def __init__(self, table: str, client: Any = None) -> None:
        self._table = table
        with _told_plainly():
            self._client = client or make_client()

    def load(self, person: str) -> Stored | None:
        """See the contract. A consistent read: another device's turn of a second ago is seen."""
        kept = self.kept(person)
        return Stored(kept.version, kept.data) if kept else None

    def save(self, person: str, data: Mapping[str, Any], *, expected: int, expires: int) -> int:
        """See the contract."""
        condition = _NEW
        if expected:
            condition = {
                "ConditionExpression": "version = :expected",
                "ExpressionAttributeValues": {":expected": {"N": str(expected)}},
            }
        self._call("put_item", Item=_item(Kept(person, expected + 1, expires, data)), **condition)
        return expected + 1

    def delete(self, person: str) -> None:
        """See the contract."""
        self._call("delete_item", Key={"person": {"S": person}})

    def kept(self, person: str) -> Kept | None:
        """See the contract."""
        item = self._call("get_item", Key={"person": {"S": person}}, ConsistentRead=True).get("Item")
        return _kept(item) if item else None

    def everyone(self) -> Iterator[Kept]:
        """See the contract. Reads the whole table, which the function's own role may not: use the operator's."""
        with _told_plainly():
            pages = self._client.get_paginator("scan").paginate(
                TableName=self._table, ConsistentRead=True, PaginationConfig={"PageSize": PAGE}
            )
            for page in pages:
                yield from map(_kept, page["Items"])

    def restore(self, kept: Kept) -> None:
        """See the contract."""
        self._call("put_item", Item=_item(kept), **_NEW)

    def _call(self, operation: str, **arguments: Any) -> dict[str, Any]:
        with _told_plainly():
            answer: dict[str, Any] = getattr(self._client, operation)(TableName=self._table, **arguments)
            return answer


def _item(kept: Kept) -> dict[str, Any]:
    return {
        "person": {"S": kept.person},
        "version": {"N": str(kept.version)},
        "data": {"B": packed(kept.data)},
        "expires": {"N": str(kept.expires)},
    }


def _kept(item: Mapping[str, Any]) -> Kept:
    data = unpacked(item["data"]["B"])
    return Kept(item["person"]["S"], int(item["version"]["N"]), int(item["expires"]["N"]), data)


@contextmanager
def _told_plainly() -> Iterator[None]:
    """What botocore raises, as the contract has it."""
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        yield
    except ClientError as error:
        if error.response["Error"]["Code"] == "ConditionalCheckFailedException":
            raise Conflict("another version is stored") from None
        raise Unavailable(error.response["Error"]["Code"]) from error
    except BotoCoreError as error:
        raise Unavailable(type(error).__name__) from error


def make_client(**settings: Any) -> Any:
    """A client with short timeouts. Raises Unavailable where none can be made, as without a region.

    boto3 is imported here, so that a local run on SQLite never pays for it.
    """
    import boto3
    from botocore.config import Config
    from botocore.exceptions import BotoCoreError

    config = Config(
        connect_timeout=CONNECT_SECONDS,
        read_timeout=READ_SECONDS,
        retries={"total_max_attempts": ATTEMPTS, "mode": "standard"},
    )
    try:
        return boto3.client("dynamodb", config=config, **settings)
    except BotoCoreError as error:
        raise Unavailable(type(error).__name__) from error


def create_table(client: Any, table: str) -> None:
    """The table as the template declares it, for local servers: on demand, with a time to live."""
    client.create_table(
        TableName=table,
        KeySchema=[{"AttributeName": "person", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "person", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
    )
    client.get_waiter("table_exists").wait(TableName=table, WaiterConfig={"Delay": 1, "MaxAttempts": 20})
    client.update_time_to_live(TableName=table, TimeToLiveSpecification={"Enabled": True, "AttributeName": "expires"})
