"""The page reads the dialogue aloud: each speaker in a voice of their own, with the pauses, and silent when told."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.voice import open_with, said, say, say_when_ready, stop_the_clock, wait_until_said

pytestmark = pytest.mark.browser


def _toggle(page: Page) -> Locator:
    return page.get_by_role("button", name="Read aloud")


def _aloud(page: Page, words: str, **how: object) -> None:
    """The page reads aloud what the coach says to these words, in a voice that is so (stand_in.js)."""
    page.evaluate("(how) => Object.assign(heard, how)", how)
    _toggle(page).click()
    say(page, words)


def _pressed(page: Page, on: bool) -> None:
    expect(_toggle(page)).to_have_attribute("aria-pressed", str(on).lower())


def test_nothing_is_said_until_somebody_wants_it(voiced: Page) -> None:
    """The page is silent at first; wanted after an answer, that very answer is read out."""
    _pressed(voiced, False)
    say(voiced, "open equal footing")
    expect(voiced.get_by_text("Welcome. Shall we begin?")).to_be_visible()
    assert said(voiced) == []
    _toggle(voiced).click()
    _pressed(voiced, True)
    wait_until_said(voiced, "Shall we begin?")
    assert said(voiced) == ["Welcome.", "Shall we begin?"]


def test_the_wish_is_remembered(voiced: Page) -> None:
    """Loaded again, the page still reads aloud, though nothing before somebody has done something."""
    _toggle(voiced).press("Space")
    _pressed(voiced, True)
    say(voiced, "open equal footing")
    wait_until_said(voiced, "Shall we begin?")
    voiced.reload()
    _pressed(voiced, True)
    assert said(voiced) == []
    _toggle(voiced).press("Enter")
    _pressed(voiced, False)
    voiced.reload()
    _pressed(voiced, False)


def test_each_speaks_in_a_voice_of_their_own(voiced: Page) -> None:
    """Sentence after sentence: the coach in the reader's language, Dana in hers, and nobody in a toy's voice."""
    _aloud(voiced, "interview me for a nursing job")
    wait_until_said(voiced, "Tell me about a shift that went wrong.")
    assert voiced.evaluate("heard.said.map((one) => [one.text, one.voice, one.lang, one.pitch])") == [
        ["You'll talk to Dana.", "Grace", "en-US", 1],
        ["Tell me about a shift that went wrong.", "Oliver", "en_GB", 1],
    ]


def test_one_voice_for_two_differs_in_pitch(voiced: Page) -> None:
    """Where the browser has a single voice, the two are still told apart."""
    voiced.evaluate("heard.voices = heard.voices.filter((one) => one.name === 'Grace')")
    _aloud(voiced, "interview me for a nursing job")
    wait_until_said(voiced, "Tell me about a shift that went wrong.")
    assert voiced.evaluate("heard.said.map((one) => one.voice)") == ["Grace", "Grace"]
    assert len(set(voiced.evaluate("heard.said.map((one) => one.pitch)"))) == 2


def test_a_voice_of_this_machine_comes_before_one_from_elsewhere(voiced: Page) -> None:
    """A voice that needs its maker's server is taken only where there is no other in the language."""
    voiced.evaluate("heard.voices = heard.voices.filter((one) => ['Cloud', 'Joan'].includes(one.name))")
    _aloud(voiced, "interview me for a nursing job")
    wait_until_said(voiced, "Tell me about a shift that went wrong.")
    assert voiced.evaluate("heard.said.map((one) => one.voice)") == ["Joan", "Joan"]


def test_a_pause_is_a_silence(voiced: Page) -> None:
    """The second that the coach waits after its first sentence is waited here too."""
    stop_the_clock(voiced)
    _aloud(voiced, "interview me for a nursing job")
    say_when_ready(voiced, "we were two down")
    wait_until_said(voiced, "That has an ending.")
    voiced.clock.run_for(999)
    assert said(voiced)[-1] == "That has an ending."
    voiced.clock.run_for(1)
    wait_until_said(voiced, "Well done.")


def test_the_line_that_is_read_is_marked(voiced: Page) -> None:
    """One line at a time, and none when all is said."""
    _aloud(voiced, "interview me for a nursing job", slowly=True)
    marked = voiced.locator(".said.aloud")
    expect(marked).to_have_text("CoachYou'll talk to Dana.")
    expect(voiced.get_by_role("status")).to_have_text("Talking")
    voiced.evaluate("heard.finish()")
    expect(marked).to_have_text("DanaTell me about a shift that went wrong.")
    voiced.evaluate("heard.finish()")
    expect(marked).to_have_count(0)
    expect(voiced.get_by_role("status")).to_have_text("Microphone open")


