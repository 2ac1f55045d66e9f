"""Which part answers: the pair of intent and what is awaited, then the intent alone, then "not now"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from skill.commands import heard_as, meant
from skill.content.repertoire import Repertoire
from skill.distress import routes as distress
from skill.drill import play as drill
from skill.drill.verdict import COMMANDS as DRILL_COMMANDS
from skill.everyday import afterwards, complaints, guests, offered, small_talk, undoing
from skill.everyday import routes as everyday
from skill.figures import as_figure
from skill.interview import play as interview
from skill.interview.events import Stage
from skill.interview.scene import Listen
from skill.interview.verdict import COMMANDS
from skill.pep_talk import routes as pep_talk
from skill.preparation import routes as preparation
from skill.preparation.awaited import WORDS
from skill.preparation.kept import Asked
from skill.privacy import routes as privacy
from skill.progress import routes as progress
from skill.replying import Route
from skill.saved import Awaiting, Saved
from skill.settings import routes as settings
from skill.tips import routes as tips
from skill.tips import unlawful
from skill.turn import LAUNCH, SESSION_ENDED, Reply, Turn

A = Awaiting

SPOKEN = ("AnswerIntent", "TurnBackIntent", "AskInterviewerIntent")
"""Intents that belong to whoever is being talked with."""

ABOUT: Mapping[str, Route] = {"elsewhere": small_talk.elsewhere, "aside": small_talk.aside}
"""What is nothing to the coach, by what it is about."""
HALF_YES = "HalfYesIntent"
NO_MORE = "NoMoreIntent"
UNSURE = (
    *SPOKEN,
    *("AMAZON.NoIntent", "AMAZON.FallbackIntent", HALF_YES, "DisagreeIntent", "UnfairIntent"),
    *("AMAZON.NextIntent", "SkipIntent", "DoneIntent", "AMAZON.PreviousIntent", "AMAZON.ResumeIntent"),
    *("AMAZON.StartOverIntent", "RetryIntent", "AnotherIntent", "TryIntent"),
)
"""What is not a clear yes, where only a clear yes will do."""

EXPLAIN = ("AMAZON.HelpIntent", "HintIntent", "WhyIntent", "MoreIntent")
"""What asks to be told more before it is decided."""

PAIRS: Mapping[tuple[str, Awaiting], Route] = {
    **{(intent, A.INTERVIEW): interview.play for intent in (*COMMANDS, *SPOKEN)},
    **{(intent, A.DRILL): drill.play for intent in (*DRILL_COMMANDS, *SPOKEN)},
    ("AMAZON.YesIntent", A.DRILL_LEFT): drill.continue_,
    ("AMAZON.NextIntent", A.DRILL_LEFT): drill.continue_,
    ("AMAZON.NoIntent", A.DRILL_LEFT): drill.let_go,
    ("AnswerIntent", A.DRILL_LEFT): everyday.job_named,
    ("AMAZON.YesIntent", A.START): everyday.start,
    ("AMAZON.NextIntent", A.START): everyday.start,
    ("AMAZON.ResumeIntent", A.START): offered.go_on,
    ("AMAZON.ResumeIntent", A.OFFER): offered.go_on,
    ("AMAZON.NoIntent", A.START): everyday.not_today,
    ("AMAZON.YesIntent", A.RESUME): interview.continue_,
    ("AMAZON.NextIntent", A.RESUME): interview.continue_,
    ("AMAZON.NoIntent", A.RESUME): everyday.rather_new,
    ("AMAZON.YesIntent", A.FORGET): privacy.forget_sure,
    ("ForgetMeIntent", A.FORGET): privacy.forget_sure,
    ("AMAZON.YesIntent", A.FORGET_SURE): privacy.forgotten,
    **{(intent, awaiting): privacy.help_ for intent in EXPLAIN for awaiting in (A.FORGET, A.FORGET_SURE)},
    **{("MomentIntent", awaiting): privacy.wait for awaiting in (A.FORGET, A.FORGET_SURE)},
    **{(intent, awaiting): privacy.kept for intent in UNSURE for awaiting in (A.FORGET, A.FORGET_SURE)},
    ("AMAZON.YesIntent", A.TIP): tips.try_it,
    ("AMAZON.ResumeIntent", A.TIP): tips.try_it,
    ("RetryIntent", A.TIP): tips.try_it,
    ("SkipIntent", A.TIP): tips.another,
    ("AMAZON.NextIntent", A.TIP): tips.another,
    ("AMAZON.NoIntent", A.TIP): tips.keep,
    ("DoneIntent", A.TIP): tips.keep,
    ("AMAZON.YesIntent", A.TIP_BETWEEN): tips.back,
    ("AMAZON.NextIntent", A.TIP_BETWEEN): tips.back,
    ("AMAZON.NoIntent", A.TIP_BETWEEN): tips.leave,
    **{
        (intent, awaiting): told
        for awaiting in (A.TIP, A.TIP_BETWEEN)
        for intent, told in {
            "TryIntent": tips.try_it,
            "AnotherIntent": tips.another,
            "WhyIntent": tips.why,
            "MoreIntent": tips.why,
            "AMAZON.HelpIntent": tips.help_,
            "AMAZON.FallbackIntent": tips.unclear,
            "AnswerIntent": tips.unclear,
        }.items()
    },
    ("WhyIntent", A.NOTHING): afterwards.why,
    ("MoreIntent", A.NOTHING): afterwards.why,
    **{(intent, A.START): afterwards.explained for intent in ("WhyIntent", "MoreIntent")},
    ("WhyIntent", A.OFFER): afterwards.explained,
    **{("AnotherIntent", awaiting): offered.another for awaiting in (A.NOTHING, A.START, A.OFFER)},
    **{
        (intent, A.OFFER): offered.accept
        for intent in ("AMAZON.YesIntent", "AMAZON.NextIntent", "TryIntent", "MoreIntent")
    },
    ("AMAZON.NoIntent", A.OFFER): offered.decline,
    ("DoneIntent", A.OFFER): offered.decline,
    ("AnswerIntent", A.OFFER): everyday.job_named,
    ("TryIntent", A.START): everyday.start,
    ("TryIntent", A.RESUME): interview.continue_,
    ("AnotherIntent", A.RESUME): everyday.rather_new,
    ("AnswerIntent", A.START): everyday.job_named,
    ("AnswerIntent", A.RESUME): everyday.job_named,
    ("AnswerIntent", A.NOTHING): everyday.job_named,
    **{(intent, awaiting): preparation.answer for intent in WORDS for awaiting in (A.PREPARE, A.SCHEDULED)},
    ("DisagreeIntent", A.INTERVIEW): undoing.disagreed,
    ("InChargeIntent", A.INTERVIEW): preparation.in_charge_in_interview,
    ("PepTalkIntent", A.INTERVIEW): pep_talk.give_in_interview,
    ("PepTalkIntent", A.DRILL): pep_talk.give_in_drill,
    **{("PepTalkIntent", awaiting): preparation.pep_talk_between for awaiting in (A.PREPARE, A.SCHEDULED)},
    ("GotItIntent", A.INTERVIEW): preparation.got_it_in_interview,
    ("HowItWentIntent", A.INTERVIEW): preparation.how_it_went_in_interview,
}
"""What an intent means where something particular is awaited."""

ANYTIME: Mapping[str, Route] = {
    LAUNCH: everyday.launch,
    SESSION_ENDED: everyday.ended,
    "StartInterviewIntent": interview.start,
    "DrillIntent": drill.start,
    "DrillsIntent": drill.tell,
    "AMAZON.StartOverIntent": interview.start,
    "AMAZON.ResumeIntent": everyday.resume,
    "RetryIntent": afterwards.again,
    "CoachingIntent": everyday.set_coaching,
    "ProgressIntent": progress.progress,
    "FocusIntent": progress.focus,
    "CallMeIntent": settings.call_me,
    "SlowerIntent": settings.slower,
    "FasterIntent": settings.faster,
    "SofterIntent": settings.softer,
    "LouderIntent": settings.louder,
    "ShorterIntent": settings.shorter,
    "AtLengthIntent": settings.at_length,
    "GentleIntent": settings.gentle,
    "StraightIntent": settings.straight,
    "RememberIntent": privacy.remembered,
    "ForgetMeIntent": privacy.forget,
    "PepTalkIntent": pep_talk.give,
    **dict.fromkeys(distress.INTENTS, distress.help_),
    "GuestIntent": guests.arrived,
    "MeAgainIntent": guests.gone,
    "UndoIntent": undoing.undo,
    "NotMeIntent": undoing.not_me,
    "DisagreeIntent": afterwards.disagreed,
    "UnfairIntent": afterwards.unfair,
    "RealIntent": small_talk.real,
    "MakerIntent": small_talk.maker,
    "RecordedIntent": small_talk.recorded,
    "CostIntent": small_talk.cost,
    "WhoIntent": small_talk.who,
    "SwearIntent": small_talk.swore,
    "UnhappyIntent": small_talk.unhappy,
    "CutOffIntent": complaints.cut_off,
    "AnsweredIntent": complaints.answered,
    "NotListeningIntent": complaints.not_listening,
    "RudeIntent": complaints.rude,
    "HelloIntent": small_talk.hello,
    "ThanksIntent": small_talk.thanks,
    "DailyTipIntent": tips.give,
    "UnlawfulIntent": unlawful.tell,
    "MyNameIntent": settings.my_name,
    "AnotherIntent": everyday.another,
    "TryIntent": tips.try_todays,
    "ScheduleInterviewIntent": preparation.schedule,
    "WhenIntent": preparation.tell_dates,
    "ValueLineIntent": preparation.value,
    "RememberWinIntent": preparation.win,
    "WinsIntent": preparation.tell_wins,
    "InChargeIntent": preparation.in_charge,
    "RecallIntent": preparation.recall,
    "RehearsalIntent": preparation.rehearse,
    "RehearseIntent": preparation.rehearse_which,
    "CompanyIntent": preparation.about_company,
    "PreparationIntent": preparation.go_on,
    "MorningIntent": preparation.morning,
    "HowItWentIntent": preparation.evening,
    "GotItIntent": preparation.got_it,
    "ReminderIntent": preparation.remind,
    "ForgetThingIntent": preparation.forget_thing,
    "ForgetWinIntent": preparation.forget_win,
    "InterviewOffIntent": preparation.called_off,
    "AMAZON.HelpIntent": everyday.help_,
    "AMAZON.StopIntent": everyday.goodbye,
    "DoneIntent": everyday.goodbye,
    "AMAZON.CancelIntent": everyday.goodbye,
    "AMAZON.PauseIntent": everyday.goodbye,
    "AMAZON.NavigateHomeIntent": everyday.goodbye,
    "AMAZON.RepeatIntent": everyday.repeat,
    "AMAZON.FallbackIntent": everyday.nonsense,
    "MomentIntent": everyday.moment,
}
"""What an intent means anywhere else."""


def route(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """The reply to a turn: to somebody in distress before anything else."""
    if distress.heard_in(repertoire, turn):
        return distress.help_(repertoire, listen, saved, turn)
    content = repertoire.content
    turn = as_figure(saved, meant(content.meanings, heard_as(content.commands, turn)))
    turn = _clearly(saved, _no_more(saved, turn))
    chosen = (
        ABOUT.get(turn.said("about"))
        or PAIRS.get((turn.intent, saved.awaiting))
        or ANYTIME.get(turn.intent)
        or everyday.not_now
    )
    return chosen(repertoire, listen, saved, turn)


def _no_more(saved: Saved, turn: Turn) -> Turn:
    """ "No more questions": an answer to an interviewer who asks for some, anywhere else a stop."""
    if turn.intent != NO_MORE:
        return turn
    invited = saved.awaiting is A.INTERVIEW and saved.practice is not None and saved.practice.stage is Stage.CLOSING
    return replace(turn, intent="AMAZON.NoIntent" if invited else "AMAZON.StopIntent")


def _clearly(saved: Saved, turn: Turn) -> Turn:
    """ "I suppose so" is a yes, but where only a clear one will do."""
    if turn.intent != HALF_YES or saved.awaiting in (A.FORGET, A.FORGET_SURE):
        return turn
    asked = saved.preparation.asked if saved.awaiting is A.PREPARE else Asked.NOTHING
    dropping = saved.awaiting is A.INTERVIEW and saved.practice and saved.practice.stage is Stage.DROPPING
    unclear = dropping or asked in (Asked.FORGET, Asked.REMIND)
    return replace(turn, intent="AMAZON.FallbackIntent" if unclear else "AMAZON.YesIntent")
