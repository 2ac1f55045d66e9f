"""The template and the artifact, with the real SAM command line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from skill.store.dynamodb import create_table
from tests.envelopes import SKILL, intent_request, launch_request
from tests.repository.test_imports import ROOT
from tests.store.servers import client_at, moto

SAM = ROOT / ".venv-sam/bin/sam"
ENVIRONMENT = {**os.environ, "SAM_CLI_TELEMETRY": "0"}
TALK = """
import json, sys
sys.path.insert(0, sys.argv[1])
import handler
session = None
for event in json.load(sys.stdin):
    event["session"]["attributes"] = session or {}
    answer = handler.lambda_handler(event, None)
    session = answer.get("sessionAttributes")
    print(json.dumps(answer))
"""

pytestmark = [
    pytest.mark.sam,
    pytest.mark.skipif(not SAM.exists() and not os.environ.get("CI"), reason="the SAM command line is not installed"),
]


@pytest.fixture(scope="module")
def artifact(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `sam build` makes of the repository."""
    folder = tmp_path_factory.mktemp("build")
    subprocess.run(
        [SAM, "build", "--build-in-source", "--build-dir", folder],
        cwd=ROOT,
        env=ENVIRONMENT,
        check=True,
        capture_output=True,
    )
    shutil.rmtree(ROOT / ".aws-sam", ignore_errors=True)
    return folder / "SkillFunction"


def test_the_template_is_valid() -> None:
    """`sam validate --lint` has nothing to say against it."""
    done = subprocess.run(
        [SAM, "validate", "--lint"], cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_artifact_holds_the_skill_and_nothing_else(artifact: Path) -> None:
    """The handler, skill/ without what only laptops need, the compiled content, the locked dependencies."""
    files = {path.relative_to(artifact).as_posix() for path in artifact.rglob("*") if path.is_file()}
    tops = {name.split("/")[0] for name in files}
    dependencies = {"ask_sdk_core", "ask_sdk_model", "ask_sdk_runtime", "certifi", "charset_normalizer", "dateutil", "idna",
                    "requests", "six.py", "tzdata", "urllib3"}  # fmt: skip
    assert {"handler.py", "skill/app.py", "skill/content/compiled/catalog.json", "skill/store/dynamodb.py"} <= files
    assert {top for top in tops if not top.endswith(".so")} - dependencies <= {"handler.py", "feed.py", "skill"}, tops
    ours = [name for name in files if name.startswith("skill/")]
    assert not [name for name in ours if name.startswith(("skill/local/", "skill/alexa/interaction_model/"))]
    assert {Path(name).suffix for name in ours} == {".py", ".json"}


def test_the_artifact_answers(artifact: Path) -> None:
    """The built function, alone in its folder, plays two turns against a real DynamoDB server."""
    serving = moto()
    endpoint = next(serving)
    try:
        create_table(client_at(endpoint), "people")
        answers = _talk(artifact, endpoint)
    finally:
        next(serving, None)
    assert "Equal Footing" in answers[0]["response"]["outputSpeech"]["ssml"]
    assert answers[1]["response"]["shouldEndSession"] is False
    assert answers[1]["sessionAttributes"]["version"] == 2


def _talk(artifact: Path, endpoint: str) -> list[Mapping[str, Any]]:
    events = [launch_request("one"), intent_request("OneQuestionIntent", {}, "two", {})]
    environment = {
        **os.environ,
        "TABLE_NAME": "people",
        "ALEXA_SKILL_ID": SKILL,
        "AWS_ENDPOINT_URL_DYNAMODB": endpoint,
        "AWS_DEFAULT_REGION": "eu-west-1",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
    }
    done = subprocess.run(
        [sys.executable, "-c", TALK, str(artifact)],
        input=json.dumps(events),
        env=environment,
        cwd=artifact,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith('{"version"')]


def test_the_built_feed_answers_without_any_setting(artifact: Path) -> None:
    """The other function, alone in its folder: no table's name, no region, no credentials, nothing that only builds."""
    folder = artifact.parent / "FeedFunction"
    call = "import feed; print(feed.lambda_handler({'requestContext': {'http': {'method': 'GET'}}}, None)['body'])"
    bare = {"PATH": os.environ["PATH"], "PYTHONPATH": str(folder)}
    done = subprocess.run(
        [sys.executable, "-c", call], env=bare, cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    (item,) = json.loads(done.stdout)
    assert item["mainText"]
