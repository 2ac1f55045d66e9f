"""Plain data (what `json` can hold) to frozen dataclasses and back, derived from the fields so that none is forgotten.

Reading forgives: a field that is missing or of the wrong shape takes its default, and unknown keys are passed over, so
that what an older or newer version saved can still be read. A field without a default that cannot be read raises
`Unreadable`.
"""

from __future__ import annotations

import types
from collections.abc import Hashable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


class Unreadable(ValueError):
    """Plain data that does not have the shape asked for."""


def to_plain(value: Any) -> Any:
    """A dataclass as dicts, lists and scalars; fields that hold their default are left out."""
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: to_plain(getattr(value, field.name))
            for field in fields(value)
            if getattr(value, field.name) != _default(field)
        }
    if isinstance(value, Mapping):
        return {key: to_plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [to_plain(item) for item in value]
    return value


def from_plain(kind: type[T], data: Any) -> T:
    """Plain data as `kind`. Raises Unreadable where it cannot be."""
    result: T = _read(kind, data)
    return result


def _read(kind: Any, data: Any) -> Any:
    if kind is Any:
        return data
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _optional(kind, data)
    if origin is tuple:
        return _tuple(get_args(kind), data)
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(get_args(kind), data)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _enum(kind, data)
    if is_dataclass(kind) and isinstance(kind, type):
        return _dataclass(kind, data)
    if kind in (str, int, bool) and type(data) is kind:
        return data
    raise Unreadable(f"not {kind}")


def _optional(kind: Any, data: Any) -> Any:
    if data is None:
        return None
    inner = next(option for option in get_args(kind) if option is not type(None))
    return _read(inner, data)


def _tuple(items: tuple[Any, ...], data: Any) -> tuple[Any, ...]:
    if not isinstance(data, (list, tuple)):
        raise Unreadable("not a list")
    if len(items) == 2 and items[1] is Ellipsis:
        return tuple(_read(items[0], item) for item in data)
    if len(items) != len(data):
        raise Unreadable("a list of another length")
    return tuple(_read(item, value) for item, value in zip(items, data, strict=True))


def _mapping(items: tuple[Any, ...], data: Any) -> dict[Any, Any]:
    if not isinstance(data, Mapping):
        raise Unreadable("not a mapping")
    return {_read(items[0], key): _read(items[1], value) for key, value in data.items()}


def _enum(kind: type[Enum], data: Any) -> Enum:
    try:
        return kind(data)
    except ValueError as error:
        raise Unreadable(str(error)) from error


def _dataclass(kind: type[Any], data: Any) -> Any:
    if not isinstance(data, Mapping):
        raise Unreadable(f"not a {kind.__name__}")
    hints = _hints(cast(Hashable, kind))
    values: dict[str, Any] = {}
    for field in fields(kind):
        if field.name not in data:
            continue
        try:
            values[field.name] = _read(hints[field.name], data[field.name])
        except Unreadable:
            if _default(field) is MISSING:
                raise
    try:
        return kind(**values)
    except TypeError as error:
        raise Unreadable(str(error)) from error


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _default(field: Any) -> Any:
    return field.default_factory() if field.default_factory is not MISSING else field.default
