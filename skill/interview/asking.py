"""While questions are being asked: go on, the missing part, handing back, the next one, and the candidate's own questions."""

from __future__ import annotations

from skill.interview.answering import nod, react, soothe
from skill.interview.marking import finish_question
from skill.interview.opening import (
    ask_after,
    ask_next,
    drop_another_cue,
    lead_on,
    one_more,
    put_again,
    put_question,
)
from skill.interview.practice import Quote
from skill.interview.scene import ASKED, HELPED, IDEA, TURNED_BACK, Scene
from skill.interview.telling import Pointed, beside, tell
from skill.interview.verdict import STORY, missing

CUE_EVERY = 2
"""Questions between one cue in passing and the next."""


def go_on(scene: Scene) -> None:
    """The breath was not the whole answer yet; where it was only an apology, the question is still the one that was asked."""
    only_sorry = not react(scene) and soothe(scene) and not scene.practice.prompts
    scene.note(prompts=scene.practice.prompts + 1)
    if only_sorry and scene.whole and not any(scene.whole.has(part) for part in STORY):
        put_question(scene)
    else:
        lead_on(scene)


def follow_up(scene: Scene) -> None:
    """Asks for exactly the part that is missing."""
    reacted = react(scene)
    part = missing(scene, scene.whole) if scene.whole else ""
    scene.note(follow_ups=(*scene.practice.follow_ups, part))
    if not reacted and not soothe(scene) and not scene.practice.prompts and len(scene.practice.follow_ups) == 1:
        scene.says(*scene.persona.nods)
    ask_after(scene, part)


def hand_back(scene: Scene) -> None:
    """What was turned back or asked is answered, and the floor goes back to the candidate."""
    before = scene.practice.themes
    react(scene)
    if _answered(scene, before):
        scene.says(*scene.persona.hand_back)
    put_again(scene)


def _answered(scene: Scene, told_before: tuple[str, ...]) -> bool:
    """Whether there was an answer that now has to be handed back: "I don't know" and "you've had mine" do that themselves."""
    reaction = scene.reaction
    if reaction and reaction.to == ASKED:
        return bool(reaction.ids)
    return bool(reaction and reaction.to == TURNED_BACK and scene.practice.themes != told_before)


def next_question(scene: Scene) -> None:
    """The answer is whole: a nod, now and then something in passing, the next question."""
    _close_answer(scene)
    if len(scene.practice.marks) % CUE_EVERY == 0:
        drop_another_cue(scene)
    ask_next(scene)


def coach_answer(scene: Scene) -> None:
    """The coach steps in: one strength, one change, and on if they like."""
    before = scene.practice
    scene.note(cut=before.answer)
    said = finish_question(scene)
    if said:
        scene.note(more=(*said.more, *(p for p in scene.practice.more if p.question != scene.practice.current)))
    if said and any(mark.question == before.current for mark in before.marks):
        _tell_new(scene, said, before.best)
    elif said:
        _tell(scene, said.strength, said.change)
    if scene.practice.planned:
        scene.script.coach_asks("interview.ready_next")
    else:
        scene.script.coach_asks("interview.ready_closing", name=scene.persona.name)


def _tell(scene: Scene, strength: Quote | None, change: Quote | None) -> None:
    if strength:
        tell(scene, strength)
    if change:
        scene.script.coach("debrief.change")
        tell(scene, beside(change, strength))


def _tell_new(scene: Scene, said: Pointed, best: Quote | None) -> None:
    """Of an answer that went on after the coach had spoken of it: its new best line, and no advice a second time."""
    if said.strength and not (best and best.words == said.strength.words):
        tell(scene, said.strength)
    else:
        scene.script.coach("interview.reopened.added")


def ask_closing(scene: Scene) -> None:
    """The last answer is in; now it is the candidate's turn to ask."""
    _close_answer(scene)
    _invite(scene)


def skip_ahead(scene: Scene) -> None:
    """Leave this question out; nothing of it counts."""
    scene.script.coach("interview.skipped")
    if scene.practice.alone:
        one_more(scene)
    if scene.practice.planned:
        ask_next(scene)
    else:
        _invite(scene)


def answer_them(scene: Scene) -> None:
    """A question of the candidate's is answered, and there is room for another."""
    react(scene)
    scene.script.ask(scene.script.lines("interview.anything_else"), scene.voice)


def prompt_them(scene: Scene) -> None:
    """They said something that asked nothing: a first idea is asked on about, after anything else the floor is theirs."""
    script, offered = scene.script, scene.reaction.to if scene.reaction else ""
    if not react(scene):
        scene.says(*scene.persona.nods)
    if offered in (IDEA, HELPED) and not scene.practice.prompts:
        scene.note(prompts=1)
        script.ask(
            script.lines("interview.help_taken_up" if offered == HELPED else "interview.idea_taken_up"), scene.voice
        )
    else:
        script.ask(
            script.lines("interview.anything_else" if scene.practice.theirs else "interview.ask_away"), scene.voice
        )


def invite_them(scene: Scene) -> None:
    """Yes, they would like to ask something."""
    scene.script.ask(scene.script.lines("interview.go_ahead"), scene.voice)


def nothing_yet(scene: Scene) -> None:
    """ "That's my answer" before there was one: they mean the last one, or the handing back, or weren't heard."""
    practice, theme = scene.practice, scene.question.theme if scene.question else ""
    if theme and theme in practice.themes:
        scene.script.coach("interview.nothing_yet.turned")
    elif practice.marks and not (practice.prompts or practice.hints or practice.before):
        scene.script.coach("interview.nothing_yet.next")
    else:
        scene.script.coach("interview.nothing_yet")
    put_question(scene)


def nudge_yes(scene: Scene) -> None:
    """A bare yes is not an answer yet."""
    scene.note(prompts=scene.practice.prompts + 1)
    script = scene.script
    script.ask(script.lines("interview.nudge_yes.story" if _told(scene) else "interview.nudge_yes"), scene.voice)


def nudge_no(scene: Scene) -> None:
    """Nor is a bare no."""
    scene.note(prompts=scene.practice.prompts + 1)
    script = scene.script
    script.ask(script.lines("interview.nudge_no.story" if _told(scene) else "interview.nudge_no"), scene.voice)


def _told(scene: Scene) -> bool:
    """Whether the open question is no question, but a request: "tell me about"."""
    return scene.question is not None and not scene.question.ask.endswith("?")


def take_back(scene: Scene) -> None:
    """The answer so far is struck out, and the question comes again."""
    scene.note(answer="", prompts=0, follow_ups=())
    scene.script.coach("interview.taken_back")
    put_question(scene)


def _close_answer(scene: Scene) -> None:
    finish_question(scene)
    if not react(scene):
        nod(scene)


def _invite(scene: Scene) -> None:
    scene.note(current="", answer="", cut="", prompts=0, hints=0, follow_ups=())
    company = scene.saved.preparation.company
    if company.name and company.challenge:
        scene.script.coach("interview.their_challenge", company=company.name, challenge=company.challenge)
    scene.script.ask(scene.script.lines("interview.your_questions"), scene.voice)
