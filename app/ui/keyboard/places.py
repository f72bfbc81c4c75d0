"""From widths of a letter to pixels: which key lies under a finger, and where accents are offered."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize

from app.ui.keyboard.key import ROWS, Arrangement, Key


class Place(NamedTuple):
    """A key and its rectangle."""

    key: Key
    rect: QRect


class Offer(NamedTuple):
    """Accents that are offered, in the row of the letter they belong to.

    Attributes:
        rect: Of all of them.
        choices: Text and rectangle of each, from left to right; the letter itself is among them.
        typed: The letter itself, as it was typed.
    """

    rect: QRect
    choices: tuple[tuple[str, QRect], ...]
    typed: str

    def under(self, x: int) -> str:
        """Return the choice in the column of a finger, wherever that is above or below."""
        inside = min(max(x, self.rect.left()), self.rect.right())
        return next((text for text, rect in self.choices if inside <= rect.right()), self.choices[-1][0])


class Places:
    """The rectangles of an arrangement on a keyboard of some size.

    Attributes:
        keys: In reading order.
        action: Where the action key goes; empty where it stands elsewhere.
        rect: Of all keys together.
    """

    def __init__(self, arrangement: Arrangement, size: QSize, gap: int, *, backwards: bool) -> None:
        """Spread the keys over `size`; `backwards`: from right to left."""
        self._gap = gap
        self._column = (size.width() + gap) / arrangement.columns
        self._row = (size.height() + gap) / ROWS
        self.rect = QRect(QPoint(0, 0), size)
        self.action = QRect()
        keys: list[Place] = []
        for cell in arrangement.cells:
            left = round(cell.left * self._column)
            right = round((cell.left + cell.width) * self._column) - gap
            top = round(cell.row * self._row)
            bottom = round((cell.row + cell.rows) * self._row) - gap
            rect = QRect(left, top, right - left, bottom - top)
            if backwards:
                rect.moveRight(self.rect.right() - left)
            if cell.key is None:
                self.action = rect
            else:
                keys.append(Place(cell.key, rect))
        self.keys = tuple(keys)

    def under(self, point: QPoint) -> Place | None:
        """Return the key under a finger; the gap around a key belongs to it."""
        grown = -(-self._gap // 2)
        for place in self.keys:
            if place.rect.adjusted(-grown, -grown, grown, grown).contains(point):
                return place
        return None

    def offer(self, place: Place, typed: str, accents: tuple[str, ...]) -> Offer:
        """Return where the accents of a letter are offered: in its row, the letter staying where it is."""
        width = place.rect.width() + self._gap
        count = len(accents) + 1
        left = min(place.rect.left(), self.rect.right() + 1 + self._gap - count * width)
        steps = max(0, round((place.rect.left() - left) / width))
        start = place.rect.left() - steps * width
        texts = [*accents[:steps][::-1], typed, *accents[steps:]]
        choices = []
        for number, text in enumerate(texts):
            rect = QRect(start + number * width, place.rect.top(), width - self._gap, place.rect.height())
            choices.append((text, rect))
        side = self._gap // 2
        whole = choices[0][1].united(choices[-1][1]).adjusted(-side, 0, side, 0)
        return Offer(whole, tuple(choices), typed)
