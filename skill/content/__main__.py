"""`python -m skill.content check` and `build`."""

from __future__ import annotations

import sys

from skill.content.build import LANGUAGES, write_catalog
from skill.content.catalog import COMPILED
from skill.content.checking import faults_of


def main(arguments: list[str]) -> int:
    """Exit status 1 where the content has a fault, 2 where the call is not one of the two."""
    if arguments == ["check"]:
        faults = [fault for language in LANGUAGES for fault in faults_of(language)]
        for fault in faults:
            print(fault)
        print(f"content: {len(faults)} faults" if faults else "content: no faults")
        return 1 if faults else 0
    if arguments == ["build"]:
        print(f"{COMPILED}: {write_catalog()} characters")
        return 0
    print("usage: python -m skill.content check | build", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
