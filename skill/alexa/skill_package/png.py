"""What can be told of a PNG without decoding its colours: its size, and whether it shows anything."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
LEAST = 16
"""Scanlines that differ; a single colour gives two at most, whatever filter they are written with."""


def faults_of_png(drawn: bytes, size: int) -> str:
    """What is wrong with a picture that should be a square PNG of so many pixels; empty where nothing is."""
    try:
        chunks = dict(_chunks(drawn))
        width, height = struct.unpack(">II", chunks[b"IHDR"][:8])
        data = zlib.decompress(chunks[b"IDAT"])
    except (KeyError, ValueError, struct.error, zlib.error):
        return "it is no PNG"
    if (width, height) != (size, size):
        return f"it has {width} by {height} pixels, not {size} by {size}"
    stride = len(data) // height
    lines = {data[start : start + stride] for start in range(0, len(data), stride)}
    return "" if len(lines) >= LEAST else "it is blank"


def _chunks(drawn: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The name and the data of each chunk, those of the picture's data joined."""
    if not drawn.startswith(SIGNATURE):
        raise ValueError("no signature")
    data, at = b"", len(SIGNATURE)
    while at < len(drawn):
        length, name = struct.unpack(">I4s", drawn[at : at + 8])
        chunk = drawn[at + 8 : at + 8 + length]
        data = data + chunk if name == b"IDAT" else data
        yield name, data if name == b"IDAT" else chunk
        at += length + 12
