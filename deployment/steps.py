"""The steps of a deployment, in their order. Each can be done again, so a run that was cut off is simply called again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from deployment import commands
from deployment.account import Account
from deployment.advice import advice_on
from deployment.commands import Command
from deployment.developer import States
from deployment.look import Found
from deployment.running import Runner, Said
from deployment.wish import SKILL_ID, Wish, closing, opening, update

ENDPOINT, NEW_SKILL = "SkillEndpoint", "amzn1.ask.skill.NEW"


class Stopped(Exception):
    """A step failed; the text says which, and what can be done."""


def planned(wish: Wish, found: Found) -> Iterator[tuple[str, Command]]:
    """Every command that a run would call, with what it is for. A new skill's id is not known before."""
    skill_id = found.skill_id or NEW_SKILL
    endpoint = (
        f"arn:aws:lambda:{found.region or 'REGION'}:{found.account or 'ACCOUNT'}:function:{wish.stack}-skill:live"
    )
    yield "build the function", commands.build()
    yield from _first_stack(wish, found)
    yield "build the skill package", commands.package(wish, endpoint, found.profile)
    yield "the skill, to Amazon", commands.skill(found.ask, wish, found.profile)
    if not found.skill_id:
        yield BOUND, commands.stack(wish, found.region or "REGION", closing(wish, skill_id))
    yield "is it there, in every language?", commands.skill_status(found.ask, wish, found.profile, skill_id)
    yield "switch it on for your own devices", commands.enablement(found.ask, wish, found.profile, skill_id)


OPEN = "the stack, to AWS; until the skill has an id, any skill may call it, and it answers none"
GRADUAL = "the stack, to AWS; the new version takes over gradually, and gives way again if it fails"
BOUND = "the stack again: from now on only this skill may call it, and is answered"


def _first_stack(wish: Wish, found: Found) -> Iterator[tuple[str, Command]]:
    region = found.region or "REGION"
    if not found.skill_id:
        yield OPEN, commands.stack(wish, region, opening(wish, room=found.room))
    elif found.stack_is_bound:
        yield GRADUAL, commands.stack(wish, region, update(wish, found.skill_id))
    else:
        yield BOUND, commands.stack(wish, region, closing(wish, found.skill_id, room=found.room))


@dataclass(frozen=True, slots=True)
class Deployment:
    """What was asked for, what was found, and where it is told how it goes."""

    wish: Wish
    found: Found
    runner: Runner
    account: Account

    def go(self) -> Mapping[str, str]:
        """All of it; the stack's outputs at the end, and the skill's id. Raises Stopped."""
        self._step("build the function", commands.build())
        for title, command in _first_stack(self.wish, self.found):
            self._step(title, command)
        outputs = self._outputs()
        skill_id = self._skill(outputs[ENDPOINT])
        if not self.found.skill_id:
            self._step(BOUND, commands.stack(self.wish, self.found.region, closing(self.wish, skill_id)))
        self._trigger(outputs[ENDPOINT], skill_id)
        self._models(skill_id)
        self._step("switch it on for your own devices", self._asks(commands.enablement, skill_id))
        return {**outputs, "SkillId": skill_id}

    def _skill(self, endpoint: str) -> str:
        """The skill's id, once Amazon has the package. Raises Stopped."""
        wish, profile = self.wish, self.found.profile
        states = States(wish.folder)
        states.remember(profile, self.found.skill_id)
        self._step("build the skill package", commands.package(wish, endpoint, profile))
        said = self._tried("the skill, to Amazon", commands.skill(self.found.ask, wish, profile))
        skill_id = states.skill_id(profile)
        if said.status == 0 and skill_id and "Target not recognized" not in said.text:
            return skill_id
        self._rescue(said.text, states)
        raise _stopped("the skill, to Amazon", said, "ASK CLI ended well, but Amazon has no skill of it.")

    def _rescue(self, text: str, states: States) -> None:
        """ASK CLI forgets a skill whose first import failed after it was made, and would make another the next time."""
        made = SKILL_ID.search(text)
        if made and not states.skill_id(self.found.profile) and self._status(made[0]) is not None:
            states.remember(self.found.profile, made[0])

    def _models(self, skill_id: str) -> None:
        """Raises Stopped unless Amazon says itself that the skill and each language are there."""
        self._tell("is it there, in every language?", self._asks(commands.skill_status, skill_id))
        told = self._status(skill_id)
        if told is None:
            raise Stopped("Amazon does not tell how the skill is. Call this again; the console shows it too.")
        states = {"Manifest": _state(told.get("manifest")), **{n: _state(e) for n, e in _models_in(told).items()}}
        self.runner.tell("  " + ", ".join(f"{name} {state}" for name, state in states.items()))
        wanted = {path.stem for path in self.wish.folder.glob("skill-package/interactionModels/custom/*.json")}
        missing = sorted(wanted - set(states))
        failed = sorted(name for name, state in states.items() if state == "FAILED") + missing
        if failed:
            raise Stopped(
                f"Amazon has not taken {', '.join(failed)}. Build it in the developer console, which says why, or call this "
                "again with --ignore-hash."
            )

    def _status(self, skill_id: str) -> Mapping[str, Any] | None:
        """What Amazon tells of a skill; nothing where it tells none, whatever the status ASK CLI ends with."""
        said = self.runner.quietly(self._asks(commands.skill_status, skill_id))
        try:
            told = json.loads(said.answer)
        except ValueError:
            return None
        return told if said.status == 0 and isinstance(told, dict) and "manifest" in told else None

    def _trigger(self, endpoint: str, skill_id: str) -> None:
        callers = self.account.callers(endpoint)
        bound = callers == [skill_id]
        told = (
            "Alexa may call it for this skill only."
            if bound
            else f"CAUTION: the alias can be called by {callers or 'nobody'}."
        )
        self.runner.tell(f"  {told}")

    def _outputs(self) -> Mapping[str, str]:
        stack = self.account.stack(self.wish.stack)
        if stack is None or ENDPOINT not in stack.outputs:
            raise Stopped(f"The stack {self.wish.stack} has no output {ENDPOINT}: SAM's lines above say why.")
        return stack.outputs

    def _asks(self, command: Callable[..., Command], skill_id: str) -> Command:
        return command(self.found.ask, self.wish, self.found.profile, skill_id)

    def _step(self, title: str, command: Command) -> None:
        said = self._tried(title, command)
        if said.status:
            raise _stopped(title, said, "")

    def _tried(self, title: str, command: Command) -> Said:
        self._tell(title, command)
        return self.runner.aloud(command)

    def _tell(self, title: str, command: Command) -> None:
        self.runner.tell(f"\n* {title}\n  $ {command}")


def _stopped(title: str, said: Said, otherwise: str) -> Stopped:
    advice = advice_on(said.text) or (otherwise if said.status == 0 else "")
    ended = f" (status {said.status})" if said.status else ""
    return Stopped(f"It stopped at: {title}{ended}. {advice}".rstrip())


def _models_in(told: Mapping[str, Any]) -> Mapping[str, Any]:
    models = told.get("interactionModel")
    return models if isinstance(models, dict) else {}


def _state(of: Any) -> str:
    return str((of or {}).get("lastUpdateRequest", {}).get("status", "unknown"))
