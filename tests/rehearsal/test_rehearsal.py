"""The rehearsal of `make rehearse`, with the artifact that the other tests look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.artifact.building import FUNCTION, ROOT, SAM, fingerprint, installed
from tests.rehearsal.fault import Account, Fault, expect
from tests.rehearsal.walk import rehearse

BUILT = ROOT / ".aws-sam/build" / FUNCTION

pytestmark = [
    pytest.mark.sam,
    pytest.mark.skipif(not installed(SAM), reason="the SAM command line is not installed"),
]


def test_the_deployed_skill_is_practised_with_to_the_end(built: Path, tmp_path: Path) -> None:
    """From `make deploy` to `sam delete` on stand-ins, each step in its order, with the very artifact that the tests look at."""
    told: list[str] = []
    try:
        rehearse(tmp_path, told.append)
    except Fault as fault:
        pytest.fail(f"{fault}\n" + "\n".join(told))
    assert len(told) > 10
    assert fingerprint(BUILT) == fingerprint(built / FUNCTION)
    assert all(line.startswith("ok") for line in told)


def test_a_step_that_fails_ends_it_with_one_line() -> None:
    """Whatever went wrong is named with its step, and nothing comes after."""
    told: list[str] = []
    with pytest.raises(Fault, match="the table: it is empty"), Account(told.append).step("the table"):
        expect([], "it is empty")
    assert len(told) == 1
    assert told[0].startswith("FAULT")
