"""Where the page is, and when a browser is opened on it."""

from __future__ import annotations

import sys
import webbrowser

import pytest

from skill.local.serving import address, show

URL = "http://127.0.0.1:8080/"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that a browser was opened on; on a system where a screen has to be named."""
    urls: list[str] = []
    monkeypatch.setattr(webbrowser, "open", urls.append)
    monkeypatch.setattr(sys, "platform", "linux")
    return urls


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("127.0.0.1", "http://127.0.0.1:8080/"),
        ("0.0.0.0", "http://localhost:8080/"),
        ("::", "http://localhost:8080/"),
        ("::1", "http://[::1]:8080/"),
        ("practice.example.org", "http://practice.example.org:8080/"),
    ],
)
def test_the_address_is_one_that_a_browser_here_can_open(host: str, url: str) -> None:
    """Where every address is served, this machine's own name will do."""
    assert address(host, 8080) == url


@pytest.mark.parametrize("environ", [{"DISPLAY": ":0"}, {"WAYLAND_DISPLAY": "wayland-0"}])
def test_a_browser_is_opened_where_there_is_a_screen(environ: dict[str, str], opened: list[str]) -> None:
    """Whoever sits in front of it sees the page at once."""
    show(URL, environ)
    assert opened == [URL]


@pytest.mark.parametrize("environ", [{}, {"DISPLAY": ""}, {"DISPLAY": ":0", "CI": "true"}])
def test_no_browser_is_opened_where_nobody_would_see_it(environ: dict[str, str], opened: list[str]) -> None:
    """Not without a screen, and never in CI."""
    show(URL, environ)
    assert opened == []


@pytest.mark.parametrize("error", [webbrowser.Error("none"), OSError("none")])
def test_a_browser_that_cannot_be_opened_is_no_failure(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    """The server runs all the same."""
    asked: list[str] = []

    def fail(url: str) -> bool:
        asked.append(url)
        raise error

    monkeypatch.setattr(webbrowser, "open", fail)
    show(URL, {"DISPLAY": ":0"})
    assert asked == [URL]
