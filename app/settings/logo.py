"""Which picture can be a logo."""

import re
from pathlib import Path

LARGEST_FILE = 1_000_000
"""Bytes: a logo is read while somebody waits for the first picture."""
SMALLEST, LARGEST = 32, 4096
"""Pixels of a PNG, each way: enough to be drawn sharp, not more than memory is there for."""
EXPECTED = (
    f"a PNG of {SMALLEST} to {LARGEST} pixels each way, or an SVG of its own with a size, "
    f"each of at most {LARGEST_FILE // 1000} kB"
)

_PNG_END = b"IEND\xaeB`\x82"
_PNG = b"\x89PNG\r\n\x1a\n"
_FOREIGN = re.compile(
    rb"<!DOCTYPE|<!ENTITY|<script|<image|<foreignObject|@import|url\(\s*[^#\s)]", re.IGNORECASE
)
"""What fetches or runs something else, or does not end."""
_SVG = re.compile(rb"<svg\b[^>]*>")


def is_usable(file: Path) -> bool:
    """Tell whether a file is there, small, and of a kind that is drawn."""
    try:
        content = file.read_bytes()[: LARGEST_FILE + 1]
    except OSError:
        return False
    if len(content) > LARGEST_FILE:
        return False
    if file.suffix.lower() == ".png":
        return _is_png(content)
    return file.suffix.lower() == ".svg" and _is_svg(content)


def _is_png(content: bytes) -> bool:
    if not (content.startswith(_PNG) and content[12:16] == b"IHDR" and content.endswith(_PNG_END)):
        return False
    sides = (int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big"))
    return all(SMALLEST <= side <= LARGEST for side in sides)


def _is_svg(content: bytes) -> bool:
    opening = _SVG.search(content)
    if opening is None or b"</svg>" not in content or _FOREIGN.search(content):
        return False
    return b"viewBox" in opening[0] or (b"width" in opening[0] and b"height" in opening[0])
