"""How different two pictures are."""

from pathlib import Path

from PySide6.QtGui import QImage

_NOTICED = 24
"""Of 255: by how much a colour has to differ before a person would say so."""


def difference(first: QImage, second: QImage) -> float:
    """Return the share of pixels that look different, 0 to 1; 1 where the sizes differ."""
    if first.size() != second.size() or first.isNull():
        return 1.0
    if first == second:
        return 0.0
    one, other = _bytes_of(first), _bytes_of(second)
    count = first.width() * first.height()
    different = sum(
        1
        for place in _places_that_differ(one, other)
        if max(abs(one[place + part] - other[place + part]) for part in range(3)) > _NOTICED
    )
    return different / count


def differ(first: Path, second: Path, allowed: float) -> bool:
    """Say whether two picture files differ in more than this share of their pixels."""
    if first.read_bytes() == second.read_bytes():
        return False
    return difference(QImage(str(first)), QImage(str(second))) > allowed


def _bytes_of(image: QImage) -> bytes:
    return bytes(image.convertToFormat(QImage.Format.Format_RGB32).constBits())


def _places_that_differ(one: bytes, other: bytes) -> list[int]:
    """Return where pixels begin that are not the same, row by row, since most rows are."""
    found: list[int] = []
    step = 4096
    for start in range(0, len(one), step):
        left, right = one[start : start + step], other[start : start + step]
        if left != right:
            found += [start + at for at in range(0, len(left), 4) if left[at : at + 4] != right[at : at + 4]]
    return found
