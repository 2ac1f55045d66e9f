"""A person's data as bytes: compressed JSON, since an item of up to 4 KB is one unit to read and what people keep is words."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from typing import Any


def packed(data: Mapping[str, Any]) -> bytes:
    """Plain data as bytes. Raises TypeError where `json` cannot hold it."""
    return zlib.compress(json.dumps(data, separators=(",", ":")).encode(), 9)


def unpacked(held: bytes) -> Any:
    """The data that was packed. Raises ValueError or zlib.error where these bytes were not."""
    return json.loads(zlib.decompress(held))
