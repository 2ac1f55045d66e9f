"""What people say beside the point: greetings, thanks, swearing, questions about the coach, and what is Alexa's business.

Each gets one short true word, and what was open is asked again.
"""

from __future__ import annotations

from dataclasses import replace

from skill.content.repertoire import Repertoire
from skill.everyday.returning import back_to_it, word
from skill.interview import play as interview
from skill.interview.events import Stage
from skill.interview.play import FREE_SPEECH
from skill.interview.scene import Listen
from skill.replying import closing, script_for
from skill.saved import Awaiting, Saved
from skill.turn import Reply, Slot, Turn

elsewhere = word("small.elsewhere", "small_talk/elsewhere")
real = word("small.real", "small_talk/real")
maker = word("small.maker", "small_talk/maker")
recorded = word("small.recorded", "small_talk/recorded")
cost = word("small.cost", "small_talk/cost")
swore = word("small.swore", "small_talk/swore")
unhappy = word("small.unhappy", "small_talk/unhappy")
aside = word("small.aside", "small_talk/aside")
_hello = word("small.hello", "small_talk/hello")
_welcome = word("small.welcome", "small_talk/welcome")


def who(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "Who are you?": the coach; across an interview's table, both of them."""
    practice = saved.unfinished if saved.awaiting is Awaiting.INTERVIEW else None
    persona = repertoire.personas.get(practice.persona) if practice else None
    script = script_for(repertoire, saved, turn)
    if persona:
        script.coach("small.who_with", name=persona.name, title=persona.title)
    else:
        script.coach("small.who")
    return back_to_it(repertoire, listen, script, saved, turn, "small_talk/who")


def hello(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Hello to the coach; to an interviewer it is the first thing said to them."""
    return _to_the_interviewer(repertoire, listen, saved, turn, "small.said.hello") or _hello(
        repertoire, listen, saved, turn
    )


def thanks(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Thanks to an interviewer are part of the talk; to the coach they end it where only an offer is open."""
    told = _to_the_interviewer(repertoire, listen, saved, turn, "small.said.thanks")
    if told:
        return told
    if not _at_work(saved):
        script = script_for(repertoire, saved, turn)
        script.coach("small.welcome_bye")
        return closing(script, saved, "small_talk/welcome")
    return _welcome(repertoire, listen, saved, turn)


def _to_the_interviewer(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn, words: str) -> Reply | None:
    """The turn as an answer, where an interviewer is being talked with; else None."""
    practice = saved.practice if saved.awaiting is Awaiting.INTERVIEW else None
    if practice is None or practice.stage not in FREE_SPEECH - {Stage.RATING}:
        return None
    said = Slot(repertoire.content.lines[words][0])
    return interview.play(repertoire, listen, saved, replace(turn, intent="AnswerIntent", slots={"answer": said}))


def _at_work(saved: Saved) -> bool:
    """Whether something is being asked that is more than an offer."""
    if saved.awaiting is Awaiting.INTERVIEW:
        return saved.unfinished is not None
    if saved.awaiting is Awaiting.DRILL:
        return saved.drilling
    return saved.awaiting in (Awaiting.PREPARE, Awaiting.SCHEDULED, Awaiting.FORGET, Awaiting.FORGET_SURE)
