"""What people say to get ready, and the route that each of it takes."""

from __future__ import annotations

from dataclasses import replace

from skill.content.repertoire import Repertoire
from skill.interview import play as interview
from skill.interview.events import Stage
from skill.interview.scene import Listen
from skill.pep_talk import routes as pep_talk
from skill.preparation import (
    appointments,
    awaited,
    charge,
    company,
    forgetting,
    guide,
    news,
    rehearsal,
    reminder,
    the_day,
    value_line,
    wins,
)
from skill.preparation.charge import in_charge_words
from skill.preparation.talk import Talk, route_to
from skill.saved import Saved
from skill.turn import Reply, Slot, Turn

schedule = route_to(awaited.meeting)
tell_dates = route_to(appointments.tell)
value = route_to(value_line.begin)
win = route_to(wins.begin)
tell_wins = route_to(wins.tell)
in_charge = route_to(charge.begin)
recall = route_to(charge.recall)
rehearse = route_to(rehearsal.begin)
rehearse_which = route_to(rehearsal.which)
about_company = route_to(company.begin)
go_on = route_to(guide.go_on)
back = route_to(guide.back)
morning = route_to(the_day.morning)
evening = route_to(the_day.evening)
remind = route_to(reminder.begin)
forget_thing = route_to(forgetting.begin)
forget_win = route_to(forgetting.begin_win)
called_off = route_to(forgetting.called_off)
got_it = route_to(news.got_it)
answer = route_to(awaited.answer)
ask_again = route_to(Talk.ask_again)


def in_charge_in_interview(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "I was in charge of the till" is an answer where an interviewer waits for one."""
    words = in_charge_words(repertoire, turn)
    if not words:
        return in_charge(repertoire, listen, saved, turn)
    slots = {"answer": Slot(words)}
    return interview.play(repertoire, listen, saved, replace(turn, intent="AnswerIntent", slots=slots))


def pep_talk_between(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "I went blank": of the interview where that is talked about, else a cry for help with what is asked."""
    if not pep_talk.blanked(turn) or saved.preparation.asked in news.LOOKING_BACK:
        return pep_talk.give(repertoire, listen, saved, turn)
    return answer(repertoire, listen, saved, replace(turn, intent="HintIntent"))


def got_it_in_interview(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "I got the job" may end a story; it is news once the mock interview is over, or before it began."""
    practice = saved.practice
    if practice is None or practice.over or practice.stage in (Stage.START, Stage.ROLE):
        return got_it(repertoire, listen, saved, turn)
    words = repertoire.content.lexicon["preparation"]["news"]["said"]
    slots = {"answer": Slot(words)}
    return interview.play(repertoire, listen, saved, replace(turn, intent="AnswerIntent", slots=slots))


def how_it_went_in_interview(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "How did it go", where a mock interview is on, is about that one."""
    return interview.play(repertoire, listen, saved, replace(turn, intent="ProgressIntent"))
