"""`python -m skill.local serve`, `talk` and `understand`: the coach on one machine, with no account of any kind."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence

from skill.content.build import compile_catalog
from skill.local.serving import address, bound, show
from skill.local.settings import BadSetting, settings_from
from skill.local.speaker import ANSWER
from skill.local.terminal import talk, typed, understand
from skill.local.wiring import LOCALES, careful_for, new_speaker, web_app

NOBODY_ELSE = "you"
"""Who practises, unless a name is given: the same person in the terminal and in the browser."""


def main(arguments: Sequence[str]) -> int:
    """Exit status 1 where the port can't be had, 2 where the call or a setting means nothing."""
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except BadSetting as error:
        print(error, file=sys.stderr)
        return 2
    except (KeyboardInterrupt, BrokenPipeError):
        return 0
    return status


def _serve(options: argparse.Namespace) -> int:
    settings = settings_from(os.environ)
    # Somebody who watches a terminal wants to see what went wrong; whoever keeps a log wants every turn.
    logging.basicConfig(level=logging.WARNING if sys.stderr.isatty() else logging.INFO, format="%(message)s")
    app = web_app(settings, options.locale, options.user)
    try:
        server = bound(app, settings.host, settings.port)
    except OSError as error:
        print(f"{settings.host}:{settings.port} can't be had: {error.strerror}", file=sys.stderr)
        return 1
    url = address(settings.host, server.effective_port)
    print(f"Equal Footing is at {url} (Ctrl-C stops it)", flush=True)
    if settings.scoped and settings.skill_id is None:
        print("ALEXA_SKILL_ID is not set, so no request of Alexa's is answered.", file=sys.stderr, flush=True)
    show(url, os.environ)
    server.run()
    return 0


def _talk(options: argparse.Namespace) -> int:
    speaker = new_speaker(settings_from(os.environ), options.locale, options.user)
    if sys.stdin.isatty():
        print("Type what you would say. An empty line is silence; Ctrl-D leaves.")
        talk(speaker, typed(speaker), sys.stdout, echo=False, as_json=options.json)
    else:
        talk(speaker, (line.rstrip("\r\n") for line in sys.stdin), sys.stdout, echo=True, as_json=options.json)
    return 0


def _understand(options: argparse.Namespace) -> int:
    elicited = ANSWER if options.during_question else None
    understand(careful_for(options.locale, compile_catalog()), sys.stdin, sys.stdout, elicited=elicited)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m skill.local", description=__doc__)
    commands = parser.add_subparsers(required=True)
    serve = commands.add_parser("serve", help="Alexa's endpoint and a smart speaker in the browser, at HOST and PORT")
    talking = commands.add_parser("talk", help="a conversation in the terminal, typed or from a pipe")
    talking.add_argument("--json", action="store_true", help="show Alexa's requests and responses too")
    listen = commands.add_parser("understand", help="one utterance a line in, one JSON object a line out")
    listen.add_argument("--during-question", action="store_true", help="as while an interviewer waits for an answer")
    for command, run in ((serve, _serve), (talking, _talk), (listen, _understand)):
        command.set_defaults(run=run)
        command.add_argument("--locale", choices=LOCALES, default=LOCALES[0])
    for command in (serve, talking):
        command.add_argument("--user", metavar="NAME", default=NOBODY_ELSE, help="whose practice it is")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
