"""What somebody sees who calls it: the price before the question, the question before anything, the commands of a dry run."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from moto import mock_aws

from deployment.__main__ import main
from deployment.advice import ADVICE, advice_on
from deployment.commands import SAM, stack
from deployment.estimate import MADE, SNAPSHOT, STANDING, THOUSAND
from deployment.running import SETTINGS
from deployment.wish import Wish
from tests.artifact.building import installed
from tests.deployment.stage import REGION, configure_ask, install_ask
from tests.infrastructure.transformed import source
from tests.repository.test_imports import ROOT

OPERATIONS = (ROOT / "docs/operations.md").read_text(encoding="utf-8")
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")
NO_WAY = [
    ("Target not recognized", "ASK CLI 1"),
    ("An error occurred (ExpiredToken) when calling the CreateChangeSet operation", "sign in"),
    ("User: arn:aws:iam::1:user/x is not authorized to perform: iam:CreateRole on resource", "iam:CreateRole"),
    ("decreases account's UnreservedConcurrentExecution below its minimum value of [10]", "FeedConcurrency=0"),
    ("Waiter StackCreateComplete failed: ROLLBACK_COMPLETE", "took back"),
    (
        "The trigger setting for the Lambda arn:aws:lambda:x is invalid. Error code: SkillManifestError",
        "docs/deploy.md",
    ),
    ('[Error]: {\n  "statusCode": 401,', "ask configure"),
    ("Client Error: AxiosError: Request failed with status code 404", "--set SkillId="),
    ("request to https://api.amazonalexa.com failed, reason: getaddrinfo ENOTFOUND", "just now"),
    ("Can't resolve profile [work] as it doesn't exist.", "ask configure"),
]
"""Lines of the tools as they were seen, here or in others' reports, and a word of what helps."""


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """A machine with accounts that moto and the stand-in for ASK CLI play; yields the options that lead there."""
    if not installed(SAM):
        pytest.skip("the SAM command line is not installed")
    configure_ask(tmp_path)
    for name, value in {
        "HOME": str(tmp_path),
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
    }.items():
        monkeypatch.setenv(name, value)
    with mock_aws():
        yield ["--region", REGION, "--stack", "asked-for", "--ask", str(install_ask(tmp_path / "bin"))]


@pytest.mark.parametrize("answer", ["n\n", "\n", "", "of course not\n"])
def test_nothing_is_done_before_somebody_says_yes(
    machine: list[str], answer: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The account and the price come first; anything but a yes, and no answer at all, is a no."""
    monkeypatch.setattr("sys.stdin", io.StringIO(answer))
    assert main(machine) == 2
    told = capsys.readouterr().out
    assert told.index("123456789012") < told.index(STANDING) < told.index("Go on?") < told.index("Nothing was done.")
    assert not (ROOT / "build/asked-for").exists()


def test_a_dry_run_prints_commands_and_calls_none(machine: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """In their order, with the alias that there will be, and no question."""
    assert main([*machine, "--dry-run", "--set", "AlarmEmail=dana@example.org"]) == 0
    told = capsys.readouterr().out
    assert told.count("\n# ") == 7
    assert told.count('AlarmEmail="dana@example.org"') == 2
    assert f"arn:aws:lambda:{REGION}:123456789012:function:asked-for-skill:live" in told
    assert "Go on?" not in told
    assert not (ROOT / "build/asked-for").exists()


def test_what_is_missing_stops_it_and_does_not_stop_a_dry_run(
    machine: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """So that the commands can be read without an account."""
    options = [*machine, "--ask-profile", "nobody"]
    assert main([*options, "--yes"]) == 1
    assert main([*options, "--dry-run"]) == 0
    assert capsys.readouterr().out.count("MISSING  ASK CLI cannot reach a developer account") == 2


@pytest.mark.parametrize("text", ["AlarmEmail", 'FeedLink=https://x"', "FeedLink=a\\b"])
def test_a_parameter_has_a_name_and_a_value(text: str) -> None:
    """And nothing that would end the quotation marks SAM wants it in."""
    with pytest.raises(SystemExit):
        main(["--set", text])


def test_it_names_the_prices_of_the_page() -> None:
    """Those that docs/operations.md works out."""
    together = re.findall(r"\*\*together\*\* \| \*\*([\d.]+)\*\*", OPERATIONS)
    assert together == [THOUSAND, STANDING]
    assert f"snapshot of a published version | {SNAPSHOT} |" in OPERATIONS


def test_it_counts_what_the_template_makes() -> None:
    """In words, as the estimate does."""
    kinds = [each["Type"] for each in source()["Resources"].values()]
    for kind, words in (
        ("AWS::Serverless::Function", "functions"),
        ("AWS::CloudWatch::Alarm", "alarms"),
        ("AWS::Logs::LogGroup", "logs"),
    ):
        assert f"{NUMBERS[kinds.count(kind)]} {words}" in MADE


@pytest.mark.parametrize(("line", "word"), NO_WAY)
def test_it_knows_what_helps_against_a_known_line(line: str, word: str) -> None:
    """By what the tools and services say."""
    assert word in advice_on(line)


def test_every_advice_is_given_once() -> None:
    """And none for what it does not know."""
    given = [next(pattern for pattern, _ in ADVICE if re.search(pattern, line, re.IGNORECASE)) for line, _ in NO_WAY]
    assert given == [pattern for pattern, _ in ADVICE]
    assert advice_on("all is well") == ""


@pytest.mark.sam
@pytest.mark.skipif(not installed(SAM), reason="the SAM command line is not installed")
def test_sam_knows_every_option() -> None:
    """Its own help lists them."""
    settings = {**SETTINGS, "COLUMNS": "200"}
    told = subprocess.run([SAM, "deploy", "--help"], env=settings, capture_output=True, text=True, check=True).stdout
    options = [word for word in stack(Wish(), REGION, {"SkillId": ""}).words if word.startswith("--")]
    assert len(options) > 3
    assert [option for option in options if option not in told] == []
