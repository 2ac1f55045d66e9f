"""One turn of a practice: judge what was heard, ask the table, do what it says, say it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from skill.content.repertoire import Repertoire
from skill.interview import asking, commands, comparing, correcting, dated, debrief, helping, opening, rating, reopening
from skill.interview.closed import fresh
from skill.interview.events import Event, Outcome, Stage
from skill.interview.flow import step
from skill.interview.jobs import readied
from skill.interview.naming import count_said, setup_of
from skill.interview.practice import WORDS_KEPT, Practice, Setup
from skill.interview.scene import Listen, Scene
from skill.interview.verdict import judged
from skill.replying import script_for
from skill.saved import Awaiting, Saved
from skill.speech.phrasebook import Script
from skill.speech.speech import Speech
from skill.turn import Elicit, Reply, Turn

O = Outcome
DO: Mapping[Outcome, Callable[[Scene], None]] = {
    O.ASK_ROLE: opening.ask_role,
    O.OPEN: opening.open_with_small_talk,
    O.OPEN_ALONE: opening.open_alone,
    O.BEGIN: opening.begin,
    O.OPEN_UP: opening.open_up,
    O.ROUND_OFF: opening.round_off,
    O.GO_ON: asking.go_on,
    O.FOLLOW_UP: asking.follow_up,
    O.HAND_BACK: asking.hand_back,
    O.NEXT_QUESTION: asking.next_question,
    O.SKIP_AHEAD: asking.skip_ahead,
    O.SKIP_TO_CLOSING: asking.skip_ahead,
    O.COACH_ANSWER: asking.coach_answer,
    O.ASK_CLOSING: asking.ask_closing,
    O.ANSWER_THEM: asking.answer_them,
    O.PROMPT_THEM: asking.prompt_them,
    O.INVITE_THEM: asking.invite_them,
    O.ASK_RATING: rating.ask_rating,
    O.DEBRIEF: debrief.debrief,
    O.COMPARE: comparing.compare,
    O.TAKE_BACK: asking.take_back,
    O.TRY_AGAIN: commands.try_again,
    O.HEAR_THE_REST: reopening.hear_the_rest,
    O.ANOTHER: commands.another,
    O.TELL_MORE: debrief.tell_more,
    O.TELL_WHY: debrief.tell_why,
    O.CONCEDE: correcting.concede,
    O.NOTHING_YET: asking.nothing_yet,
    O.NUDGE_YES: asking.nudge_yes,
    O.NUDGE_NO: asking.nudge_no,
    O.WAIT: commands.wait,
    O.HINT: helping.hint,
    O.REPEAT: commands.repeat,
    O.STATUS: helping.status,
    O.RESUME: commands.resume,
    O.CONFIRM_DROP: commands.confirm_drop,
    O.DROP: commands.drop,
    O.SET_COACHING: commands.set_coaching,
    O.PAUSE: commands.pause,
    O.STOP: commands.stop,
    O.CANCEL: commands.cancel,
    O.FAREWELL: commands.farewell,
    O.HELP: helping.help_,
    O.NONSENSE: helping.nonsense,
    O.SILENCE: commands.silence,
    O.NOT_NOW: helping.not_now,
}
FREE_SPEECH = frozenset({Stage.SMALL_TALK, Stage.CUE_TALK, Stage.QUESTION, Stage.CLOSING, Stage.RATING})
REPROMPT = {
    Stage.ROLE: "reprompt.role",
    Stage.SMALL_TALK: "reprompt.small_talk",
    Stage.CUE_TALK: "reprompt.small_talk",
    Stage.QUESTION: "reprompt.question",
    Stage.COACHED: "reprompt.coached",
    Stage.CLOSING: "reprompt.closing",
    Stage.RATING: "reprompt.rating",
    Stage.DEBRIEFED: "reprompt.debriefed",
    Stage.COMPARED: "reprompt.debriefed",
    Stage.DROPPING: "reprompt.dropping",
}


def start(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn, count: int = 0) -> Reply:
    """A new practice from the turn's words, or with `count` questions; only the job is asked for where it was not said.

    Who has practised for one before is asked whether it is that again. "Give me one question" asks for nothing. Raises nothing.
    """
    previous, alone = saved.practice or Practice(), count_said(turn) == 1
    last = Setup(role=saved.job, role_said=saved.job_said)
    known = previous.setup if previous.setup.role_said or not alone else last
    setup = setup_of(repertoire, turn, Setup(role=known.role, role_said=known.role_said, count=count))
    proposed = last if last.role_said and not setup.role_said else None
    practice = Practice(setup=setup, proposed=proposed, persona=previous.persona)
    scene = _scene(repertoire, listen, replace(saved, practice=practice, last=None), turn)
    dated.keep_day(scene)
    commands.coach_as_said(scene)
    wants_job = not scene.role and not alone
    return _finished(scene, Event.ROLE_MISSING if wants_job else readied(scene.practice))


def play(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """One turn of the practice in progress."""
    scene = _waiting(_scene(repertoire, listen, saved, turn))
    event = reopening.in_the_coachs_place(scene, judged(scene))
    if turn.intent == "StartInterviewIntent":
        dated.keep_day(scene)
        commands.coach_as_said(scene)
    return _finished(scene, event)


def continue_(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """A paused practice goes on at the same place."""
    return _finished(_waiting(_scene(repertoire, listen, saved, turn)), Event.RESUME)


def ask_again(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """The question that is open, after something said in between."""
    return _finished(_waiting(_scene(repertoire, listen, saved, turn)), Event.SILENCE)


def without_old_words(saved: Saved, now: int) -> Saved:
    """What is saved, without the words of a practice that was left alone for a week, and the last one's debrief after a day."""
    practice = saved.practice
    if not fresh(saved.last, now):
        saved = replace(saved, last=None)
    if practice is None or now - saved.seen < WORDS_KEPT:
        return saved
    if practice.over:
        return replace(saved, practice=None)
    return replace(saved, practice=replace(practice, answer="", cut="", best=None, change=None, more=()))


