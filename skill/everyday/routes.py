"""Coming in, going out, and whatever may be said when no interview is on."""

from __future__ import annotations

from dataclasses import replace

from skill.content.repertoire import Repertoire
from skill.drill import play as drill
from skill.everyday.greeting import at_hand, greet, lapsed, suggestion
from skill.interview import play as interview
from skill.interview.closed import let_go
from skill.interview.events import Stage
from skill.interview.naming import job_within
from skill.interview.scene import Listen
from skill.offers import ASKED
from skill.preparation.countdown import countdown
from skill.preparation.talk import Talk
from skill.preparation.the_day import look_back
from skill.replying import Route, asking, closing, ending_on, offer, script_for
from skill.saved import Awaiting, Coaching, Saved
from skill.session import said_in
from skill.speech.phrasebook import Script
from skill.speech.speech import Speech
from skill.turn import Reply, Slot, Turn


def launch(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Opened without a wish: each visit opens differently, and suggests one thing."""
    script = script_for(repertoire, saved, turn)
    if saved.guest and not saved.practice and not saved.drilling:
        script.coach_asks("everyday.guest.still")
        return asking(script, saved, Awaiting.START, "launch")
    looking_back = look_back(Talk(repertoire, listen, saved, turn, script))
    if looking_back:
        return looking_back
    saved = let_go(saved)
    waits = (saved.drilling or saved.interrupted) and not (lapsed(saved, turn.now) or at_hand(saved, turn.now))
    if not waits:
        greet(script, saved, turn.now)
    saved = countdown(script, saved, turn.now)
    if waits and saved.drilling:
        return _unfinished_drill(repertoire, script, saved)
    if waits:
        return _unfinished(repertoire, script, saved)
    what, line = suggestion(saved, turn.now)
    return ending_on(script, saved, what, "launch", line)


def start(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Yes, let's: one question on the first visits, an interview later."""
    count = 1 if saved.finished == 0 else 0
    return interview.start(repertoire, listen, saved, turn, count=count)


def job_named(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Free speech where none was asked for: a job's name starts an interview for it, the rest is not understood."""
    named = job_within(repertoire, turn.said("answer"))
    if named:
        return interview.start(repertoire, listen, saved, replace(turn, slots={"role": turn.slots["answer"]}))
    return nonsense(repertoire, listen, saved, turn)


def another(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "Another one" with nothing going on: another question, but what was left unfinished is not dropped for it."""
    if saved.interrupted and saved.awaiting is not Awaiting.START:
        return _unfinished(repertoire, script_for(repertoire, saved, turn), saved)
    return interview.start(repertoire, listen, saved, replace(turn, slots={"count": Slot("1")}))


def ended(_repertoire: Repertoire, _listen: Listen, saved: Saved, _turn: Turn) -> Reply:
    """The session is over and nothing can be said."""
    return Reply(Speech(), replace(saved, awaiting=Awaiting.NOTHING), route="ended")


def resume(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "Go on": at the same place where a practice was left, or with a new one."""
    if saved.drilling:
        return drill.continue_(repertoire, listen, saved, turn)
    if saved.unfinished:
        return interview.continue_(repertoire, listen, saved, turn)
    script = script_for(repertoire, saved, turn)
    script.coach("everyday.nothing_left")
    script.coach_asks("everyday.offer")
    return asking(script, saved, Awaiting.START, "resume")


def rather_new(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """Not the old practice: perhaps a new one. The old one is kept until then, and not offered again."""
    script = script_for(repertoire, saved, turn)
    script.coach_asks("everyday.rather_new")
    return asking(script, replace(saved, shelved=True), Awaiting.START, "rather_new")


def repeat(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """What was said last, again."""
    script = script_for(repertoire, saved, turn)
    speech, _ = said_in(turn)
    if saved.awaiting is Awaiting.NOTHING or not speech:
        script.coach("everyday.nothing_said")
        return reask(repertoire, script, saved, "repeat")
    script.quote(speech, speech)
    return asking(script, saved, saved.awaiting, "repeat")


def _going(line: str, route: str) -> Route:
    """A route that says the line, and that was all."""

    def gone(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
        script = script_for(repertoire, saved, turn)
        script.coach(line)
        return closing(script, saved, route)

    return gone


def _staying(line: str, route: str) -> Route:
    """A route that says the line, and asks again what is open."""

    def stayed(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
        script = script_for(repertoire, saved, turn)
        script.coach(line)
        return reask(repertoire, script, saved, route)

    return stayed


not_today = _going("everyday.not_today", "not_today")
"""No to what was offered."""
goodbye = _going("command.goodbye", "goodbye")
"""Stop, from anywhere."""
help_ = _staying("everyday.help", "help")
"""What can be asked for."""
nonsense = _staying("everyday.nonsense", "nonsense")
"""Not understood: what can be said."""
not_now = _staying("everyday.not_now", "not_now")
"""Something that belongs into an interview, and none is on."""
moment = _staying("everyday.moment", "moment")
""" "Give me a moment": a silence."""


def set_coaching(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """When the coach is to speak, set before an interview."""
    script = script_for(repertoire, saved, turn)
    each = turn.resolved("when") != Coaching.END
    script.coach("command.coaching.each" if each else "command.coaching.end")
    saved = replace(saved, coaching=Coaching.EACH if each else Coaching.END)
    return offer(repertoire, script, saved, turn, "set_coaching")


def _unfinished(repertoire: Repertoire, script: Script, saved: Saved) -> Reply:
    practice = saved.practice
    persona = repertoire.personas.get(practice.persona) if practice else None
    question = repertoire.questions.get(practice.current) if practice else None
    if persona and question:
        script.coach_asks("everyday.welcome.unfinished", name=persona.name, about=question.about)
    elif persona and practice and practice.stage in (Stage.CLOSING, Stage.RATING):
        script.coach_asks("everyday.welcome.unfinished_closing", name=persona.name)
    elif persona:
        script.coach_asks("everyday.welcome.unfinished_start", name=persona.name)
    else:
        script.coach_asks("everyday.welcome.unfinished_role")
    return asking(script, saved, Awaiting.RESUME, "launch")


def _unfinished_drill(repertoire: Repertoire, script: Script, saved: Saved) -> Reply:
    kind = repertoire.drills.get(saved.drill.id) if saved.drill else None
    if kind:
        script.coach_asks("drill.welcome", name=kind.name)
    else:
        script.coach_asks("drill.back_to")
    return asking(script, saved, Awaiting.DRILL_LEFT, "launch")


def reask(repertoire: Repertoire, script: Script, saved: Saved, route: str) -> Reply:
    """The question that is open, again; where none is, the offer. Help and repair keep the session open."""
    if saved.drilling and saved.awaiting in (Awaiting.DRILL, Awaiting.DRILL_LEFT):
        script.coach_asks("drill.back_to")
        return asking(script, saved, Awaiting.DRILL_LEFT, route)
    persona = repertoire.personas.get(saved.unfinished.persona) if saved.unfinished else None
    if saved.awaiting in (Awaiting.RESUME, Awaiting.TIP_BETWEEN) and persona:
        script.coach_asks("everyday.back_to", name=persona.name)
        return asking(script, saved, saved.awaiting, route)
    if saved.awaiting is Awaiting.TIP:
        script.coach_asks("tip.try_it")
        return asking(script, saved, Awaiting.TIP, route)
    if saved.awaiting is Awaiting.OFFER:
        script.coach_asks(ASKED[saved.offered])
        return asking(script, saved, Awaiting.OFFER, route)
    script.coach_asks("everyday.offer")
    return asking(script, saved, Awaiting.START, route)
