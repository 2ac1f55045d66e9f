"""How a practice opens: the job, the interviewer's minute of small talk with a cue in it, the first question."""

from __future__ import annotations

from dataclasses import replace

from skill.content.model import Kind
from skill.interview.answering import answer_back
from skill.interview.naming import unmarked
from skill.interview.picking import AT_HOME, pick_cue, pick_persona, pick_questions
from skill.interview.practice import MOST_QUESTIONS, Practice, Setup
from skill.interview.scene import Scene

USUAL_COUNT = 3
STORIES = (Kind.BEHAVIORAL, Kind.LEADERSHIP)


def fresh(scene: Scene, setup: Setup) -> None:
    """A new practice; of the old one only the interviewer's id is kept, so that another one comes next."""
    scene.practice = Practice(setup=setup, persona=scene.practice.persona)


def ask_role(scene: Scene) -> None:
    """The one thing that is asked for."""
    _own_up(scene)
    put_role(scene)


def put_role(scene: Scene) -> None:
    """Asks for the job, or whether it is the last one again."""
    last = scene.practice.proposed
    if last:
        scene.script.coach_asks("interview.same_role", role=last.role_said)
    else:
        scene.script.coach_asks("interview.ask_role")


def open_with_small_talk(scene: Scene) -> None:
    """The interviewer comes in, lets something drop, and makes conversation."""
    _cast(scene)
    _introduce(scene)
    _greet(scene)
    _drop_cue(scene)
    scene.asks(*scene.persona.small_talk)


def open_alone(scene: Scene) -> None:
    """The short form: a greeting with a cue, and the question at once."""
    _cast(scene)
    _introduce(scene)
    _greet(scene)
    _drop_cue(scene)
    ask_next(scene)


def begin(scene: Scene) -> None:
    """From small talk to the first question."""
    answer_back(scene)
    scene.says(*scene.persona.begin)
    ask_next(scene)


def open_up(scene: Scene) -> None:
    """A cue was caught: the interviewer says more about it, and wants to hear the candidate's side."""
    cue = scene.cue
    if cue:
        scene.says(cue.reply)
        scene.asks(cue.ask)


def round_off(scene: Scene) -> None:
    """The little conversation about a cue ends, and the interview goes on where it was."""
    cue = scene.cue
    answer_back(scene)
    if cue:
        scene.says(cue.close)
    if scene.practice.current:
        put_question(scene)
    else:
        ask_next(scene)


def ask_next(scene: Scene) -> None:
    """The next question, with a clean sheet for its answer."""
    practice = scene.practice
    known = [question for question in practice.planned if question in scene.repertoire.questions]
    if known:
        scene.note(current=known[0], planned=tuple(known[1:]))
    scene.note(answer="", cut="", prompts=0, hints=0, follow_ups=(), before=None)
    put_question(scene)


def put_question(scene: Scene) -> None:
    """The question that is open, in the interviewer's voice; the coach's own words where it is gone from the content."""
    question = scene.question
    if question:
        scene.asks(question.ask)
    else:
        scene.script.coach_asks("interview.question_gone")


def put_again(scene: Scene) -> None:
    """What was asked last about the open question: the part asked after, or the question itself."""
    practice = scene.practice
    if practice.follow_ups and practice.answer:
        ask_after(scene, practice.follow_ups[-1])
    else:
        put_question(scene)


def ask_after(scene: Scene, part: str) -> None:
    """Asks for one part of the answer, in the question's own words where it has some."""
    question = scene.question
    if question and part in question.follow_ups:
        scene.asks(question.follow_ups[part])
    else:
        scene.asks(*scene.persona.follow_ups[part])


def lead_on(scene: Scene) -> None:
    """Has them go on: "and then?" in a story, "how do you mean?" in an opinion."""
    question = scene.question
    if (
        question is None
        or question.kind in STORIES
        or "situation" in question.wants
        or (scene.whole and scene.whole.under_way)
    ):
        scene.asks(*scene.persona.go_on)
    else:
        scene.script.ask(scene.script.lines("interview.say_more"), scene.voice)


def one_more(scene: Scene) -> None:
    """Draws one more question for the practice as it was set up."""
    setup = replace(scene.practice.setup, count=1)
    picked = pick_questions(scene.repertoire, setup, scene.saved.salt, scene.saved.heard)
    scene.saved = replace(scene.saved, heard=picked.heard)
    scene.note(planned=picked.questions)


def drop_another_cue(scene: Scene) -> None:
    """Between questions something else comes up in passing, once the last cue was caught or had its chance."""
    if not scene.practice.alone:
        _drop_cue(scene)


def _cast(scene: Scene) -> None:
    setup, saved = scene.practice.setup, scene.saved
    setup = replace(setup, count=setup.count or USUAL_COUNT)
    if setup.role_said:
        scene.saved = saved = replace(saved, job=setup.role, job_said=setup.role_said)
    persona = pick_persona(scene.repertoire, setup, scene.turn.seed, scene.practice.persona)
    picked = pick_questions(scene.repertoire, setup, saved.salt, saved.heard)
    scene.saved = replace(saved, heard=picked.heard)
    scene.note(setup=setup, proposed=None, persona=persona.id, planned=picked.questions)


def _own_up(scene: Scene) -> None:
    """What of the wish cannot be had: an interviewer that there is not, more questions than are ever asked."""
    turn, count, name = scene.turn, scene.turn.said("count"), unmarked(scene.turn.said("interviewer"))
    if name and turn.resolved("interviewer") not in scene.repertoire.personas:
        scene.script.coach("interview.unknown_interviewer", name=name)
    if count.isdecimal() and int(count) > MOST_QUESTIONS:
        scene.script.coach("interview.most", count=scene.script.number(MOST_QUESTIONS))


def _introduce(scene: Scene) -> None:
    """Who comes in; where somebody told which company they are meeting, it is played as if for that one."""
    _own_up(scene)
    persona, practice = scene.persona, scene.practice
    company = scene.saved.preparation.company.name
    if practice.setup.role_said and not practice.setup.role:
        scene.script.coach("interview.unknown_role", role=scene.role, name=persona.name, title=persona.title)
        if company:
            scene.script.coach("interview.for_company", company=company)
    elif scene.role and company:
        scene.script.coach("interview.introduce_for", role=scene.role, name=persona.name, company=company)
    elif company:
        scene.script.coach("interview.introduce_any_for", name=persona.name, company=company)
    elif practice.setup.role and practice.setup.role not in persona.roles[:AT_HOME]:
        scene.script.coach("interview.introduce_away", role=scene.role, name=persona.name, title=persona.title)
    elif scene.role:
        scene.script.coach("interview.introduce", role=scene.role, name=persona.name, title=persona.title)
    else:
        scene.script.coach("interview.introduce_any", name=persona.name, title=persona.title)


def _greet(scene: Scene) -> None:
    """Hello; who plays for another company does not name their own. Content keeps a line for that (`content.personas`)."""
    persona = scene.persona
    other = scene.saved.preparation.company.name
    scene.says(*(line for line in persona.hello if not (other and persona.company in line)))


def _drop_cue(scene: Scene) -> None:
    practice = scene.practice
    cue = pick_cue(scene.persona, scene.saved.salt, scene.saved.finished, practice.cues)
    if cue:
        scene.note(cue=cue, cues=(*practice.cues, cue))
        scene.says(scene.repertoire.cues[cue].line)
