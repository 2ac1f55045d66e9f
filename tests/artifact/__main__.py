"""`python -m tests.artifact`: builds the function, and prints what is in it and how large it is."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from pathlib import Path

from tests.artifact.building import FUNCTION, build, files, unpacked, zipped


def main() -> None:
    """A line for each package: files of Python, of bytecode, others, and kilobytes of them all."""
    with tempfile.TemporaryDirectory() as folder:
        artifact = build(Path(folder)) / FUNCTION
        rows: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
        for name, path in files(artifact):
            parts = [part for part in name.split("/") if part != "__pycache__"]
            top = "/".join(parts[:2]) if parts[0] == "skill" and len(parts) > 2 else parts[0].split(".")[0]
            rows[top][{".py": 0, ".pyc": 1}.get(path.suffix, 2)] += 1
            rows[top][3] += path.stat().st_size
        print(f"{'':24}{'.py':>6}{'.pyc':>6}{'other':>6}{'kB':>8}")
        for top, (python, bytecode, others, size) in sorted(rows.items()):
            print(f"{top:24}{python:6}{bytecode:6}{others:6}{size / 1000:8.0f}")
        print(f"{zipped(artifact) / 1e6:.1f} MB zipped, {unpacked(artifact) / 1e6:.1f} MB unpacked")


if __name__ == "__main__":
    main()
