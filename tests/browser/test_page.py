"""The smart speaker in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from skill.turn import LAUNCH, SESSION_ENDED
from tests.browser.contrast import low_contrast
from tests.browser.voice import say, say_when_ready
from tests.local.scripted import Interview

pytestmark = pytest.mark.browser


def _dialogue(page: Page) -> list[str]:
    return [" ".join(item.split()) for item in page.get_by_role("log").get_by_role("listitem").all_inner_texts()]


def test_a_whole_practice(page: Page) -> None:
    """Someone opens the skill, talks with Dana, answers, and reads the debrief; the microphone is seen at each step."""
    microphone = page.get_by_role("status")
    expect(microphone).to_have_text("Microphone off")
    page.get_by_role("button", name="open equal footing", exact=True).click()
    expect(microphone).to_have_text("Microphone open")
    say(page, "Interview me for a nursing job!")
    expect(page.get_by_text("Tell me about a shift that went wrong.")).to_be_visible()
    say(page, "we were two down and nobody waited")
    expect(microphone).to_have_text("Microphone off")
    assert _dialogue(page) == [
        "You open equal footing",
        "Coach Welcome. Shall we begin?",
        "You Interview me for a nursing job!",
        "Coach You'll talk to Dana.",
        "Dana Tell me about a shift that went wrong.",
        "You we were two down and nobody waited",
        "Coach That has an ending. … Well done.",
        "Card: Your debrief You said: we were two down and nobody waited Ask one question next time.",
        "The session has ended.",
    ]


def test_the_real_coach(whole: Page) -> None:
    """With everything real behind it: a job is named, Dana talks, somebody stops, and Dana is offered again later."""
    microphone = whole.get_by_role("status")
    say(whole, "ask equal footing to interview me for a nursing job")
    expect(whole.locator("[data-speaker=Dana]")).to_have_count(1)
    expect(microphone).to_have_text("Microphone open")
    say_when_ready(whole, "stop")
    expect(microphone).to_have_text("Microphone off")
    say(whole, "open equal footing")
    expect(whole.locator("[data-speaker=Coach]").last).to_contain_text("Dana")
    expect(microphone).to_have_text("Microphone open")


def test_silence(page: Page, coach: Interview) -> None:
    """Nothing said gets the reprompt, nothing said again ends the session and the silence with it."""
    silent = page.get_by_role("button", name="Stay silent")
    expect(silent).to_be_disabled()
    say(page, "open equal footing")
    silent.click()
    expect(page.get_by_text("Shall we begin?", exact=True)).to_be_visible()
    expect(page.get_by_role("status")).to_have_text("Microphone open")
    silent.click()
    expect(page.get_by_role("status")).to_have_text("Microphone off")
    expect(silent).to_be_disabled()
    assert [turn.intent for turn in coach.turns] == [LAUNCH, SESSION_ENDED]


def test_starting_again(page: Page) -> None:
    """The dialogue is cleared and the skill opened anew, from wherever things were."""
    say(page, "interview me for a nursing job")
    expect(page.get_by_text("Tell me about a shift that went wrong.")).to_be_visible()
    page.get_by_role("button", name="Start again").click()
    expect(page.get_by_text("Welcome. Shall we begin?")).to_be_visible()
    assert _dialogue(page) == ["You open equal footing", "Coach Welcome. Shall we begin?"]


def test_loading_the_page_again(page: Page) -> None:
    """The last words and the open microphone are still there, and the session goes on."""
    say(page, "interview me for a nursing job")
    expect(page.get_by_text("Tell me about a shift that went wrong.")).to_be_visible()
    page.reload()
    expect(page.get_by_role("status")).to_have_text("Microphone open")
    assert _dialogue(page) == ["Coach You'll talk to Dana.", "Dana Tell me about a shift that went wrong."]
    say(page, "we were two down")
    expect(page.get_by_text("The session has ended.")).to_be_visible()


def test_words_that_look_like_markup(page: Page) -> None:
    """They are shown as they were typed."""
    say(page, "interview me for a nursing job")
    say_when_ready(page, "<img src=x onerror=alert(1)>")
    expect(page.get_by_text("<img src=x onerror=alert(1)>")).to_be_visible()
    expect(page.get_by_text("The session has ended.")).to_be_visible()


def test_the_keyboard_is_enough(page: Page) -> None:
    """The field has the focus from the start and again after each answer; every button can be reached."""
    page.keyboard.type("open equal footing")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Microphone open")
    expect(page.get_by_label("What you say")).to_be_focused()
    reached = []
    page.keyboard.press("Shift+Tab")
    for _ in range(6):
        reached.append(page.evaluate("document.activeElement.textContent"))
        page.keyboard.press("Tab")
    assert reached == ["Read aloud", "", "Say it", "Speak", "Stay silent", "Start again"]


@pytest.mark.parametrize(("width", "height"), [(320, 568), (1280, 800)])
def test_the_newest_line_is_in_view(page: Page, width: int, height: int) -> None:
    """However long the dialogue has become, on a phone and on a desk."""
    page.set_viewport_size({"width": width, "height": height})
    for _ in range(8):
        say(page, "open equal footing")
        expect(page.get_by_role("button", name="Say it")).to_be_enabled()
    expect(page.get_by_text("Welcome. Shall we begin?")).to_have_count(8)
    expect(page.get_by_text("Welcome. Shall we begin?").last).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_runs_off_the_screen(page: Page, width: int) -> None:
    """On the smallest phone and on a desk the page has no sideways scrolling."""
    page.set_viewport_size({"width": width, "height": 640})
    say(page, "interview me for a nursing job")
    say_when_ready(page, "a" * 400)
    expect(page.get_by_text("The session has ended.")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read(page: Page, scheme: str) -> None:
    """Every text has the contrast of WCAG 2.2, level AA, against what is behind it, in daylight and at night."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    say(page, "interview me for a nursing job")
    say_when_ready(page, "we were two down")
    expect(page.get_by_text("The session has ended.")).to_be_visible()
    assert low_contrast(page) == []
