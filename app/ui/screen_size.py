"""How large a screen is: measured by staff, else by the settings, else by its own word where that can be."""

from app.settings import ScreenSize

_SMALLEST, _LARGEST = 100, 2500
"""Millimetres of width that a screen can have."""
_FEWEST, _MOST = 40.0, 330.0
"""Pixels per inch."""
_SQUARE = 0.05
"""How much higher than wide a pixel may seem, as a share."""
_GUESS, _CLOSE = 96.0, 0.7
"""Pixels per inch that systems say where they do not know, and how closely."""
_MM_PER_INCH = 25.4


def own_word(pixels: tuple[int, int], millimetres: tuple[float, float]) -> ScreenSize | None:
    """Return what a screen says of itself; None where it can't be, or is a guess."""
    (width, height), (width_mm, height_mm) = pixels, millimetres
    if not _SMALLEST <= width_mm <= _LARGEST or height_mm <= 0 or not height:
        return None
    across, down = width / width_mm * _MM_PER_INCH, height / height_mm * _MM_PER_INCH
    square = abs(across / down - 1) <= _SQUARE
    guessed = abs(across - _GUESS) <= _CLOSE
    if not square or guessed or not _FEWEST <= across <= _MOST:
        return None
    return ScreenSize(round(width_mm), round(height_mm))
