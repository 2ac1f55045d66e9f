"""What `sam build` puts into the function: an exact list, the same bytes wherever it is built, bytecode that is used."""

from __future__ import annotations

import _imp
import ast
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.artifact.building import FUNCTION, ROOT, RUNTIME, SAM, build, files, fingerprint, installed, unpacked, zipped
from tests.repository.test_imports import BUILD_ONLY

DEPENDENCIES = {
    "ask_sdk_core": (25, 0),
    "ask_sdk_model": (681, 0),
    "ask_sdk_runtime": (16, 0),
    "dateutil": (18, 1),
    "six.py": (1, 0),
    "tzdata": (22, 605),
}
"""Files of Python and others that each package puts in."""
CATALOG = "skill/content/compiled/catalog.json"
MAGIC_3_13 = (3571).to_bytes(2, "little") + b"\r\n"
UNCHECKED = (1).to_bytes(4, "little")
LARGEST_UNPACKED, LARGEST_ZIPPED = 16_700_000, 6_500_000

pytestmark = [
    pytest.mark.sam,
    pytest.mark.skipif(not installed(SAM), reason="the SAM command line is not installed"),
]
needs_runtime = pytest.mark.skipif(not installed(RUNTIME), reason="there is no Python 3.13")


def test_it_holds_the_skill_and_nothing_else(artifact: Path) -> None:
    """The handlers, all of skill/ that they lead to and no more, the compiled content, the locked dependencies."""
    listed = {name for name, _ in files(artifact) if not name.endswith(".pyc")}
    ours = {name for name in listed if name.startswith("skill/") or name in _handlers()}
    assert ours == {CATALOG, *_handlers(), *(path.relative_to(ROOT).as_posix() for path in _reached())}
    python = Counter(name.split("/")[0] for name in listed - ours if name.endswith(".py"))
    others = Counter(name.split("/")[0] for name in listed - ours if not name.endswith(".py"))
    assert {top: (python[top], others[top]) for top in python | others} == DEPENDENCIES


def test_it_runs_on_any_processor(artifact: Path) -> None:
    """No machine code, no links, nothing empty that is not a package, and nothing that holds where it was built."""
    for name, path in files(artifact):
        content = path.read_bytes()
        assert not path.is_symlink()
        assert not content.startswith(b"\x7fELF"), name
        assert content or path.name == "__init__.py", name
        assert str(artifact).encode() not in content, name
        assert str(ROOT).encode() not in content, name
    assert not [path for path in artifact.rglob("*") if path.is_dir() and not any(path.iterdir())]


@needs_runtime
def test_all_bytecode_is_the_runtimes_and_of_the_source_beside_it(artifact: Path) -> None:
    """Each source has its bytecode, each bytecode its source, of Python 3.13, and to be used without looking at times."""
    compiled = {name: path for name, path in files(artifact) if name.endswith(".pyc")}
    sources = {path for name, path in files(artifact) if name.endswith(".py")}
    assert {path.parent.parent / f"{path.name.split('.')[0]}.py" for path in compiled.values()} == sources
    for name, path in compiled.items():
        assert path.name.endswith(".cpython-313.pyc"), name
        content = path.read_bytes()
        source = path.parent.parent / f"{path.name.split('.')[0]}.py"
        key = int.from_bytes(MAGIC_3_13, "little")
        assert content[:16] == MAGIC_3_13 + UNCHECKED + _imp.source_hash(key, source.read_bytes()), name
        assert f"/var/task/{source.relative_to(artifact).as_posix()}".encode() in content, name


def test_two_checkouts_in_two_folders_build_the_same(artifact: Path, tmp_path: Path) -> None:
    """Byte for byte, from copies of the tracked files in another place."""
    checkout = _copied(tmp_path / "elsewhere, and with a longer name")
    again = build(tmp_path / "built", checkout, {"PY": sys.executable}) / FUNCTION
    assert fingerprint(again) == fingerprint(artifact)


def test_without_the_runtimes_python_it_says_so_and_ci_fails(tmp_path: Path) -> None:
    """One line, and a function that runs; but what goes out from CI is never without."""
    (tmp_path / "some.py").write_text("x = 1\n")
    for ci, status in (("", 0), ("true", 2)):
        nowhere = {**os.environ, "CI": ci, "PYENV_ROOT": "/nowhere", "PATH": "/usr/bin:/bin", "PY": sys.executable}
        nowhere.pop("PY313", None)
        done = subprocess.run(
            ["make", "-C", ROOT / "lambda", "--no-print-directory", "bytecode", f"ARTIFACTS_DIR={tmp_path}"],
            env=nowhere,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == status, done.stderr
        assert "There is no Python 3.13 here" in (done.stderr if ci else done.stdout)
    assert list(tmp_path.iterdir()) == [tmp_path / "some.py"]


@needs_runtime
def test_it_is_as_large_as_the_readme_says(artifact: Path) -> None:
    """Within bounds, and within a tenth of the two figures in README.md."""
    raw, archive = unpacked(artifact), zipped(artifact)
    assert raw < LARGEST_UNPACKED
    assert archive < LARGEST_ZIPPED
    said = re.search(r"([\d.]+) MB zipped, ([\d.]+) MB unpacked", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert said is not None
    assert [float(figure) * 1e6 for figure in said.groups()] == [
        pytest.approx(archive, rel=0.1),
        pytest.approx(raw, rel=0.1),
    ]


def _handlers() -> set[str]:
    return {path.name for path in (ROOT / "lambda").glob("*.py")}


def _reached() -> set[Path]:
    """The modules of skill/ that the handlers lead to, with the packages they are in; not what only builds."""
    reached: set[Path] = set()
    waiting = [ROOT / "lambda" / name for name in _handlers()]
    while waiting:
        for path in _led_to(waiting.pop()):
            if path not in reached:
                reached.add(path)
                waiting.append(path)
    return reached


def _led_to(path: Path) -> Iterator[Path]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import | ast.ImportFrom) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or "", *(f"{node.module}.{name}" for name in names)]
        for name in names:
            if name.split(".")[0] == "skill" and not name.startswith(BUILD_ONLY):
                parts = name.split(".")
                packages = [ROOT.joinpath(*parts[: length + 1], "__init__.py") for length in range(len(parts))]
                yield from (found for found in (*packages, ROOT.joinpath(*parts).with_suffix(".py")) if found.exists())


def _copied(folder: Path) -> Path:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for name in listed.stdout.splitlines():
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return folder
