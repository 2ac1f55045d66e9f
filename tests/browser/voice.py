"""A person in front of the page, who types or talks, and what stands in for the browser's own voice."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

STAND_IN = (Path(__file__).parent / "stand_in.js").read_text(encoding="utf-8")


def say(page: Page, words: str) -> None:
    """Types it and presses Enter."""
    page.get_by_label("What you say").fill(words)
    page.keyboard.press("Enter")


def say_when_ready(page: Page, words: str, *, while_talking: bool = False) -> None:
    """The same, as soon as the last answer is there."""
    expect(page.get_by_role("button", name="Say it")).to_be_enabled()
    expect(page.get_by_role("status")).to_have_text("Talking" if while_talking else "Microphone open")
    say(page, words)


def said(page: Page) -> list[str]:
    """What the browser was asked to say, in order."""
    sentences: list[str] = page.evaluate("heard.said.map((one) => one.text)")
    return sentences


def wait_until_said(page: Page, sentence: str) -> None:
    """Until that is the last that the browser was asked to say."""
    page.wait_for_function("(sentence) => heard.said.at(-1)?.text === sentence", arg=sentence)


def breath(page: Page, words: str) -> None:
    """Says it aloud, as soon as the page listens."""
    listening(page)
    page.evaluate("(words) => heard.breath(words)", words)


def silence(page: Page) -> None:
    """Says nothing until the page gives up listening."""
    listening(page)
    page.evaluate("heard.silence()")


def listening(page: Page) -> None:
    """Until the page listens to whoever is there."""
    expect(page.get_by_role("status")).to_have_text("Listening")


def open_with(page: Page, script: str) -> Page:
    """The page opened again in a browser that differs by the script."""
    page.add_init_script(script)
    page.reload()
    return page


def stop_the_clock(page: Page) -> None:
    """The page's time stands still until the test lets some of it pass."""
    page.clock.install(time=0)
    page.clock.pause_at(1)
