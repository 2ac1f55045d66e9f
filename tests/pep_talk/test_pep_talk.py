"""Every moment in every length: made of the right pieces, with the person's own words, and never twice the same."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.app import App
from skill.content.build import compile_content
from skill.content.model import Moment, Passage
from skill.content.repertoire import Repertoire
from skill.pep_talk.occasion import Length, by_calendar
from skill.pep_talk.own_words import own_words
from skill.pep_talk.rounds import Rounds
from skill.pep_talk.telling import A_BREATH_FIRST
from skill.preparation.kept import Preparation
from skill.saved import Appointment, Saved, from_data, to_data
from skill.session import Carried
from skill.speech.speech import LIMIT
from skill.turn import Reply, Slot, Turn

NOW = 1_795_000_000
BREAK = re.compile(r'<break time="(\d+)s"/>')
KEPT = Preparation("I calm down angry customers.", ("we cut the wait <by half> & more?",), "the night i ran the ward")


def ask(app: App, saved: Saved, intent: str = "PepTalkIntent", seed: str = "seed", **slots: str) -> Reply:
    """A one-shot, with slots by the ids they resolve to."""
    filled = {name: Slot(value, value) for name, value in slots.items()}
    return app.run(Turn(intent, "person", NOW, seed, slots=filled), Carried(1, saved))


def pieces(reply: Reply, passages: Iterable[Passage]) -> list[str]:
    """The ids of the passages that are said, in that order."""
    ssml = reply.speech.ssml()
    return [p.id for p in sorted(passages, key=lambda p: ssml.find(p.text)) if p.text in ssml]


@pytest.mark.parametrize("kept", [Preparation(), KEPT], ids=["nothing", "own"])
@pytest.mark.parametrize(("moment", "length"), list(product(Moment, Length)))
def test_each_moment_has_each_length(
    moment: Moment, length: Length, kept: Preparation, coach: App, repertoire: Repertoire
) -> None:
    """The pieces are those of the moment, as many as the length wants, and Alexa can say them.

    A short one has their own words in the body's place, where they kept some, and is closed; where nerves are likely it then
    opens on a breath. The long one has a breath more between its halves.
    """
    talks = repertoire.content.pep_talks
    reply = ask(coach, Saved(salt="salt", preparation=kept), moment=moment, length=length)
    short, long = length is Length.SHORT, length is Length.LONG
    own = short and kept == KEPT
    breath = own and moment in A_BREATH_FIRST
    theirs = any(words in reply.speech.ssml() for words in ("angry customers", "cut the wait", "ran the ward"))
    assert theirs is (kept == KEPT)
    counts = {
        "openings": (pieces(reply, talks.openings), 0 if breath else 1),
        "bodies": (pieces(reply, talks.bodies), 2 if long else 0 if own else 1),
        "closings": (pieces(reply, talks.closings), 0 if short and not own else 1),
        "breathing": (pieces(reply, talks.breathing), 1 if long else 0),
        "breaths": (pieces(reply, talks.breaths), 1 if long or breath else 0),
    }
    assert {key: len(found) for key, (found, _) in counts.items()} == {key: n for key, (_, n) in counts.items()}
    of = {p.id: p.moment for p in (*talks.openings, *talks.bodies, *talks.closings)}
    assert {of[piece] for piece in (*counts["openings"][0], *counts["bodies"][0], *counts["closings"][0])} == {moment}
    assert reply.route == f"pep_talk/{moment}/{length}"
    assert not reply.open
    assert len(reply.speech.ssml()) < LIMIT
    assert all(int(seconds) <= 10 for seconds in BREAK.findall(reply.speech.ssml()))


def test_the_longest_fits_with_the_longest_words(coach: App) -> None:
    """Words that escaping makes five times as long still leave it under Alexa's limit."""
    saved = Saved(salt="salt", preparation=Preparation("&" * 400, ("& " * 300,), "<" * 400))
    for number, moment in product(range(12), Moment):
        reply = ask(coach, saved, moment=moment, length="long", seed=str(number))
        assert len(reply.speech.ssml()) < LIMIT
        saved = reply.saved


