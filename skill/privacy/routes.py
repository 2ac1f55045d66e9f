"""What is remembered of somebody, told in plain words, and all of it forgotten when they say so twice."""

from __future__ import annotations

from dataclasses import replace

from skill.content.repertoire import Repertoire
from skill.interview.scene import Listen
from skill.privacy.prepared import tell_prepared
from skill.replying import asking, closing, offer, script_for
from skill.saved import Awaiting, Coaching, Saved, Tone
from skill.speech.phrasebook import Script
from skill.turn import Card, Reply, Turn


def remembered(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Everything that is kept, and nothing that is not; the card has it to read."""
    script = script_for(repertoire, saved, turn)
    if saved.guest:
        script.coach("privacy.guest")
        return offer(repertoire, script, saved, turn, "privacy/guest")
    if saved.name:
        script.coach("privacy.name", name=saved.name)
    if saved.finished == 1:
        script.coach("privacy.one_practice")
    elif saved.finished:
        script.coach("privacy.practices", count=script.number(saved.finished))
    practice = saved.practice
    if saved.unfinished:
        script.coach("privacy.paused_words" if saved.unfinished.wordy else "privacy.paused")
    if practice and practice.over:
        script.coach("privacy.last_words" if practice.wordy else "privacy.last")
    elif saved.last:
        script.coach("privacy.last")
    job = (practice.setup.role_said if practice else "") or saved.job_said
    if job:
        script.coach("privacy.job", role=job)
    prepared = tell_prepared(script, saved)
    used = _tell_used(script, saved)
    if not (saved.name or saved.finished or practice or saved.last or job or prepared or used):
        script.coach("privacy.nothing_but_the_zone" if saved.zone else "privacy.nothing")
    elif saved.zone:
        script.coach("privacy.zone")
    card = Card(script.lines("privacy.title")[0], script.speech.plain())
    script.coach("privacy.how_to_forget")
    return replace(offer(repertoire, script, saved, turn, "privacy/remembered"), card=card)


def _tell_used(script: Script, saved: Saved) -> bool:
    """What was had of tips, pep talks and drills, and how they like it said; whether there was any of it."""
    before = len(script.speech.parts)
    if saved.tips.reached and saved.pep_talks:
        script.coach("privacy.tips_and_talks")
    elif saved.tips.reached:
        script.coach("privacy.tips")
    elif saved.pep_talks:
        script.coach("privacy.talks")
    if saved.drills:
        script.coach("privacy.drills")
    if saved.record.felt:
        script.coach("privacy.rehearsals")
    if saved.slow or saved.soft or saved.brief or saved.tone is not Tone.USUAL or saved.coaching is not Coaching.END:
        script.coach("privacy.settings")
    return len(script.speech.parts) > before


def forget(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Ask once more before everything goes."""
    if saved.guest:
        return remembered(repertoire, listen, saved, turn)
    script = script_for(repertoire, saved, turn)
    script.coach_asks("privacy.everything")
    return asking(script, saved, Awaiting.FORGET, "privacy/forget")


def forget_sure(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Asked twice: it can't be undone."""
    script = script_for(repertoire, saved, turn)
    script.coach_asks("privacy.sure")
    return asking(script, saved, Awaiting.FORGET_SURE, "privacy/forget_sure")


def help_(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """What yes and no would do, and the same question."""
    script = script_for(repertoire, saved, turn)
    script.coach("privacy.help")
    return ask_again(script, saved, "privacy/help")


def wait(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """A silence to think it over, and the same question."""
    script = script_for(repertoire, saved, turn)
    script.coach("everyday.moment")
    return ask_again(script, saved, "privacy/wait")


def forgotten(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Gone, and it says so; what was paused, too."""
    script = script_for(repertoire, saved, turn)
    script.coach("privacy.gone")
    return replace(closing(script, Saved(), "privacy/forgotten"), forget=True)


def kept(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Anything but a clear yes keeps everything."""
    script = script_for(repertoire, saved, turn)
    script.coach("privacy.kept")
    return offer(repertoire, script, saved, turn, "privacy/kept")


def ask_again(script: Script, saved: Saved, route: str) -> Reply:
    """Whether everything is to go, as it was asked: the first time, or to be sure."""
    script.coach_asks("privacy.sure" if saved.awaiting is Awaiting.FORGET_SURE else "privacy.everything")
    return asking(script, saved, saved.awaiting, route)
