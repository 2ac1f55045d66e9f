"""The server as it is, with another authority to trust: nobody here has a key that Amazon's vouches for.

`python -m tests.local.trusting serve` reads the root to trust from the file ROOT, and a chain whose URL ends in `name`
from the file CHAINS/name instead of from Amazon.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from cryptography.x509 import load_pem_x509_certificates

from skill.local import wiring
from skill.local.__main__ import main


def _kept(url: str) -> bytes:
    return (Path(os.environ["CHAINS"]) / url.rpartition("/")[2]).read_bytes()


if __name__ == "__main__":
    vars(wiring).update(
        fetched_over_https=_kept, usual_roots=lambda: load_pem_x509_certificates(Path(os.environ["ROOT"]).read_bytes())
    )
    sys.exit(main(sys.argv[1:]))
