"""Each rule, broken: the checker names the rule and the line, which the broken source marks with "# HERE"."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from skill.alexa.interaction_model.checking import breaches
from skill.alexa.interaction_model.reader import ROOT, read_source
from skill.alexa.interaction_model.source import Source

SKIP = "      - skip this question\n"
SKIP_HEAD = "  SkipIntent:\n    commands: true\n"
ROLE = "      role: Role\n"
SEARCHING = "  FindIntent:\n    slots:\n      query: AMAZON.SearchQuery{mark}\n    samples:\n"
LOOKING = "  LookIntent:\n    slots:\n      query: AMAZON.SearchQuery\n    samples:\n"
NAMING = '  {name}Intent:\n    slots: {{role: Role}}\n    samples:\n      - "{{role}}"{mark}\n'
Change = tuple[str, str]

BROKEN: list[tuple[int, str, Change]] = [
    (0, "251 intents", ("  SkipIntent:\n", "".join(f"  Many{'x' * n}Intent: {{samples: [many {'y' * n}]}}\n" for n in range(1, 237)) + "  SkipIntent:\n")),
    (1, "needs a carrier word", ("  SkipIntent:\n", SEARCHING.format(mark="") + '      - find {query}\n      - "{query}" # HERE\n  SkipIntent:\n')),
    (2, "not the only slot", ("  SkipIntent:\n", SEARCHING.format(mark=" # HERE\n      role: Role") + "      - find {query}\n      - find {query} for a {role}\n  SkipIntent:\n")),
    (3, 'competes with "find"', ("  SkipIntent:\n", SEARCHING.format(mark="") + "      - find the {query} # HERE\n" + LOOKING + "      - find {query}\n  SkipIntent:\n")),
    (4, "role is AMAZON.NUMBER in SkipIntent but Role in StartInterviewIntent", (SKIP_HEAD, SKIP_HEAD + "    slotless: meant\n    slots:\n      role: AMAZON.NUMBER # HERE\n")),
    (5, "Role has no values", ("  Role:\n    takes_anything: true\n    from: roles.yaml\n", "  Role: # HERE\n    takes_anything: true\n")),
    (5, "141 characters", ("    from: roles.yaml\n", f"    from: roles.yaml\n    values:\n      - {'x' * 141} # HERE\n")),
    (6, "AMAZON.StopIntent is Amazon's", ("  AMAZON.StopIntent: {}\n", "  AMAZON.StopIntent:\n    samples:\n      - halt # HERE\n")),
    (7, "fills no slot", (SKIP_HEAD, SKIP_HEAD + "    slots: {role: Role}\n")),
    (8, "is only a slot", ("  SkipIntent:\n", NAMING.format(name="One", mark="") + NAMING.format(name="Other", mark=" # HERE") + "  SkipIntent:\n")),
    (9, 'has "!"', (SKIP, "      - skip this question! # HERE\n")),
    (9, 'has "3"', (SKIP, "      - skip 3 questions # HERE\n")),
    (9, "full stop", (SKIP, "      - skip this question. # HERE\n")),
    (9, "adjacent slots", ("      - interview me for (a|an) {role} job\n", "      - interview me for a {role} job\n      - interview me {role} {role} # HERE\n")),
    (10, '"Skip2Intent"', ("  SkipIntent:\n", "  Skip2Intent: # HERE\n")),
    (11, "is no sample", ("  - Alexa, open Equal Footing\n", "  - Alexa, open Equal Footing\n  - Alexa, ask Equal Footing to sing # HERE\n")),
    (11, "takes 3", ("  - Alexa, open Equal Footing\n", "  - Alexa, open Equal Footing\n  - Alexa, launch Equal Footing\n  - Alexa, start Equal Footing\n")),
    (11, "does not name", ("  - Alexa, open Equal Footing\n", "  - Alexa, open Interviews # HERE\n")),
    (11, "does not begin with the wake word", ("  - Alexa, open Equal Footing\n", "  - Open Equal Footing # HERE\n")),
    (12, "two words", ("invocation: equal footing\n", "invocation: footing # HERE\n")),
    (12, '"app"', ("invocation: equal footing\n", "invocation: equal footing app # HERE\n")),
    (12, '"the"', ("invocation: equal footing\n", "invocation: the footing # HERE\n")),
    (12, "small letters", ("invocation: equal footing\n", "invocation: Equal Footing 2 # HERE\n")),
    (13, 'no slot "job"', (SKIP, "      - skip the {job} # HERE\n")),
    (13, 'no slot type "Trade"', (ROLE, "      role: Role\n      trade: Trade # HERE\n")),
    (13, 'no slot type "AMAZON.Date"', (ROLE, "      role: Role\n      day: AMAZON.Date # HERE\n")),
    (13, "fills trade", (ROLE, "      role: Role\n      trade: Role # HERE\n")),
    (13, "is the type of no slot", ("types:\n", "types:\n  Trade: # HERE\n    values: [smith]\n")),
    (13, "has no samples", ("  SkipIntent:\n", "  HintIntent: {} # HERE\n  SkipIntent:\n")),
    (14, "AMAZON.StopIntent is missing", ("  AMAZON.StopIntent: {}\n", "")),
    (14, "AMAZON.StoppIntent is not", ("  SkipIntent:\n", "  AMAZON.StoppIntent: {} # HERE\n  SkipIntent:\n")),
    (15, "no slot job", ("  StartInterviewIntent: [role]\n", "  StartInterviewIntent: [role, job] # HERE\n")),
    (15, "no slot answer", ("  StartInterviewIntent: [role]\n", "  StartInterviewIntent: [role]\n  AnswerIntent: [answer] # HERE\n")),
    (15, "has no slot_samples", ('    slot_samples:\n      role: ["{role}"]\n', "")),
    (16, "which en-IN does not know", (ROLE, "      role: {type: Role, many: true} # HERE\n")),
    (17, '"SOME"', ("fallback_sensitivity: MEDIUM\n", "fallback_sensitivity: SOME # HERE\n")),
    (17, "fr-FR has no sensitivity", ("  en-US:\n", "  fr-FR: {}\n  en-US:\n")),
    (18, "belongs to StartInterviewIntent", (SKIP, "      - start interview # HERE\n")),
    (19, "not a text", (SKIP, "      - yes # HERE\n")),
    (19, '"sample" is not a key', (SKIP_HEAD, SKIP_HEAD + "    sample: [x] # HERE\n")),
    (19, "wrong kind", (SKIP_HEAD, SKIP_HEAD + "    phrases: skip # HERE\n")),
    (19, "stands here twice", ("  SkipIntent:\n", "  SkipIntent: {}\n  SkipIntent: # HERE\n")),
    (19, '")" is missing', (SKIP, "      - (skip|pass this # HERE\n")),
    (19, "closes nothing", (SKIP, "      - skip this) # HERE\n")),
    (19, "no slot of this intent", ('      role: ["{role}"]\n', '      role: ["{role}"]\n      job: ["{job}"] # HERE\n')),
    (19, "no roles2.yaml", ("    from: roles.yaml\n", "    from: roles2.yaml # HERE\n")),
    (19, "not an intent", ("      StartInterviewIntent: [take my", "      HaltIntent: [halt] # HERE\n      StartInterviewIntent: [take my")),
    (19, "no locale", ("locales:\n  en-US:\n    spelling: {practise: practice}\n  en-IN:\n    samples:\n      StartInterviewIntent: [take my interview for the post of a nurse]\n", "")),
    (20, "refused", ("fallback_sensitivity: MEDIUM\n", "fallback_sensitivity: NONE\n")),
    (19, "names no intent", (SKIP_HEAD, SKIP_HEAD + "    means: {role: nurse} # HERE\n")),
    (21, "HaltIntent, which is no intent", ("  SkipIntent:\n", "  SkipIntent: # HERE\n    means: {intent: HaltIntent}\n")),
    (21, 'with a value "miller"', (SKIP_HEAD, SKIP_HEAD + "    means: {intent: StartInterviewIntent, role: miller} # HERE\n")),
    (21, 'no slot "job"', (SKIP_HEAD, SKIP_HEAD + "    means: {intent: StartInterviewIntent, job: nurse} # HERE\n")),
]  # fmt: skip
"""Rule, part of the message, and the change that breaks it."""


@pytest.mark.parametrize(("rule", "message", "change"), BROKEN, ids=[f"{rule}-{text[:30]}" for rule, text, _ in BROKEN])
def test_a_broken_rule_is_told_with_its_line(
    broken: Callable[..., Source], rule: int, message: str, change: Change
) -> None:
    """A source that breaks a rule is told of it, with the rule's number and the line where the fault stands."""
    source = broken(change)
    told = [breach for breach in breaches(source) if breach.rule == rule and message in breach.message]
    assert told, [str(breach) for breach in breaches(source)]
    lines = source.path.read_text(encoding="utf-8").splitlines()
    marked = {number for number, line in enumerate(lines, start=1) if "# HERE" in line}
    assert not marked or {breach.at.line for breach in told} <= marked


