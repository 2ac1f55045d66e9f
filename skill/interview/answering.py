"""What the interviewer says to what was said: an answer to a question, a nod to what was in the answer."""

from __future__ import annotations

from skill.coach.findings import Findings, Signal
from skill.coach.pointing import figure_of_ending
from skill.interview.meeting import tell_kept
from skill.interview.scene import ASKED, CAUGHT, MEANT, TURNED_BACK, Scene

SORRY = "sorry"
SHORT = 10
"""Words up to which a breath that opens or ends on a sorry says little else."""
STRONG = {"result": Signal.RESULT, "equal": Signal.EQUAL}
"""What an answer may be nodded to for, the weightiest first, after an apology and a figure."""


def react(scene: Scene) -> bool:
    """The interviewer answers what was turned back, asked, caught or offered; whether there was anything."""
    reaction, persona = scene.reaction, scene.persona
    if reaction is None:
        return False
    if reaction.to == TURNED_BACK:
        _tell_own(scene)
    elif reaction.to == ASKED:
        if not tell_facts(scene, reaction.ids):
            scene.says(*persona.unknown)
    elif reaction.to == CAUGHT:
        cue = scene.repertoire.cues.get(reaction.id)
        if cue:
            scene.says(cue.reply)
    elif reaction.to == MEANT:
        scene.script.say(scene.script.lines("interview.yours_to_choose"), scene.voice)
    else:
        scene.says(*(persona.help if reaction.to == "helped" else persona.idea))
    return True


def _tell_own(scene: Scene) -> None:
    """Their own answer to the open question; whoever asks for it twice, or for one like it, hears that there is only the one."""
    persona, practice = scene.persona, scene.practice
    theme = scene.question.theme if scene.question else ""
    if theme in practice.themes:
        scene.says(*persona.answered)
    elif theme in persona.answers:
        scene.says(persona.answers[theme])
        scene.note(themes=(*practice.themes, theme))
    else:
        scene.says(*persona.unknown)


def tell_facts(scene: Scene, matters: tuple[str, ...]) -> bool:
    """What they know of each; whether there was anything."""
    told = [_tell_fact(scene, matter) for matter in matters]
    return any(told)


def _tell_fact(scene: Scene, matter: str) -> bool:
    """What they know of a matter: what was kept of the company first, else their own; whether there is anything."""
    if tell_kept(scene, matter):
        return True
    known = scene.repertoire.matters.get(matter)
    persona = scene.persona
    fact = persona.answers.get(known.theme, "") if known and known.theme else persona.facts.get(matter, "")
    if fact:
        scene.says(fact)
    return bool(fact)


def answer_back(scene: Scene) -> None:
    """What was asked in return in small talk: "and you?" lightly, what they know in earnest, the rest later."""
    reaction = scene.reaction
    if reaction and reaction.to == TURNED_BACK:
        scene.says(scene.persona.small_talk_back)
    elif reaction and reaction.to == ASKED and not tell_facts(scene, reaction.ids):
        scene.says(*scene.persona.small_talk_aside)


def nod(scene: Scene) -> None:
    """A nod to what was strong in the answer, or to an apology in it; else one that fits anything."""
    taken = SORRY if apologised(scene) else _strong(scene.whole) if scene.whole else ""
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


def _strong(answer: Findings) -> str:
    if figure_of_ending(answer):
        return "figure"
    return next((taken for taken, signal in STRONG.items() if answer.has(signal)), "")
