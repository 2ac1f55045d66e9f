"""Slower, softer, shorter: what each does to all that is said."""

from __future__ import annotations

import pytest

from skill.app import App
from skill.content.repertoire import Repertoire
from skill.drill.memory import DrillRecord
from skill.drill.rounds import KNOWN
from skill.drill.wording import INTRO
from skill.saved import Saved
from skill.speech.phrasebook import Script
from skill.speech.speech import Speech, markup_fault
from tests.turns import say


@pytest.mark.parametrize(
    ("slow", "soft", "wanted"), [(True, False, ["rate"]), (False, True, ["volume"]), (True, True, ["rate", "volume"])]
)
def test_slower_and_softer_go_together(slow: bool, soft: bool, wanted: list[str]) -> None:
    """One tag around each stretch, with the attributes that were asked for, and still valid SSML."""
    toned = Speech.markup('Well. <break time="1s"/> Go on.').toned(slow=slow, soft=soft)
    line = toned.parts[0][1]
    assert [name for name in ("rate", "volume") if f"{name}=" in line] == wanted
    assert line.count("<prosody") == 1
    assert markup_fault(line) is None
    assert Speech.text("Well.").toned(slow=False, soft=False) == Speech.text("Well.")


def test_a_brief_script_says_the_shorter_half_and_still_changes(repertoire: Repertoire) -> None:
    """Never one alone where there are two, so that nothing comes twice in a row."""
    lines = repertoire.content.lines
    for key in ("everyday.hello.again", "offer.breathe", "command.goodbye", "preparation.keep"):
        variants = sorted(lines[key], key=len)
        said = {Script(lines, str(n), brief=True).words(key, words="it") for n in range(30)}
        assert len(said) == max(2, (len(variants) + 1) // 2), key
    script = Script({"a": ("Yes.", "Yes, I do think so.")}, "s", brief=True)
    assert script.words("a") != script.words("a")


@pytest.mark.parametrize(
    ("saved", "told"),
    [
        (Saved(salt="s"), True),
        (Saved(salt="s", brief=True), False),
        (Saved(salt="s", drills=dict.fromkeys(INTRO, DrillRecord(runs=KNOWN))), False),
        (Saved(salt="s", drills=dict.fromkeys(INTRO, DrillRecord(runs=KNOWN - 1))), True),
    ],
    ids=["new to it", "brief", "knows it", "nearly"],
)
def test_a_drill_is_introduced_until_it_is_known(saved: Saved, told: bool, coach: App, repertoire: Repertoire) -> None:
    """What to do is said the first few times, and not to whoever wants few words."""
    reply = say(coach, saved, "DrillIntent", alone=True)
    intros = [line for key in INTRO.values() for line in repertoire.content.lines[key]]
    assert any(line in reply.speech.ssml() for line in intros) is told


def test_everything_that_is_said_takes_the_tone(coach: App) -> None:
    """The reprompt too."""
    reply = say(coach, Saved(salt="s", soft=True, slow=True), "DrillIntent", alone=True)
    assert reply.reprompt
    for speech in (reply.speech, reply.reprompt):
        assert all(line.startswith("<prosody") for _, line in speech.parts)
