"""A source small enough to read at a glance, whole, and ready to be broken in one place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from skill.alexa.interaction_model.reader import read_source
from skill.alexa.interaction_model.source import Source

BUILT_INS = "".join(
    f"  AMAZON.{name}Intent: {{}}\n"
    for name in (
        *("Stop", "Cancel", "Help", "Fallback", "NavigateHome", "Yes", "No"),
        *("Repeat", "StartOver", "Pause", "Resume", "Next", "Previous"),
    )
)
WHOLE = f"""\
language: en
content: en-US
invocation: equal footing
fallback_sensitivity: MEDIUM
store_examples:
  - Alexa, open Equal Footing
  - Alexa, ask Equal Footing to interview me for a nurse job
locales:
  en-US:
    spelling: {{practise: practice}}
  en-IN:
    samples:
      StartInterviewIntent: [take my interview for the post of a nurse]
elicited:
  StartInterviewIntent: [role]
types:
  Role:
    takes_anything: true
    from: roles.yaml
intents:
  StartInterviewIntent:
    slots:
      role: Role
    slotless: the job is asked for
    commands: true
    slot_samples:
      role: ["{{role}}"]
    samples:
      - (start|begin) [a|my] interview
      - i want to practise
      - interview me for (a|an) {{role}} job
  SkipIntent:
    commands: true
    could_be_an_answer: [pass]
    samples:
      - skip this question
      - pass
{BUILT_INS}"""
ROLES = """\
- {id: nurse, name: nurse, synonyms: [night nurse]}
- {id: teacher, name: teacher}
"""


@pytest.fixture
def broken(tmp_path: Path) -> Callable[..., Source]:
    """The small source with some lines in the place of others; each text that is replaced must be there once."""

    def break_(*changes: tuple[str, str], roles: str = ROLES) -> Source:
        text = WHOLE
        for old, new in changes:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        (tmp_path / "en.yaml").write_text(text, encoding="utf-8")
        (tmp_path / "en-US").mkdir(exist_ok=True)
        (tmp_path / "en-US" / "roles.yaml").write_text(roles, encoding="utf-8")
        return read_source("en", tmp_path, tmp_path)

    return break_
