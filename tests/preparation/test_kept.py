"""What is kept stays within its limits and is whole words."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from skill.app import App
from skill.preparation.kept import (
    LONGEST_FACT,
    LONGEST_VALUE,
    LONGEST_WIN,
    MOST_WINS,
    Asked,
    Company,
    Preparation,
    cut,
    joined,
)
from skill.saved import Awaiting, Saved, from_data, to_data
from skill.store.packing import packed
from tests.turns import say

WORDS = st.text(max_size=400)
SAID = "i cut the queue to twenty minutes because nobody else did it"
SENTENCE = st.lists(st.sampled_from(SAID.split()), max_size=80)
FULL = Preparation(
    value="v" * LONGEST_VALUE,
    wins=tuple(f"win {number} " + "w" * (LONGEST_WIN - 7) for number in range(MOST_WINS)),
    charge="c" * LONGEST_VALUE,
    company=Company(*(letter * LONGEST_FACT for letter in "abcd")),
    asked=Asked.WIN_KEEP,
    draft="d" * LONGEST_WIN,
)


@given(WORDS, st.integers(1, 200))
def test_no_words_are_kept_beyond_the_limit(words: str, longest: int) -> None:
    """Whatever is said, in characters."""
    kept = cut(words, longest)
    assert len(kept) <= longest
    assert not set(kept) & set("?.!<>")


@given(SENTENCE, st.integers(20, 160))
def test_a_cut_ends_at_a_word(words: list[str], longest: int) -> None:
    """The kept words are the first of those said, none in part; "I" is written as people write it."""
    kept = cut(" ".join(words), longest).split()
    assert [word.lower() for word in kept] == words[: len(kept)]
    assert "i" not in kept


@given(SENTENCE, SENTENCE)
def test_of_a_deed_and_its_result_the_result_survives(deed: list[str], result: list[str]) -> None:
    """Both fit, or the deed is shortened."""
    both = joined(" ".join(deed), " ".join(result), LONGEST_WIN)
    assert len(both) <= LONGEST_WIN
    assert both.endswith(cut(" ".join(result), LONGEST_WIN // 2))


def test_a_full_preparation_is_read_back_and_small() -> None:
    """Every field goes through the codec; words that repeat nothing take what they take, and it is less than a read unit."""
    saved = Saved(salt="s", awaiting=Awaiting.PREPARE, preparation=FULL, zone="Europe/London")
    data = to_data(saved)
    assert from_data(json.loads(json.dumps(data))) == saved
    assert len(json.dumps(data)) < 3000
    assert len(packed(data)) < 3000


def test_what_an_older_version_saved_has_no_preparation() -> None:
    """Nothing was kept then; nothing is now."""
    assert from_data({"schema": 1, "salt": "s"}).preparation == Preparation()
    assert from_data({"salt": "s", "preparation": {"wins": 7, "value": "kept"}}).preparation == Preparation(
        value="kept"
    )


def test_the_thirteenth_win_takes_the_place_of_the_oldest_or_of_none(coach: App) -> None:
    """Asked first; a no keeps the twelve as they are."""
    reply = say(coach, Saved(preparation=FULL), "RememberWinIntent", answer="i cut the queue to twenty minutes")
    room = say(coach, reply.saved, "AMAZON.YesIntent")
    assert room.saved.preparation.asked is Asked.WIN_ROOM
    assert "win 0" in room.speech.plain()
    kept = say(coach, room.saved, "AMAZON.YesIntent").saved.preparation
    assert kept.wins == (*FULL.wins[1:], "I cut the queue to twenty minutes")
    assert say(coach, room.saved, "AMAZON.NoIntent").saved.preparation.wins == FULL.wins


def test_a_win_is_kept_once(coach: App) -> None:
    """The same words again are the same win."""
    saved = Saved(preparation=Preparation(wins=("I cut the queue to twenty minutes",)))
    reply = say(coach, saved, "RememberWinIntent", answer="i cut the queue to twenty minutes")
    assert len(say(coach, reply.saved, "AMAZON.YesIntent").saved.preparation.wins) == 1


def test_a_weak_rewording_is_not_offered(coach: App) -> None:
    """The stronger wording has to be one; where there is none, only what was heard is named."""
    reply = say(coach, Saved(), "ValueLineIntent", answer="i'm only a cleaner but i'd be so grateful for a chance")
    assert reply.saved.preparation.asked is Asked.VALUE_AGAIN
    assert "only a cleaner." not in reply.speech.plain()


def test_what_is_remembered_is_told_and_forgotten_whole(coach: App) -> None:
    """Everything that is kept in words is in the answer, and nothing of it is left after "forget me"."""
    company = Company("Northbank", "they lend money", "Sarah", "no night staff")
    kept = Preparation("I make wards run", ("I cut the queue", "I sold ten"), "I ran the kitchen", company, rating=4)
    told = say(coach, Saved(preparation=kept, zone="Europe/London"), "RememberIntent").speech.plain().lower()
    for words in (
        kept.value,
        *kept.wins,
        kept.charge,
        *(company.name, company.does, company.contact, company.challenge),
    ):
        assert words.lower() in told
    assert "four of five" in told
    assert "time zone" in told
    reply = say(coach, Saved(preparation=kept), "ForgetMeIntent")
    reply = say(coach, reply.saved, "AMAZON.YesIntent")
    assert say(coach, reply.saved, "AMAZON.YesIntent").saved.preparation == Preparation()
