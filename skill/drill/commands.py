"""What may be said at any moment of a drill: wait, a hint, again, how am I doing, stop, help; each ends where it was."""

from __future__ import annotations

from skill.drill.events import Stage
from skill.drill.memory import ROUNDS
from skill.drill.rounds import ask, example, prompt
from skill.drill.scene import Scene
from skill.drill.wording import HELP, WHY
from skill.session import said_in


def hint(scene: Scene) -> None:
    """The example, and theirs."""
    if scene.drill.stage in (Stage.ASKED, Stage.AGAIN):
        scene.script.coach("drill.hint")
        example(scene)
        scene.script.coach_asks("drill.hint.yours")
    else:
        scene.script.coach("drill.not_now")
        ask_again(scene)


def why(scene: Scene) -> None:
    """What the drill is good for."""
    scene.script.coach(WHY[scene.kind.id])
    ask_again(scene)


def wait(scene: Scene) -> None:
    """Real silence, then the same item."""
    scene.script.coach("drill.wait")
    ask_again(scene)


def take_back(scene: Scene) -> None:
    """The same item from the top."""
    scene.script.coach("drill.taken_back")
    ask_again(scene)


def just_say_it(scene: Scene) -> None:
    """A yes or a no is no attempt."""
    scene.script.coach("drill.just_say_it")
    ask_again(scene)


def nothing_yet(scene: Scene) -> None:
    """ "That's it", and nothing was said."""
    scene.script.coach("drill.nothing_yet")
    ask_again(scene)


def repeat(scene: Scene) -> None:
    """What was said last, word for word; in a new session, where things stand."""
    speech, _ = said_in(scene.turn, scene.interviewer, scene.candidate)
    if speech and scene.drill.stage is not Stage.INTRO:
        scene.script.quote(speech, speech)
    else:
        ask_again(scene)


def status(scene: Scene) -> None:
    """How it is going."""
    script, drill = scene.script, scene.drill
    if drill.stage in (Stage.ASKED, Stage.AGAIN):
        script.coach(
            "drill.status",
            round=script.number(drill.round),
            rounds=script.number(ROUNDS),
            score=script.number(drill.score),
        )
    ask_again(scene)


def resume(scene: Scene) -> None:
    """Back to the item where it was left."""
    if scene.drill.stage is not Stage.INTRO:
        scene.script.coach("drill.resumed", name=scene.kind.name)
    ask_again(scene)


def pause(scene: Scene) -> None:
    """Kept, and closed."""
    _close(scene, "drill.paused")


def stop(scene: Scene) -> None:
    """Closed; what was not finished is kept."""
    _close(scene, "drill.goodbye" if scene.drill.over else "drill.stopped")


def farewell(scene: Scene) -> None:
    """Enough for today."""
    scene.script.coach("drill.goodbye")
    scene.closes = True


def go_back(scene: Scene) -> None:
    """The drill is let go, and the interview goes on; `skill.drill.play` hands over to it."""
    scene.leads_back = True


def help_(scene: Scene) -> None:
    """What can be said here."""
    scene.script.coach("drill.help" if scene.drill.over else HELP[scene.kind.id])
    ask_again(scene)


def nonsense(scene: Scene) -> None:
    """Something that made no sense to Alexa: heard, but not understood."""
    scene.script.coach("drill.unclear" if scene.drill.over else "drill.nonsense")
    ask_again(scene)


def own_up(scene: Scene) -> None:
    """ "That's not fair": the judge has words to go by and nothing else, and says so; what was done before stands."""
    scene.script.coach("drill.unfair")
    ask_again(scene)


def silence(scene: Scene) -> None:
    """Nobody spoke: the same again."""
    ask_again(scene)


def not_now(scene: Scene) -> None:
    """Out of place here."""
    scene.script.coach("drill.not_now")
    ask_again(scene)


def ask_again(scene: Scene) -> None:
    """What is being waited for, asked again; before the first item there is nothing, the engine opens next."""
    stage = scene.drill.stage
    if stage is Stage.DONE:
        scene.script.coach_asks("drill.another")
    elif stage is not Stage.INTRO and scene.turn.session is None:
        prompt(scene)
    elif stage is not Stage.INTRO:
        ask(scene)


def _close(scene: Scene, line: str) -> None:
    """The session ends on this line; a guest, of whom nothing is kept, gets another."""
    scene.script.coach("everyday.guest.bye" if scene.saved.guest else line)
    scene.closes = True
