"""The template, with the real SAM command line. What it builds is looked at in tests/artifact."""

from __future__ import annotations

import os
import subprocess

import pytest

from tests.artifact.building import ROOT, SAM, SAM_SETTINGS, installed

pytestmark = [
    pytest.mark.sam,
    pytest.mark.skipif(not installed(SAM), reason="the SAM command line is not installed"),
]


def test_the_template_is_valid() -> None:
    """`sam validate --lint` has nothing to say against it."""
    done = subprocess.run(
        [SAM, "validate", "--lint"],
        cwd=ROOT,
        env={**os.environ, **SAM_SETTINGS},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