def _scene(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Scene:
    script = script_for(repertoire, saved, turn)
    return Scene(repertoire, listen, turn, saved, saved.practice or Practice(), script)


def _waiting(scene: Scene) -> Scene:
    """A practice that had not even begun waits for the job."""
    if scene.practice.stage is Stage.START:
        scene.note(stage=Stage.ROLE)
    return scene


def _finished(scene: Scene, event: Event) -> Reply:
    outcome = _stepped(scene, event)
    if scene.practice.stage is Stage.START:
        missing = not scene.role and not scene.practice.alone
        _stepped(scene, Event.ROLE_MISSING if missing else readied(scene.practice))
    return _reply(scene, f"interview/{scene.practice.stage}/{outcome}")


def _stepped(scene: Scene, event: Event) -> Outcome:
    before = scene.practice.stage
    scene.left = before is Stage.RATING
    stage, outcome = step(before, event)
    if stage is None:
        stage = scene.practice.behind or Stage.START
    if stage is Stage.DROPPING and before is not Stage.DROPPING:
        scene.note(behind=before)
    scene.note(stage=stage)
    DO[outcome](scene)
    return outcome


def _reply(scene: Scene, route: str) -> Reply:
    saved = replace(
        scene.saved,
        practice=scene.practice,
        shelved=False,
        drill=None,
        recent=scene.script.recent,
        awaiting=Awaiting.NOTHING if scene.closes else Awaiting.INTERVIEW,
    )
    speech, asked = scene.script.speech, scene.script.asked
    reprompt = None if scene.closes else _reprompt(scene, asked)
    return Reply(speech, saved, reprompt, None if scene.closes else _elicit(scene), scene.card, route)


def _reprompt(scene: Scene, asked: Speech | None) -> Speech:
    script = Script(scene.repertoire.content.lines, scene.turn.seed)
    script.coach(REPROMPT[scene.practice.stage])
    return script.speech + (asked or Speech())


def _elicit(scene: Scene) -> Elicit | None:
    if scene.practice.stage is Stage.ROLE:
        return Elicit("StartInterviewIntent", "role")
    return Elicit("AnswerIntent", "answer") if scene.practice.stage in FREE_SPEECH else None
