"""What each question makes of what comes in: a table, in which every kind of word has a decided answer."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum, auto

from skill.interview import play as interview
from skill.preparation import (
    appointments,
    called,
    charge,
    company,
    forgetting,
    guide,
    news,
    private,
    rehearsal,
    reminder,
    schedule,
    the_day,
    value_line,
    wins,
)
from skill.preparation.in_other_words import anew_or, kept_or, not_understood
from skill.preparation.kept import Asked
from skill.preparation.questions import HELP
from skill.preparation.resuming import OPENS
from skill.preparation.talk import Step, Talk, asking_again
from skill.replying import asking
from skill.session import said_in
from skill.turn import Reply


class Word(StrEnum):
    """What came in, as far as getting ready tells it apart."""

    ANSWER = auto()
    YES = auto()
    NO = auto()
    NEXT = auto()
    MORE = auto()
    AGAIN = auto()
    REPEAT = auto()
    HELP = auto()
    MOMENT = auto()
    NONSENSE = auto()
    DONE = auto()
    RESUME = auto()
    ELSEWHERE = auto()


WORDS: Mapping[str, Word] = {
    "AnswerIntent": Word.ANSWER,
    "AMAZON.YesIntent": Word.YES,
    "AMAZON.NoIntent": Word.NO,
    "AMAZON.NextIntent": Word.NEXT,
    "SkipIntent": Word.NEXT,
    "MoreIntent": Word.MORE,
    "RetryIntent": Word.AGAIN,
    "AMAZON.PreviousIntent": Word.AGAIN,
    "AMAZON.StartOverIntent": Word.AGAIN,
    "AMAZON.RepeatIntent": Word.REPEAT,
    "AMAZON.ResumeIntent": Word.RESUME,
    "AMAZON.HelpIntent": Word.HELP,
    "HintIntent": Word.HELP,
    "WhyIntent": Word.HELP,
    "MomentIntent": Word.MOMENT,
    "AMAZON.FallbackIntent": Word.NONSENSE,
    "DoneIntent": Word.DONE,
    "TurnBackIntent": Word.ELSEWHERE,
    "AskInterviewerIntent": Word.ELSEWHERE,
}
"""The intents that belong to a question that is open; every other one is another capability's."""

A, W = Asked, Word
_STAYS: dict[Word, Step] = {W.NO: guide.stays, W.NEXT: guide.stays}
_DROPS: dict[Word, Step] = {W.NO: guide.drop, W.NEXT: guide.drop}
_SKIPS: dict[Word, Step] = {W.NO: guide.skip, W.NEXT: guide.skip}
_FACT: dict[Word, Step] = {W.ANSWER: company.hear, W.NO: company.skip, W.NEXT: company.skip}

TABLE: Mapping[Asked, Mapping[Word, Step]] = {
    A.NOTHING: {},
    A.VALUE: {W.ANSWER: value_line.hear, **_SKIPS},
    A.VALUE_ANEW: {W.ANSWER: anew_or(value_line.anew, value_line.hear), W.YES: value_line.anew, **_STAYS},
    A.VALUE_AGAIN: {W.ANSWER: value_line.hear_again, W.NO: value_line.as_it_was, W.NEXT: value_line.as_it_was},
    A.VALUE_KEEP: {W.ANSWER: kept_or(value_line.keep, value_line.hear_again), W.YES: value_line.keep, **_DROPS},
    A.WIN: {W.ANSWER: wins.hear, **_SKIPS},
    A.WIN_RESULT: {W.ANSWER: wins.hear_result, W.NO: wins.without_result, W.NEXT: wins.without_result},
    A.WIN_KEEP: {W.ANSWER: kept_or(wins.keep, wins.hear_more), W.YES: wins.keep, **_DROPS},
    A.WIN_ROOM: {W.YES: wins.make_room, **_DROPS},
    A.WINS_MORE: {W.YES: wins.tell_more, W.NEXT: wins.tell_more, W.MORE: wins.tell_more, W.NO: guide.leave},
    A.CHARGE: {W.ANSWER: charge.hear, **_SKIPS},
    A.CHARGE_ANEW: {W.ANSWER: anew_or(charge.anew, charge.hear), W.YES: charge.anew, **_STAYS},
    A.CHARGE_KEEP: {W.ANSWER: kept_or(charge.keep, charge.hear), W.YES: charge.keep, **_DROPS},
    A.NAME: _FACT,
    A.DOES: _FACT,
    A.CONTACT: _FACT,
    A.CHALLENGE: _FACT,
    A.DAY: {W.ANSWER: schedule.not_a_day, **_SKIPS},
    A.HOUR: {
        **dict.fromkeys((W.ANSWER, W.NONSENSE), schedule.not_a_time),
        W.NO: schedule.no_time,
        W.NEXT: schedule.no_time,
    },
    A.RIGHT: {W.YES: schedule.right, W.NEXT: schedule.right, W.NO: schedule.wrong},
    A.INSTEAD: {W.YES: appointments.instead, W.NO: appointments.as_well, W.NEXT: appointments.as_well},
    A.FORGET: {W.YES: forgetting.gone, **dict.fromkeys((W.NO, W.NEXT, W.ANSWER, W.NONSENSE), forgetting.stays)},
    A.REMIND: {W.YES: reminder.agreed, W.NO: reminder.declined, W.NEXT: reminder.declined},
    A.MORNING: {**dict.fromkeys((W.YES, W.NEXT, W.DONE, W.MORE, W.ANSWER), the_day.next_step), W.NO: guide.leave},
    A.LOOK_BACK: {W.YES: the_day.evening, W.NO: the_day.not_now, W.NEXT: the_day.not_now},
    A.WENT_WELL: dict.fromkeys((W.ANSWER, W.NO, W.NEXT), the_day.went_well),
    A.WOULD_CHANGE: dict.fromkeys((W.ANSWER, W.NO, W.NEXT), the_day.would_change),
    A.RATING: {W.ANSWER: the_day.rated, W.NO: the_day.unrated, W.NEXT: the_day.unrated},
    A.PAY: {W.YES: news.pay, W.NO: news.enjoy, W.NEXT: news.enjoy},
    A.REHEARSED: {
        W.ANSWER: rehearsal.rated,
        W.NO: rehearsal.unrated,
        W.NEXT: rehearsal.unrated,
        W.REPEAT: Talk.ask_again,
    },
    A.CALLED: {W.ANSWER: called.hear, **_SKIPS},
}
"""What leads on. What is not here is in ANYWHERE, and leaves the question open."""


