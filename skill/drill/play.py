"""One turn of a drill: judge what was heard, ask the table, do what it says, say it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from skill.content.repertoire import Repertoire
from skill.drill import commands, rounds
from skill.drill.events import Event, Outcome, Stage
from skill.drill.flow import step
from skill.drill.memory import Drill
from skill.drill.picking import fitting
from skill.drill.scene import Scene
from skill.drill.verdict import OPEN, judged
from skill.interview import closed
from skill.interview import play as interview
from skill.interview.scene import Listen
from skill.offers import Offer
from skill.replying import offer, script_for
from skill.saved import Awaiting, Saved
from skill.speech.phrasebook import Script
from skill.turn import Elicit, Reply, Turn

O = Outcome
DO: Mapping[Outcome, Callable[[Scene], None]] = {
    O.OPEN: rounds.open_,
    O.PRAISE: rounds.praise,
    O.PRAISE_END: rounds.praise_end,
    O.NUDGE: rounds.nudge,
    O.SHOW: rounds.show,
    O.SHOW_END: rounds.show_end,
    O.SKIP: rounds.skip,
    O.SKIP_END: rounds.skip_end,
    O.ONCE_MORE: rounds.once_more,
    O.ANOTHER: rounds.another,
    O.TAKE_BACK: commands.take_back,
    O.JUST_SAY_IT: commands.just_say_it,
    O.NOTHING_YET: commands.nothing_yet,
    O.GO_BACK: commands.go_back,
    O.FAREWELL: commands.farewell,
    O.HINT: commands.hint,
    O.WHY: commands.why,
    O.WAIT: commands.wait,
    O.REPEAT: commands.repeat,
    O.STATUS: commands.status,
    O.RESUME: commands.resume,
    O.PAUSE: commands.pause,
    O.STOP: commands.stop,
    O.CANCEL: commands.stop,
    O.HELP: commands.help_,
    O.OWN_UP: commands.own_up,
    O.NONSENSE: commands.nonsense,
    O.SILENCE: commands.silence,
    O.NOT_NOW: commands.not_now,
}
REPROMPT = {
    Stage.ASKED: "reprompt.drill",
    Stage.AGAIN: "reprompt.drill",
    Stage.DONE: "reprompt.drill_done",
}


def start(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "A drill": the one that was named, else the least practised."""
    return start_named(repertoire, listen, saved, turn, named(repertoire, turn))


def start_named(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn, drill: str) -> Reply:
    """A new run of a drill; where there is none of that id, the least practised one. An interview waits meanwhile."""
    saved = closed.let_go(saved)
    known = drill if drill in repertoire.drills else fitting(repertoire, saved)
    scene = _scene(repertoire, listen, replace(saved, drill=Drill(known)), turn)
    scene.wanted = drill if drill == known else ""
    return _finished(scene, Event.BEGIN)


def tell(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """ "Which drills are there?": all of them, and a yes is for the one that fits."""
    script = script_for(repertoire, saved, turn)
    script.coach("drill.list")
    return offer(repertoire, script, saved, turn, "drill/list", Offer.DRILL, "drill.which")


def play(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """One turn of the drill in progress."""
    scene = _scene(repertoire, listen, saved, turn)
    scene.wanted = named(repertoire, turn)
    return _finished(scene, judged(scene))


def continue_(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """A drill that was cut off goes on at the same item."""
    return _finished(_scene(repertoire, listen, saved, turn), Event.RESUME)


def ask_again(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """The item that is open, after something said in between."""
    return _finished(_scene(repertoire, listen, saved, turn), Event.SILENCE)


def let_go(repertoire: Repertoire, _listen: Listen, saved: Saved, turn: Turn) -> Reply:
    """No, not the rest of the drill: what waits behind it, else something new."""
    script = script_for(repertoire, saved, turn)
    script.coach("drill.let_go")
    return offer(repertoire, script, replace(saved, drill=None), turn, "drill/let_go")


def named(repertoire: Repertoire, turn: Turn) -> str:
    """The id of the drill that was named; empty where none was, or none that there is."""
    said = turn.resolved("drill") or turn.said("drill").lower()
    return said if said in repertoire.drills else ""


def _scene(repertoire: Repertoire, listen: Listen, saved: Saved, turn: Turn) -> Scene:
    drill = saved.drill
    if drill is None or drill.id not in repertoire.drills:
        drill = Drill(fitting(repertoire, saved))
    if not drill.items and drill.stage in OPEN:
        drill = replace(drill, stage=Stage.INTRO)
    return Scene(repertoire, listen, turn, saved, drill, script_for(repertoire, saved, turn))


def _finished(scene: Scene, event: Event) -> Reply:
    outcome = _stepped(scene, event)
    if scene.drill.stage is Stage.INTRO and not scene.closes:
        _stepped(scene, Event.BEGIN)
    if outcome is O.GO_BACK:
        return interview.continue_(scene.repertoire, scene.listen, replace(scene.saved, drill=None), scene.turn)
    return _reply(scene, f"drill/{scene.drill.id}/{scene.drill.stage}/{outcome}")


def _stepped(scene: Scene, event: Event) -> Outcome:
    stage, outcome = step(scene.drill.stage, event)
    scene.note(stage=stage)
    DO[outcome](scene)
    return outcome


def _reply(scene: Scene, route: str) -> Reply:
    if scene.leads_back:
        return offer(scene.repertoire, scene.script, replace(scene.saved, drill=None), scene.turn, route)
    kept = None if scene.closes and scene.drill.over else scene.drill
    awaiting = Awaiting.NOTHING if scene.closes else Awaiting.DRILL
    saved = replace(scene.saved, drill=kept, recent=scene.script.recent, awaiting=awaiting)
    if scene.closes:
        return Reply(scene.script.speech, saved, route=route)
    script = Script(scene.repertoire.content.lines, scene.turn.seed)
    script.coach(REPROMPT[scene.drill.stage])
    reprompt = script.speech + (scene.script.asked or scene.script.speech)
    elicit = Elicit("AnswerIntent", "answer") if scene.drill.stage in OPEN else None
    return Reply(scene.script.speech, saved, reprompt, elicit, route=route)
