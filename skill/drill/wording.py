"""Which line says what, drill by drill: the keys of what is said to a finding, and around an item."""

from __future__ import annotations

from collections.abc import Mapping

INTRO: Mapping[str, str] = {
    "rewrite": "drill.rewrite.intro",
    "turn-it-back": "drill.turn.intro",
    "catch-the-cue": "drill.cue.intro",
    "already-on-board": "drill.board.intro",
    "value-line": "drill.value.intro",
    "better-question": "drill.question.intro",
    "result-first": "drill.result.intro",
    "listen-twice": "drill.twice.intro",
}
"""What to do, in one breath."""
PROMPT: Mapping[str, str] = {
    "rewrite": "drill.rewrite.prompt",
    "turn-it-back": "drill.turn.prompt",
    "catch-the-cue": "drill.cue.prompt",
    "already-on-board": "drill.board.prompt",
    "value-line": "drill.value.prompt",
    "better-question": "drill.question.prompt",
    "result-first": "drill.result.prompt",
    "listen-twice": "drill.twice.prompt",
}
"""What leads up to an item."""
HELP: Mapping[str, str] = {
    "rewrite": "drill.rewrite.help",
    "turn-it-back": "drill.turn.help",
    "catch-the-cue": "drill.cue.help",
    "already-on-board": "drill.board.help",
    "value-line": "drill.value.help",
    "better-question": "drill.question.help",
    "result-first": "drill.result.help",
    "listen-twice": "drill.twice.help",
}
WHY: Mapping[str, str] = {
    "rewrite": "drill.rewrite.why",
    "turn-it-back": "drill.turn.why",
    "catch-the-cue": "drill.cue.why",
    "already-on-board": "drill.board.why",
    "value-line": "drill.value.why",
    "better-question": "drill.question.why",
    "result-first": "drill.result.why",
    "listen-twice": "drill.twice.why",
}
"""What it is good for."""
PRAISE: Mapping[str, Mapping[str, str]] = {
    "rewrite": {
        "equal": "drill.rewrite.equal",
        "figure": "drill.rewrite.figure",
        "own": "drill.rewrite.own",
        "level": "drill.rewrite.level",
    },
    "turn-it-back": {
        "turned": "drill.turn.turned",
        "turned_back": "drill.turn.turned_back",
        "answered": "drill.turn.answered",
    },
    "catch-the-cue": {
        "caught": "drill.cue.caught",
        "asked": "drill.cue.asked",
        "connected": "drill.cue.connected",
        "alone": "drill.cue.alone",
    },
    "already-on-board": {
        "idea": "drill.board.idea",
        "help": "drill.board.helped",
        "team": "drill.board.team",
        "offer": "drill.board.offer",
    },
    "value-line": {
        "figure": "drill.value.figure",
        "equal": "drill.value.equal",
        "own": "drill.value.own",
        "line": "drill.value.line",
    },
    "better-question": {"open": "drill.question.open", "built": "drill.question.built"},
    "result-first": {"result": "drill.result.result", "figure": "drill.result.figure"},
    "listen-twice": {"both": "drill.twice.both"},
}
"""What is said to each thing that was done, by the names `skill.drill.judging` gives them."""
MISSING: Mapping[str, Mapping[str, str]] = {
    "rewrite": {
        "same": "drill.rewrite.same",
        "supplicant": "drill.rewrite.supplicant",
        "hedge": "drill.rewrite.hedge",
        "thin": "drill.rewrite.thin",
    },
    "turn-it-back": {"same": "drill.missing.same", "back": "drill.turn.back", "answer": "drill.turn.answer"},
    "catch-the-cue": {"same": "drill.missing.same", "cue": "drill.cue.missed"},
    "already-on-board": {"same": "drill.missing.same", "idea": "drill.board.none"},
    "value-line": {
        "same": "drill.missing.same",
        "supplicant": "drill.value.supplicant",
        "hedge": "drill.value.hedge",
        "long": "drill.value.long",
        "worth": "drill.value.worth",
    },
    "better-question": {
        "same": "drill.question.same",
        "question": "drill.question.none",
        "closed": "drill.question.closed",
    },
    "result-first": {
        "same": "drill.missing.same",
        "late": "drill.result.late",
        "result": "drill.result.none",
    },
    "listen-twice": {
        "same": "drill.missing.same",
        "first": "drill.twice.half_first",
        "second": "drill.twice.half_second",
        "both": "drill.twice.none",
    },
}
"""What is said where something is missing."""
