"""The rules of interaction_models/README.md by their numbers, as the report names them."""

from __future__ import annotations

MODEL: tuple[tuple[str, str, tuple[int, ...]], ...] = (
    ("Within the limits of intents, types, bytes and values", "model", (0, 5)),
    ("The invocation name is allowed", "invocation", (12,)),
    ("A slot for any phrase has a carrier, stands alone, competes with none", "slots", (1, 2, 3)),
    ("One slot name, one type; names are plain; all that is named exists", "model", (4, 10, 13, 19)),
    ("No sample leaves its slots empty; one bare slot at most", "slots", (7, 8)),
    ("Samples can be said, and belong to one intent", "values", (9, 18)),
    ("Amazon's intents: those reviewers try, without samples of ours", "built-in", (6, 14)),
    ("The store's example phrases are samples", "functional", (11,)),
    ("What the program elicits is in the dialog model", "dialog", (15,)),
    ("Several values and sensitivity only in locales that know them", "several", (16, 17)),
    ("The model comes back unchanged from Amazon's typed model", "model", (20,)),
)
