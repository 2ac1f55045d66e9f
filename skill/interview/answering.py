"""What the interviewer says to what was said: an answer to a question, a nod to what was in the answer."""

from __future__ import annotations

from skill.coach.findings import Filling, Findings, Signal
from skill.coach.pointing import figure_of_ending
from skill.interview.events import Stage
from skill.interview.gladness import glad
from skill.interview.meeting import tell_kept
from skill.interview.reacting import AND_YOURS, LATE_ENDING, OWN_HABIT, TOLD_ALREADY, UNFAIR
from skill.interview.scene import ASKED, CAUGHT, HELPED, MEANT, TURNED_BACK, Scene

SORRY = "sorry"
MEANT_LINES = {
    "what_is_meant": "interview.yours_to_choose",
    "why_asked": "interview.why_asked",
    UNFAIR: "interview.unfair",
    LATE_ENDING: "interview.late_ending",
    TOLD_ALREADY: "interview.told_already",
}
LIGHT = 2
"""Words beside those of an "and you?" that may be in one: "great thanks"."""
AT_THE_END = "why-here"
"""The theme of "what about you" when they were asked for questions of their own: why the interviewer is there."""
SHORT = 10
"""Words up to which a breath that opens or ends on a sorry says little else."""


def react(scene: Scene) -> bool:
    """The interviewer answers what was turned back, asked, caught or offered; whether there was anything."""
    reaction, persona = scene.reaction, scene.persona
    if reaction is None:
        return False
    if reaction.to == TURNED_BACK:
        _tell_own(scene)
    elif reaction.to == ASKED:
        if _handed_back_at_the_end(scene):
            _tell_own(scene)
        elif not tell_facts(scene, reaction.ids):
            scene.says(*persona.unknown)
    elif reaction.to == CAUGHT:
        cue = scene.repertoire.cues.get(reaction.id)
        if cue:
            scene.says(cue.reply)
    elif reaction.to == MEANT:
        scene.script.say(scene.script.lines(MEANT_LINES[reaction.id]), scene.voice)
    else:
        scene.says(*(persona.help if reaction.to == HELPED else persona.idea))
    return True


def _tell_own(scene: Scene) -> None:
    """Their own answer to the open question; at the end, where none is open, why they are there themselves."""
    theme = scene.question.theme if scene.question else AT_THE_END
    if not _tell_story(scene, theme):
        scene.says(*scene.persona.unknown)


def _handed_back_at_the_end(scene: Scene) -> bool:
    """Whether "and what about you" is all that was said to "what would you like to ask me?"."""
    bare = scene.breath is not None and scene.repertoire.puts(AND_YOURS, scene.breath.answer)
    return bare and scene.practice.stage is Stage.CLOSING and not (scene.reaction and scene.reaction.ids)


def _tell_story(scene: Scene, theme: str) -> bool:
    """Their own story on a theme; whoever asks for it twice hears that there is only the one. Whether there is any."""
    persona, told = scene.persona, scene.practice.themes
    if theme in told:
        scene.says(*persona.answered)
    elif theme in persona.answers:
        scene.says(persona.answers[theme])
        scene.note(themes=(*told, theme))
    return theme in persona.answers


def tell_facts(scene: Scene, matters: tuple[str, ...]) -> bool:
    """What they know of each; whether there was anything."""
    told = [_tell_fact(scene, matter) for matter in matters]
    return any(told)


def _tell_fact(scene: Scene, matter: str) -> bool:
    """What they know of a matter: what was kept of the company first, else their own; whether there is anything."""
    if tell_kept(scene, matter):
        return True
    if matter == OWN_HABIT:
        scene.says(*scene.persona.habit)
        return True
    known = scene.repertoire.matters.get(matter)
    if known and known.theme:
        return _tell_story(scene, known.theme)
    fact = scene.persona.facts.get(matter, "")
    if fact:
        scene.says(fact)
    return bool(fact)


def answer_back(scene: Scene) -> None:
    """What was asked in return in small talk: "and you?" lightly, what they know in earnest, the rest later."""
    reaction = scene.reaction
    if reaction and reaction.to == TURNED_BACK and _lightly(scene):
        scene.says(scene.persona.small_talk_back)
    elif reaction and reaction.to in (TURNED_BACK, ASKED) and not tell_facts(scene, reaction.ids):
        scene.says(*scene.persona.small_talk_aside)


def _lightly(scene: Scene) -> bool:
    """Whether it is a mere "and you?", and no question of its own."""
    known = scene.repertoire.content.lexicon["turns"]["and_you"]
    asked = scene.breath.quotes(Signal.TURNS_BACK) if scene.breath else ()
    return not asked or any(sum(word not in known for word in quote.lower().split()) <= LIGHT for quote in asked)


def nod(scene: Scene) -> None:
    """A nod to what was strong in the answer, or to an apology in it; else one that fits anything."""
    taken = SORRY if apologised(scene) else _strong(scene, scene.whole) if scene.whole else ""
    scene.says(*(scene.persona.takes[taken] if taken else scene.persona.nods))


def soothe(scene: Scene) -> bool:
    """A word to somebody who has just apologised for themselves; whether they had."""
    if apologised(scene):
        scene.says(*scene.persona.takes[SORRY])
        return True
    return False


def apologised(scene: Scene) -> bool:
    """Whether the breath just heard says sorry for the one who speaks: in words that give power away, or as all it says."""
    breath, turns = scene.breath, scene.repertoire.content.lexicon["turns"]
    if breath is None:
        return False
    if any(word in turns["sorry"] for quote in breath.quotes(Signal.SUPPLICANT) for word in quote.lower().split()):
        return True
    words = breath.answer.lower().split()
    if not 0 < len(words) <= SHORT or breath.has(Signal.ACKNOWLEDGES) or breath.has(Signal.ASKS):
        return False
    told = any(word in turns["reports"] for word in words[-2:-1])
    return words[0] in turns["sorry"] or (words[-1] in turns["sorry"] and not told)


def _strong(scene: Scene, answer: Findings) -> str:
    """What of it is nodded to: an ending where one was asked for and is glad, and terms that were plainly said.

    Nothing, where it is filled with what everybody could say.
    """
    if answer.filling >= Filling.THIN:
        return ""
    asked = scene.question is not None and "result" in scene.question.wants
    if asked and glad(answer.quotes(Signal.RESULT), scene.repertoire.content.lexicon):
        return "figure" if figure_of_ending(answer) else "result"
    return "equal" if answer.has(Signal.EQUAL) else ""
