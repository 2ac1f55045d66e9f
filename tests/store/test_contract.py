"""What every store promises, held against each of them; DynamoDB over a real connection to two servers."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skill.store.contract import Conflict, Store

LATER = 4_000_000_000
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=12,
)


def _save(store: Store, person: str, data: dict[str, Any], expected: int = 0) -> int:
    return store.save(person, data, expected=expected, expires=LATER)


def test_nobody_is_known_at_first(store: Store) -> None:
    """A person who was never here has no item."""
    assert store.load("sam") is None


def test_what_was_saved_is_loaded(store: Store) -> None:
    """Data and version come back."""
    assert _save(store, "sam", {"a": [1, {"b": "c"}]}) == 1
    stored = store.load("sam")
    assert stored is not None
    assert (stored.version, stored.data) == (1, {"a": [1, {"b": "c"}]})


def test_each_save_is_a_new_version(store: Store) -> None:
    """The version counts the writes, and the whole item is replaced."""
    _save(store, "sam", {"a": 1})
    assert _save(store, "sam", {"b": 2}, expected=1) == 2
    stored = store.load("sam")
    assert stored is not None
    assert (stored.version, stored.data) == (2, {"b": 2})


@pytest.mark.parametrize("expected", [0, 2, 7])
def test_a_stale_write_is_refused_and_changes_nothing(store: Store, expected: int) -> None:
    """Who has not seen the last version does not overwrite it."""
    _save(store, "sam", {"a": 1})
    with pytest.raises(Conflict):
        _save(store, "sam", {"a": 9}, expected=expected)
    stored = store.load("sam")
    assert stored is not None
    assert (stored.version, stored.data) == (1, {"a": 1})


def test_a_later_version_of_nobody_is_refused(store: Store) -> None:
    """Somebody deleted it meanwhile: it is not written back from an old copy."""
    with pytest.raises(Conflict):
        _save(store, "sam", {"a": 1}, expected=3)
    assert store.load("sam") is None


def test_deleting_is_final_and_may_be_done_twice(store: Store) -> None:
    """After it the person is unknown, and may start again."""
    _save(store, "sam", {"a": 1})
    store.delete("sam")
    store.delete("sam")
    assert store.load("sam") is None
    assert _save(store, "sam", {"a": 2}) == 1


def test_people_are_kept_apart(store: Store) -> None:
    """One person's writes and deletions touch nobody else."""
    _save(store, "sam", {"a": 1})
    _save(store, "dana", {"a": 2})
    _save(store, "sam", {"a": 3}, expected=1)
    store.delete("sam")
    stored = store.load("dana")
    assert stored is not None
    assert (stored.version, stored.data) == (1, {"a": 2})


@pytest.mark.parametrize("person", ["amzn1.ask.account.AB/CD+E=", "'; DROP TABLE people; --", "ключ 🗝", "x" * 300])
def test_any_key_will_do(store: Store, person: str) -> None:
    """A key is only a key, whatever it looks like."""
    _save(store, person, {"a": 1})
    assert store.load(person) is not None


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.dictionaries(st.text(max_size=6), JSON, max_size=4))
def test_any_plain_data_comes_back_as_it_was(store: Store, data: dict[str, Any]) -> None:
    """Nulls, nesting, odd characters: nothing is changed on the way."""
    store.delete("sam")
    _save(store, "sam", data)
    stored = store.load("sam")
    assert stored is not None
    assert stored.data == json.loads(json.dumps(data))


def test_eight_at_once_lose_nothing(store: Store) -> None:
    """Eight writers who load again after a conflict: every increment is in the end."""
    _save(store, "sam", {"count": 0})

    def increment(_: int) -> None:
        while True:
            stored = store.load("sam")
            assert stored is not None
            try:
                _save(store, "sam", {"count": stored.data["count"] + 1}, expected=stored.version)
            except Conflict:
                continue
            return

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(increment, range(24)))
    stored = store.load("sam")
    assert stored is not None
    assert stored.data == {"count": 24}
    assert stored.version == 25
