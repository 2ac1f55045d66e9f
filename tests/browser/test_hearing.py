"""The page listens: what was heard is a turn, and a whole practice needs no hands."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from skill.turn import LAUNCH, SESSION_ENDED
from tests.browser.contrast import low_contrast
from tests.browser.voice import breath, listening, open_with, said, say, silence, wait_until_said
from tests.local.scripted import Interview

pytestmark = pytest.mark.browser


def _speak(page: Page) -> Locator:
    return page.get_by_role("button", name="Speak", exact=True)


def _microphone(page: Page, state: str) -> None:
    expect(page.get_by_role("status")).to_have_text(state)


def test_a_whole_practice_without_hands(voiced: Page, coach: Interview) -> None:
    """One press: what is heard is said to the coach, its answer is read out, and while it asks, the page listens again."""
    _speak(voiced).click()
    breath(voiced, "open equal footing")
    breath(voiced, "interview me for a nursing job")
    breath(voiced, "we were two down")
    expect(voiced.get_by_text("The session has ended.")).to_be_visible()
    _microphone(voiced, "Microphone off")
    assert [turn.intent for turn in coach.turns] == [LAUNCH, "StartInterviewIntent", "AnswerIntent"]
    assert coach.turns[-1].said("answer") == "we were two down"
    wait_until_said(voiced, "Well done.")
    assert said(voiced)[:2] == ["Welcome.", "Shall we begin?"]
    assert voiced.evaluate("heard.listened.length") == 3


def test_the_page_does_not_listen_to_itself(voiced: Page) -> None:
    """It listens only when it has finished talking."""
    voiced.evaluate("heard.slowly = true")
    _speak(voiced).click()
    breath(voiced, "open equal footing")
    wait_until_said(voiced, "Welcome.")
    voiced.evaluate("heard.finish()")
    wait_until_said(voiced, "Shall we begin?")
    _microphone(voiced, "Talking")
    assert voiced.evaluate("heard.recogniser") is None
    voiced.evaluate("heard.finish()")
    listening(voiced)


def test_somebody_cuts_in(voiced: Page) -> None:
    """Speak pressed while the coach talks hushes it, and listens."""
    voiced.evaluate("heard.slowly = true")
    _speak(voiced).click()
    breath(voiced, "open equal footing")
    wait_until_said(voiced, "Welcome.")
    _speak(voiced).click()
    listening(voiced)
    assert voiced.evaluate("heard.hushed") == 1
    assert said(voiced) == ["Welcome."]


def test_turning_reading_off_goes_on_to_listen(voiced: Page) -> None:
    """Whoever would rather read is not left waiting."""
    voiced.evaluate("heard.slowly = true")
    _speak(voiced).click()
    breath(voiced, "open equal footing")
    wait_until_said(voiced, "Welcome.")
    voiced.get_by_role("button", name="Read aloud").click()
    listening(voiced)
    assert said(voiced) == ["Welcome."]


def test_no_keyboard_pops_up_while_somebody_speaks(voiced: Page) -> None:
    """The field takes the focus only from those who type."""
    _speak(voiced).click()
    breath(voiced, "open equal footing")
    listening(voiced)
    expect(voiced.get_by_label("What you say")).not_to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_states_can_be_read(voiced: Page, scheme: str) -> None:
    """While it listens and while it talks, every text has its contrast, in daylight and at night."""
    voiced.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    voiced.evaluate("heard.slowly = true")
    _speak(voiced).click()
    listening(voiced)
    assert low_contrast(voiced) == []
    breath(voiced, "open equal footing")
    _microphone(voiced, "Talking")
    assert low_contrast(voiced) == []


def test_silence_counts_as_silence(voiced: Page, coach: Interview) -> None:
    """The first gets the question once more, the second ends the session and the listening."""
    _speak(voiced).click()
    breath(voiced, "open equal footing")
    silence(voiced)
    expect(voiced.get_by_text("(silence)")).to_have_count(1)
    silence(voiced)
    _microphone(voiced, "Microphone off")
    expect(voiced.get_by_text("(silence)")).to_have_count(2)
    assert [turn.intent for turn in coach.turns] == [LAUNCH, SESSION_ENDED]


def test_a_breath_that_never_ends(voiced: Page, coach: Interview) -> None:
    """Of what is heard, as much is sent as could have been typed."""
    _speak(voiced).click()
    breath(voiced, "interview me for a nursing job")
    breath(voiced, "and then " * 200)
    expect(voiced.get_by_text("The session has ended.")).to_be_visible()
    assert coach.turns[-1].said("answer") == ("and then " * 200)[:1000].strip()


def test_silence_where_nothing_was_asked(voiced: Page, coach: Interview) -> None:
    """Nothing is sent, and the page says that it heard nothing."""
    _speak(voiced).click()
    silence(voiced)
    expect(voiced.get_by_text("Nothing was heard.")).to_be_visible()
    _microphone(voiced, "Microphone off")
    assert coach.turns == []


def test_words_are_seen_while_they_are_heard_and_can_be_mended(voiced: Page, coach: Interview) -> None:
    """Stopped in the middle, what was heard so far stands in the box to be put right, and nothing is sent yet."""
    box = voiced.get_by_label("What you say")
    _speak(voiced).click()
    listening(voiced)
    voiced.evaluate("heard.words('open eagle footing')")
    expect(box).to_have_value("open eagle footing")
    voiced.get_by_role("button", name="Stop listening").click()
    _microphone(voiced, "Microphone off")
    expect(box).to_have_value("open eagle footing")
    expect(box).to_be_focused()
    assert coach.turns == []


def test_escape_stops_the_listening(voiced: Page) -> None:
    """For good: the page listens again only when asked."""
    _speak(voiced).click()
    listening(voiced)
    voiced.keyboard.press("Escape")
    _microphone(voiced, "Microphone off")
    expect(_speak(voiced)).to_be_visible()


def test_somebody_types_instead(voiced: Page) -> None:
    """Typing stops the listening, keeps what is typed, and the page waits for more of it."""
    _speak(voiced).click()
    listening(voiced)
    voiced.get_by_label("What you say").press_sequentially("open equal footing")
    _microphone(voiced, "Microphone off")
    voiced.keyboard.press("Enter")
    wait_until_said(voiced, "Shall we begin?")
    _microphone(voiced, "Microphone open")
    expect(voiced.get_by_label("What you say")).to_be_focused()
    assert voiced.evaluate("heard.listened.length") == 1


def test_speaking_turns_reading_aloud_on(voiced: Page) -> None:
    """Whoever talks is talked to, unless they once turned it off."""
    toggle = voiced.get_by_role("button", name="Read aloud")
    _speak(voiced).click()
    expect(toggle).to_have_attribute("aria-pressed", "true")
    toggle.click()
    voiced.reload()
    _speak(voiced).click()
    breath(voiced, "open equal footing")
    listening(voiced)
    expect(toggle).to_have_attribute("aria-pressed", "false")
    assert said(voiced) == []


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("not-allowed", "The browser may not listen on this page."),
        ("audio-capture", "No microphone was found."),
        ("network", "through a server of its maker's"),
        ("language-not-supported", "The browser could not listen."),
    ],
)
def test_a_browser_that_cannot_listen_says_why(voiced: Page, fault: str, reason: str) -> None:
    """In one line, and typing goes on."""
    _speak(voiced).click()
    listening(voiced)
    voiced.evaluate("(fault) => heard.trouble(fault)", fault)
    expect(voiced.get_by_text(reason)).to_be_visible()
    _microphone(voiced, "Microphone off")
    say(voiced, "open equal footing")
    _microphone(voiced, "Microphone open")


def test_the_page_tells_where_the_sound_may_go(voiced: Page) -> None:
    """One line beside the button, which screen readers say with it."""
    line = "Your browser does the listening and the talking, and may send sound and words to its maker."
    expect(voiced.get_by_text(line)).to_be_visible()
    expect(_speak(voiced)).to_have_accessible_description(line)


@pytest.mark.parametrize(("able", "locally"), [("available", True), ("downloadable", False), ("unavailable", False)])
def test_a_browser_that_can_listen_by_itself_does(voiced: Page, able: str, locally: bool) -> None:
    """Where it has the language on this machine, no sound leaves it; nothing is downloaded for that."""
    page = open_with(voiced, f"heard.onDevice = '{able}'")
    _speak(page).click()
    listening(page)
    assert page.evaluate("heard.listened") == [{"lang": "en-US", "locally": locally}]


def test_a_browser_that_cannot_hear_still_talks(voiced: Page) -> None:
    """Without recognition there is no Speak, and no word about listening, but the answers are read aloud."""
    page = open_with(voiced, "for (const name of ['SpeechRecognition', 'webkitSpeechRecognition']) delete window[name]")
    expect(_speak(page)).to_be_hidden()
    expect(page.get_by_text("Your browser does the talking, and may send words to its maker.")).to_be_visible()
    page.get_by_role("button", name="Read aloud").click()
    say(page, "open equal footing")
    wait_until_said(page, "Shall we begin?")
