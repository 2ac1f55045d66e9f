"""What the environment may say."""

from __future__ import annotations

from pathlib import Path

import pytest

from skill.local.settings import BadSetting, Settings, is_loopback, settings_from


def test_by_default_only_this_machine_is_served_and_nothing_is_signed() -> None:
    """Loopback, port 8080, a database in the project, and requests of now from any skill."""
    assert settings_from({}) == Settings(
        "127.0.0.1", 8080, Path("data/equal-footing.db"), None, signed=False, fresh=True
    )


def test_every_setting_has_its_variable() -> None:
    """Host, port, database and skill id are taken as they are."""
    settings = settings_from({"HOST": "::1", "PORT": "9000", "EQUAL_FOOTING_DB": "/tmp/x.db", "ALEXA_SKILL_ID": "id"})
    assert settings == Settings("::1", 9000, Path("/tmp/x.db"), "id")


@pytest.mark.parametrize(
    ("host", "verify", "signed", "fresh"),
    [
        ("127.0.0.1", "", False, True),
        ("127.0.0.1", "on", True, True),
        ("127.0.0.1", "off", False, False),
        ("0.0.0.0", "", True, True),
        ("0.0.0.0", "ON", True, True),
        ("0.0.0.0", "off", False, False),
        ("example.org", "", True, True),
    ],
)
def test_signatures_are_asked_for_where_others_can_reach_the_server(
    host: str, verify: str, signed: bool, fresh: bool
) -> None:
    """On loopback they have to be asked for, elsewhere to be waived."""
    settings = settings_from({"HOST": host, "EQUAL_FOOTING_VERIFY": verify})
    assert (settings.signed, settings.fresh) == (signed, fresh)


@pytest.mark.parametrize(
    ("host", "verify", "scoped"),
    [
        ("127.0.0.1", "", False),
        ("127.0.0.1", "off", False),
        ("127.0.0.1", "on", True),
        ("0.0.0.0", "", True),
        ("0.0.0.0", "off", True),
    ],
)
def test_a_skill_has_to_be_named_outside_local_runs(host: str, verify: str, scoped: bool) -> None:
    """Where others can reach the server, and where a proxy on this machine passes on what Amazon signed."""
    assert settings_from({"HOST": host, "EQUAL_FOOTING_VERIFY": verify}).scoped is scoped


def test_a_table_is_used_instead_of_a_file() -> None:
    """One or the other; an empty variable is none."""
    assert settings_from({"EQUAL_FOOTING_TABLE": "people", "EQUAL_FOOTING_DB": ""}).table == "people"
    assert settings_from({"EQUAL_FOOTING_TABLE": ""}).table is None
    with pytest.raises(BadSetting, match="EQUAL_FOOTING_TABLE"):
        settings_from({"EQUAL_FOOTING_TABLE": "people", "EQUAL_FOOTING_DB": "practice.db"})


@pytest.mark.parametrize(
    "setting", [{"PORT": "http"}, {"PORT": "-1"}, {"PORT": "65536"}, {"EQUAL_FOOTING_VERIFY": "maybe"}]
)
def test_a_setting_that_means_nothing_is_named(setting: dict[str, str]) -> None:
    """The message says which variable it is."""
    with pytest.raises(BadSetting, match=next(iter(setting))):
        settings_from(setting)


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("localhost", True),
        ("LOCALHOST", True),
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("[::1]", True),
        ("0.0.0.0", False),
        ("::", False),
        ("10.0.0.1", False),
        ("localhost.example.org", False),
        ("", False),
    ],
)
def test_which_hosts_are_this_machine(host: str, loopback: bool) -> None:
    """Names and addresses that never leave the machine."""
    assert is_loopback(host) is loopback