def test_what_is_read_is_in_view(voiced: Page) -> None:
    """On the smallest phone an answer may be taller than the screen: the page goes along with the voice."""
    voiced.set_viewport_size({"width": 320, "height": 400})
    _aloud(voiced, "interview me for a nursing job", slowly=True)
    expect(voiced.locator(".said.aloud")).to_be_in_viewport(ratio=1)
    voiced.evaluate("heard.finish()")
    expect(voiced.locator(".said.aloud")).to_have_attribute("data-speaker", "Dana")
    expect(voiced.locator(".said.aloud")).to_be_in_viewport(ratio=1)


def test_a_new_turn_hushes_the_old(voiced: Page) -> None:
    """Whoever says something meanwhile is not talked over, and the rest of the old answer is never said."""
    _aloud(voiced, "open equal footing", slowly=True)
    wait_until_said(voiced, "Welcome.")
    say_when_ready(voiced, "interview me for a nursing job", while_talking=True)
    wait_until_said(voiced, "You'll talk to Dana.")
    assert voiced.evaluate("heard.hushed") == 1
    assert said(voiced) == ["Welcome.", "You'll talk to Dana."]


def test_escape_stops_the_talking(voiced: Page) -> None:
    """At once, and what was not said yet is not said; a pause is no hiding place."""
    stop_the_clock(voiced)
    _aloud(voiced, "interview me for a nursing job")
    say_when_ready(voiced, "we were two down")
    wait_until_said(voiced, "That has an ending.")
    voiced.keyboard.press("Escape")
    expect(voiced.get_by_role("status")).to_have_text("Microphone off")
    voiced.clock.run_for(5000)
    assert said(voiced)[-1] == "That has an ending."
    _pressed(voiced, True)


def test_a_button_stops_the_talking(voiced: Page) -> None:
    """It is there only while there is something to stop."""
    voiced.evaluate("heard.slowly = true")
    stop = voiced.get_by_role("button", name="Stop talking")
    expect(stop).to_be_hidden()
    _aloud(voiced, "open equal footing")
    stop.press("Enter")
    expect(stop).to_be_hidden()
    expect(voiced.get_by_role("button", name="Speak", exact=True)).to_be_focused()
    assert said(voiced) == ["Welcome."]


def test_turning_it_off_stops_the_talking(voiced: Page) -> None:
    """Off means off, in the middle of a word."""
    _aloud(voiced, "open equal footing", slowly=True)
    wait_until_said(voiced, "Welcome.")
    _toggle(voiced).click()
    assert voiced.evaluate("heard.hushed") == 1
    expect(voiced.get_by_role("status")).to_have_text("Microphone open")
    assert said(voiced) == ["Welcome."]


def test_a_browser_that_fails_to_speak_says_so_once(voiced: Page) -> None:
    """Reading aloud is then off, and the words are there to read."""
    _aloud(voiced, "open equal footing", fault="synthesis-failed")
    expect(voiced.get_by_text("The browser has no voice to read this aloud with.")).to_be_visible()
    _pressed(voiced, False)
    expect(voiced.get_by_role("status")).to_have_text("Microphone open")


def test_a_voice_that_never_begins_is_not_waited_for(voiced: Page) -> None:
    """Some browsers refuse without a word; the page does not look as if it were talking for ever."""
    stop_the_clock(voiced)
    _aloud(voiced, "open equal footing", mute=True)
    wait_until_said(voiced, "Welcome.")
    voiced.clock.run_for(8000)
    expect(voiced.get_by_text("The browser has no voice to read this aloud with.")).to_be_visible()
    expect(voiced.get_by_role("status")).to_have_text("Microphone open")


def test_a_long_sentence_is_not_cut_off(voiced: Page) -> None:
    """Once a voice has begun, it has the time it needs."""
    stop_the_clock(voiced)
    _aloud(voiced, "open equal footing", slowly=True)
    wait_until_said(voiced, "Welcome.")
    voiced.clock.run_for(60_000)
    expect(voiced.get_by_role("status")).to_have_text("Talking")
    voiced.evaluate("heard.finish()")
    wait_until_said(voiced, "Shall we begin?")


def test_without_a_voice_the_page_is_read_and_typed(voiced: Page) -> None:
    """A browser that can neither speak nor listen shows no button for it, and no word about it."""
    page = open_with(
        voiced,
        "for (const name of ['speechSynthesis', 'SpeechRecognition', 'webkitSpeechRecognition']) delete window[name]",
    )
    expect(_toggle(page)).to_be_hidden()
    expect(page.get_by_role("button", name="Speak")).to_be_hidden()
    expect(page.get_by_text(re.compile("Your browser does"))).to_be_hidden()
    say(page, "open equal footing")
    expect(page.get_by_role("status")).to_have_text("Microphone open")
    expect(page.get_by_label("What you say")).to_be_focused()
    page.keyboard.press("Escape")
