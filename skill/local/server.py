"""The same coach over HTTP: Alexa's endpoint, and a smart speaker in the browser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from http import HTTPStatus
from typing import Any

from flask import Flask, Response, jsonify, render_template, request
from werkzeug.exceptions import HTTPException

from skill.alexa.adapter import Handler
from skill.alexa.envelope import Envelope
from skill.local.admission import Door
from skill.local.browsers import Browsers, is_token, new_token
from skill.local.certificates import Refused
from skill.local.protection import HEADERS, objection
from skill.local.speaker import Spoken

LARGEST = 128 * 1024
"""Bytes of a request: Alexa's hold the session's attributes, which are some thousands."""
LONGEST = 1000
"""Characters of one utterance: several times what fits into a breath."""
COOKIE = "browser"
BRIEFING = "/flash-briefing.json"
"""Where Alexa fetches the tip of the day: unsigned and the same for everybody, so anybody may read it by any name."""
_A_YEAR = 365 * 24 * 3600


def create_app(
    handler: Handler,
    door: Door,
    browsers: Browsers,
    *,
    loopback: bool,
    locale: str = "en-US",
    briefing: Callable[[], object] | None = None,
) -> Flask:
    """The application. `loopback` says that it is served to this machine only, `briefing` makes today's flash briefing.

    `locale` is what the page's reader speaks and hears.
    """
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST
    app.json.sort_keys = False  # type: ignore[attr-defined]  # the default provider has it, the type is the general one's

    @app.before_request
    def turn_strangers_away() -> None:
        by_amazon = request.path == BRIEFING or (request.path == "/alexa" and door.chains is not None)
        reason = objection(request.host, request.headers.get("Origin"), loopback=loopback and not by_amazon)
        if reason:
            raise Refused(reason)

    @app.post("/alexa")
    def alexa() -> Response:
        envelope = door.admit(request.headers, request.get_data(cache=False))
        return jsonify(handler(envelope, None))

    _talk_to_browsers(app, browsers, locale)
    if briefing:
        app.add_url_rule(BRIEFING, "flash_briefing", lambda: jsonify(briefing()))
    _answer_plainly(app)
    return app


def _talk_to_browsers(app: Flask, browsers: Browsers, locale: str) -> None:
    """The page with its speaker, and what is said to it."""

    @app.get("/")
    def page() -> Response:
        token = _token()
        spoken = browsers.last(token)
        html = render_template("page.html", spoken=spoken, lines=_lines(spoken), longest=LONGEST, locale=locale)
        return _known(Response(html), token)

    @app.post("/say")
    def say() -> Response:
        token = _token()
        return _known(jsonify(_shown(browsers.say(token, _text(request.get_json(force=True, silent=True))))), token)


def _answer_plainly(app: Flask) -> None:
    """Every error is one line of text, and every answer has the headers that protect it."""

    @app.errorhandler(Refused)
    def refused(error: Refused) -> Response:
        return _line(str(error), HTTPStatus.BAD_REQUEST)

    @app.errorhandler(HTTPException)
    def failed(error: HTTPException) -> Response:
        return _line(error.name, HTTPStatus(error.code or HTTPStatus.INTERNAL_SERVER_ERROR))

    @app.after_request
    def protected(response: Response) -> Response:
        response.headers.extend({name: value for name, value in HEADERS.items() if name not in response.headers})
        return response


def _line(reason: str, status: HTTPStatus) -> Response:
    return Response(f"{reason}\n", status, mimetype="text/plain")


def _token() -> str:
    sent = request.cookies.get(COOKIE, "")
    return sent if is_token(sent) else new_token()


def _known(response: Response, token: str) -> Response:
    response.set_cookie(COOKIE, token, max_age=_A_YEAR, httponly=True, samesite="Strict")
    return response


def _text(body: Envelope | None) -> str:
    text = body.get("text") if isinstance(body, dict) else None
    if not isinstance(text, str) or len(text) > LONGEST:
        raise Refused(f"the body is a JSON object with a text of at most {LONGEST} characters")
    return text


def _lines(spoken: Spoken) -> list[dict[str, Any]]:
    return [asdict(line) for line in spoken.lines]


def _shown(spoken: Spoken) -> dict[str, Any]:
    return {
        "lines": _lines(spoken),
        "listening": spoken.listening,
        "reminders": list(spoken.reminders),
        "card": {"title": spoken.card[0], "text": spoken.card[1]} if spoken.card else None,
    }
