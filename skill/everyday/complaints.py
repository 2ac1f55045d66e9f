"""Complaints: cut short, asked again what was answered, not listened to, spoken to rudely.

Whoever complains is believed. The fault is owned in a word, what they said still counts, and what was open is asked again.
"""

from __future__ import annotations

from dataclasses import replace

from skill.content.repertoire import Repertoire
from skill.everyday.returning import back_to_it, word
from skill.interview import play as interview
from skill.interview.events import Stage
from skill.interview.play import FREE_SPEECH
from skill.interview.scene import Listen
from skill.preparation.kept import Asked
from skill.replying import script_for
from skill.saved import Awaiting, Saved, Tone
from skill.turn import Reply, Turn

GONE_BACK = "complaint/cut_off_back"
"""The route of a turn that took back the one that came too soon."""
IN_ONES_OWN_WORDS = frozenset(
    {
        *(Asked.VALUE, Asked.VALUE_AGAIN, Asked.WIN, Asked.WIN_RESULT, Asked.CHARGE),
        *(Asked.DOES, Asked.CHALLENGE, Asked.WENT_WELL, Asked.WOULD_CHANGE),
    }
)
"""What the preparation asks that is answered in more than a word."""


def cut_off(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "You didn't let me finish": the same question goes on; where another was asked since, the one before it is open again."""
    script = script_for(repertoire, saved, turn)
    before = saved.before
    if before is None or not _moved_on(before, saved):
        script.coach("complaint.cut_off" if _answering(saved) else "complaint.cut_off.elsewhere")
        return back_to_it(repertoire, listen, script, saved, turn, "complaint/cut_off")
    script.coach("complaint.cut_off.back")
    return back_to_it(repertoire, listen, script, replace(before, seen=saved.seen), turn, GONE_BACK)


def answered(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "I already answered that": then the answer is whole; a question that has none yet may be skipped."""
    script = script_for(repertoire, saved, turn)
    if not _answering(saved):
        script.coach("complaint.asked_twice" if _questioned(saved) else "complaint.answered.elsewhere")
        return back_to_it(repertoire, listen, script, saved, turn, "complaint/asked_twice")
    script.coach("complaint.answered")
    done = replace(turn, intent="DoneIntent", slots={})
    going_on = interview.play(repertoire, listen, replace(saved, recent=script.recent), done)
    return replace(going_on, speech=script.speech + going_on.speech, route="complaint/answered")


not_listening = word("complaint.not_listening", "complaint/not_listening")
""" "You're not listening to me"."""
rude = word("complaint.rude", "complaint/rude", tone=Tone.GENTLE)
""" "You're rude": an apology that is kept, since the coach is gentle from then on."""


def _questioned(saved: Saved) -> bool:
    """Whether an interviewer's question is open."""
    practice = saved.practice
    return saved.awaiting is Awaiting.INTERVIEW and practice is not None and practice.stage is Stage.QUESTION


def _answering(saved: Saved) -> bool:
    """Whether there is some of its answer already."""
    return _questioned(saved) and bool(saved.practice and saved.practice.answer)


def _moved_on(before: Saved, saved: Saved) -> bool:
    """Whether something was being told before the last turn, and something else is asked now."""
    if before.awaiting is Awaiting.INTERVIEW and before.practice and before.practice.stage in FREE_SPEECH:
        now = saved.practice
        return now is None or (now.stage, now.current) != (before.practice.stage, before.practice.current)
    if before.awaiting is Awaiting.DRILL and before.drilling:
        return saved.drill != before.drill
    told = before.awaiting in (Awaiting.PREPARE, Awaiting.SCHEDULED) and before.preparation.asked in IN_ONES_OWN_WORDS
    return told and saved.preparation != before.preparation
