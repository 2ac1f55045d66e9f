"""docs/deploy.md is true: its commands exist with their options, and what it names is there."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from deployment.__main__ import _options
from deployment.account import FEEDS
from deployment.advice import ADVICE
from deployment.commands import SAM
from deployment.estimate import SNAPSHOT, STANDING, THOUSAND
from deployment.look import look
from deployment.running import SETTINGS
from deployment.steps import planned
from deployment.tools import OURS
from deployment.wish import Wish
from skill.alexa.skill_package.endpoint import REGIONS
from skill.content.model import Content
from tests.artifact.building import installed
from tests.deployment.stage import REGION, Paper, Stage, configure_ask, environment, install_ask
from tests.infrastructure.transformed import source, transformed
from tests.repository.test_imports import ROOT

PATH = ROOT / "docs/deploy.md"
PAGE = PATH.read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
CODE = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", PAGE, flags=re.DOTALL))
LINES = [line for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]
"""What stands between backticks, and the lines to be typed."""


def _called() -> list[list[str]]:
    """Every command, as words, from lines and from the text."""
    return [shlex.split(each, comments=True) for each in [*LINES, *CODE] if "<" not in each and "…" not in each]


def test_every_target_of_make_is_there() -> None:
    """As a rule of the Makefile."""
    targets = {words[1] for words in _called() if words[:1] == ["make"]}
    assert {"rehearse", "ask-cli", "deploy", "content"} <= targets
    assert [each for each in targets if not re.search(rf"^{re.escape(each)}:", MAKEFILE, re.MULTILINE)] == []


@pytest.mark.parametrize("line", [line for line in [*LINES, *CODE] if line.startswith("make deploy ARGS=")])
def test_make_deploy_takes_what_the_page_gives_it(line: str) -> None:
    """Parsed by the program's own options."""
    _options(shlex.split(shlex.split(line)[2].removeprefix("ARGS=")))


def test_every_option_it_names_is_one_of_the_program_or_of_ask_cli(capsys: pytest.CaptureFixture[str]) -> None:
    """In the text, where no command says whose it is."""
    with pytest.raises(SystemExit):
        _options(["--help"])
    ours = set(re.findall(r"--[\w-]+", capsys.readouterr().out))
    named = {word for each in CODE if each.startswith("--") for word in each.split() if word.startswith("--")}
    assert len(named) > 5
    assert named <= {*ours, "--no-browser"}


@pytest.mark.sam
@pytest.mark.skipif(not installed(SAM), reason="the SAM command line is not installed")
@pytest.mark.parametrize("verb", ["logs", "delete"])
def test_sam_takes_what_the_page_gives_it(verb: str) -> None:
    """By its own help."""
    given = [words for words in _called() if words[:2] == [".venv-sam/bin/sam", verb]]
    assert given
    settings = {**SETTINGS, "COLUMNS": "200"}
    told = subprocess.run([SAM, verb, "--help"], env=settings, capture_output=True, text=True, check=True).stdout
    assert [word for words in given for word in words if word.startswith("--") and word not in told] == []


@pytest.mark.skipif(not installed(OURS), reason="ASK CLI is not installed (make ask-cli)")
@pytest.mark.parametrize("verb", [("configure",), ("smapi", "delete-skill")])
def test_ask_cli_takes_what_the_page_gives_it(verb: tuple[str, ...], tmp_path: Path) -> None:
    """By its own help, at the place where the page calls it."""
    line = next(each for each in LINES if each.startswith(f"deployment/ask/node_modules/.bin/ask {' '.join(verb)}"))
    settings = environment(tmp_path, tmp_path, **SETTINGS)
    call = [str(OURS), *verb, "--help"]
    told = subprocess.run(call, env=settings, capture_output=True, text=True, check=True).stdout
    assert [word for word in line.split() if word.startswith("--") and word not in told] == []
    assert "--no-browser" in told or verb != ("configure",)


def test_parameters_regions_and_outputs_are_those_there_are() -> None:
    """All of the parameters, the four regions, and the names of outputs."""
    listed = re.search(r"\*\*Parameters\*\*.*?\n((?:`\w+`[, .\n]*)+)", PAGE)
    assert listed is not None
    assert re.findall(r"`(\w+)`", listed[1]) == sorted(source()["Parameters"])
    assert [name for name in REGIONS if f"`{name}`" not in PAGE] == []
    assert "FeedUrl" in transformed()["Outputs"]
    assert all(name in source()["Parameters"] for name in re.findall(r"--set (\w*[a-z]\w*)=", PAGE))
    assert source()["Parameters"]["FeedConcurrency"]["Default"] == FEEDS


def test_its_steps_are_those_of_the_program(tmp_path: Path) -> None:
    """The table has each of them by its title or the beginning of it, in their order."""
    configure_ask(tmp_path)
    wish = Wish(stack="of-the-page", region=REGION, ask=str(install_ask(tmp_path / "bin")))
    stage = Stage(environment(tmp_path, tmp_path / "bin"), lambda _: None)
    titles = [title for title, _ in planned(wish, look(wish, stage, tmp_path, Paper))]
    rows = re.findall(r"^\| ([^|]+) \| [^|]* (?:s|min) \|", PAGE, re.MULTILINE)
    assert len(rows) == len(titles)
    assert [title for title, row in zip(titles, rows, strict=True) if not title.startswith(row)] == []


def test_it_quotes_what_is_really_said(catalog: dict[str, Content]) -> None:
    """The welcome, and the lines of the tools that advice is known for."""
    assert f"> **Coach:** {catalog['en-US'].lines['everyday.welcome.first'][0]}" in PAGE
    for words in ("ROLLBACK_COMPLETE", "UnreservedConcurrentExecution", "is not authorized to perform"):
        assert words in PAGE
        assert any(words.split(" perform")[0] in pattern for pattern, _ in ADVICE)


def test_its_prices_are_the_programs() -> None:
    """And with them those of docs/operations.md."""
    assert f"About {STANDING} US dollars a month" in PAGE
    assert f"and {THOUSAND} for a thousand interviews" in PAGE
    assert f"\n{SNAPSHOT} of the month are SnapStart's snapshot" in PAGE


def test_every_link_leads_somewhere() -> None:
    """To a page beside it, and to a heading there."""
    for target in re.findall(r"\]\(([^)]+)\)", PAGE):
        name, _, anchor = target.partition("#")
        page = (PATH.parent / name).read_text(encoding="utf-8") if name else PAGE
        assert not anchor or anchor in _anchors(page), target


def _anchors(page: str) -> list[str]:
    """Of its headings, as they are made of them."""
    headings = [line.lstrip("# ").lower() for line in page.splitlines() if line.startswith("#")]
    return [re.sub(r"[^\w -]", "", heading).replace(" ", "-") for heading in headings]


def test_every_file_it_names_is_there() -> None:
    """Tests, sources and folders."""
    named = [each for each in CODE if re.fullmatch(r"(?:tests|skill|interaction_models|template)[\w./-]+", each)]
    assert len(named) > 6
    assert [each for each in named if not (ROOT / each).exists()] == []
