"""The course of a run: introduced, asked, praised or nudged, asked the next, and the score in words at the end."""

from __future__ import annotations

from dataclasses import replace

from skill.clock import local_day
from skill.drill.events import Stage
from skill.drill.memory import HARDEST, ROUNDS, Drill, after
from skill.drill.picking import draw, fitting
from skill.drill.scene import Scene
from skill.drill.wording import INTRO, MISSING, PRAISE, PROMPT
from skill.progress.record import practised
from skill.speech.speech import Speech

KNOWN = 3
"""Finished runs from which a drill needs no introduction."""


def open_(scene: Scene) -> None:
    """What to do, unless they know it or want it short, and the first item."""
    if scene.turn.said("drill") and not scene.wanted:
        scene.script.coach("drill.unknown")
    if not (scene.saved.brief or scene.progress.runs >= KNOWN):
        scene.script.coach(INTRO[scene.kind.id])
    _next(scene)


def praise(scene: Scene) -> None:
    """What was done, what comes back, and the next item."""
    _praised(scene)
    _next(scene)


def praise_end(scene: Scene) -> None:
    """What was done, and the end."""
    _praised(scene)
    _end(scene)


def nudge(scene: Scene) -> None:
    """What is missing, and the same item once more."""
    _missing(scene)
    scene.note(heard=scene.verdict.heard)
    scene.script.coach("drill.once_more")
    ask(scene)


def show(scene: Scene) -> None:
    """How it may be done, and the next item."""
    _shown(scene)
    _next(scene)


def show_end(scene: Scene) -> None:
    """How it may be done, and the end."""
    _shown(scene)
    _end(scene)


def skip(scene: Scene) -> None:
    """The item is left out."""
    scene.script.coach("drill.skipped")
    _next(scene)


def skip_end(scene: Scene) -> None:
    """The last one is left out."""
    scene.script.coach("drill.skipped")
    _end(scene)


def once_more(scene: Scene) -> None:
    """The same drill anew; the engine opens it."""
    scene.drill = Drill(scene.kind.id)


def another(scene: Scene) -> None:
    """The drill that was asked for, else another one; the engine opens it."""
    scene.drill = Drill(scene.wanted or fitting(scene.repertoire, scene.saved, scene.kind.id))


def prompt(scene: Scene) -> None:
    """What leads up to the item, and the item."""
    item = scene.item
    scene.script.coach(PROMPT[scene.kind.id], about=item.about)
    ask(scene)


def ask(scene: Scene) -> None:
    """The item itself, in a voice of its own, so that it is plain who says it; the coach asks where it does not."""
    item, script = scene.item, scene.script
    if item.brief:
        script.say((item.brief,))
    before = len(script.speech.parts)
    if item.say:
        script.ask((item.say,), scene.candidate)
    else:
        script.ask((item.line or item.ask,), scene.interviewer)
    if item.line or (item.say and not item.say.endswith("?")):
        script.coach_asks("drill.cue.yours" if item.line else "drill.rewrite.yours")
        script.asked = Speech(script.speech.parts[before:])


def example(scene: Scene) -> None:
    """One that works, in the middle of a turn: where it asks, it asks nobody here, so it is said as a statement."""
    scene.script.say((scene.item.good.replace("?", "."),), scene.candidate)


def _next(scene: Scene) -> None:
    chosen, record = draw(scene.kind, scene.saved.salt, scene.progress)
    scene.record(record)
    scene.note(items=(*scene.drill.items, chosen)[:ROUNDS], heard="")
    if scene.drill.round > 1:
        scene.script.coach("drill.round.last" if scene.drill.last else "drill.round.next")
    prompt(scene)


def _praised(scene: Scene) -> None:
    """Each thing that was done, with the words it was done with; then what an interviewer would say to it."""
    item, verdict = scene.item, scene.verdict
    lines = PRAISE[scene.kind.id]
    for name in verdict.praise:
        quote = verdict.quotes.get(name, "")
        scene.script.coach(lines[name], quote=quote, first=item.first, second=item.second)
    back = item.reply or item.answer
    if back:
        scene.script.say((back,), scene.interviewer)
    scene.note(score=min(scene.drill.score + 1, ROUNDS))


def _missing(scene: Scene) -> None:
    item, verdict = scene.item, scene.verdict
    lines = MISSING[scene.kind.id]
    quote = verdict.quotes.get(verdict.missing, "")
    scene.script.coach(lines[verdict.missing], quote=quote, first=item.first, second=item.second)


def _shown(scene: Scene) -> None:
    """An example of how it may be done."""
    scene.script.coach("drill.shown")
    example(scene)


def _end(scene: Scene) -> None:
    """The score in words, what follows from it, and one offer; an interview that waits is gone back to."""
    script, score, before = scene.script, scene.drill.score, scene.progress
    script.coach(
        "drill.score.all" if score == ROUNDS else "drill.score.some" if score else "drill.score.none",
        score=script.number(score),
        rounds=script.number(ROUNDS),
    )
    scene.record(after(before, score))
    scene.saved = replace(scene.saved, record=practised(scene.saved.record, local_day(scene.saved, scene.turn.now)))
    if scene.progress.level > before.level:
        script.coach("drill.harder")
    elif scene.progress.level < before.level:
        script.coach("drill.gentler")
    elif score == ROUNDS and before.level == HARDEST:
        script.coach("drill.hardest")
    scene.note(stage=Stage.DONE, items=(), heard="")
    scene.leads_back = scene.waiting
    if not scene.leads_back:
        script.coach_asks("drill.another")
