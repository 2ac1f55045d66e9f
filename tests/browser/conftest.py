"""A real browser, and the page of a live server in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, sync_playwright

from skill.local.settings import Settings
from skill.local.wiring import web_app
from tests.browser.voice import STAND_IN
from tests.local.scripted import Interview, page_of, served

CHROMIUM = ("chromium", "chromium-browser")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""What keeps Chromium from needing a screen, a user or a network."""

GIVEN_UP = "net::ERR_ABORTED"
"""How a request ends that the browser itself no longer needs, since the page is loaded again."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium without a window. Without it the test is skipped, but fails in CI."""
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("there is no chromium: apt-get install chromium")
        pytest.skip("there is no chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def coach() -> Interview:
    """A coach of few words, behind the real edge and the real device."""
    return Interview()


@pytest.fixture
def page(chromium: Browser, coach: Interview) -> Iterator[Page]:
    """The page with the coach of few words behind it."""
    with _opened(chromium, page_of(coach)) as opened:
        yield opened


@pytest.fixture
def voiced(chromium: Browser, coach: Interview) -> Iterator[Page]:
    """The page with the coach of few words behind it, in a browser whose voice and hearing are stood in for."""
    with _opened(chromium, page_of(coach), STAND_IN) as opened:
        yield opened


@pytest.fixture
def whole(chromium: Browser, tmp_path: Path) -> Iterator[Page]:
    """The page with everything real behind it, and nobody known yet."""
    with _opened(chromium, web_app(Settings(database=tmp_path / "practice.db"), "en-GB", "you")) as opened:
        yield opened


@contextmanager
def _opened(chromium: Browser, app: Flask, before: str = "") -> Iterator[Page]:
    """The page in a browser that runs a script before. Whatever the browser complains of fails the test."""
    with served(app) as url:
        context = chromium.new_context()
        opened = context.new_page()
        complaints: list[str] = []
        opened.on("pageerror", lambda error: complaints.append(str(error)))
        opened.on("console", lambda message: complaints.append(message.text))
        opened.on("requestfailed", lambda request: complaints.append(f"{request.url} {request.failure}"))
        opened.add_init_script(before)
        opened.goto(url)
        yield opened
        context.close()
    assert [one for one in complaints if not one.endswith(GIVEN_UP)] == []
