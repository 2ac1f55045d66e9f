"""The architecture's import rules and the house's sizes, read from the source."""

from __future__ import annotations

import ast
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SOURCES = sorted(
    [*(ROOT / "skill").rglob("*.py"), *(ROOT / "lambda").glob("*.py"), *(ROOT / "deployment").glob("*.py")]
)
TESTS = sorted((ROOT / "tests").rglob("*.py"))
LOCKED = sorted([ROOT / "lambda/requirements.txt", *(ROOT / "requirements").glob("*.txt")])
"""What `make audit` asks about and nobody writes by hand."""
ONLY_IN = {
    "ask_sdk_core": ("skill/alexa/",),
    "ask_sdk_model": ("skill/alexa/",),
    "ask_sdk_runtime": ("skill/alexa/",),
    "ask_smapi_model": ("skill/alexa/",),
    "resvg_py": ("skill/alexa/skill_package/",),
    "boto3": ("skill/store/dynamodb.py", "lambda/", "deployment/account.py"),
    "botocore": ("skill/store/dynamodb.py", "lambda/", "deployment/account.py"),
    "flask": ("skill/local/",),
    "werkzeug": ("skill/local/",),
    "yaml": ("skill/content/reading.py",),
}
BUILD_ONLY = (
    "skill.content.reading",
    "skill.content.build",
    "skill.content.checking",
    "skill.local",
    "skill.alexa.interaction_model",
    "skill.alexa.skill_package",
    "deployment",
)
ALONE = {
    "skill/coach/": (
        "skill.alexa",
        "skill.store",
        "skill.interview",
        "skill.app",
        "skill.local",
        "skill.saved",
        "skill.turn",
    ),
    "skill/speech/": ("skill.alexa", "skill.store", "skill.interview", "skill.app", "skill.local", "skill.coach"),
    "skill/interview/": ("skill.alexa", "skill.store", "skill.app", "skill.local", "skill.routing"),
    "skill/store/": ("skill.alexa", "skill.interview", "skill.app", "skill.local", "skill.saved"),
    "skill/everyday/": ("skill.alexa", "skill.store", "skill.local", "skill.app"),
}
NEVER = {"utils", "helpers", "common", "base", "manager", "core"}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_each_library_stays_in_its_place(path: Path) -> None:
    """The SDK, Flask, boto3 and YAML are each imported in one corner only."""
    for module in _imports(path):
        places = ONLY_IN.get(module.split(".")[0])
        assert places is None or _name(path).startswith(places), f"{module} in {_name(path)}"


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_each_part_knows_only_what_it_may(path: Path) -> None:
    """The coach knows no Alexa and no state, the interview no edge, the stores no domain."""
    for folder, forbidden in ALONE.items():
        if _name(path).startswith(folder):
            assert not [module for module in _imports(path) if module.startswith(forbidden)], _name(path)


def _reached(start: Path) -> set[str]:
    """Every module that is imported on the way from a file, ours and others'."""
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        for module in _imports(waiting.pop()):
            path = ROOT / (module.replace(".", "/") + ".py")
            package = ROOT / module.replace(".", "/") / "__init__.py"
            found = path if path.exists() else package
            if module.startswith("skill") and module not in reached and found.exists():
                waiting.append(found)
            reached.add(module)
    return reached


def test_the_feed_never_reaches_a_store() -> None:
    """A public address stands before it: nothing leads from it to people's table, nor to the SDK."""
    reached = _reached(ROOT / "lambda/feed.py")
    assert "skill.alexa.flash_briefing" in reached
    assert not [module for module in reached if module.startswith(("skill.store", "boto", "ask_sdk", "skill.app"))]


def test_the_function_never_imports_what_only_builds() -> None:
    """From the handler on, nothing leads to YAML, to Flask or to the interaction model's builder."""
    reached = _reached(ROOT / "lambda/handler.py")
    assert "skill.app" in reached
    assert not [module for module in reached if module.startswith(BUILD_ONLY)]


@pytest.mark.parametrize("path", [*SOURCES, *TESTS], ids=_name)
def test_modules_and_functions_stay_small(path: Path) -> None:
    """No module over 250 lines, no function over 40, and a name that says what is in it; the tests are no exception."""
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= 250
    assert path.stem not in NEVER
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or node.lineno) - node.lineno <= 40, f"{_name(path)}: {node.name}"


@pytest.mark.parametrize("path", [p for p in SOURCES if p.parent.name != "lambda"], ids=_name)
def test_nothing_happens_at_import(path: Path) -> None:
    """Modules define; only the Lambda's two ways in do something when they are imported."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        guarded = isinstance(node, ast.If) and "__name__" in ast.unparse(node.test)
        allowed = isinstance(
            node,
            ast.Import | ast.ImportFrom | ast.FunctionDef | ast.ClassDef | ast.Assign | ast.AnnAssign,
        )
        docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        typing_only = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        assert allowed or docstring or guarded or typing_only, f"{_name(path)}:{node.lineno}"


def test_no_file_names_a_package_index() -> None:
    """Locked dependencies carry hashes and no address; which index is used is the machine's business."""
    hosts = ["pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "npmjs" + ".com", "--index" + "-url"]
    for name, text in _tracked():
        assert not [host for host in hosts if host in text], name


def _tracked() -> Iterator[tuple[str, str]]:
    """Every file that is or will be in the repository, with its text."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for name in listed.stdout.split("\n"):
        path = ROOT / name
        if name and path.is_file() and path.suffix not in (".png", ".svg"):
            yield name, path.read_text(encoding="utf-8", errors="ignore")


def test_no_file_holds_a_secret() -> None:
    """No key of AWS's, token of Amazon's or private key: what tests need of those is made up, or made when they run."""
    secret = re.compile(
        r"AKIA[0-9A-Z]{16}|Atz[ar]\|[\w-]{20}|-----BEGIN [A-Z ]*PRIVATE " + r"KEY|gh[pousr]_[A-Za-z0-9]{30}"
    )
    assert [name for name, text in _tracked() if secret.search(text)] == []


@pytest.mark.parametrize("name", [_name(path) for path in LOCKED])
def test_every_dependency_is_pinned_with_a_hash(name: str) -> None:
    """Exactly one version each, and hashes for it."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            assert "==" in line.split()[0] or "==" in line, line[:60]
            assert "--hash=sha256:" in line, line[:60]


@pytest.mark.parametrize("folder", ["tests/strangers", "deployment/ask"])
def test_every_package_of_npm_is_pinned_with_a_hash(folder: str) -> None:
    """One version each and its hash, no address of where it came from, and none of their scripts is run."""
    packages = json.loads((ROOT / folder / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    named = {name: package for name, package in packages.items() if name and not package.get("link")}
    assert len(named) > 100
    assert [name for name, package in named.items() if not package.get("integrity", "").startswith("sha512-")] == []
    assert [name for name, package in named.items() if "resolved" in package] == []
    assert "ignore-scripts=true" in (ROOT / folder / ".npmrc").read_text(encoding="utf-8")


def test_the_function_carries_little() -> None:
    """What Lambda brings along (boto3) and what only people need (YAML, Flask) is not in its lock."""
    locked = (ROOT / "lambda/requirements.txt").read_text(encoding="utf-8")
    names = {line.split("==")[0] for line in locked.splitlines() if "==" in line}
    assert "ask-sdk-core" in names
    assert not names & {"boto3", "botocore", "pyyaml", "flask", "rapidfuzz", "hassil", "dateparser"}
