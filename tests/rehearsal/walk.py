"""The walk through a deployment, step by step, from `sam deploy` to the stack's end."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from deployment.account import callers_in
from deployment.wish import Wish
from skill.content.build import compile_catalog
from skill.local.device import Device, launch
from skill.local.wiring import recogniser_for
from tests.deployment.ask import NEW as SKILL
from tests.rehearsal.cloud import STACK, Cloud
from tests.rehearsal.fault import Account, expect
from tests.rehearsal.person import Person, answers
from tests.store.servers import ministack

ANOTHER = "amzn1.ask.skill.0f0f0f0f-0000-4000-8000-00000000dead"
BEGUN = datetime(2026, 11, 23, 9, tzinfo=UTC)
TURNS = 24
"""More than an interview takes."""
DIFFERENCES = """\
- ASK CLI and Amazon are a stand-in here. tests/deployment has ASK CLI itself, with a stand-in for Amazon alone.
- MiniStack runs the function on its own Python, starts no snapshots and shifts no traffic. tests/artifact runs the same artifact
  on Python 3.13 under Lambda's runtime interface emulator; the other two only AWS itself can show.
- It sets no time to live, recovery and encryption of the table, and lets every call pass whatever a role or a trigger allows. The
  tests of the template assert them all, and the function refuses any other skill itself, as was seen."""


def rehearse(folder: Path, tell: Callable[[str], None]) -> None:
    """Walks through all of it; what is written on the way goes into the folder. Raises Fault at the first fault."""
    account = Account(tell)
    (folder / "home").mkdir(parents=True)
    with account.step("MiniStack starts"):
        serving = ministack(folder / "state")
        cloud = Cloud(next(serving))
    try:
        _Walk(account, cloud, folder / "home").go()
    finally:
        next(serving, None)
        shutil.rmtree(Wish(stack=STACK).folder, ignore_errors=True)


class _Walk:
    def __init__(self, account: Account, cloud: Cloud, home: Path) -> None:
        self._step = account.step
        self._cloud = cloud
        self._home = home
        self._outputs: dict[str, str] = {}
        self._person = self._somebody()

    def go(self) -> None:
        """Every step in its order."""
        self._deployed()
        self._admission()
        self._practice()
        self._next_day()
        self._updated()
        self._forgetting()
        self._around()
        self._end()

    def _deployed(self) -> None:
        with self._step(
            "make deploy, where Amazon does not let ASK CLI in: the stack is there, and answers no skill yet"
        ):
            status, said = self._cloud.deploy(self._home, "unauthorized")
            expect(status == 1 and "ask configure" in said, f"it ended with status {status}: {said[-300:]}")
            self._outputs.update(self._cloud.outputs())
            self._cloud.ready(self._outputs["SkillEndpoint"])
            expect(callers_in(self._policy()) == [""], f"the alias allows {self._policy()}")
            _, error = self._answered(self._launch(SKILL))
            expect(error, "a function that knows no skill answered one")
        with self._step("make deploy again goes on: the skill is made, and Alexa may call the alias for it alone"):
            self._deploy()
            expect(callers_in(self._policy()) == [SKILL], f"the alias allows {self._policy()}")

    def _updated(self) -> None:
        with self._step("make deploy once more keeps the skill, the trigger and what people have"):
            held = self._held()
            self._deploy()
            expect(callers_in(self._policy()) == [SKILL], f"the alias allows {self._policy()}")
            expect(self._held() == held, "what was kept of the person has changed")

    def _deploy(self) -> None:
        status, said = self._cloud.deploy(self._home)
        expect(status == 0 and SKILL in said, f"it ended with status {status}: {said[-300:]}")
        self._cloud.ready(self._outputs["SkillEndpoint"])

    def _policy(self) -> Mapping[str, Any]:
        return self._cloud.policy(self._outputs["SkillEndpoint"])

    def _admission(self) -> None:
        with self._step("a request from another skill is refused"):
            answer, error = self._answered(self._launch(ANOTHER))
            expect(error and "another skill" in answer["errorMessage"], f"it was answered {answer}")
            expect(not self._people(), "something was kept of it")

    def _practice(self) -> None:
        with self._step("a first visit, and a whole interview to its debrief"):
            self._person.says("open equal footing", "Welcome to Equal Footing", open_after=True)
            self._person.says("start a mock interview for a nurse with dana", from_whom="Dana", open_after=True)
            self._whole_interview()
            self._person.says("stop", open_after=False)
        with self._step("the table holds what the interview showed, and none of what was said"):
            held = self._held()
            expect(held.get("finished") == 1, f"finished interviews: {held.get('finished')}")
            expect(self._nothing_said_in(json.dumps(held)), "an answer's words are still kept")
        with self._step("a pep talk, and it closes"):
            wish = "alexa ask equal footing for a pep talk i'm in the lobby"
            self._person.says(wish, open_after=False, from_whom="Coach", least=25)
        with self._step("a tip, and it closes"):
            self._person.says("alexa ask equal footing for a tip", open_after=False, from_whom="Coach", least=15)

    def _whole_interview(self) -> None:
        prepared = answers()
        for _ in range(TURNS):
            spoken = self._person.says(next(prepared[self._held()["practice"]["stage"]]), open_after=True)
            if self._held().get("finished"):
                expect(spoken.lines[-1].speaker == "Coach", "the debrief is not the coach's")
                return
        expect(False, f"no debrief within {TURNS} turns")

    def _next_day(self) -> None:
        with self._step("an interview is left in the middle of an answer"):
            self._person.says("open equal footing", open_after=True)
            self._person.says("start a mock interview for a teacher with marcus", from_whom="Marcus")
            self._person.says("no trouble at all", from_whom="Marcus")
            self._person.says("i started teaching because of one science teacher i had and", open_after=True)
            left = self._held()["practice"]["current"]
        with self._step("a day later it is taken up at the same question"):
            self._person.waits(timedelta(days=1))
            self._person.says("open equal footing", "Marcus", open_after=True)
            self._person.says("yes", from_whom="Marcus", open_after=True)
            practice = self._held()["practice"]
            expect(practice["current"] == left, f"the question was {left}, and is {practice['current']}")
            self._person.says("she let us set fire to things in a safe way and i wanted to be that for somebody")

    def _forgetting(self) -> None:
        with self._step("forget me: asked twice, and the item is gone"):
            self._person.says("forget me", "everything", open_after=True)
            self._person.says("yes", open_after=True)
            expect(self._people(), "it was gone before the second yes")
            self._person.says("yes", open_after=False)
            expect(not self._people(), "the item is still there")

    def _around(self) -> None:
        with self._step("the flash briefing at its public address"):
            items = self._cloud.fetched(self._outputs["FeedUrl"])
            expect(items and items[0]["mainText"], "the feed has no tip")
        with self._step("the log has the requests, and nothing that was said"):
            log = self._cloud.logged(self._outputs["SkillLogGroup"])
            expect("REPORT" in log, "the requests are not in the log")
            expect(self._nothing_said_in(log), "the log quotes somebody")

    def _end(self) -> None:
        with self._step("sam delete: no function is left, and the table stays"):
            self._cloud.delete()
            expect(not self._cloud.client("lambda").list_functions()["Functions"], "a function is left")
            tables = self._cloud.client("dynamodb").list_tables()["TableNames"]
            expect(tables == [self._outputs["PeopleTableName"]], f"the tables left are {tables}")

    def _somebody(self) -> Person:
        voices = {persona.polly: persona.name for persona in compile_catalog()["en-US"].personas}
        return Person(self._answered, recogniser_for("en-US"), voices, SKILL, BEGUN)

    def _answered(self, event: dict[str, Any]) -> tuple[dict[str, Any], str]:
        return self._cloud.invoke(self._outputs["SkillEndpoint"], event)

    def _launch(self, skill_id: str) -> dict[str, Any]:
        device = Device("stranger", "en-US", lambda: BEGUN, lambda: "one", skill_id)
        return device.envelope({"new": True, "sessionId": "one"}, launch())

    def _people(self) -> list[dict[str, Any]]:
        return self._cloud.people(self._outputs["PeopleTableName"])

    def _held(self) -> dict[str, Any]:
        people = self._people()
        expect(len(people) == 1, f"the table holds {len(people)} people")
        return people[0]

    def _nothing_said_in(self, text: str) -> bool:
        """Three words in a row of anything longer than a command."""
        said = [words.split() for words in self._person.said]
        threes = {" ".join(words[at : at + 3]) for words in said if len(words) > 8 for at in range(len(words) - 2)}
        return not [three for three in threes if three in text]
