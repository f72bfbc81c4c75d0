"""The size of the screen as staff measured it, kept on this machine."""

from pathlib import Path

from app.settings.parts import ScreenSize

NAME = "screen-size"
SMALLEST, LARGEST = 50, 5000
"""Millimetres each way; anything else was not measured."""


def read_screen(folder: Path) -> ScreenSize | None:
    """Return the size in millimetres; None where nobody measured it."""
    try:
        width, height = (folder / NAME).read_text("ascii").split()
        size = ScreenSize(int(width), int(height))
    except (OSError, ValueError):
        return None
    return size if all(SMALLEST <= side <= LARGEST for side in size) else None


def keep_screen(folder: Path, size: ScreenSize) -> None:
    """Keep the size for every start from now on.

    Raises:
        OSError: It can't be written there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / f"{NAME}.new"
    fresh.write_text(f"{size.width} {size.height}\n", "ascii")
    fresh.replace(folder / NAME)