def seconds(ssml: str) -> float:
    """How long it takes to say, at the pace of a calm voice (150 words a minute), with its pauses."""
    return len(re.sub("<[^>]*>", " ", ssml).split()) / 2.5 + sum(map(int, BREAK.findall(ssml)))


@pytest.mark.parametrize("kept", [Preparation(), KEPT], ids=["nothing", "own"])
@pytest.mark.parametrize(
    ("length", "least", "most"), [(Length.SHORT, 18, 36), (Length.MINUTE, 50, 70), (Length.LONG, 155, 190)]
)
def test_each_length_takes_about_as_long_as_it_says(
    length: Length, least: float, most: float, kept: Preparation, coach: App
) -> None:
    """Twenty seconds and a breath, a minute, three minutes: whatever the moment, several times over."""
    saved = Saved(salt="salt", preparation=kept)
    for number, moment in product(range(6), Moment):
        reply = ask(coach, saved, moment=moment, length=length, seed=str(number))
        assert least <= seconds(reply.speech.ssml()) <= most, moment
        saved = reply.saved


def test_a_body_takes_about_twenty_seconds(repertoire: Repertoire) -> None:
    """By the words of a body at the pace of a calm voice, and its pauses."""
    for body in repertoire.content.pep_talks.bodies:
        words = len(BREAK.sub(" ", body.text).split())
        assert 15 <= words / 2.6 + sum(map(int, BREAK.findall(body.text))) <= 28, body.id


def test_their_own_words_come_in_escaped(coach: App) -> None:
    """What they kept is handed back as it is, in turn, and nothing of it is markup or a question."""
    saved = Saved(salt="salt", preparation=KEPT)
    heard = ""
    for number in range(3):
        reply = ask(coach, saved, length="minute", seed=str(number))
        assert "?" not in reply.speech.plain()
        heard += reply.speech.ssml()
        saved = reply.saved
    for words in (
        "I calm down angry customers",
        "We cut the wait &lt;by half&gt; &amp; more",
        "The night i ran the ward",
    ):
        assert words in heard
    assert ".." not in heard


def test_without_words_of_their_own_there_is_something_to_think_of(coach: App, repertoire: Repertoire) -> None:
    """Nothing kept, nothing made up."""
    ssml = ask(coach, Saved(salt="salt"), length="minute").speech.ssml()
    assert any(part in ssml for part in repertoire.content.pep_talks.parts["none"])
    assert own_words(Saved(preparation=Preparation(" ", ("", "?"), "."))) == {}


@pytest.mark.parametrize("kept", [Preparation(), KEPT], ids=["nothing", "words"])
def test_no_piece_comes_twice_in_a_row(kept: Preparation, coach: App, repertoire: Repertoire) -> None:
    """However many are given, and with whatever in between: each opening, body, closing and part differs from the last."""
    talks = repertoire.content.pep_talks
    parts = tuple(Passage(text, text.split("{")[0]) for texts in talks.parts.values() for text in texts)
    pools = (talks.openings, talks.bodies, talks.closings, talks.breathing, talks.breaths, parts)
    saved, told = Saved(salt="salt", preparation=kept), list[list[list[str]]]()
    for number in range(30):
        reply = ask(coach, saved, seed=str(number), moment="lobby", length="long")
        told.append([pieces(reply, pool) for pool in pools])
        saved = replace(reply.saved, recent="")
    for before, after in pairwise(told):
        for pool, (old, new) in enumerate(zip(before, after, strict=True)):
            assert old[-1] != new[0], pool
            assert len(set(new)) == len(new)


def test_what_is_remembered_is_small(coach: App) -> None:
    """After a hundred of every kind it is under a kilobyte, holds no words, and comes back as it was."""
    saved = Saved(salt="salt", preparation=KEPT)
    for number, moment in product(range(100), Moment):
        saved = ask(coach, saved, seed=f"{number}", moment=moment, length="long").saved
    plain = json.dumps(dict(saved.pep_talks))
    assert len(plain) < 1000
    assert from_data(json.loads(json.dumps(to_data(saved)))) == saved


