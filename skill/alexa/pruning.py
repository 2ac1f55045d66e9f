"""An envelope reduced to what a turn needs.

The SDK's model knows the values of 2023 and raises on any other: a new kind of viewport, of slot value, of resolution
status, of session end (alexa-platform.md, section 6). None of them matters here, so the envelope is built again from a
list of what does, and read once more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from ask_sdk_model.permission_status import PermissionStatus
from ask_sdk_model.slu.entityresolution.status_code import StatusCode

_ID = ("applicationId",)


def pruned(event: Mapping[str, Any]) -> dict[str, Any]:
    """The envelope without anything that the SDK's model may not know. Never raises, whatever the shape."""
    system = _part(_part(event, "context"), "System")
    envelope: dict[str, Any] = {
        "version": "1.0",
        "context": {"System": _system(system)},
        "request": _request(_part(event, "request")),
    }
    if isinstance(event.get("session"), Mapping):
        envelope["session"] = _session(_part(event, "session"))
    return envelope


def _system(system: Mapping[str, Any]) -> dict[str, Any]:
    kept = _only(system, application=_ID, user=("userId",), person=("personId",), device=("deviceId",))
    permissions = _part(_part(system, "user"), "permissions")
    if permissions and "user" in kept:
        scopes = {name: {"status": _status(scope)} for name, scope in _part(permissions, "scopes").items()}
        kept["user"]["permissions"] = {**_strings(permissions, "consentToken"), "scopes": scopes}
    return kept | _strings(system, "apiEndpoint", "apiAccessToken")


def _status(scope: object) -> str:
    """What is not granted outright is denied."""
    granted = PermissionStatus.GRANTED.value
    return str(granted if scope == {"status": granted} else PermissionStatus.DENIED.value)


def _session(session: Mapping[str, Any]) -> dict[str, Any]:
    kept = _only(session, application=_ID, user=("userId",))
    return kept | {"new": session.get("new") is True, "attributes": dict(_part(session, "attributes"))}


def _request(request: Mapping[str, Any]) -> dict[str, Any]:
    kept = _strings(request, "type", "requestId", "locale")
    if _is_time(request.get("timestamp")):
        kept["timestamp"] = request["timestamp"]
    intent = _part(request, "intent")
    if intent:
        slots = {name: _slot(name, slot) for name, slot in _part(intent, "slots").items() if isinstance(slot, Mapping)}
        kept["intent"] = {**_strings(intent, "name"), "slots": slots}
    return kept


def _slot(name: str, slot: Mapping[str, Any]) -> dict[str, Any]:
    authorities = _mappings(_part(slot, "resolutions").get("resolutionsPerAuthority"))
    matched = [_authority(each) for each in authorities if _matched(each)]
    return {"name": name, **_strings(slot, "value"), "resolutions": {"resolutionsPerAuthority": matched}}


def _matched(authority: Mapping[str, Any]) -> bool:
    return _part(authority, "status").get("code") == StatusCode.ER_SUCCESS_MATCH.value


def _authority(authority: Mapping[str, Any]) -> dict[str, Any]:
    values = [{"value": _strings(_part(each, "value"), "name", "id")} for each in _mappings(authority.get("values"))]
    return {"status": {"code": StatusCode.ER_SUCCESS_MATCH.value}, "values": values}


def _only(whole: Mapping[str, Any], **wanted: tuple[str, ...]) -> dict[str, Any]:
    return {name: _strings(_part(whole, name), *keys) for name, keys in wanted.items() if _part(whole, name)}


def _part(whole: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    part = whole.get(key)
    return part if isinstance(part, Mapping) else {}


def _strings(whole: Mapping[str, Any], *keys: str) -> dict[str, Any]:
    return {key: whole[key] for key in keys if isinstance(whole.get(key), str)}


def _mappings(items: object) -> Iterator[Mapping[str, Any]]:
    yield from (item for item in (items if isinstance(items, list) else ()) if isinstance(item, Mapping))


def _is_time(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(datetime.fromisoformat(value))
    except ValueError:
        return False
