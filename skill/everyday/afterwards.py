"""A debrief spoken of at the menu or hours later: "why?", "tell me more", "I disagree", "let me try that again"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from skill.content.repertoire import Repertoire
from skill.everyday import routes as everyday
from skill.everyday import undoing
from skill.interview import play as interview
from skill.interview.closed import taken_up
from skill.interview.events import Stage
from skill.interview.scene import Listen
from skill.replying import Route
from skill.saved import Awaiting, Saved
from skill.tips import routes as tips
from skill.turn import Reply, Slot, Turn


def _of_the_debrief(otherwise: Route, unless: Callable[[Saved], bool] = lambda _: False) -> Route:
    """A route that goes on with the last debrief; `otherwise` where there is none, or the word is about something newer."""

    def answered(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
        taken = None if unless(saved) else taken_up(saved, turn.now)
        if taken is None:
            return otherwise(repertoire, listen, saved, turn)
        return interview.play(repertoire, listen, taken, turn)

    return answered


def _tip_is_newer(saved: Saved) -> bool:
    """Whether a tip was told after the last interview was debriefed."""
    debriefed = saved.practice or saved.last
    return debriefed is not None and saved.tips.at > debriefed.ended


def _something_is_newer(saved: Saved) -> bool:
    """Whether what could be taken back was done after the debrief: then it is that which was misheard."""
    before = saved.before
    return before is not None and before.practice == saved.practice and before.last == saved.last


def unfair(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "That's not fair": to an interviewer it is about their question, to the coach about what was heard."""
    if saved.practice and saved.awaiting is Awaiting.INTERVIEW and saved.practice.stage is Stage.QUESTION:
        words = repertoire.content.lexicon["turns"]["unfair_said"]
        said = replace(turn, intent="AnswerIntent", slots={"answer": Slot(words)})
        return interview.play(repertoire, listen, saved, said)
    told = undoing.disagreed if saved.awaiting is Awaiting.INTERVIEW else disagreed
    return told(repertoire, listen, saved, replace(turn, intent="DisagreeIntent"))


explained = _of_the_debrief(everyday.not_now)
""" "Why?" and "tell me more" at the menu."""
why = _of_the_debrief(tips.why_todays, unless=_tip_is_newer)
""" "Why?" with nothing open: of a tip that was told today, or of the interview."""
disagreed = _of_the_debrief(undoing.undo, unless=_something_is_newer)
""" "I disagree", and "I didn't say that" with nothing said since that could be meant."""
again = _of_the_debrief(everyday.resume)
""" "Let me try that again"."""
