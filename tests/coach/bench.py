"""How long listening takes: `python -m tests.coach.bench`. Prints milliseconds, and the ratio to a yardstick of the same run."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import replace

from skill.coach.hearing import Ear
from skill.coach.labelling import read_examples
from skill.content.reading import read_lexicon
from tests.coach.conftest import FILES

WORDS = 160
ROUNDS = 40


def best(call: Callable[[], object]) -> float:
    """The least milliseconds of some rounds: what the machine can do when nothing else runs."""
    found = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        call()
        found.append(time.process_time() - begun)
    return min(found) * 1000


def main() -> None:
    """An answer of 160 words from each file, against reading a catalog of JSON of that size."""
    ear = Ear(read_lexicon())
    yardstick = best(lambda: json.loads(json.dumps({str(n): [n] * 8 for n in range(1000)})))
    for path in FILES:
        longest = max(read_examples(path), key=lambda example: len(example.heard.answer))
        words = (longest.heard.answer.split() * WORDS)[:WORDS]
        heard = replace(longest.heard, answer=" ".join(words))
        took = best(lambda heard=heard: ear.listen(heard))  # type: ignore[misc]
        print(f"{path.name}: {took:.2f} ms for {WORDS} words, {took / yardstick:.2f} of the yardstick")  # noqa: T201


if __name__ == "__main__":
    main()
