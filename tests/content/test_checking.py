"""`content check` finds each kind of fault, says where it stands, and finds them all at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from skill.content.__main__ import main
from skill.content.checking import faults_of
from skill.content.reading import HERE
from skill.content.wording import spoken_faults

DISTRESS = (
    "pieces: {i: i}\nleft_out: [i]\ndanger_alone: [a]\nmedical: [a]\nmedical_alone: [a]\nunsafe: [a]\npanic: [a]\n"
    "exhausted: [a]\nquoted: a\ntold: a\nnot_now: a\n"
)
SPOILED = [
    ("questions/hard.yaml", "- id: hard-x\n  about: x\n  theme: hate\n  hint: Say.\n", "missing-field"),
    ("questions/hard.yaml", "- id: hard-x\n  ask: Why?\n  about: x\n  theme: hate\n  hint: Say.\n", "follow-up"),
    ("questions/hard.yaml", "- id: Hard X\n  ask: Why?\n  about: x\n  theme: hate\n  hint: Say.\n", "id"),
    (
        "questions/hard.yaml",
        "- id: hard-x\n  ask: Why? And how?\n  about: x\n  theme: hate\n  hint: Say.\n",
        "question",
    ),
    ("questions/hard.yaml", "- id: hard-x\n  ask: It was so.\n  about: x\n  theme: hate\n  hint: Say.\n", "question"),
    ("questions/hard.yaml", "- id: hard-x\n  ask: What of 20%?\n  about: x\n  theme: hate\n  hint: Say.\n", "symbol"),
    ("lines/coach.yaml", "coach.change.long:\n  - Stop at “the ending.\n", "quotation"),
    ("lines/coach.yaml", "coach.change.hedge:\n  - You were there, so {quote} can go.\n", "quotation"),
    ("questions/hard.yaml", "- id: hard-x\n  ask: Why?\n  about: x\n  theme: hate\n  hint: Say <b>it</b>.\n", "markup"),
    (
        "questions/hard.yaml",
        "- id: hard-x\n  ask: Why?\n  about: x\n  theme: hate\n  hint: Say.\n  role: wizard\n",
        "known-role",
    ),
    (
        "questions/hard.yaml",
        "- id: hard-x\n  ask: Why?\n  about: x\n  theme: hate\n  hint: Say.\n  wants: [charm]\n",
        "known-part",
    ),
    (
        "questions/hard.yaml",
        "- id: hard-x\n  ask: Why?\n  about: x\n  theme: hate\n  hint: Say.\n  colour: red\n",
        "unknown-field",
    ),
    (
        "questions/hard.yaml",
        f"- id: hard-x\n  ask: {'very ' * 40}why?\n  about: x\n  theme: hate\n  hint: Say.\n",
        "breath",
    ),
    ("lines/extra.yaml", "interview.unheard_of:\n  - Never said.\n", "key-unused"),
    ("lines/interview.yaml", "interview.ask_role:\n  - What {colour} job is it?\n", "slot"),
    ("lines/interview.yaml", "interview.ask_role:\n  - A job.\n", "question"),
    ("lines/interview.yaml", "interview.skipped:\n  - Skipped, right?\n", "question"),
    ("lines/interview.yaml", "interview.skipped:\n  - Skipped.\ninterview.skipped:\n  - Skipped.\n", "twice"),
    ("matters.yaml", "- {id: pay, name: pay, words: ['pay('], samples: []}\n", "pattern"),
    ("lines/interview.yaml", 'interview.skipped:\n  - Skipped. <break time="11s"/> On we go.\n', "pause"),
    ("pep_talks.yaml", "bodies: []\nopenings: []\nclosings: []\nbreathing: []\nparts: {}\n", "moment"),
    ("pep_talks.yaml", "bodies:\n  - {id: a, moment: noon, text: Well then.}\n", "moment"),
    ("pep_talks.yaml", "bodies:\n  - {id: a, moment: lobby, text: 'Well, {win}.'}\n", "slot"),
    ("pep_talks.yaml", "parts:\n  value: ['Well then.']\n", "slot"),
    ("pep_talks.yaml", "parts:\n  value: ['{value}. And {value}.']\n", "slot"),
    ("pep_talks.yaml", "parts:\n  luck: ['Well then.']\n", "part"),
    ("pep_talks.yaml", "bodies:\n  - {id: a, moment: lobby, text: Are you well?}\n", "question"),
    ("pep_talks.yaml", "breathing:\n  - {id: a, text: In.}\n  - {id: a, text: Out.}\n", "unique"),
    ("pep_talks.yaml", "breathing:\n  - {id: a, moment: lobby, text: In.}\n", "passage"),
    ("lexicon/asking.yaml", "classes: {askedof: [asked, of, asked]}\n", "twice"),
    ("lexicon/rewording.yaml", "instead: [{when: [no use, no use], say: Here}]\n", "twice"),
    ("lexicon/distress.yaml", "pieces: {}\n", "missing-field"),
    (
        "lexicon/distress.yaml",
        f"{DISTRESS}danger: ['(']\n",
        "pattern",
    ),
    (
        "lexicon/distress.yaml",
        f"{DISTRESS}danger: [<me>]\n",
        "pattern",
    ),
    (
        "drills/rewrite.yaml",
        "- {id: x, level: 1, say: I beg you., good: I offer you this., colour: red}\n",
        "unknown-field",
    ),
    ("drills/rewrite.yaml", "- {id: x, level: 1, say: I beg you.}\n", "missing-field"),
    ("drills/rewrite.yaml", "- {id: x, level: 1, say: I beg you., good: I offer you this.}\n", "levels"),
    ("drills/rewrite.yaml", "- {id: x, level: 4, say: I beg you., good: I offer you this.}\n", "level"),
    ("drills/value-line.yaml", "- {id: x, level: 1, ask: Tuesday., good: I offer you this.}\n", "question"),
    (
        "drills/better-question.yaml",
        "- {id: x, level: 1, say: Is it?, about: The pay., good: What is it like?}\n",
        "fragment",
    ),
    ("drills/value-line.yaml", "- {id: just-a-chance, level: 1, ask: Why you?, good: I offer you this.}\n", "unique"),
    (
        "drills/listen-twice.yaml",
        "- {id: x, level: 1, ask: Who and why?, parts: [[you]], first: who, second: why, good: Me.}\n",
        "words",
    ),
    ("drills/juggling.yaml", "- {id: x, level: 1, good: Yes.}\n", "known-drill"),
    ("personas/dana.yaml", "id: dana\nname: Dana\n", "missing-field"),
    ("personas/dana.yaml", "id: dana\nname: Dana\nmanner: warm\n", "unknown-field"),
]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The real content, to be spoiled."""
    shutil.copytree(HERE / "en-US", tmp_path / "en-US")
    return tmp_path / "en-US"


