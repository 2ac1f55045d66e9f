"""How long listening takes: `python -m tests.coach.bench`. Prints milliseconds, and the ratio to a yardstick of the same run.

First an answer of each file, repeated up to 160 words; then every labelled answer that is about as long as it stands.
"""

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
AS_LONG = range(130, 176)
"""Words of an answer that is measured as it stands, and reckoned up or down to 160."""
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
    """An answer of 160 words from each file, and the real ones, against reading a catalog of JSON of that size."""
    ear = Ear(read_lexicon())
    yardstick = best(lambda: json.loads(json.dumps({str(n): [n] * 8 for n in range(1000)})))
    examples = {path: tuple(read_examples(path)) for path in FILES}
    taken = []
    for path, several in examples.items():
        longest = max(several, key=lambda example: len(example.heard.answer))
        words = (longest.heard.answer.split() * WORDS)[:WORDS]
        heard = replace(longest.heard, answer=" ".join(words))
        taken.append(best(lambda heard=heard: ear.listen(heard)))  # type: ignore[misc]
        _say(path.name, taken[-1], yardstick)
    _say("mean of these", sum(taken) / len(taken), yardstick)
    real = {}
    for example in (example for several in examples.values() for example in several):
        spoken = len(example.heard.answer.split())
        if spoken in AS_LONG:
            real[example.id] = best(lambda heard=example.heard: ear.listen(heard)) * WORDS / spoken  # type: ignore[misc]
    slowest = max(real, key=real.__getitem__)
    _say(f"mean of {len(real)} real answers", sum(real.values()) / len(real), yardstick)
    _say(f"slowest of them ({slowest})", real[slowest], yardstick)


def _say(what: str, took: float, yardstick: float) -> None:
    print(f"{what}: {took:.2f} ms for {WORDS} words, {took / yardstick:.2f} of the yardstick")  # noqa: T201


if __name__ == "__main__":
    main()
