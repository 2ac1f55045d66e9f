"""One tip a day, and more on demand: none twice until all were heard, whatever is asked for when."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from skill.tips.picking import Tips, another_tip, is_todays, todays_tip

IDS = tuple(f"tip-{number}" for number in range(12))
MONDAY = date(2026, 11, 23)
NONE = Tips()
salts = st.text(max_size=8)
ids_of = st.integers(1, 20).map(lambda size: tuple(f"tip-{number}" for number in range(size)))
asked = st.lists(st.sampled_from(["tip", "another", "sleep"]), max_size=120)


def _heard(ids: tuple[str, ...], salt: str, steps: list[str], tips: Tips = NONE) -> tuple[list[str], Tips]:
    """Every tip that was new, in the order in which they came."""
    new: list[str] = []
    day = MONDAY
    for step in steps:
        if step == "sleep":
            day += timedelta(days=1)
            continue
        before = tips.reached
        tips = (todays_tip if step == "tip" else another_tip)(ids, salt, tips, day)
        if tips.reached != before:
            new.append(tips.told)
    return new, tips


@given(ids_of, salts, asked)
def test_none_comes_twice_until_all_were_heard(ids: tuple[str, ...], salt: str, steps: list[str]) -> None:
    """Over days and over "another one" on the same day: each lap holds every tip once, and none comes twice in a row."""
    new, _ = _heard(ids, salt, steps)
    for start in range(0, len(new), len(ids)):
        lap = new[start : start + len(ids)]
        assert len(set(lap)) == len(lap)
    assert len(ids) == 1 or all(one != other for one, other in pairwise(new))


@given(ids_of, salts, asked)
def test_the_tip_of_a_day_stays_all_day(ids: tuple[str, ...], salt: str, steps: list[str]) -> None:
    """However many others were heard meanwhile; and the next day draws the next."""
    _, tips = _heard(ids, salt, ["tip"])
    day = MONDAY
    for step in steps:
        day += timedelta(days=1 if step == "sleep" else 0)
        today = todays_tip(ids, salt, tips, day)
        if is_todays(tips, day):
            assert today.today == tips.today
        else:
            assert today.reached != tips.reached
        assert today.told == today.today
        tips = another_tip(ids, salt, today, day) if step == "another" else today
        assert todays_tip(ids, salt, tips, day).told == today.today


@given(salts, asked, st.sets(st.sampled_from(IDS), max_size=6), asked)
def test_content_may_come_and_go(salt: str, before: list[str], gone: set[str], after: list[str]) -> None:
    """A tip that was taken out is passed over, also where it was today's; the rest of the lap goes on without repeats."""
    left = tuple(name for name in IDS if name not in gone)
    first, tips = _heard(IDS, salt, before)
    second, tips = _heard(left, salt, ["tip", *after], tips)
    assert not set(second) & gone
    rest = len(left) - len(set(first[len(first) // len(IDS) * len(IDS) :]) - gone)
    same_lap = [*first[len(first) // len(IDS) * len(IDS) :], *second[:rest]]
    assert len(set(same_lap)) == len(same_lap)
    assert todays_tip(left, salt, tips, MONDAY).today in left


@given(st.builds(Tips, *[st.text(max_size=30)] * 4), salts, st.dates())
def test_whatever_was_saved_gives_a_tip(tips: Tips, salt: str, day: date) -> None:
    """Also where it was not saved by us."""
    assert todays_tip(IDS, salt, tips, day).told in IDS
    assert another_tip(IDS, salt, tips, day).told in IDS


def test_on_the_way_west_the_day_keeps_its_tip() -> None:
    """A day that begins again in another time zone has its tip already."""
    tips = todays_tip(IDS, "salt", Tips(), MONDAY)
    assert is_todays(tips, MONDAY - timedelta(days=1))
    assert todays_tip(IDS, "salt", tips, MONDAY - timedelta(days=1)) == tips
    assert not is_todays(tips, MONDAY + timedelta(days=1))


def test_two_people_have_different_tips() -> None:
    """The order is a person's own."""
    firsts = {todays_tip(IDS, str(salt), Tips(), MONDAY).today for salt in range(30)}
    assert len(firsts) > 5
