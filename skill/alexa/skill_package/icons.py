"""The icons, drawn from one SVG in the sizes that the store shows."""

from __future__ import annotations

from pathlib import Path

from resvg_py import svg_to_bytes

from skill.alexa.skill_package.listing import LISTING

DRAWING = LISTING / "icon.svg"
FOLDER = "assets/images"


def icon(size: int, drawing: Path = DRAWING) -> bytes:
    """A square PNG of so many pixels a side. Raises ValueError where the drawing is no SVG."""
    return svg_to_bytes(svg_path=str(drawing), width=size, height=size, skip_system_fonts=True)


def name_of(size: int) -> str:
    """The icon's file in skill-package/."""
    return f"{FOLDER}/icon-{size}.png"


def uri_of(size: int) -> str:
    """What the manifest calls it; ASK CLI uploads it along with the package."""
    return f"file://{name_of(size)}"
