"""The command `python -m skill.alexa.skill_package check` (or `build --endpoint ARN --privacy-url URL --to FOLDER`)."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from skill.alexa.interaction_model.reader import ROOT, read_source
from skill.alexa.skill_package.endpoint import NotAnEndpointError, endpoint_at
from skill.alexa.skill_package.listing import LISTING, NotAListingError, read_answers, read_listing
from skill.alexa.skill_package.package import PROFILES, files_of, package_of, write
from skill.alexa.skill_package.rules import faults_of
from skill.content.reading import NotYamlError

NO_ENDPOINT = "No ENDPOINT was given: the manifest names none, and Amazon will not take it before it does."
NO_POLICY = (
    "No PRIVACY_URL was given: good for development, but certification asks for one (docs/privacy.md is the text)."
)


def main(arguments: list[str] | None = None) -> int:
    """The exit status: 0, or 1 where a rule is broken or something cannot be read; nothing is written then."""
    options = _options(arguments)
    try:
        endpoints = [endpoint_at(uri) for uri in options.endpoint]
        listing, answers = read_listing("en", options.listing), read_answers(options.listing)
    except (NotAnEndpointError, NotAListingError, NotYamlError) as error:
        return _refused([str(error)])
    package = package_of(
        read_source(), listing, answers, endpoints, options.privacy_url, (*PROFILES, *options.ask_profile)
    )
    wrong = faults_of(package)
    if wrong:
        return _refused(wrong)
    files = files_of(package)
    if options.what == "build":
        write(files, options.to)
    print(f"{len(files)} files, {len(package.models)} locales: no rule is broken")
    for lacking in ([] if endpoints else [NO_ENDPOINT]) + ([] if options.privacy_url else [NO_POLICY]):
        print(lacking)
    return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m skill.alexa.skill_package")
    parser.add_argument("what", choices=("check", "build"))
    parser.add_argument(
        "--endpoint", action="append", default=[], help="a function's ARN or an https address; may be repeated"
    )
    parser.add_argument("--privacy-url", default="", help="where docs/privacy.md can be read by everybody")
    parser.add_argument("--ask-profile", action="append", default=[], help="a profile of ASK CLI's, besides default")
    parser.add_argument("--listing", type=Path, default=LISTING, help="the folder with en.yaml and skill.yaml")
    parser.add_argument("--to", type=Path, default=ROOT / "build" / "alexa", help="the folder to build into")
    return parser.parse_args(arguments)


def _refused(wrong: list[str]) -> int:
    for each in wrong:
        print(each, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