@pytest.mark.parametrize(
    ("intent", "moment", "length"),
    [
        ("PepTalkIntent", "any-day", "short"),
        ("CalmIntent", "nerves", "long"),
        ("NervesIntent", "nerves", "short"),
        ("DoubtIntent", "doubt", "short"),
        ("WentBadlyIntent", "went-badly", "short"),
        ("WaitingIntent", "waiting", "short"),
        ("SleeplessIntent", "night-before", "short"),
        ("LobbyIntent", "lobby", "short"),
        ("BlankedIntent", "after-a-blank", "short"),
        ("RejectedIntent", "after-a-rejection", "short"),
    ],
)
def test_whole_sentences_carry_their_moment(intent: str, moment: str, length: str, coach: App) -> None:
    """The intent is enough; nobody is told on a guess what day it is."""
    reply = ask(coach, Saved(salt="salt"), intent)
    assert reply.route == f"pep_talk/{moment}/{length}"
    assert bool(pieces(reply, compile_content().pep_talks.openings)) == (moment != "any-day")


@pytest.mark.parametrize("slots", [{"moment": "noon"}, {"length": "endless"}])
def test_what_nobody_provided_for_is_the_usual_one(slots: dict[str, str], coach: App) -> None:
    """An id that is not (or no longer) there."""
    assert ask(coach, Saved(salt="salt"), **slots).route == "pep_talk/any-day/short"


@pytest.mark.parametrize(
    ("day", "zone", "moment"),
    [
        ("2026-11-24", "", Moment.NIGHT_BEFORE),
        ("2026-11-23", "", Moment.MORNING),
        ("2026-11-25", "", None),
        ("2026-11-22", "", None),
        ("someday", "", None),
        ("2026-11-24", "Europe/London", None),
        ("2026-11-24", "Asia/Tokyo", Moment.NIGHT_BEFORE),
        ("2026-11-23", "Europe/London", Moment.MORNING),
        ("2026-11-23", "Asia/Tokyo", None),
        ("2026-11-23", "America/Los_Angeles", Moment.NIGHT_BEFORE),
    ],
)
def test_without_a_moment_the_calendar_decides(day: str, zone: str, moment: Moment | None) -> None:
    """At nine in London it is one in the morning in Los Angeles, and evening in Tokyo."""
    now = int(datetime.fromisoformat("2026-11-23T09:00+00:00").timestamp())
    assert by_calendar(Saved(appointment=Appointment(day), zone=zone), now) is moment


@pytest.mark.parametrize(
    ("time", "moment"),
    [
        ("09:10", Moment.LOBBY),
        ("09:00", Moment.LOBBY),
        ("09:16", Moment.MORNING),
        ("14:00", Moment.MORNING),
        ("08:59", None),
    ],
)
def test_the_hour_tells_the_lobby_from_the_morning(time: str, moment: Moment | None) -> None:
    """A quarter of an hour before it they are there; once it has begun, nothing is guessed."""
    now = int(datetime.fromisoformat("2026-11-23T09:00+00:00").timestamp())
    assert by_calendar(Saved(appointment=Appointment("2026-11-23", time=time), zone="Europe/London"), now) is moment


@given(st.lists(st.text(max_size=5), min_size=2, max_size=9, unique=True), st.text(max_size=8))
def test_a_round_goes_through_the_whole_pool(names: list[str], salt: str) -> None:
    """Each of them once before any comes again, whatever is carried from turn to turn."""
    reached: dict[str, str] = {}
    drawn = []
    for _ in names:
        rounds = Rounds(salt, reached)
        drawn.append(rounds.next("pool", names))
        reached = rounds.reached
    assert sorted(drawn) == sorted(names)


def test_an_empty_pool_is_an_error() -> None:
    """The content check sees to it that there is none."""
    with pytest.raises(ValueError, match="nothing in the pool"):
        Rounds("salt", {}).next("pool", ())
