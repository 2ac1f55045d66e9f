"""Fits what an interviewer's remark is: `make fit` writes skill/content/en-US/lexicon/remarks.json.

The regression of a thought's leanings (fitting_leanings.py), over remarks that a person labelled: does it name a trouble that
the team has, does it tell something of the interviewer's own life.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from skill.coach.leanings import features
from skill.coach.words import Grammar
from skill.content.reading import read_lexicon
from tests.coach.fitting_leanings import Thought, fit, labelled, packed
from tests.coach.fitting_thoughts import write_fitted

REMARKS = Path(__file__).parent / "remarks"
SIGNALS = ("trouble", "personal")
LEAST = 20
"""Weights in hundredths below this are left out: remarks are short, and few words have to tell."""


def remarks() -> Iterator[Thought]:
    """Every labelled remark."""
    grammar = Grammar(read_lexicon())
    for path in sorted(REMARKS.glob("*.txt")):
        for told, said in labelled(path):
            found = features(grammar.plain(grammar.line(said).words))
            yield Thought(tuple(sorted(found)), {signal: signal in told for signal in SIGNALS})


def fitted() -> dict[str, Any]:
    """The weights, as `remarks.json` holds them."""
    return packed(fit(list(remarks()), (), SIGNALS), SIGNALS, LEAST)


def main() -> None:
    """Writes the weights anew."""
    write_fitted("remarks", fitted())


if __name__ == "__main__":
    main()
