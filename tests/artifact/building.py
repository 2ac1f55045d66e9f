"""`sam build`, and what can be told of a folder it made."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAM = ROOT / ".venv-sam/bin/sam"
RUNTIME = ROOT / ".venv-runtime/bin/python"
"""Python 3.13 with what Lambda's own brings along (requirements/runtime-emulator.in)."""
SAM_SETTINGS = {"SAM_CLI_TELEMETRY": "0", "SAM_CLI_CHECK_FOR_UPDATES": "0"}
FUNCTION = "SkillFunction"


def installed(path: Path) -> bool:
    """Whether a part is there. In CI everything must be: the tests then run, and fail where it is not."""
    return path.exists() or bool(os.environ.get("CI"))


def build(folder: Path, root: Path = ROOT, settings: Mapping[str, str] | None = None) -> Path:
    """Builds a checkout with SAM, and returns the folder. Raises RuntimeError with what SAM said where it fails."""
    done = subprocess.run(
        [SAM, "build", "--build-in-source", "--build-dir", folder],
        cwd=root,
        env={**os.environ, **SAM_SETTINGS, **(settings or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    return folder


def files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file under a folder, by its name there, in order."""
    for path in sorted(folder.rglob("*")):
        if not path.is_dir():
            yield path.relative_to(folder).as_posix(), path


def fingerprint(folder: Path) -> Mapping[str, str]:
    """The SHA-256 of every file."""
    return {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files(folder)}


def unpacked(folder: Path) -> int:
    """Bytes of all files."""
    return sum(path.stat().st_size for _, path in files(folder))


def zipped(folder: Path) -> int:
    """Bytes of the archive as SAM makes it to upload: deflated, with no times."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packing:
        for name, path in files(folder):
            packing.writestr(zipfile.ZipInfo(name), path.read_bytes(), zipfile.ZIP_DEFLATED)
    return len(archive.getvalue())
