"""Plain data and back: nothing is lost, nothing that comes from outside can break it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.interview.practice import Practice
from skill.plain import Unreadable, from_plain, to_plain
from skill.saved import SCHEMA, Saved, from_data, to_data

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)


class Colour(StrEnum):
    """For the test."""

    RED = "red"


@dataclass(frozen=True, slots=True)
class Inner:
    """For the test."""

    colour: Colour
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outer:
    """For the test."""

    inner: Inner
    maybe: Inner | None = None
    counts: Mapping[str, int] = field(default_factory=dict)


@given(st.from_type(Saved))
def test_saved_state_survives_the_codec_and_json(saved: Saved) -> None:
    """Whatever can be remembered is read back as it was."""
    assert from_data(json.loads(json.dumps(to_data(saved)))) == saved


@given(JSON)
def test_anything_at_all_can_be_read_as_saved_state(data: Any) -> None:
    """Damaged or forged state gives a state, never an error."""
    assert isinstance(from_data(data), Saved)


@given(st.dictionaries(st.sampled_from(["practice", "heard", "visits", "awaiting", "salt"]), JSON))
def test_damaged_fields_fall_back_to_their_defaults(data: dict[str, Any]) -> None:
    """One unreadable field does not cost the others."""
    assert from_data({"schema": SCHEMA, **data, "finished": 7}).finished == 7


def test_defaults_take_no_room() -> None:
    """A fresh start is as good as empty."""
    assert to_data(Saved(practice=Practice())) == {"schema": SCHEMA, "practice": {}}


def test_unknown_fields_are_passed_over() -> None:
    """What a newer version wrote does not stop an older one."""
    assert from_data({"schema": SCHEMA, "salt": "x", "zodiac": "lion"}).salt == "x"


@pytest.mark.parametrize("data", [{"colour": "blue"}, {}, "red", {"colour": ["red"]}])
def test_what_has_no_default_must_be_readable(data: object) -> None:
    """A value that cannot be made whole is refused."""
    with pytest.raises(Unreadable):
        from_plain(Inner, data)


def test_nested_values_keep_their_types() -> None:
    """Enums, tuples and mappings come back as what they were."""
    value = Outer(Inner(Colour.RED, ("a", "b")), Inner(Colour.RED), {"x": 2})
    assert from_plain(Outer, to_plain(value)) == value