def answer(talk: Talk) -> Reply:
    """One word in answer to what is being asked."""
    asked, word = talk.kept.asked, WORDS.get(talk.turn.intent, W.ELSEWHERE)
    if asked is A.NOTHING:
        return talk.done("nothing_open")
    if word is W.ANSWER and asked in private.KEPT_IN_WORDS and private.is_private(talk, talk.said):
        return private.left_out(talk, asked)
    told = news.told(talk) if word is W.ANSWER and asked in news.LOOKING_BACK else None
    return (told or TABLE[asked].get(word) or ANYWHERE[word])(talk)


CHANGES: Mapping[str, Step] = {"moved": appointments.move, "another": appointments.another}
"""What an interview's date is to the one that is kept, where that was said."""


def meeting(talk: Talk) -> Reply:
    """ "I'm meeting Sarah": an answer to "who will you meet", a date or a contact anywhere else."""
    change = CHANGES.get(talk.turn.said("change"))
    if change:
        return change(talk)
    wanted = talk.kept.asked is A.CONTACT and talk.turn.said("contact") and not talk.turn.said("date")
    return company.meeting(talk) if wanted else appointments.schedule(talk)


def _again(talk: Talk) -> Reply:
    """From the top of this one thing."""
    opening = OPENS.get(talk.kept.asked)
    return talk.ask(opening, draft="") if opening else talk.ask_again()


def _repeat(talk: Talk) -> Reply:
    """What was said last, again, and the same slot waits for the answer."""
    whole, _ = said_in(talk.turn)
    if not whole:
        return talk.ask_again()
    reply = talk.ask_again()
    script = talk.script
    script.speech, script.asked = whole, reply.reprompt
    return asking(script, talk.saved, reply.saved.awaiting, reply.route, reply.elicit)


def _resume(talk: Talk) -> Reply:
    """ "Back to the interview": where one waits; else on with what is being asked."""
    if talk.saved.unfinished is None:
        return _repeat(talk)
    return interview.continue_(talk.repertoire, talk.listen, talk.saved, talk.turn)


def _help(talk: Talk) -> Reply:
    talk.script.coach(HELP[talk.kept.asked])
    return talk.ask_again()


ANYWHERE: Mapping[Word, Step] = {
    W.ANSWER: not_understood,
    W.YES: asking_again("preparation.go_ahead"),
    W.NO: not_understood,
    W.NEXT: guide.leave,
    W.MORE: _help,
    W.AGAIN: _again,
    W.REPEAT: _repeat,
    W.HELP: _help,
    W.MOMENT: asking_again("command.wait"),
    W.NONSENSE: not_understood,
    W.DONE: not_understood,
    W.RESUME: _resume,
    W.ELSEWHERE: asking_again("preparation.not_now"),
}
"""What every question makes of a word that does not lead on; the question stays open."""