def test_the_content_has_no_faults() -> None:
    """What is shipped keeps every rule."""
    assert [str(fault) for fault in faults_of("en-US")] == []


@pytest.mark.parametrize(("name", "text", "rule"), SPOILED)
def test_each_fault_is_found_and_placed(name: str, text: str, rule: str, copy: Path) -> None:
    """A spoiled file is named with the line and the rule that it breaks."""
    (copy / name).write_text(text, encoding="utf-8")
    found = [fault for fault in faults_of(folder=copy) if fault.rule == rule and fault.path.name == Path(name).name]
    assert found, [str(fault) for fault in faults_of(folder=copy)][:10]
    assert all(fault.line >= 1 for fault in found)


def test_an_interviewer_can_always_play_for_another_company(copy: Path) -> None:
    """One of the greetings names no company, or whoever meets Northbank would hear of Loopline."""
    sam = copy / "personas/sam.yaml"
    sam.write_text(
        sam.read_text(encoding="utf-8").replace("  - Hey. Sam.", "  - Hey. Sam, Loopline."), encoding="utf-8"
    )
    assert "hello" in {fault.rule for fault in faults_of(folder=copy)}


def test_a_missing_line_is_found_where_it_is_used(copy: Path) -> None:
    """A key that the program speaks and nobody wrote is a fault of the source line that uses it."""
    (copy / "lines/reprompt.yaml").unlink()
    found = [fault for fault in faults_of(folder=copy) if fault.rule == "key-missing"]
    assert {fault.path.name for fault in found} == {"play.py"}


def test_a_question_that_nobody_can_be_asked_in_return_is_found(copy: Path) -> None:
    """A new theme is a fault of each interviewer who has no answer to it."""
    (copy / "questions/hard.yaml").write_text(
        "- id: hard-x\n  ask: Why?\n  about: x\n  theme: cooking\n  hint: Say.\n", encoding="utf-8"
    )
    found = {fault.path.name for fault in faults_of(folder=copy) if fault.rule == "turned-back"}
    assert found == {"dana.yaml", "marcus.yaml", "priya.yaml", "sam.yaml"}


def test_all_faults_come_at_once(copy: Path) -> None:
    """Two spoiled files are both reported."""
    for name, text, rule in SPOILED:
        if rule in ("key-unused", "known-role"):
            (copy / name).write_text(text, encoding="utf-8")
    assert {"known-role", "key-unused"} <= {fault.rule for fault in faults_of(folder=copy)}


@pytest.mark.parametrize(
    "text", ["Tell me about a time you said no.", "So, what happened?", "Fine. Walk me through it."]
)
def test_what_asks_is_accepted_as_asking(text: str) -> None:
    """A question, or a request in the imperative."""
    assert list(spoken_faults(text, wants_answer=True)) == []


def test_a_wrong_call_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """The command says how it is meant to be called."""
    assert main(["fly"]) == 2
    assert "usage" in capsys.readouterr().err


def test_check_says_that_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing to mend: one line, and a zero."""
    assert main(["check"]) == 0
    assert "no faults" in capsys.readouterr().out