def test_the_small_source_breaks_no_rule(broken: Callable[..., Source]) -> None:
    """Unbroken, the source of these tests is right; so what they find is what they broke."""
    assert breaches(broken()) == []


def test_every_breach_is_told_at_once(broken: Callable[..., Source]) -> None:
    """Faults of different kinds in different places are all in one report, by line."""
    source = broken(("invocation: equal footing\n", "invocation: footing\n"), (SKIP, "      - skip 3\n      - yes\n"))
    told = breaches(source)
    assert {breach.rule for breach in told} >= {11, 12, 9, 19}
    assert told == sorted(told)


def test_a_fault_in_the_content_is_told_where_it_stands(broken: Callable[..., Source]) -> None:
    """Two jobs of the same name, or a name nobody can say, are told with the content's own file and line."""
    source = broken(roles="- {id: nurse, name: nurse}\n- {id: other, name: nurse}\n- {id: it, name: r & d}\n")
    told = {(breach.at.path.name, breach.at.line, breach.rule) for breach in breaches(source)}
    assert {("roles.yaml", 2, 18), ("roles.yaml", 3, 9)} <= told


def test_a_slot_elicited_in_the_program_must_be_listed(broken: Callable[..., Source], tmp_path: Path) -> None:
    """Alexa ignores Dialog.ElicitSlot for what is not in the dialog model, so the program's text is held against it."""
    program = tmp_path / "program"
    program.mkdir()
    (program / "part.py").write_text(
        '\nASK = Elicit("SkipIntent", "job")\nOK = Elicit("StartInterviewIntent", "role")\n'
    )
    told = breaches(broken(), program)
    assert [(breach.at.path.name, breach.at.line, breach.rule) for breach in told] == [("part.py", 2, 15)]


def test_the_real_source_breaks_no_rule() -> None:
    """What goes to Amazon keeps every rule, and everything the program elicits is in the dialog model."""
    assert [str(breach) for breach in breaches(read_source(), ROOT / "skill")] == []


def test_every_rule_is_in_the_readme() -> None:
    """The numbers in a report can be looked up."""
    readme = (ROOT / "interaction_models" / "README.md").read_text(encoding="utf-8")
    missing = [rule for rule in range(21) if f"\n| {rule} |" not in readme]
    assert missing == []
