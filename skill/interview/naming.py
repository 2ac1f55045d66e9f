"""What a practice is to be: the job, the kind, how many, how hard, with whom, from the words that asked for it."""

from __future__ import annotations

import re
from dataclasses import replace

from skill.content.repertoire import Repertoire
from skill.interview.practice import MOST_QUESTIONS, Setup
from skill.speech.phrasebook import shortened
from skill.turn import Turn

LONGEST_ROLE = 40
_UNSAID = re.compile(r"[?!]+|[.,;:]+(?=\s|$)")
"""Marks that end a sentence or part it: said back, a job or a name with one would end the question too early."""
DIFFICULTIES = {"easy": 1, "usual": 2, "hard": 3}


def setup_of(repertoire: Repertoire, turn: Turn, job: Setup) -> Setup:
    """What was asked for; what was left out is empty, and the job is the one known from before."""
    topic, level = turn.resolved("topic") or "", turn.resolved("difficulty") or ""
    setup = Setup(
        role=job.role,
        role_said=job.role_said,
        topic=topic if topic in repertoire.kinds else "",
        count=count_said(turn) or job.count,
        difficulty=DIFFICULTIES.get(level, 0),
        persona=turn.resolved("interviewer") or "",
    )
    role = turn.said("role")
    return named(repertoire, setup, role, turn.resolved("role")) if role else setup


def named(repertoire: Repertoire, setup: Setup, said: str, resolved: str | None) -> Setup:
    """The setup with the job: known by its id, or taken as it was said; a whole sentence around a known one is left out."""
    lead_in = repertoire.content.lexicon["turns"]["lead_in"]
    words = unmarked(said.lower()).split()
    while words and words[0] in lead_in:
        words = words[1:]
    while words and words[-1] in lead_in:
        words = words[:-1]
    whole = " ".join(words)
    name = shortened(whole, LONGEST_ROLE)
    if name in repertoire.content.lexicon["turns"]["any_job"]:
        return replace(setup, role="", role_said="")
    known = (resolved if resolved in repertoire.roles else job_within(repertoire, whole)) or ""
    if any(word in repertoire.content.lexicon["turns"]["of_oneself"] for word in words):
        return replace(setup, role=known, role_said=repertoire.roles[known].name if known else "")
    return replace(setup, role=known, role_said=repertoire.roles[known].name if known and name != whole else name)


def unmarked(said: str) -> str:
    """Words that can be said back in the middle of a sentence."""
    return " ".join(_UNSAID.sub(" ", said).split())


def job_within(repertoire: Repertoire, words: str) -> str | None:
    """The role whose name, or other name, is among the words; the longest name where there are several."""
    padded = f" {words.lower()} "
    found = [name for name in repertoire.role_names if f" {name} " in padded]
    return repertoire.role_names[max(found, key=len)] if found else None


def count_said(turn: Turn) -> int:
    """The number of questions that was asked for: one too where nothing but "a question" or "a quick one" was said; else 0."""
    return _count(turn.said("count")) or (1 if turn.resolved("brief") else 0)


def _count(said: str) -> int:
    return min(max(int(said), 1), MOST_QUESTIONS) if said.isascii() and said.isdigit() and len(said) < 6 else 0
