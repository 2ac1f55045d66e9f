"""The company somebody is going to meet, answered for by who plays the interviewer: from what was kept of it, no more."""

from __future__ import annotations

from skill.interview.scene import Scene

THEIRS = frozenset({"they", "them", "their", "theirs", "they're", "they've", "they'll", "they'd"})
OURS = {"they": "we", "they're": "we're", "they've": "we've", "they'll": "we'll", "they'd": "we'd"}


def tell_kept(scene: Scene, matter: str) -> bool:
    """What was kept of the company on this matter, in the interviewer's mouth; whether there was anything."""
    company = scene.saved.preparation.company
    words = {"company": company.does, "challenge": company.challenge}.get(matter, "")
    if not words:
        return False
    ours = as_ours(words)
    if ours:
        scene.says(scene.script.words("interview.kept.ours", fact=ours))
    else:
        scene.says(scene.script.words("interview.kept.said", fact=words))
    return True


def as_ours(words: str) -> str:
    """ "They lend money to farmers" as the company itself would say it; empty where a "they" could be somebody else."""
    first, _, rest = words.partition(" ")
    others = [word for word in rest.lower().split() if word in THEIRS]
    ours = OURS.get(first.lower())
    return f"{ours.capitalize()} {rest}" if ours and rest and not others else ""
