"""`make deploy` (ARGS="--dry-run" shows what it would do): asks once, before anything costs money."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from deployment.account import Account
from deployment.estimate import estimate
from deployment.look import Found, look
from deployment.running import Runner
from deployment.steps import Deployment, Stopped, planned
from deployment.wish import STACK, Wish

AGAIN = "Call it again when that is mended: what is done already is not done twice."


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status: 0; 1 where something is missing or a step failed; 2 where nobody said yes; 130 where it was cut off."""
    options = _options(arguments)
    wish = Wish(
        stack=options.stack,
        parameters=dict(options.set),
        region=options.region,
        ask=options.ask,
        ask_profile=options.ask_profile,
        privacy_url=options.privacy_url,
        ignore_hash=options.ignore_hash,
    )
    runner = Runner(os.environ, lambda line: print(line, flush=True))
    found = look(wish, runner, Path.home())
    for line in found.tools:
        print(line)
    for line in found.lacking:
        print(f"MISSING  {line}")
    if found.lacking and not options.dry_run:
        return 1
    print(estimate(wish, found))
    if options.dry_run:
        return _shown(wish, found)
    if not options.yes and not _agreed():
        print("Nothing was done.")
        return 2
    return _deployed(Deployment(wish, found, runner, Account(found.region)))


def _shown(wish: Wish, found: Found) -> int:
    for title, command in planned(wish, found):
        print(f"\n# {title}\n{command}")
    return 0


def _deployed(deployment: Deployment) -> int:
    try:
        outputs = deployment.go()
    except Stopped as error:
        print(f"\n{error}\n{AGAIN}")
        return 1
    except KeyboardInterrupt:
        print(f"\nCut off. {AGAIN}")
        return 130
    print(_done(deployment.wish, outputs))
    return 0


def _done(wish: Wish, outputs: Mapping[str, str]) -> str:
    models = sorted(wish.folder.glob("skill-package/interactionModels/custom/*.json"))
    name = json.loads(models[0].read_text(encoding="utf-8"))["interactionModel"]["languageModel"]["invocationName"]
    return "\n".join(
        [
            "",
            "It is there. To an Echo of the same Amazon account, set to English, say",
            f'    "Alexa, open {name}"',
            f"skill      {outputs['SkillId']} ({', '.join(path.stem for path in models)})",
            f"feed       {outputs['FeedUrl']}",
            f"dashboard  {outputs['DashboardUrl']}",
            f"log        .venv-sam/bin/sam logs --stack-name {wish.stack} --region {outputs['Region']} --tail",
        ]
    )


def _agreed() -> bool:
    try:
        return input("Go on? [y/N] ").strip().lower() in ("y", "yes")
    except EOFError:
        print()
        return False


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make deploy ARGS=…", description=__doc__)
    add = parser.add_argument
    add(
        "--dry-run", action="store_true", help="says what is missing, what it costs and every command, and does nothing"
    )
    add("--yes", action="store_true", help="does not ask")
    add("--stack", default=STACK, help="the stack's name (%(default)s); another one is another skill")
    add("--region", default="", help="else AWS_REGION, or the AWS profile's")
    add(
        "--set", action="append", default=[], type=_parameter, metavar="NAME=VALUE", help="a parameter of template.yaml"
    )
    add("--privacy-url", default="", help="where docs/privacy.md can be read by everybody; certification asks for it")
    add("--ask", default="", help="ASK CLI's program; else that of make ask-cli, or the one on the path")
    add("--ask-profile", default="", help="ASK CLI's profile; else ASK_DEFAULT_PROFILE, or default")
    add("--ignore-hash", action="store_true", help="takes the package to Amazon though it has not changed since")
    return parser.parse_args(arguments)


def _parameter(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or '"' in value or "\\" in value:
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=VALUE, without quotation marks")
    return name, value


if __name__ == "__main__":
    sys.exit(main())
